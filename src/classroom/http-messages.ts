// What the page and the class server say to each other over plain requests: setting up, opening a class, joining it,
// coming back to it. Answers are these types or `{ refused }`; the code of a refusal decides, its sentence is for people.
import { z } from '../engine/decisions/shapes.ts';

const words = (least: number, most: number) => z.string().check(z.trim(), z.minLength(least), z.maxLength(most));
/** Ids of classes, teams, seats and scenarios as they travel. */
const name = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** Letters and digits that cannot be taken for each other: no 0 and O, 1, I and L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 6;

/** A join code as people type it: spaces and a hyphen are dropped, lower case is taken for upper case. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}

const code = z.string().check(z.maxLength(20));

/** `GET api/class-server`: that there is one, and what it is. Where this does not answer the page plays alone. */
export type ClassServerInfo = {
  classServer: true;
  protocol: number;
  rules: string;
  /** Nobody has set a password yet: the set-up link was printed where the server was started. */
  needsSetup: boolean;
  instructor: boolean;
  serverTime: number;
};

/** `POST api/setup`: the one-time link's token and the password to be. `POST api/login`: the password. */
export const setupShape = z.strictObject({ token, password: z.string().check(z.minLength(10), z.maxLength(200)) });
export const loginShape = z.strictObject({ password: z.string().check(z.minLength(1), z.maxLength(200)) });

/** `POST api/classes`. Without a seed one is drawn. */
export const openClassShape = z.strictObject({
  title: words(1, 80),
  presetId: name,
  scenarioId: name,
  seed: z.optional(z.int().check(z.minimum(0), z.maximum(4_294_967_295))),
  options: z.optional(z.record(z.string().check(z.maxLength(40)), z.unknown())),
});

/** One line of `GET api/classes`. `readOnly` as in the hello answer. */
export type ClassLine = {
  classId: string;
  title: string;
  scenarioId: string;
  joinCode: string | null;
  joinOpen: boolean;
  createdAt: number;
  readOnly: string | null;
};

/** `POST api/classes` and `GET api/classes/:id/links`. Addresses are relative to the page. */
export type ClassLinks = { classId: string; joinCode: string; screen: string; coInstructor: string };

/** `POST api/classes/:id/door`: lets people in or not, and draws a new code on demand. */
export const doorShape = z.strictObject({ open: z.boolean(), newCode: z.boolean() });

/** `POST api/look`: what a code opens, before a name is given: teams and free seats. */
export const lookShape = z.strictObject({ code });
export type JoinLook = {
  title: string;
  scenarioTitle: string;
  teams: { teamId: string; name: string; seats: { seatId: string; role: string; name: string | null }[] }[];
};

/**
 * `POST api/join`. Without a team the server picks the smallest one; without a role any free seat of it, and an
 * observer's chair where none is free. `key` makes a repeated request the same request.
 */
export const joinShape = z.strictObject({
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  code,
  nickname: words(1, 24),
  teamId: z.optional(name),
  role: z.optional(name),
});

/** `POST api/recover`: code, nickname and the word shown at joining, on whatever device; the old device is let go. */
export const recoverShape = z.strictObject({
  code,
  nickname: words(1, 24),
  teamId: z.optional(name),
  word: words(3, 12),
});

/** `POST api/pass`: the secret of a co-instructor's link against a cookie for that class. */
export const passShape = z.strictObject({ token });

/** The answer to joining and coming back. `token` goes into the device's own storage and into the handshake only. */
export type SeatPass = {
  classId: string;
  teamId: string;
  seatId: string;
  role: string;
  token: string;
  /** Shown once, to be written down: brings the seat back on another device. */
  word: string;
};

export type SetupRequest = z.infer<typeof setupShape>;
export type LoginRequest = z.infer<typeof loginShape>;
export type OpenClassRequest = z.infer<typeof openClassShape>;
export type DoorRequest = z.infer<typeof doorShape>;
export type LookRequest = z.infer<typeof lookShape>;
export type JoinRequest = z.infer<typeof joinShape>;
export type RecoverRequest = z.infer<typeof recoverShape>;
export type PassRequest = z.infer<typeof passShape>;
