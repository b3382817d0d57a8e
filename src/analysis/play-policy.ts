// A whole game by a computer player, through the same doors as a team: decisions are checked and applied, steps resolved.
import type { Decision } from '../engine/decisions/decision.ts';
import type { Engine } from '../engine/engine.ts';
import type { GameState, StepReport } from '../engine/game-state.ts';
import {
  committeeDecisions,
  type ComputerPlayer,
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

export interface PlayExtras {
  /** Seed of the player's own dice; the game's seed if left out. */
  dice?: number;
  /** Called with the closed state of each year, before the next opens. */
  onYear?: (state: GameState, year: number) => void;
}

/**
 * Plays a policy on a seed to the end. A decision that the rules refuse is left out, as a team would have to.
 * `years`: length of the game; the scenario's if left out.
 */
export function playPolicy(
  engine: Engine,
  policy: ComputerPlayer,
  seed: number,
  years?: number,
  extras: PlayExtras = {},
): PlayedGame {
  const dice = extras.dice ?? seed;
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
    decide(draftingDecisions(engine, state, policy, dice), 0);
    decide(listDecisions(engine, state, policy, dice), 0);
    decide(meetingDecisions(engine, state, policy, dice), 0);
    resolve();
    decide(committeeDecisions(engine, state, policy, dice), 0);
    resolve();
    for (let q = 1; q <= 4; q++) {
      const answer = eventDecision(engine, state, policy, dice);
      if (answer) decide([answer], q);
      if (engine.correctionOpen(state)) decide([{ kind: 'correct-course', correction: { kind: 'none' } }], q);
      resolve();
    }
    resolve();
    extras.onYear?.(state, state.year);
    state = engine.openYear(state);
  }
  return { state, reports, decisions };
}
