// The authority over one game, as pure functions of an immutable value: open a game, take a decision, take it back.
// A decision is checked for its form here and for its legality by the engine; a refused one changes nothing. Drafting
// decisions can be undone until the next step of the world or the next final decision (bought research).
import { type Refusal, refusal } from '../base/refusal.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Decision } from '../engine/decisions/decision.ts';
import { parseDecision } from '../engine/decisions/registry.ts';
import type { Engine } from '../engine/engine.ts';
import type { GameState } from '../engine/game-state.ts';
import { beatOf, noteAnswer, openCampaign, syncPlay } from './flow.ts';
import type { Game, Moment, RecordHeader } from './game.ts';

export interface GameOptions {
  seed: number;
  /** Length of the game in years; the scenario's own when absent. */
  years?: number;
  title?: string;
  /** Names of the seats that may decide; one seat called `team` when absent. */
  seats?: readonly string[];
}

export const RECORD_FORMAT = 'excom-record/1' as const;

/** A new game in its briefing. */
export function openGame(engine: Engine, options: GameOptions): Game {
  const state = engine.openGame(options.seed, options.years);
  const { id, version, hash, wordlessHash, title } = engine.world;
  const header: RecordHeader = {
    format: RECORD_FORMAT,
    scenario: { id, version, hash, wordlessHash },
    rules: engine.rules,
    seed: state.seed,
    years: state.years,
    seats: [...(options.seats ?? ['team'])],
    title: options.title ?? title,
  };
  const campaign = openCampaign(state.years);
  return {
    engine,
    header,
    state,
    entries: [],
    steps: [],
    reports: [],
    campaign,
    meeting: null,
    beat: beatOf(campaign),
    ...unwound([], []),
  };
}

/**
 * The game with the decision taken. Refuses a malformed decision, an unknown seat, and whatever the engine refuses.
 * `seat` is the first seat when absent.
 */
export function decide(game: Game, decision: Decision, seat?: string): Result<Game, Refusal> {
  const parsed = parseDecision(decision);
  if (!parsed.ok) return parsed;
  const by = seat ?? game.header.seats[0] ?? 'team';
  if (!game.header.seats.includes(by)) {
    return err(refusal('seat/unknown', `No seat of this game is called "${by}". Join the game again.`));
  }
  const { engine } = game;
  const refused = engine.checkDecision(game.state, parsed.value);
  if (refused !== null) return err(refused);

  const state = engine.applyDecision(game.state, parsed.value);
  const entry = { year: game.state.year, slot: slotOf(game.state), seat: by, decision: parsed.value };
  const past = engine.isFinal(parsed.value) ? [] : [...game.past, momentOf(game)];
  const decided: Game = { ...game, state, entries: [...game.entries, entry], ...unwound(past, []) };
  return ok(followUp(decided, parsed.value));
}

/** The game before its last decision. Refuses when a step or a final decision stands in between. */
export function undo(game: Game): Result<Game, Refusal> {
  const last = game.past.at(-1);
  if (last === undefined) {
    return err(refusal('undo/nothing', 'There is nothing to take back: what has been played or bought stands.'));
  }
  return ok(returned(game, last, game.past.slice(0, -1), [...game.future, momentOf(game)]));
}

/** The game with the last undone decision made again. */
export function redo(game: Game): Result<Game, Refusal> {
  const next = game.future.at(-1);
  if (next === undefined) return err(refusal('redo/nothing', 'There is no decision to make again.'));
  return ok(returned(game, next, [...game.past, momentOf(game)], game.future.slice(0, -1)));
}

/** The undo line of a game with these moments before and after it. */
export function unwound(
  past: readonly Moment[],
  future: readonly Moment[],
): Pick<Game, 'past' | 'future' | 'canUndo' | 'canRedo'> {
  return { past, future, canUndo: past.length > 0, canRedo: future.length > 0 };
}

/** 0 while drafting and in committee, 1-4 for the quarter about to be played, 5 after the year closed. */
export function slotOf(state: GameState): number {
  if (state.phase === 'drafting' || state.phase === 'committee') return 0;
  return state.phase === 'quarters' ? Math.min(state.quarter + 1, 4) : 5;
}

function momentOf({ state, entries, campaign, meeting }: Game): Moment {
  return { state, entries, campaign, meeting };
}

// While drafting, walking between the beats is not a decision: undo changes the sheet and leaves the team where it is.
function returned(game: Game, to: Moment, past: readonly Moment[], future: readonly Moment[]): Game {
  const campaign = game.beat === 'playing' ? to.campaign : game.campaign;
  return {
    ...game,
    state: to.state,
    entries: to.entries,
    campaign,
    meeting: to.meeting,
    beat: beatOf(campaign),
    ...unwound(past, future),
  };
}

function followUp(game: Game, decision: Decision): Game {
  if (game.beat === 'committee' && decision.kind === 'answer-objection') return noteAnswer(game, decision.objection);
  return game.beat === 'playing' ? syncPlay(game) : game;
}
