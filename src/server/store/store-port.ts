// What the server asks of a store, SQLite or PostgreSQL alike (server design 2). The log of a class is the truth: teams,
// seats and names live in its events only. Beside it a store keeps what is no event: the scenario's text, snapshots,
// hashes of tokens, instructors. A promise that resolves means: on stable storage. A rejection means unknown: the caller
// answers "retry", and the client sends the same key again. Expected refusals are values, never exceptions.
// `class-log.ts` is the usual caller of `append`: it groups commands, judges them and judges again when it must.
import type { Result } from '../../base/result.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A class as its row. `seed` never leaves the server before the debrief. */
export type ClassRow = {
  readonly classId: string;
  readonly ownerId: string;
  readonly title: string;
  /** Null once the code was withdrawn; unique among all classes of the store. */
  readonly joinCode: string | null;
  readonly joinOpen: boolean;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly rules: string;
  readonly seed: string;
  /** A word for lists and retention, no source of truth: the log says where the class stands. */
  readonly phase: string;
  readonly head: Head;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly lastAt: number;
};

/** `text` is all that the server needs to compile the scenario again; it is kept once per hash. */
export type NewClass = Omit<ClassRow, 'scenario' | 'head' | 'lastAt'> & { readonly scenario: ScenarioText };
export type ScenarioText = { readonly id: string; readonly hash: string; readonly text: string };
export type ClassChange = Partial<Pick<ClassRow, 'title' | 'joinCode' | 'joinOpen' | 'phase' | 'ownerId'>>;

/** Sequence number of the last event (0 = none) and the end of the hash chain (event-chain.ts). */
export type Head = { readonly seq: number; readonly hash: string };

/** An event before it has a place in the log. `at` is epoch milliseconds by the server's clock. */
export type EventDraft = {
  readonly at: number;
  readonly actor: Json;
  readonly kind: string;
  readonly v: number;
  readonly payload: Json;
};

/**
 * An event of the log. `key` is the command's idempotency key on its last event; the events before it carry `key#0`,
 * `key#1`, so that a known key always answers with the seq after which the whole command stands.
 */
export type StoredEvent = EventDraft & {
  readonly seq: number;
  readonly key: string;
  readonly prevHash: string;
  readonly hash: string;
};

/** A judged command: at least one draft, in order. `key` has 1 to 80 characters, no `#`. */
export type JudgedCommand = { readonly key: string; readonly drafts: readonly EventDraft[] };

/**
 * `rejudge`: nothing was written, because the log has moved past `expected` or knows some of the keys. Answer the known
 * keys with their old seq and `dup: true`, read on from `expected`, and judge the others on the state of `head`.
 */
export type Appended =
  | { readonly done: 'appended'; readonly head: Head; readonly events: readonly StoredEvent[] }
  | { readonly done: 'rejudge'; readonly head: Head; readonly known: ReadonlyMap<string, number> }
  | { readonly done: 'nothing' }
  | { readonly done: 'no-class' };

/** Commands with the events they make, chained behind the head they were judged on. */
export type JudgedGroup = { readonly commands: readonly JudgedCommand[]; readonly chained: readonly StoredEvent[] };

/**
 * Judges a group again, under the lock of the class: on the state after `missed`, without the commands of `known` keys.
 * Without it two busy processes would overtake each other for ever. A group without commands leaves nothing to append.
 */
export type JudgeAgain = (missed: readonly StoredEvent[], known: ReadonlyMap<string, number>) => JudgedGroup;

/** `state` is the server's own text; `stateHash` is compared when a log is replayed. */
export type Snapshot = {
  readonly seq: number;
  readonly rules: string;
  readonly state: string;
  readonly stateHash: string;
};

/** `results` is JSON text of the server's own making. */
export type ResolvedYear = { readonly year: number; readonly results: string };

export type KeptClass = {
  readonly row: NewClass;
  readonly events: readonly StoredEvent[];
  readonly years: readonly ResolvedYear[];
};

/**
 * What a token opens: one seat, a console or a screen of one class. Only SHA-256 hashes of tokens and recovery words are
 * kept. `holder` is the seat's id, or who holds the console.
 */
export type Access = {
  readonly tokenHash: string;
  readonly classId: string;
  readonly scope: 'seat' | 'console' | 'screen';
  readonly holder: string;
  readonly recoveryHash: string | null;
  readonly createdAt: number;
  readonly lastSeen: number | null;
};

export type Instructor = { readonly instructorId: string; readonly login: string; readonly passwordHash: string };
export type Session = { readonly tokenHash: string; readonly instructorId: string; readonly expiresAt: number };

/** A word between processes: `head` when a class's log grew, other topics are the server's own soft state (under 7 kB). */
export type BusMessage = { readonly topic: string; readonly classId: string; readonly body: string };

export type Counters = {
  /** Transactions that were committed with a sync to disk. */
  readonly syncs: number;
  /** Groups of commands that `append` has written, and the events in them. */
  readonly groups: number;
  readonly events: number;
};

export type StoreProblem = {
  readonly code: 'store/code-taken' | 'store/exists' | 'store/unreadable';
  readonly message: string;
};

export type ClassStore = {
  readonly kind: 'sqlite' | 'postgres';

  createClass(row: NewClass): Promise<Result<ClassRow, StoreProblem>>;
  changeClass(classId: string, change: ClassChange): Promise<Result<null, StoreProblem>>;
  classById(classId: string): Promise<ClassRow | null>;
  classByCode(joinCode: string): Promise<ClassRow | null>;
  /** Newest first. */
  classes(): Promise<readonly ClassRow[]>;
  scenarioText(hash: string): Promise<ScenarioText | null>;
  /** What a scenario of the store compiles to, as JSON text; null where the same `reader` has not kept it. */
  keptWorld(hash: string, reader: string): Promise<string | null>;
  /** One a scenario: a newer reader's takes the place. Nothing is kept where the scenario is not there. */
  keepWorld(hash: string, reader: string, world: string): Promise<void>;
  /** Everything of the class: log, snapshots, tokens; the scenario where no other class has it. */
  deleteClass(classId: string): Promise<boolean>;

  /**
   * All or nothing, with consecutive numbers, under the lock of the class row; one sync for the whole group. `chained`: the
   * events of these commands, where the caller has made them already (event-chain.ts); used where they follow the head.
   * With `again` a log that has moved on is caught up with at once, and `rejudge` is never answered.
   */
  append(
    classId: string,
    expected: number,
    commands: readonly JudgedCommand[],
    chained?: readonly StoredEvent[],
    again?: JudgeAgain,
  ): Promise<Appended>;
  /** Which of these keys the log knows, and with which seq. Ask before refusing a command: it may be a resent one. */
  known(classId: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Events after `after`, in order; at most `limit` (default: all). */
  read(classId: string, after: number, limit?: number): Promise<readonly StoredEvent[]>;
  head(classId: string): Promise<Head | null>;

  /** A class with its whole log, as class-archive.ts has read and checked it. Nothing is written where the id exists. */
  adoptClass(kept: KeptClass): Promise<Result<ClassRow, StoreProblem>>;

  saveSnapshot(classId: string, snapshot: Snapshot): Promise<void>;
  latestSnapshot(classId: string): Promise<Snapshot | null>;

  /** What a year came to, as the server showed it: readable for ever, also without the rules that made it. */
  saveYear(classId: string, year: number, results: string): Promise<void>;
  years(classId: string): Promise<readonly ResolvedYear[]>;

  addAccess(access: Omit<Access, 'lastSeen'>): Promise<void>;
  accessByToken(tokenHash: string): Promise<Access | null>;
  accessByRecovery(classId: string, recoveryHash: string): Promise<Access | null>;
  accessesOf(classId: string): Promise<readonly Access[]>;
  revokeAccess(classId: string, holder: string): Promise<number>;
  touchAccess(tokenHash: string, at: number): Promise<void>;

  addInstructor(instructor: Instructor): Promise<Result<null, StoreProblem>>;
  instructorByLogin(login: string): Promise<Instructor | null>;
  instructorCount(): Promise<number>;
  addSession(session: Session): Promise<void>;
  sessionByToken(tokenHash: string, now: number): Promise<Session | null>;
  endSession(tokenHash: string): Promise<void>;

  /** Small values of the server itself. `takeSetting` reads and removes in one step: a one-time link is taken once. */
  setting(name: string): Promise<string | null>;
  putSetting(name: string, value: string): Promise<void>;
  takeSetting(name: string): Promise<string | null>;

  /** Hears the messages of every process of this store, its own included; in order per sender. Returns the way out. */
  subscribe(listener: (message: BusMessage) => void): () => void;
  publish(message: BusMessage): Promise<void>;

  /** A commit that reached the disk, for /readyz; rejects with a plain sentence otherwise. */
  probe(): Promise<void>;
  /** A copy of everything at this moment; null where the operator's own tools do it (pg_dump). `file` is its path. */
  backup(): Promise<{ readonly file: string; readonly bytes: number } | null>;
  /** Deletes classes without an event for `days` (default 180 days at the server); returns their ids. */
  expireClasses(now: number, days: number): Promise<readonly string[]>;
  counters(): Counters;
  /** Backs up and lets go of the files or connections. */
  close(): Promise<void>;
};
