// Where classes are played: commands in, answers and news out. The sockets stand on one side of this line, logs, rules
// and views on the other, so that the other side can be a thread of its own (`host-thread.ts`) and a gate that moves
// twelve teams never holds up a socket. Everything that crosses is plain data.
import type { Refusal } from '../../base/refusal.ts';
import type { CaseSeat } from '../../classroom/http-messages.ts';
import type { StudyAnswer, StudyHandAsked, TeamStudy } from '../../classroom/messages.ts';
import type { Actor } from '../../classroom/terms.ts';
import type { Answer } from '../store/class-log.ts';

/** A command on its way to a class. `key` is unique in the class; `at` is epoch milliseconds of the server. */
export interface Order {
  classId: string;
  key: string;
  actor: Actor;
  /** As it came from the wire: its shape is checked behind the line. */
  command: unknown;
  at: number;
}

export type Audience =
  | { to: 'seat'; seatId: string }
  /** What a team sees, for the console. */
  | { to: 'mirror'; teamId: string }
  | { to: 'console' }
  | { to: 'screen' };

/** Whose eyes a study is for: those of a team, on its own devices or over its shoulder. */
export type TeamAudience = Extract<Audience, { to: 'seat' | 'mirror' }>;

/** What somebody who looks has already: the view that stood at `base`; and whether they also need the whole. */
export interface ViewAsked {
  audience: Audience;
  base: number | null;
  whole: boolean;
}

/**
 * A view as JSON texts. `patch` leads from the view at `base` to this one (base/json-patch.ts), null where nothing was
 * logged since, or where `base` is null: then only the whole will do, and it is there.
 */
export interface MadeView {
  seq: number;
  base: number | null;
  patch: string | null;
  whole: string | null;
}

/** `failed`: it could not be made, by a defect that the log of the operator names; ask again later. */
export type ViewAnswer = MadeView | { refused: Refusal } | { failed: string };

export interface ClassClockNow {
  /** Null where nothing runs out. */
  deadlineAt: number | null;
}

/** What the sockets have to know of a class. */
export interface ClassBrief {
  seq: number;
  title: string;
  scenarioTitle: string;
  /** The seats of its case, in the language of the class; none where it can be looked at only. */
  caseSeats: CaseSeat[];
  rules: string;
  /** A sentence where the class can be looked at only. */
  readOnly: string | null;
  closed: boolean;
  joinOpen: boolean;
  clock: ClassClockNow;
  teams: { teamId: string; name: string }[];
  seats: { seatId: string; teamId: string; name: string; role: string; revoked: boolean; away: boolean }[];
}

/** The log of a class grew. `teams`: whose pages may have changed; null for all. */
export interface ClassNews {
  classId: string;
  seq: number;
  teams: string[] | null;
  /** True where seats, names or gates may have changed: ask for the brief again. */
  roster: boolean;
}

export interface ClassHost {
  submit(order: Order): Promise<Answer>;
  /** Null where there is no such class. */
  brief(classId: string): Promise<ClassBrief | null>;
  /** Views of those who look at a class, made together: what they show alike is made once. In the order of `asked`. */
  views(classId: string, asked: readonly ViewAsked[]): Promise<ViewAnswer[]>;
  /** Nobody of this audience looks any more: its last view need not be kept. */
  unview(classId: string, audience: Audience): Promise<void>;
  /**
   * How far a study of a team is, after what `hand` wants done about it. Answers at once; what takes long is worked out in
   * a thread of its own.
   */
  study(classId: string, audience: TeamAudience, study: TeamStudy, hand?: StudyHandAsked): Promise<StudyAnswer>;
  /** The results of a class as a table; null where there is none. */
  results(classId: string): Promise<string | null>;
  /** Lets go of a class that was deleted. */
  forget(classId: string): Promise<void>;
  listen(listener: (news: ClassNews) => void): () => void;
  close(): Promise<void>;
}
