// What a gate does to one team's game: it is walked to where the class stands, with what its sheet holds. Nothing here
// waits for anybody; a team that is behind is committed as it is, its open cards are let pass, its correction waived.
import type { Decision } from '../engine/decisions/decision.ts';
import type { Engine } from '../engine/engine.ts';
import { advance, type Advance, BEATS, decide, type Game, openGame, towardsNextStep } from '../referee/index.ts';
import { type Gate, RECORD_SEATS } from './terms.ts';

/** Beats of a team's game that a gate lets it be in. The year is closed with its fourth quarter, before it is revealed. */
const BEATS_AT: Readonly<Record<Gate, readonly Game['beat'][]>> = {
  gathering: ['briefing'],
  briefing: ['briefing'],
  deciding: ['reviewing', 'designing', 'planning', 'lobbying'],
  committee: ['committee'],
  playing: ['playing', 'revealing'],
  revealing: ['revealing'],
  debriefing: ['debriefing'],
  closed: BEATS,
};

/** Whether the game is where this gate of this year lets it be. */
export function standsAt(game: Game, gate: Gate, year: number): boolean {
  return BEATS_AT[gate].includes(game.beat) && (year === 0 || gate === 'closed' || game.state.year === year);
}

/** A game of the class: all teams have the same seed and the same seats in their record. */
export function openClassGame(engine: Engine, seed: number, years: number, title: string): Game {
  return openGame(engine, { seed, years, title, seats: RECORD_SEATS });
}

/** More moves than any way between two neighbouring gates has: a bound, so that a fault ends in an error. */
const MOST_MOVES = 60;

/**
 * The game walked on to a gate, and the injected cards that have not come up on the way. Throws Error where no way
 * leads there, which would be a fault of ours.
 */
export function walkToGate(
  from: Game,
  gate: Gate,
  year: number,
  injected: readonly string[] = [],
): { game: Game; injected: readonly string[] } {
  let at = { game: from, injected };
  for (let moves = 0; !standsAt(at.game, gate, year); moves++) {
    if (moves >= MOST_MOVES) throw new Error(`No way leads from ${at.game.beat} to ${gate} of year ${year}.`);
    at = { ...at, game: moved(answered(at.game), towardsNextStep(at.game)) };
    if (at.game.beat === 'playing') at = layInjected(at.game, at.injected);
  }
  return at;
}

/** The game with its open card let pass, in the name of the class. */
function answered(game: Game): Game {
  const event = game.engine.pendingEvent(game.state);
  return event === null ? game : decided(game, { kind: 'answer-event', event, choice: 'do_nothing' }, 'class');
}

/** The game with the first injected card laid, if the coming quarter has none yet, and the cards that still wait. */
export function layInjected(game: Game, injected: readonly string[]): { game: Game; injected: readonly string[] } {
  const [event, ...rest] = injected;
  if (event === undefined || game.beat !== 'playing') return { game, injected };
  const laid = decide(game, { kind: 'lay-event', event }, 'instructor');
  if (laid.ok) return { game: laid.value, injected: rest };
  // Seen already, or no card of this scenario: it will never come up. A full quarter: it waits.
  return laid.error.code === 'event/card-lies' ? { game, injected } : layInjected(game, rest);
}

function decided(game: Game, decision: Decision, by: string): Game {
  const result = decide(game, decision, by);
  if (!result.ok) throw new Error(`${decision.kind}: ${result.error.message}`);
  return result.value;
}

function moved(game: Game, move: Advance): Game {
  const result = advance(game, move);
  if (!result.ok) throw new Error(`${move.type} in ${game.beat}: ${result.error.message}`);
  return result.value;
}
