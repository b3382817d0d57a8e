// Games played through for their texts: every meeting with what was raised in it, every card with the state in which it
// lay open. Computer players stand for teams that know what they do, and for teams that do not.
import {
  committeeDecisions,
  draftingDecisions,
  eventDecision,
  listDecisions,
  meetingDecisions,
  researchDecisions,
} from '../../../src/analysis/policy-decisions.ts';
import type { Decision } from '../../../src/engine/decisions/decision.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import type { GameState, RaisedObjection } from '../../../src/engine/game-state.ts';

export interface Meeting {
  state: GameState;
  raised: readonly RaisedObjection[];
}

export interface Card {
  /** Before the quarter in which it is answered. */
  state: GameState;
  event: string;
}

export interface Scenes {
  name: string;
  meetings: Meeting[];
  cards: Card[];
}

/** The scenes of a game of six years by one of the scenario's players. */
export function playScenes(engine: Engine, player: string, seed: number): Scenes {
  const policy = engine.world.policies.find(({ id }) => id === player);
  if (policy === undefined) throw new Error(`The scenario has no player called ${player}.`);
  const scenes: Scenes = { name: `${player} on seed ${seed}`, meetings: [], cards: [] };
  let state = engine.openGame(seed);
  const decide = (decisions: readonly Decision[]): void => {
    for (const decision of decisions)
      if (engine.checkDecision(state, decision) === null) state = engine.applyDecision(state, decision);
  };
  const resolve = (): void => {
    state = engine.resolveStep(state).state;
  };
  while (state.phase !== 'over') {
    decide(researchDecisions(state, policy));
    decide(draftingDecisions(engine, state, policy, seed));
    decide(listDecisions(engine, state, policy, seed));
    decide(meetingDecisions(engine, state, policy, seed));
    resolve();
    scenes.meetings.push({ state, raised: engine.objections(state) });
    decide(committeeDecisions(engine, state, policy, seed));
    resolve();
    for (let quarter = 1; quarter <= 4; quarter++) {
      const event = engine.pendingEvent(state);
      if (event !== null) scenes.cards.push({ state, event });
      const answer = eventDecision(engine, state, policy, seed);
      if (answer !== null) decide([answer]);
      if (engine.correctionOpen(state)) decide([{ kind: 'correct-course', correction: { kind: 'none' } }]);
      resolve();
    }
    resolve();
    state = engine.openYear(state);
  }
  return scenes;
}
