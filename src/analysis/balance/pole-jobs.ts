// Poles of dilemma cards changed in a plan: each taken in the first year in which its card comes up, and kept.
import type { World } from '../../engine/world.ts';
import type { Change } from '../counterfactual.ts';
import type { Job } from './jobs.ts';

type PoleChange = Extract<Change, { kind: 'pole' }>;

/** Both poles of every card that comes up while the game lasts, in the order of the file. */
export function poleChanges({ dilemmas, years }: World): PoleChange[] {
  return dilemmas.flatMap(({ id, years: up }) =>
    (['a', 'b'] as const).map(
      (pole): PoleChange => ({
        kind: 'pole',
        dilemma: id,
        pole,
        year: Math.min(years + 1, ...up),
      }),
    ),
  );
}

/** The plan of a player in a class with one pole taken; as it is with null. */
export const poleJob = (player: number, seed: number, change: PoleChange | null): Job => ({
  player,
  seed,
  first: seed,
  ...(change === null ? {} : { change }),
});
