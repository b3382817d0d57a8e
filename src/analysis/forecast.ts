// The fan of what may come if nothing changes: many futures from states that fit what the team knows, on foreign luck
// (design 11.14). It knows no more than the team does, so it can be wrong as a plan can be wrong.
import type { Engine } from '../engine/engine.ts';
import type { GameState } from '../engine/game-state.ts';
import { KPI_IDS, type KpiId, kpiIndex } from '../engine/kpis.ts';
import { quantile } from './quantile.ts';
import { standingPlan } from './standing-plan.ts';

export interface Fan {
  kpi: KpiId;
  /** First quarter of the fan, 1-based: the one about to be played. */
  first: number;
  /** A value a quarter from `first` to the end of the game: one in ten games below, half of them, one in ten above. */
  low: number[];
  middle: number[];
  high: number[];
}

export interface ForecastOptions {
  /** How many futures; 200 gives a fan that does not flicker. */
  draws: number;
  kpis: readonly KpiId[];
  /** Called now and then with the share done, 0-1; false stops, and the fan of what was played so far is returned. */
  progress?: (share: number) => boolean;
}

/** The fan of each KPI from a state of a game that is not over. Games of `state.years` years. */
export function forecast(engine: Engine, state: GameState, { draws, kpis, progress }: ForecastOptions): Fan[] {
  const done = (state.year - 1) * 4 + state.quarter;
  const first = done + 1;
  const quarters = state.years * 4;
  const plan = standingPlan(state.sheet, state.year, state.years);
  const out = new Float64Array(quarters * KPI_IDS.length);
  const futures: Float64Array[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const from = engine.imagine(state, draw);
    engine.replay(plan, from.seed, out, { from, luckSeed: from.seed });
    futures.push(out.slice());
    if (progress && draw % 8 === 7 && !progress((draw + 1) / draws)) break;
  }
  return kpis.map((kpi): Fan => {
    const rows = Array.from({ length: Math.max(0, quarters - done) }, (_, i) =>
      Float64Array.from(futures, (future) => future[(done + i) * KPI_IDS.length + kpiIndex[kpi]]).sort(),
    );
    return {
      kpi,
      first,
      low: rows.map((row) => quantile(row, 0.1)),
      middle: rows.map((row) => quantile(row, 0.5)),
      high: rows.map((row) => quantile(row, 0.9)),
    };
  });
}
