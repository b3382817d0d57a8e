// The practice game as its player meets it: the scenario's seed, everything decided by one of its computer players but
// for money, meetings and expectation, and the plan open on the desk.
import { draftingDecisions, listDecisions } from '../../analysis/policy-decisions.ts';
import type { Decision } from '../../engine/decisions/decision.ts';
import type { Game } from '../../referee/game.ts';
import type { Session } from '../session.ts';

const LEFT_TO_THE_PLAYER: ReadonlySet<Decision['kind']> = new Set<Decision['kind']>([
  'fund-programme',
  'meet-stakeholder',
  'state-expectation',
]);

/** Null where the scenario has no practice. */
export function preparedGame(session: Session): Game | null {
  let game = session.open(0);
  const { practice } = game.engine.world.papers;
  const policy = game.engine.world.policies.find(({ id }) => id === practice?.policy);
  if (practice === null || policy === undefined) return null;
  game = session.open(practice.seed);
  const onward = (): void => {
    const next = session.advance(game, { type: 'continue' });
    if (next.ok) game = next.value;
  };
  onward();
  onward();
  const { engine, state } = game;
  const decisions = [
    ...draftingDecisions(engine, state, policy, practice.seed),
    ...listDecisions(engine, state, policy, practice.seed),
  ];
  for (const decision of decisions) {
    if (LEFT_TO_THE_PLAYER.has(decision.kind)) continue;
    const next = session.decide(game, decision);
    if (next.ok) game = next.value;
  }
  onward();
  // Nothing of this is the player's to take back.
  return { ...game, past: [], future: [], canUndo: false, canRedo: false };
}
