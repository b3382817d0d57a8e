// How much better a game went than the one without a programme on the same seed: the measures that several facts and
// targets share. Percentages are relative, money is in EUR M.
import type { KpiId } from '../../engine/kpis.ts';
import { at, inAll, inYear, type Run } from './bench.ts';

export type Measure = (run: Run, none: Run) => number;

/** Percent by which a year's sum of a KPI exceeds the same without a programme. */
export const yearLift =
  (kpi: KpiId, year: number): Measure =>
  (run, none) =>
    100 * (inYear(run, year, kpi) / inYear(none, year, kpi) - 1);

/** Net contribution over all years above that without a programme, EUR M. */
export const netGain: Measure = (run, none) => inAll(run, 'net') - inAll(none, 'net');

/** Difference of a KPI from the game without a programme in a quarter counted from 0. */
export const effect =
  (kpi: KpiId, quarter: number): Measure =>
  (run, none) =>
    at(run, quarter, kpi) - at(none, quarter, kpi);

/** A number with its sign and one decimal, and the unit if any. */
export const signed = (value: number, unit = ''): string => `${value >= 0 ? '+' : ''}${value.toFixed(1)}${unit}`;
