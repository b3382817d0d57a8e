// When a plan bears: the same plan played on, year after year, until an element has been learned so far. Events are
// answered as a cautious team would, and nothing else is decided.
import type { Engine } from '../engine/engine.ts';
import type { GameState } from '../engine/game-state.ts';

/** Learned well enough to be felt: half of what there is to learn. */
const HALF = 0.5;

function answered(engine: Engine, state: GameState): GameState {
  const event = engine.pendingEvent(state);
  if (event === null) return state;
  const choices = engine.world.events.find(({ id }) => id === event)?.choices ?? [];
  for (const choice of ['do_nothing', ...choices.map(({ id }) => id)]) {
    const decision = { kind: 'answer-event', event, choice } as const;
    if (engine.checkDecision(state, decision) === null) return engine.applyDecision(state, decision);
  }
  return state;
}

/**
 * The quarter of the game (1-based) at whose end the element's maturity has reached `level` (0-1), counted from the
 * state on and with the plan as it stands; null when the game ends before.
 */
export function quarterOfArrival(engine: Engine, from: GameState, element: string, level = HALF): number | null {
  let state = from;
  while (state.phase !== 'over') {
    if (engine.dueStep(state) === 'next-year') {
      state = engine.openYear(state);
      continue;
    }
    state = answered(engine, state);
    if (engine.correctionOpen(state))
      state = engine.applyDecision(state, { kind: 'correct-course', correction: { kind: 'none' } });
    const { state: next, report } = engine.resolveStep(state);
    state = next;
    if (report.step === 'quarter' && (engine.programme(state).elements[element] ?? 0) >= level)
      return 4 * (report.year - 1) + report.quarter;
  }
  return null;
}
