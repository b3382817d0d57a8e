// The wire between a device and the class server: the Socket.IO events both ways, the shapes of what a device may send,
// and the answers it gets. Who is speaking (class, team, seat) always comes from the token of the handshake, never from
// a message. Views cross as plain JSON; this layer does not know them, so the maps take them as parameters.
import type { JsonPatch } from '../base/json-patch.ts';
import type { Refusal } from '../base/refusal.ts';
import { z } from '../engine/decisions/shapes.ts';

/** Goes up when a message changes its meaning; the server sends `upgrade` to a page that speaks another one. */
export const PROTOCOL = 1;

/** Path of the Socket.IO end point, below the folder the page was served from. */
export const WIRE_PATH = 'rt';

const count = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));

/** A key made by the device for one command (a UUID will do): sent again with the same key it is the same command. */
export const commandKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));

/** What a device gives with the handshake, as Socket.IO's `auth`. */
export const handshakeShape = z.strictObject({
  /** The resume token of a seat, or the token of a projector link; 43 characters of base64url. */
  token: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))),
  /** A console names its class; who the instructor is comes from the cookie. */
  classId: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
});

export const helloShape = z.strictObject({ protocol: count, lastSeq: count });

/** The command itself is checked by `class-command.ts`. */
export const commandShape = z.strictObject({ key: commandKey, command: z.unknown() });

export const focusShape = z.strictObject({ field: z.nullable(z.string().check(z.maxLength(80))) });

const teamId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const mirrorShape = z.strictObject({ teamId });

/** What can be worked out of a team's game when somebody asks: as in a game played alone, and no earlier than there. */
export const TEAM_STUDIES = ['causes', 'forecast', 'luck', 'models', 'quality', 'papers', 'what-if'] as const;

/** What may be done about a study that is being worked out, for all who see it: the devices of the team and the desk. */
export const STUDY_HANDS = ['stop', 'go-on'] as const;

/** `team` is for a console, which may look over any shoulder; a seat's own team comes from its token. */
export const studyShape = z.strictObject({
  study: z.enum(TEAM_STUDIES),
  team: z.exactOptional(teamId),
  hand: z.exactOptional(z.enum(STUDY_HANDS)),
});

export type Handshake = z.infer<typeof handshakeShape>;
export type Hello = z.infer<typeof helloShape>;
export type CommandMessage = z.infer<typeof commandShape>;
export type Focus = z.infer<typeof focusShape>;
export type MirrorRequest = z.infer<typeof mirrorShape>;
export type TeamStudy = (typeof TEAM_STUDIES)[number];
export type StudyHandAsked = (typeof STUDY_HANDS)[number];
export type StudyAsked = z.infer<typeof studyShape>;

/**
 * `done`: the view to draw, as plain JSON. `working`: the share that is done, 0-1; ask again in a moment. `stopped`: the
 * share at which somebody stopped it, the view of what was found by then (null for nothing), and how far that is in words.
 * Refused are
 * studies that are not open yet (`study/not-now`) or could not be worked out, and too many questions (`limit/wait`).
 */
export type StudyAnswer =
  | { done: unknown }
  | { working: number }
  | { stopped: number; answer: unknown; note: string }
  | { refused: Refusal };

export type WireRole = 'seat' | 'console' | 'screen';

/**
 * `seq` is the head of the class's log that the server knew; the view follows as `page`, `console` or `screen`, unless
 * `lastSeq` said that the device has it. `serverTime` is epoch milliseconds. `readOnly` says in a sentence why the class
 * can be looked at and no longer played here (other rules, another text of the scenario); null when it can be played.
 * `build` names the page that the server gives out now (served-mark.ts); null where it gives out none.
 */
export type HelloAnswer =
  | {
      ok: true;
      role: WireRole;
      seq: number;
      serverTime: number;
      rules: string;
      readOnly: string | null;
      build: string | null;
    }
  | { refused: Refusal };

/**
 * `ok`: on stable storage, with the number it has in the log; `dup` when this key was stored before. `refused`: the class
 * is unchanged, sending it again will not help. `retry`: not stored as far as the server knows; send the same key again.
 */
export type CommandAnswer = { ok: true; seq: number; dup: boolean } | { refused: Refusal } | { retry: true };

/** Who is there, and which field of the sheet a device is on. Soft state: never logged, coalesced. */
export type PresenceNote = {
  seats: { seatId: string; teamId: string; online: boolean; field: string | null }[];
  screens: number;
  consoles: number;
};

/** The class's clock in epoch milliseconds of the server; null without a deadline. */
export type ClockNote = { serverTime: number; deadlineAt: number | null };

/**
 * What changed since the view that stood at `base` (base/json-patch.ts). A device that holds another one says hello again
 * and gets the whole.
 */
export type ViewPatch = { seq: number; base: number; patch: JsonPatch };

export interface ToServer {
  hello(message: Hello, answer: (answer: HelloAnswer) => void): void;
  command(message: CommandMessage, answer: (answer: CommandAnswer) => void): void;
  /** Which field this device is on, null when on none; volatile, never answered. */
  focus(message: Focus): void;
  /** A console asks for what a team sees, read only. */
  mirror(message: MirrorRequest, answer: (answer: { seq: number; page: unknown } | { refused: Refusal }) => void): void;
  /** Asks how far a study of a team is; the first to ask has it begun. */
  study(message: StudyAsked, answer: (answer: StudyAnswer) => void): void;
}

/** Views as the sender has them: `Page` for a seat, `Console` for an instructor, `Screen` for a projector. */
export interface ToDevice<Page = unknown, Console = unknown, Screen = unknown> {
  page(message: { seq: number; page: Page } | ViewPatch): void;
  console(message: { seq: number; view: Console } | ViewPatch): void;
  screen(message: { seq: number; view: Screen } | ViewPatch): void;
  presence(message: PresenceNote): void;
  clock(message: ClockNote): void;
  /** The page is older or newer than the server: keep the outbox and load again. */
  upgrade(message: { protocol: number }): void;
  /** This device is no longer let in (seat given to another device, class deleted); the sentence says what to do. */
  gone(message: { refused: Refusal }): void;
}

export type Read<T> = { ok: true; value: T } | { ok: false; refused: Refusal };

/** A message of the expected shape, or `message/shape`. Never throws, whatever arrived. */
export function readMessage<T>(shape: z.ZodMiniType<T>, value: unknown): Read<T> {
  const parsed = shape.safeParse(value, { jitless: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, refused: { code: 'message/shape', message: issue === undefined ? '' : sentenceOf(issue) } };
}

type Issue = Exclude<ReturnType<z.ZodMiniType['safeParse']>['error'], undefined>['issues'][number];

function sentenceOf(issue: Issue): string {
  // A decision says itself what is wrong with it.
  if (issue.code === 'custom') return issue.message;
  const field = issue.path.map(String).join('.').slice(0, 80);
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `The text is too long: "${field}" takes ${String(issue.maximum)} signs. Shorten it and send it again.`;
  const place = field === '' ? 'it' : `its field "${field}"`;
  return `The server could not read this message: ${place} is not as expected.`;
}
