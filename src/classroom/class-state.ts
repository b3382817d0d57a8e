// A class at one moment: the fold of its log so far (class-fold.ts). Immutable; plain data but for the games, which hold
// the engine. The seed and other teams' play are in it, so it never leaves the server: views make pages of it.
import type { Decision } from '../engine/decisions/decision.ts';
import type { Game } from '../referee/game.ts';
import type { PayloadOf } from './class-event.ts';
import type { Gate, Hold, Office, Screen, SeatId, SeatRole, SeatRule, TeamId } from './terms.ts';

export type ClassSetup = Omit<PayloadOf<'class-opened'>, 'teams'>;
export type Pace = ClassSetup['pace'];

/** One committed or drafted number of the shared sheet: who wrote it last, and what stood there before. */
export interface Cell {
  /** The event that wrote it. */
  readonly seq: number;
  readonly seat: SeatId | null;
  /** Values of the last few writings, oldest first; null where nothing stood. Plain JSON. */
  readonly past: readonly { readonly seq: number; readonly seat: SeatId | null; readonly value: unknown }[];
}

/** Two seats wrote the same cell without having seen each other's value: the later one stands, the earlier is kept. */
export interface Conflict {
  /** The event of the later decision. */
  readonly seq: number;
  readonly cell: string;
  readonly earlier: { readonly seat: SeatId | null; readonly value: unknown; readonly decision: Decision | null };
  readonly later: { readonly seat: SeatId | null; readonly value: unknown };
  readonly settled: 'kept' | 'restored' | null;
}

export interface Proposal {
  readonly seq: number;
  readonly seat: SeatId;
  readonly decision: Decision;
  readonly note: string;
  readonly at: number;
}

/** One seat's answer to "would you say yes", as the member whose interest it was given. */
export interface SeatVote {
  readonly seat: SeatId;
  readonly role: SeatRole;
  readonly yes: boolean;
  readonly at: number;
}

export interface VoteRound {
  readonly year: number;
  readonly votes: readonly SeatVote[];
}

/** How one seat's private goals stood after a year. Private to that seat until the debrief; never the team's result. */
export interface GoalCheck {
  readonly year: number;
  readonly office: Office;
  /** By goal, in the brief's order. */
  readonly met: readonly boolean[];
  /** 0-100. */
  readonly points: number;
}

/** What a team has done in its game: everything that taking back a Next brings back. */
export interface TeamPlay {
  readonly game: Game;
  /** The last event by which the team itself went on; 0 before the first. */
  readonly movedAt: number;
  /** By cell of the year's sheet, such as `keur.account_plans`; only what was written this year. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly conflicts: readonly Conflict[];
  readonly proposals: readonly Proposal[];
  /** Decisions that can still be taken back, oldest first. */
  readonly undoable: readonly { readonly seq: number; readonly seat: SeatId; readonly decision: Decision }[];
  /** Seats that have said at this gate that the team is ready. */
  readonly agreed: readonly SeatId[];
  /** Set once the seat rule is met, or by the instructor; the sheet is closed until it is reopened or the gate moves. */
  readonly committed: { readonly at: number; readonly by: SeatId | 'instructor' } | null;
  /** Private votes of this year's committee, one a seat. */
  readonly votes: readonly SeatVote[];
  readonly pastVotes: readonly VoteRound[];
  /** Event cards that the instructor has sent and that have not come up yet. */
  readonly injected: readonly string[];
  readonly goals: readonly GoalCheck[];
  /** The class's year when the team was opened; 0 for those that were there from the start. */
  readonly openedIn: number;
}

export interface TeamState {
  readonly id: TeamId;
  readonly name: string;
  /** 1, 2, 3 ... in the order of opening: for colours and marks. */
  readonly number: number;
  /** The team that its seats have gone to; its own game has stopped. */
  readonly mergedInto: TeamId | null;
  readonly play: TeamPlay;
  /** Who may say "ready" now, by the seat rule and by who is there. */
  readonly committers: readonly SeatId[];
  /** How many of them it takes. */
  readonly commitsNeeded: number;
  /** Last thing that any of its seats did. */
  readonly last: { readonly seq: number; readonly at: number; readonly seat: SeatId; readonly what: string } | null;
  /** Whether it may be named on the projector. */
  readonly spotlight: 'asked' | 'granted' | 'declined' | null;
}

export interface SeatState {
  readonly id: SeatId;
  readonly team: TeamId;
  readonly name: string;
  /** One to three letters, different from those of the others in the team. */
  readonly initials: string;
  readonly role: SeatRole;
  readonly joinedAt: number;
  readonly away: boolean;
  readonly revoked: boolean;
  /** What the seat has contributed: shown to the team itself, and in the chair's goal that all seats spoke. */
  readonly spoke: {
    readonly decisions: number;
    readonly proposals: number;
    readonly votes: number;
    readonly answers: number;
  };
  readonly reflection: { readonly best: string; readonly worst: string } | null;
}

export interface Answer {
  readonly seq: number;
  readonly seat: SeatId;
  readonly team: TeamId;
  readonly text: string;
  readonly shown: boolean;
}

/** What the instructor asked when freezing the class; an empty text is a plain stop. */
export interface Question {
  readonly seq: number;
  readonly text: string;
  readonly answers: readonly Answer[];
}

export interface Note {
  readonly seq: number;
  readonly at: number;
  /** Null for every team. */
  readonly teams: readonly TeamId[] | null;
  readonly text: string;
}

/** The soft bar of a gate. Times are epoch milliseconds; nothing happens by itself when it runs out. */
export interface ClassClock {
  readonly openedAt: number;
  readonly minutes: number;
  readonly endsAt: number;
  /** Set while the class is paused or frozen; `endsAt` moves on when it goes on. */
  readonly stoppedAt: number | null;
}

/** One line of the plan of the session. */
export interface RunbookStep {
  readonly gate: Gate;
  /** 0 outside the years. */
  readonly year: number;
  readonly minutes: number;
  /** When the gate opened, once it has. */
  readonly openedAt: number | null;
}

/** What the last Next changed, to be brought back. */
export interface Checkpoint {
  /** The gate event. */
  readonly seq: number;
  readonly session: unknown;
  readonly gate: Gate;
  readonly year: number;
  readonly gateSeq: number;
  readonly clock: ClassClock;
  readonly plays: Readonly<Record<TeamId, TeamPlay>>;
}

export interface ClassState {
  /** Last event folded. */
  readonly seq: number;
  readonly setup: ClassSetup;
  readonly openedAt: number;
  /** Years as they now stand: trimmed or added to by the instructor. */
  readonly years: number;
  readonly rule: SeatRule;
  /** Persisted snapshot of the class-session machine. */
  readonly session: unknown;
  readonly gate: Gate;
  /** 1-based; 0 before the first year. In the debrief the last one. */
  readonly year: number;
  /** The event that opened this gate; 0 while gathering. */
  readonly gateSeq: number;
  readonly hold: Hold;
  readonly clock: ClassClock;
  readonly runbook: readonly RunbookStep[];
  readonly joinOpen: boolean;
  /** In the order of opening. */
  readonly teams: Readonly<Record<TeamId, TeamState>>;
  /** In the order of joining. */
  readonly seats: Readonly<Record<SeatId, SeatState>>;
  readonly instructors: Readonly<Record<string, { readonly name: string; readonly as: 'lead' | 'second' | 'viewer' }>>;
  /** The one that lies open while the class is frozen. */
  readonly question: Question | null;
  readonly pastQuestions: readonly Question[];
  readonly notes: readonly Note[];
  readonly screen: {
    readonly screen: Screen;
    readonly team: TeamId | null;
    readonly item: string | null;
    readonly names: boolean;
  };
  /** Newest last; as many Nexts can be taken back. */
  readonly checkpoints: readonly Checkpoint[];
}
