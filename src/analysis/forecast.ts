// The fan of what may come if nothing changes: many futures from states that fit what the team knows, on foreign luck
// (design 11.14). It knows no more than the team does, so it can be wrong as a plan can be wrong.
import type { Engine } from '../engine/engine.ts';
import type { GameState } from '../engine/game-state.ts';
import { KPI_IDS, type KpiId, kpiIndex } from '../engine/kpis.ts';
import { type Course, walked } from './course.ts';
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

/** Futures between two words on how far it is. */
const STEP = 8;

export interface ForecastOptions {
  /** How many futures; 200 gives a fan that does not flicker. */
  draws: number;
  kpis: readonly KpiId[];
  /** Called now and then with the share done, 0-1; false stops, and the fan of what was played so far is returned. */
  progress?: (share: number) => boolean;
}

/** Futures as a job that can be cut anywhere: each depends on nothing but its number. */
export interface FutureBatch {
  state: GameState;
  kpis: readonly KpiId[];
  futures: number;
}

/** Quarters that are still to be played. */
const quartersLeft = ({ years, year, quarter }: GameState): number => Math.max(0, (years - year + 1) * 4 - quarter);

/** Numbers kept of one future: the KPIs of every quarter to come. */
export const numbersAFuture = ({ state, kpis }: FutureBatch): number => quartersLeft(state) * kpis.length;

/** Plays the futures from `first` up to `end` of a state of a game that is not over; of each come its quarters, of each the KPIs. */
export function playFutures(engine: Engine, batch: FutureBatch, first: number, end: number): Float64Array {
  const { state, kpis } = batch;
  const quarters = state.years * 4;
  const plan = standingPlan(state.sheet, state.year, state.years);
  const rows = new Float64Array(quarters * KPI_IDS.length);
  const out = new Float64Array((end - first) * numbersAFuture(batch));
  let at = 0;
  for (let draw = first; draw < end; draw++) {
    const from = engine.imagine(state, draw);
    engine.replay(plan, from.seed, rows, { from, luckSeed: from.seed, kpis });
    for (let q = quarters - quartersLeft(state); q < quarters; q++)
      for (const kpi of kpis) out[at++] = rows[q * KPI_IDS.length + kpiIndex[kpi]];
  }
  return out;
}

/** The fan of each KPI from the numbers of all futures of a batch. */
export function fansOf(batch: FutureBatch, numbers: Float64Array): Fan[] {
  const { state, kpis } = batch;
  const left = quartersLeft(state);
  const each = numbersAFuture(batch);
  const futures = each === 0 ? 0 : numbers.length / each;
  return kpis.map((kpi, k): Fan => {
    const rows = Array.from({ length: left }, (_, i) =>
      Float64Array.from({ length: futures }, (__, f) => numbers[f * each + i * kpis.length + k]).sort(),
    );
    return {
      kpi,
      first: state.years * 4 - left + 1,
      low: rows.map((row) => quantile(row, 0.1)),
      middle: rows.map((row) => quantile(row, 0.5)),
      high: rows.map((row) => quantile(row, 0.9)),
    };
  });
}

/** The fan of each KPI from a state of a game that is not over. Games of `state.years` years. */
export function forecast(engine: Engine, state: GameState, { progress, ...asked }: ForecastOptions): Fan[] {
  return walked(forecastCourse(engine, state, asked), progress);
}

/** The same with places to rest. */
export function* forecastCourse(
  engine: Engine,
  state: GameState,
  { draws, kpis }: Omit<ForecastOptions, 'progress'>,
): Course<Fan[]> {
  const batch: FutureBatch = { state, kpis, futures: draws };
  const each = numbersAFuture(batch);
  const numbers = new Float64Array(draws * each);
  let played = 0;
  while (played < draws) {
    const end = Math.min(draws, played + STEP);
    numbers.set(playFutures(engine, batch, played, end), played * each);
    played = end;
    yield { share: played / draws, soFar: () => fansOf(batch, numbers.subarray(0, played * each)) };
  }
  return fansOf(batch, numbers);
}
