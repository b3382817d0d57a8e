// A whole game by a computer player, through the same doors as a team: decisions are checked and applied, steps resolved.
import type { Decision } from '../engine/decisions/decision.ts';
import type { Engine } from '../engine/engine.ts';
import type { GameState, StepReport } from '../engine/game-state.ts';
import type { PolicySpec } from '../engine/world.ts';
import {
  committeeDecisions,
  draftingDecisions,
  eventDecision,
  listDecisions,
  meetingDecisions,
  researchDecisions,
} from './policy-decisions.ts';

export interface PlayedGame {
  state: GameState;
  reports: StepReport[];
  decisions: { year: number; slot: number; decision: Decision }[];
}

/** Plays a policy on a seed to the end. A decision that the rules refuse is left out, as a team would have to. */
export function playPolicy(engine: Engine, policy: PolicySpec, seed: number, years?: number): PlayedGame {
  let state = engine.openGame(seed, years ?? engine.world.years);
  const reports: StepReport[] = [];
  const decisions: PlayedGame['decisions'] = [];
  const decide = (list: Decision[], slot: number): void => {
    for (const decision of list) {
      if (engine.checkDecision(state, decision) !== null) continue;
      state = engine.applyDecision(state, decision);
      decisions.push({ year: state.year, slot, decision });
    }
  };
  const resolve = (): void => {
    const stepped = engine.resolveStep(state);
    state = stepped.state;
    reports.push(stepped.report);
  };
  while (state.phase !== 'over') {
    decide(researchDecisions(state, policy), 0);
    decide(draftingDecisions(engine, state, policy, seed), 0);
    decide(listDecisions(engine, state, policy, seed), 0);
    decide(meetingDecisions(engine, state, policy, seed), 0);
    resolve();
    decide(committeeDecisions(engine, state, policy, seed), 0);
    resolve();
    for (let q = 1; q <= 4; q++) {
      const answer = eventDecision(engine, state, policy, seed);
      if (answer) decide([answer], q);
      if (engine.correctionOpen(state)) decide([{ kind: 'correct-course', correction: { kind: 'none' } }], q);
      resolve();
    }
    resolve();
    state = engine.openYear(state);
  }
  return { state, reports, decisions };
}
