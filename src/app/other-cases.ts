// Every case but the one of the title page: those that come with the game, each fetched when it is chosen, and those that
// were dropped on the page. A chunk of its own: who plays the first case never loads it.
import { cases } from 'virtual:cases';
import type { ScoreAnchors } from '../analysis/score.ts';
import type { World } from '../engine/world.ts';
import type { CaseCard } from '../views/case-card.ts';
import { FIRST_CASE, hashOfKey } from './case-desk.ts';
import { heldWorld, keptWorld } from './kept-scenarios.ts';

/** The cases to choose from, beside the first. */
export const otherCards: readonly CaseCard[] = cases.filter(({ id }) => id !== FIRST_CASE);

/** The key of the shipped case with this hash; null for a scenario from outside. */
export async function shippedCase(world: Pick<World, 'id' | 'hash'>): Promise<string | null> {
  const known = cases.find(({ id }) => id === world.id);
  return known !== undefined && (await known.load()).hash === world.hash ? known.id : null;
}

/** The world of a case; rejects when it is not known here or cannot be fetched. */
export async function loadCase(key: string): Promise<World> {
  const hash = hashOfKey(key);
  if (hash !== null) {
    const world = heldWorld(hash) ?? (await keptWorld(hash));
    if (world === null) throw new Error('this scenario is not in this browser');
    return world;
  }
  const known = cases.find(({ id }) => id === key);
  if (known === undefined) throw new Error(`there is no case "${key}"`);
  return (await known.load()).loadWorld();
}

/** Where doing nothing and the reference policy end in this world. */
export async function anchorsOf(world: World): Promise<ScoreAnchors> {
  const key = await shippedCase(world);
  const known = cases.find(({ id }) => id === key);
  if (known !== undefined) return (await known.load()).anchors;
  return (await import('./dropped-anchors.ts')).droppedAnchors(world);
}
