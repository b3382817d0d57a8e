// What the page and the class server say to each other over plain requests: setting up, opening a class, joining it,
// coming back to it. Answers are these types or `{ refused }`; the code of a refusal decides, its sentence is for people.
import { language, line, personName, preset, ref, role, seatRule, teamName, z } from './shapes.ts';
import type { SeatRole } from './terms.ts';

const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

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

/**
 * `POST api/setup`: the one-time link's token and the password to be. `POST api/login`: the password. Both set the
 * instructor's cookie and answer `{ ok: true }`; `POST api/logout` takes it away.
 */
export const setupShape = z.strictObject({ token, password: z.string().check(z.minLength(10), z.maxLength(200)) });
export const loginShape = z.strictObject({ password: z.string().check(z.minLength(1), z.maxLength(200)) });

/**
 * Addresses of a page, behind the `#`: they never reach a log. `console/setup/<token>` sets the password,
 * `console/pass/<token>` is a co-instructor's link, `console/<classId>` opens a class, `screen/<token>` a projector,
 * `join/<CODE>` is what the QR code holds.
 */
export const pageAddress = {
  setup: (secret: string) => `#/console/setup/${secret}`,
  console: (classId: string) => `#/console/${classId}`,
  coInstructor: (secret: string) => `#/console/pass/${secret}`,
  screen: (secret: string) => `#/screen/${secret}`,
  join: (joinCode: string) => `#/join/${joinCode}`,
};

/** What was measured, in a sentence; `told` is not judged. */
type MeasuredLine = { verdict: 'yes' | 'no' | 'told'; sentence: string };

/** `GET api/offers` (instructor): the scenarios that a class can be opened with. */
export type ScenarioOffer = {
  scenarioId: string;
  version: string;
  hash: string;
  title: string;
  years: number;
  /** That it can be read in, its own first; `lacks`: how much of a translation there is, in a sentence where not all. */
  languages: { language: string; lacks: string }[];
  /** What was measured of it, in words; null where nothing was. */
  certificate: {
    headline: string;
    /** What is wrong with the certificate itself; empty when nothing is. */
    warning: string;
    measured: string;
    answers: MeasuredLine[];
    /** Calibration bands with median, interval and band; published findings with their figures. */
    bands: MeasuredLine[];
    findings: MeasuredLine[];
  } | null;
};
/** `broken`: those that cannot be played as their files stand now, each with its first mistake. */
export type Offers = { scenarios: ScenarioOffer[]; broken: { scenarioId: string; problem: string }[] };

/** `GET api/offers/:id/world?language=it` (instructor): what a rehearsal plays, as the rules know it (engine/world.ts). */

/** `POST api/classes` (instructor): answers with `ClassLinks`. Without a seed one is drawn. */
export const openClassShape = z.strictObject({
  /** Makes a repeated request the same request. */
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  title: line(80),
  scenarioId: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  /** Where there is more than one; the scenario's own when it is left out. */
  language: z.optional(language),
  preset,
  seed: z.optional(z.int().check(z.minimum(0), z.maximum(4_294_967_295))),
  teams: z.optional(z.array(teamName).check(z.maxLength(60))),
  rule: z.optional(seatRule),
});

/** One line of `GET api/classes` (instructor). `readOnly` as in the hello answer. */
export type ClassLine = {
  classId: string;
  title: string;
  scenarioId: string;
  joinCode: string | null;
  createdAt: number;
  lastAt: number;
  readOnly: string | null;
};

/**
 * `POST api/classes/:id/links` (instructor): new links for a projector and a second instructor. Only their hashes are
 * kept, so they are shown once; the ones given out before stay good. Addresses are relative to the page.
 */
export type ClassLinks = {
  classId: string;
  joinCode: string | null;
  join: string;
  screen: string;
  coInstructor: string;
};

/**
 * `POST api/classes/:id/code` (instructor): a new join code; the old one opens nothing any more. Answers `{ joinCode }`.
 * `POST api/classes/:id/seats/:seatId/word`: a new recovery word for somebody who lost theirs; answers `{ word }`.
 * `GET api/classes/:id/export`: the class as one file; `POST api/import` takes it in again, its text as `text/plain`, and
 * answers `{ classId }`. `GET api/classes/:id/results`: a table for a spreadsheet. `DELETE api/classes/:id`: everything.
 */

/** `POST api/look`: what a code opens, before a name is given: teams and free seats. */
export const lookShape = z.strictObject({ code });
/** A seat as the class's case has it. */
export type CaseSeat = {
  role: SeatRole;
  name: string;
  /** What it is for, in half a sentence. */
  does: string;
  /** Whether it has a private brief. */
  brief: boolean;
};
export type JoinLook = {
  title: string;
  scenarioTitle: string;
  /** False once the instructor has closed the door; those who are in can still come back. */
  joinOpen: boolean;
  /** The class is over: nobody sits down any more. */
  closed: boolean;
  /** In the order in which they are offered; empty where nobody can sit down any more. */
  seats: CaseSeat[];
  teams: { teamId: string; name: string; seats: { role: string; name: string }[] }[];
};

/**
 * `POST api/join`. Without a team the server picks the smallest one; without a role the first free office of it.
 * `key` makes a repeated request the same request: an answer that got lost on the way is given again.
 */
export const joinShape = z.strictObject({
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  code,
  nickname: personName,
  team: z.nullable(ref),
  /** With `team: null`: the name of a new team. */
  teamName: z.optional(teamName),
  role: z.nullable(role),
});

/** `POST api/recover`: code, nickname and the word shown at joining, on whatever device; the old device is let go. */
export const recoverShape = z.strictObject({
  code,
  nickname: personName,
  /** Four letters. */
  word: line(12),
});

/** `POST api/pass`: the secret of a co-instructor's link against a cookie for that class; answers `{ classId }`. */
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
export type LookRequest = z.infer<typeof lookShape>;
export type JoinRequest = z.infer<typeof joinShape>;
export type RecoverRequest = z.infer<typeof recoverShape>;
export type PassRequest = z.infer<typeof passShape>;
