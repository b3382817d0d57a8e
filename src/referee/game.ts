// The types of one game under its authority: what the browser alone and, later, a class server hold. The functions are
// in `referee.ts` (open, decide, undo, advance) and `record.ts` (record, replay, save). All values are immutable.
import type { Engine } from '../engine/engine.ts';
import type { Decision } from '../engine/decisions/decision.ts';
import type { GameState, StepKind, StepReport } from '../engine/game-state.ts';
import { YEAR_BEATS } from '../engine/year-beats.ts';

/** Where the team is in the year: the state of the campaign machine as one word. */
export const BEATS = ['briefing', ...YEAR_BEATS, 'debriefing'] as const;
export type Beat = (typeof BEATS)[number];

/** The scenario that a game was begun on: the hash of its texts, and that of all but words, which older records lack. */
export interface RecordScenario {
  id: string;
  version: string;
  hash: string;
  wordlessHash?: string;
}

export interface RecordHeader {
  format: 'excom-record/1';
  scenario: RecordScenario;
  rules: string;
  seed: number;
  years: number;
  seats: string[];
  title: string;
}

export interface RecordEntry {
  year: number;
  /** 0 while drafting and in committee, 1-4 the quarter about to be played, 5 after the year closed. */
  slot: number;
  seat: string;
  decision: Decision;
}

/** Every resolved step in order, with the hash of the packed numbers after it: figures themselves are never stored. */
export interface RecordStep {
  year: number;
  step: StepKind;
  quarter: number;
  /** How many entries had been made when the step ran. */
  entries: number;
  hash: string;
}

export type MeetingStage = 'gathering' | 'presenting' | 'objecting' | 'answering' | 'voting' | 'minuted';

/** Where a committee meeting was when the game was saved: the objection being heard or just answered counts from 0. */
export interface RecordPlace {
  stage: MeetingStage;
  index: number;
}

export interface GameRecord {
  header: RecordHeader;
  entries: RecordEntry[];
  steps: RecordStep[];
  beat: Beat;
  /** Only during a meeting. Records written before it existed resume at the last answered objection. */
  place?: RecordPlace;
  /** sha-256 over the canonical JSON of all the rest: a cut or an edit shows at once; the hashes prove the play. */
  seal: string;
}

/** What an undo brings back: everything that a drafting decision may have changed. */
export interface Moment {
  readonly state: GameState;
  readonly entries: readonly RecordEntry[];
  readonly campaign: unknown;
  readonly meeting: unknown;
}

export interface Game {
  readonly engine: Engine;
  readonly header: RecordHeader;
  readonly state: GameState;
  readonly entries: readonly RecordEntry[];
  readonly steps: readonly RecordStep[];
  readonly reports: readonly StepReport[];
  /** Persisted snapshots of the campaign machine and, during a meeting, of the committee machine (plain JSON). */
  readonly campaign: unknown;
  readonly meeting: unknown;
  readonly beat: Beat;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Moments before and after this one since the last step or final decision; `undo` and `redo` walk along them. */
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
}

/** What a player may ask besides decisions. */
export type Advance =
  | { type: 'continue' }
  | { type: 'back' }
  /** In the committee: hear the next objection after an answer, or call the vote. */
  | { type: 'next-objection' }
  | { type: 'call-vote' }
  /** One quarter on. */
  | { type: 'play-quarter' };
