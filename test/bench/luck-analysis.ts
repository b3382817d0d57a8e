// Luck against skill as the bench of speed times it: every team's plan on every seed, and the variance split two ways. In
// parts, so that the bench can see between them how fast the machine is at the moment.
import { NET, totalOf, varianceOf } from '../../src/analysis/luck.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { cpuMs } from './cpu-time.ts';

/** CPU seconds of a part; after the last one the share of luck in what tells the plans apart, 0-1, null before. */
export interface LuckPart {
  seconds: number;
  luckShare: number | null;
}

export interface LuckAnalysis {
  /** Plays the seeds from `first` up to `end` of `seeds`. A part that begins with 0 begins the analysis anew. */
  part(first: number, end: number, seeds: number): LuckPart;
}

export function openLuckAnalysis(engine: Engine, plans: readonly Plan[]): LuckAnalysis {
  let net: Float64Array[] = [];
  const out = new Float64Array(24 * KPI_IDS.length);
  return {
    part(first, end, seeds) {
      const start = cpuMs();
      if (first === 0) net = plans.map(() => new Float64Array(seeds));
      for (let seed = first; seed < end; seed++) {
        plans.forEach((plan, team) => {
          engine.replay(plan, 40_000 + seed, out, { kpis: NET });
          net[team]![seed] = totalOf(out, 'net', 24);
        });
      }
      const luckShare = end === seeds ? varianceOf(net).share : null;
      return { seconds: (cpuMs() - start) / 1000, luckShare };
    },
  };
}
