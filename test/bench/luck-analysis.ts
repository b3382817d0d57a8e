// Luck against skill as the bench of speed times it: every team's plan on every seed, and the variance split two ways.
import { NET, totalOf, varianceOf } from '../../src/analysis/luck.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { cpuMs } from './cpu-time.ts';

/** CPU seconds of the plans on so many seeds, and the share of luck in what tells the plans apart, 0-1. */
export function luckAnalysis(
  engine: Engine,
  plans: readonly Plan[],
  seeds: number,
): { seconds: number; luckShare: number } {
  const net = plans.map(() => new Float64Array(seeds));
  const out = new Float64Array(24 * KPI_IDS.length);
  const start = cpuMs();
  for (let seed = 0; seed < seeds; seed++) {
    plans.forEach((plan, team) => {
      engine.replay(plan, 40_000 + seed, out, { kpis: NET });
      net[team]![seed] = totalOf(out, 'net', 24);
    });
  }
  const { share } = varianceOf(net);
  return { seconds: (cpuMs() - start) / 1000, luckShare: share };
}
