// The instructor's console as plain data: what the server sends to whoever leads a class, ready to draw. Words are made
// here; moments are epoch milliseconds by the server's clock, which the page sets on the clock of the room.
import type { InstructorCommand } from '../classroom/class-command.ts';
import type { Gate, Hold, Screen, SeatRole } from '../classroom/terms.ts';
import type { RehearsalPlan } from './class-shelf-view.ts';
import type { Moment } from './moment-view.ts';

/** The soft bar of a gate; the moments stand still while `stoppedAt` is set. */
export interface PageClock {
  openedAt: number;
  endsAt: number;
  stoppedAt: number | null;
}

/** A button: its words, the command it sends, and why it cannot be pressed now (empty when it can). */
export interface Act {
  label: string;
  command: InstructorCommand;
  closed: string;
}

/** The one big step: the act, what it does, and who is carried along ("Lyon has not committed and goes in with its sheet"). */
export interface NextAct extends Act {
  does: string;
  /** Empty when everybody is ready: then it need not ask twice. */
  warning: string;
  /** What the wall shows once it is done. */
  wall: Screen;
}

export interface SeatDot {
  id: string;
  name: string;
  role: string;
  /** `away`: no sign for a minute. Who is connected this second comes from presence (`withPresence`). */
  state: 'here' | 'away' | 'offline';
}

export interface TeamFlag {
  tone: 'against' | 'ink';
  text: string;
}

export interface TeamRow {
  id: string;
  name: string;
  number: number;
  /** The chosen model; empty before the choice. */
  model: string;
  /** Which of the gate's steps it has come to, in a word: "Lobby". */
  at: string;
  done: number;
  of: number;
  ready: boolean;
  /** Who said ready: "committed by Lena", "by you". Empty while it is not. */
  readyWords: string;
  seats: SeatDot[];
  last: { at: number; words: string } | null;
  /** The team's own sentence of this year; empty while none is written. */
  reason: string;
  flags: TeamFlag[];
  /** Its main figure, where results are known: "1,198"; empty before. */
  figure: string;
  commitFor: Act;
}

export interface RunbookRow {
  id: string;
  /** When it opened, or is expected to if the class goes on in time; null before the class has begun. */
  at: number | null;
  label: string;
  /** What to say, or to look at. */
  note: string;
  minutes: number;
  state: 'done' | 'now' | 'coming';
}

export interface AnswerRow {
  id: number;
  team: string;
  name: string;
  text: string;
  shown: boolean;
  /** Puts it on the wall, or takes it off. */
  act: Act;
}

export interface FreezeDesk {
  /** The question that stands; null while the class is not frozen. */
  question: string | null;
  answers: AnswerRow[];
  /** Questions that the scenario offers. */
  offers: string[];
  freeze: string;
  thaw: Act;
}

export interface InjectRow {
  id: string;
  title: string;
  /** The letter, for reading before it goes out. */
  text: string;
  /** Years in which the scenario itself may bring it; empty where it never does. */
  when: string;
  /** Why it would be worth sending now; empty for all but a few, which come first. */
  why: string;
  /** To whom it is on its way; empty where it was not sent, or has come. */
  sent: string;
}

export interface ScreenOffer {
  screen: Screen;
  label: string;
  /** What the room sees of it. */
  note: string;
  /** Wants a team, a moment or another choice (item), or the choice of names. */
  wants: readonly ('team' | 'moment' | 'choice' | 'names')[];
  closed: string;
}

export interface ScreenDesk {
  /** What the room sees now, in a sentence. */
  sees: string;
  screen: Screen;
  team: string | null;
  item: string | null;
  names: boolean;
  offers: ScreenOffer[];
  teams: {
    id: string;
    name: string;
    spotlight: 'asked' | 'granted' | 'declined' | null;
    /** Its vote of this year has been counted. */
    counted: boolean;
    ask: Act;
  }[];
}

export interface RosterSeat {
  id: string;
  name: string;
  role: SeatRole;
  roleWords: string;
  team: string;
  state: SeatDot['state'] | 'revoked';
}

export interface RosterDesk {
  seats: RosterSeat[];
  teams: { id: string; name: string; seats: number }[];
  roles: { id: SeatRole; name: string }[];
  rule: 'chair' | 'rotating' | 'majority';
  joinOpen: boolean;
}

/** A line of the check before the class: green as "ready", amber as "look", each in words. */
export interface CheckRow {
  id: string;
  ready: boolean;
  label: string;
  /** What to do; empty when it is ready. */
  todo: string;
}

export interface DebriefTeam {
  id: string;
  name: string;
  moments: (Pick<Moment, 'id' | 'place' | 'headline'> & { ask: string; listensFor: string })[];
  /** What its seats called their best and worst decision. */
  said: { name: string; best: string; worst: string }[];
}

export interface DebriefDesk {
  /** How much of what parts the teams is luck, in a sentence, or why nobody can say. */
  luck: string;
  /** While that is being worked out: how far, 0-1. `waits`: another study is played before it. */
  luckWorking: { share: number; waits: boolean } | null;
  teams: DebriefTeam[];
  questions: { id: string; ask: string; listensFor: string }[];
}

export interface ConsolePage {
  title: string;
  company: string;
  /** What the class was opened with: a rehearsal plays the same. `words`: "Small world, read in Italian". */
  opened: RehearsalPlan & { words: string };
  rehearsal: boolean;
  gate: Gate;
  hold: Hold;
  year: number;
  years: number;
  /** "Year 2: review to lobby". */
  place: string;
  clock: PageClock | null;
  /** "3 of 8 teams are ready." */
  ready: string;
  /** Names of the steps that the strip of a team counts, first and last. */
  steps: string;
  /** What the last column of the teams holds; empty before there are results. */
  figure: string;
  next: NextAct | null;
  acts: { more: Act; pause: Act; undo: Act; trim: Act; add: Act; close: Act };
  /** What undo would take back: "the opening of the committee". Empty with nothing to take back. */
  undoes: string;
  teams: TeamRow[];
  /** `behindMs`: how far the class is behind its plan if this step ends in time. */
  runbook: { rows: RunbookRow[]; behindMs: number };
  freeze: FreezeDesk;
  injects: InjectRow[];
  /** Letters fixed for later years than the class plays, in a sentence; empty without. */
  injectsLeftOut: string;
  notes: { at: number; to: string; text: string }[];
  screen: ScreenDesk;
  roster: RosterDesk;
  checks: CheckRow[];
  debrief: DebriefDesk | null;
}

/** What the console may ask of the class. */
export type ConsoleCommand = InstructorCommand;

/** The addresses that belong to a class, as the server and this page's own address make them. */
export interface ClassLinks {
  code: string;
  /** What a phone opens: with the code in it, and as it is read aloud. */
  join: string;
  address: string;
  screen: string;
  coInstructor: string;
}

/** The line to the server in words, and how many devices are there this second. */
export interface LinkState {
  state: 'live' | 'connecting' | 'offline';
  words: string;
  screens: number;
  consoles: number;
}
