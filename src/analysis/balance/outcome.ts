// What balance keeps of a finished game: the six numbers of the score, net of all years among them. Few enough that thousands of games fit into a message between workers.
import { KPI_IDS } from '../../engine/kpis.ts';
import { median } from '../median.ts';
import { quantile } from '../quantile.ts';
import { type ScoreAnchors, SCORED, scoreValues } from '../score.ts';

/** Numbers of one game: SCORED in its order. */
export const OUTCOME_WIDTH = SCORED.length;
const NET = SCORED.findIndex(({ kpi }) => kpi === 'net');

/** Writes the outcome of a game, told by its KPI rows, to `out` from `at`. */
export function writeOutcome(rows: readonly Float64Array[], out: Float64Array, at: number): void {
  for (const [k, { measure }] of SCORED.entries()) out[at + k] = measure(rows);
}

/** The quarters of a replay as rows that share its memory. */
export const rowsOf = (flat: Float64Array, years: number): Float64Array[] =>
  Array.from({ length: years * 4 }, (_, q) => flat.subarray(q * KPI_IDS.length, (q + 1) * KPI_IDS.length));

/** One game's outcome, `OUTCOME_WIDTH` numbers. */
export type Outcome = Float64Array;

export const netOf = (outcome: Outcome): number => outcome[NET];
export const scoreOf = (anchors: ScoreAnchors, outcome: Outcome): number => scoreValues(anchors, outcome).total;

/** The score's anchors from games without a programme and of the reference, on the same seeds. */
export function anchorsOf(none: readonly Outcome[], reference: readonly Outcome[]): ScoreAnchors {
  const medians = (games: readonly Outcome[]): Record<string, number> =>
    Object.fromEntries(SCORED.map(({ kpi }, k) => [kpi, median(games.map((game) => game[k]))]));
  return { none: medians(none), reference: medians(reference) };
}

export interface Spread {
  p10: number;
  p50: number;
  p90: number;
}

/** 10th, 50th and 90th percentile. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  return { p10: quantile(sorted, 0.1), p50: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
}

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
