// A game of the small world played by its reference policy up to a beat of a year, for tests of views: through the
// referee, as a team would.
import { playPolicy } from '../../../src/analysis/index.ts';
import {
  committeeDecisions,
  draftingDecisions,
  eventDecision,
  listDecisions,
  meetingDecisions,
  researchDecisions,
} from '../../../src/analysis/policy-decisions.ts';
import type { Decision } from '../../../src/engine/decisions/decision.ts';
import type { StepReport } from '../../../src/engine/game-state.ts';
import { compileWorld } from '../../../src/engine/index.ts';
import type { World } from '../../../src/engine/world.ts';
import { type Advance, advance, type Beat, decide, type Game, openGame } from '../../../src/referee/index.ts';
import { smallWorld } from '../small-world.ts';

const SEED = 7;

/** The game after the decisions that the rules allow. */
export function taking(game: Game, decisions: readonly Decision[]): Game {
  let next = game;
  for (const decision of decisions) {
    const taken = decide(next, decision);
    if (taken.ok) next = taken.value;
  }
  return next;
}

/** The game after moves that must all be possible. */
export function moving(game: Game, ...moves: Advance['type'][]): Game {
  let next = game;
  for (const type of moves) {
    const moved = advance(next, { type });
    if (!moved.ok) throw new Error(`${type}: ${moved.error.message}`);
    next = moved.value;
  }
  return next;
}

/** The expectation that every year of these games states. */
export const EXPECTED: Decision = {
  kind: 'state-expectation',
  reason: 'Few accounts, done well.',
  expectations: [
    { kpi: 'csat_key', low: 0, likely: 66, high: 100 },
    { kpi: 'retention_key', low: 99.9, likely: 100, high: 100 },
  ],
};

/** One step further, deciding as the reference policy does in the beat that the game is in. */
function step(game: Game): Game {
  const { engine, state } = game;
  const policy = engine.world.policies.find(({ id }) => id === 'reference');
  if (policy === undefined) throw new Error('The small world has a reference policy.');
  switch (game.beat) {
    case 'reviewing':
      return moving(taking(game, researchDecisions(state, policy)), 'continue');
    case 'designing':
      return moving(taking(game, draftingDecisions(engine, state, policy, SEED)), 'continue');
    case 'planning':
      return moving(taking(game, listDecisions(engine, state, policy, SEED)), 'continue');
    case 'lobbying':
      return moving(taking(game, [...meetingDecisions(engine, state, policy, SEED), EXPECTED]), 'continue');
    case 'committee':
      if (state.phase === 'quarters') return moving(game, 'continue');
      return moving(
        taking(moving(game, 'next-objection'), committeeDecisions(engine, state, policy, SEED)),
        'call-vote',
      );
    case 'playing': {
      const answer = eventDecision(engine, state, policy, SEED);
      if (engine.pendingEvent(state) !== null && answer !== null) return taking(game, [answer]);
      return moving(game, 'play-quarter');
    }
    case 'briefing':
    case 'revealing':
    case 'debriefing':
      return moving(game, 'continue');
  }
}

/** The game when it first stands in this beat of this year. */
export function playedTo(beat: Beat, year = 1, overrides: Partial<World> = {}): Game {
  let game = openGame(compileWorld(smallWorld(overrides)), { seed: SEED });
  while (game.beat !== beat || game.state.year < year) game = step(game);
  return game;
}

/** Played on by the same policy until the condition holds; fails when the game ends first. */
export function playedUntil(from: Game, holds: (game: Game) => boolean): Game {
  let game = from;
  while (!holds(game)) game = step(game);
  return game;
}

/** The same seed without a programme. */
export function untouched(game: Game): readonly StepReport[] {
  const policy = game.engine.world.policies.find(({ id }) => id === 'no_programme');
  if (policy === undefined) throw new Error('The small world has a policy without a programme.');
  return playPolicy(game.engine, policy, SEED).reports;
}
