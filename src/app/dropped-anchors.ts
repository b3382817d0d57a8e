// Where doing nothing and the reference policy end in a scenario that came from outside: played here when it is first
// scored, a chunk of its own, for few games need it.
import { scoreAnchors, type ScoreAnchors } from '../analysis/score.ts';
import { compileWorld } from '../engine/index.ts';
import type { World } from '../engine/world.ts';

/** Seeds behind the anchors: fewer than the build takes, for it is the player who waits. */
const ANCHOR_SEEDS = 12;

export function droppedAnchors(world: World): ScoreAnchors {
  const seeds = Array.from({ length: ANCHOR_SEEDS }, (_, seed) => seed);
  return scoreAnchors(compileWorld(world, { listen: false }), seeds);
}
