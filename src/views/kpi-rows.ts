// The quarters played so far as rows of KPIs, and sums and changes over a year.
import { type KpiId, kpiIndex } from '../engine/kpis.ts';
import type { SeenGame } from './game-view.ts';

/** One row a quarter, in order. */
export function quarterRows(game: SeenGame): Float64Array[] {
  return game.reports.flatMap((report) => (report.step === 'quarter' && report.kpis !== null ? [report.kpis] : []));
}

/** One KPI over all quarters played. */
export function series(rows: readonly Float64Array[], id: KpiId): number[] {
  return rows.map((row) => row[kpiIndex[id]] ?? 0);
}

/** Sum of the last four quarters; null before a year has been played. `yearsAgo` 1 is the year before. */
export function yearSum(points: readonly number[], yearsAgo = 0): number | null {
  const end = points.length - 4 * yearsAgo;
  if (end < 4) return null;
  return points.slice(end - 4, end).reduce((sum, value) => sum + value, 0);
}

/** The last value and its change on a year ago; null where there is none yet. */
export function lastAndChange(points: readonly number[]): { last: number | null; change: number | null } {
  const last = points[points.length - 1];
  const before = points[points.length - 5];
  return { last: last ?? null, change: last === undefined || before === undefined ? null : last - before };
}
