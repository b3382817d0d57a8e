// A game shorter than its scenario is played on to the end before it is scored (design 11.14): the last plan stands, the
// luck is the one the longer game would have had. At half time even a good programme is below doing nothing.
import type { Decision } from '../engine/decisions/decision.ts';
import type { Engine } from '../engine/engine.ts';
import type { GameState } from '../engine/game-state.ts';

/** The meetings of a finished year, in order: a plan that stands includes whom it meets. */
function meetingsOf(state: GameState): Decision[] {
  return state.sheet.meetings.map((meeting): Decision => ({ kind: 'meet-stakeholder', ...meeting }));
}

/**
 * Plays a closed game on with its last plan until the scenario's last year is closed. Returns the state that is over and
 * the KPI rows of the added quarters, none for a game of full length. Throws Error while a year is still being played.
 */
export function runOff(engine: Engine, closed: GameState): { state: GameState; rows: Float64Array[] } {
  if (closed.phase !== 'reveal' && closed.phase !== 'over')
    throw new Error('A game can be run off only once its last year is closed. Finish the year first.');
  const { years } = engine.world;
  const rows: Float64Array[] = [];
  if (closed.year >= years) return { state: closed, rows };
  const meetings = meetingsOf(closed);
  let state: GameState = { ...closed, years, phase: 'reveal' };
  const decide = (decision: Decision): void => {
    if (engine.checkDecision(state, decision) === null) state = engine.applyDecision(state, decision);
  };
  for (state = engine.openYear(state); state.phase !== 'over'; state = engine.openYear(state)) {
    for (const meeting of meetings) decide(meeting);
    while (state.phase !== 'reveal') {
      const event = engine.pendingEvent(state);
      if (event !== null) decide({ kind: 'answer-event', event, choice: 'do_nothing' });
      const { state: next, report } = engine.resolveStep(state);
      state = next;
      if (report.kpis) rows.push(report.kpis);
    }
  }
  return { state, rows };
}
