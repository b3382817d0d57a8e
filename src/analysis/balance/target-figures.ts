// The calibration targets that one seed gives a figure for: what a certificate prints with an interval. The rest of the
// theory (facts, studies, shares of teams) is measured by `theory`.
import type { Engine } from '../../engine/engine.ts';
import type { World } from '../../engine/world.ts';
import { NO_PROGRAMME, playRun, type Run } from '../theory/bench.ts';
import { calibrationTargets } from '../theory/calibration.ts';
import type { SeedTarget } from '../theory/evidence.ts';
import { idleTargets } from '../theory/other-targets.ts';
import { referenceTargets } from '../theory/reference-targets.ts';

/** Numbers kept of one seed; a scenario has fewer targets than this. */
export const TARGETS_WIDTH = 40;

/** The scenario's own bands; without any, those of the six-year case for a game of that length. */
export function targetsOf(world: World): SeedTarget[] {
  const own = calibrationTargets(world);
  const all = own.length > 0 ? own : world.years >= 6 ? [...referenceTargets, ...idleTargets] : [];
  return all.filter(({ years }) => years <= world.years).slice(0, TARGETS_WIDTH);
}

/** Every target's figure on a seed, in the order of `targetsOf`. */
export function writeTargets(engine: Engine, seed: number, out: Float64Array, from: number): void {
  const runs = new Map<string, Run>();
  const run = (id: string): Run => {
    const policy = engine.world.policies.find((p) => p.id === id);
    if (!policy) throw new RangeError(`The scenario has no policy "${id}". Add it to its policies.`);
    const known = runs.get(id) ?? playRun(engine, policy, seed, seed);
    runs.set(id, known);
    return known;
  };
  for (const [t, { plays, figure }] of targetsOf(engine.world).entries())
    out[from + t] = figure(run(plays), run(NO_PROGRAMME));
}
