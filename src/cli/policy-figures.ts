// The figures of games played by a policy, condensed for the command line: six-year net against doing nothing first,
// then every number of the last quarter (money: of the last year).
import { quantile } from '../analysis/quantile.ts';
import type { StepReport } from '../engine/game-state.ts';
import { KPI_IDS, type KpiId, kpiIndex } from '../engine/kpis.ts';

export interface Spread {
  p10: number;
  p50: number;
  p90: number;
}

export type Figures = Record<string, number>;

const YEARLY: readonly KpiId[] = ['revenue', 'keyRevenue', 'contribution', 'cost', 'net'];

/** One KPI quarter by quarter. */
export function series(reports: readonly StepReport[], kpi: KpiId): number[] {
  return reports.flatMap(({ kpis }) => (kpis === null ? [] : [kpis[kpiIndex[kpi]]!]));
}

/** Net of the whole game against the same luck without a programme, EUR M. */
export function netAgainst(reports: readonly StepReport[], baseline: readonly StepReport[]): number {
  return sum(series(reports, 'net')) - sum(series(baseline, 'net'));
}

/** Each KPI at the end of a game: the last quarter's value; of money the sum of the last four quarters. */
export function finalFigures(reports: readonly StepReport[]): Figures {
  return Object.fromEntries(
    KPI_IDS.map((kpi) => {
      const values = series(reports, kpi);
      return [kpi, YEARLY.includes(kpi) ? sum(values.slice(-4)) : (values.at(-1) ?? 0)];
    }),
  );
}

/** 10th, 50th and 90th percentile with linear interpolation between ranks. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { p10: quantile(sorted, 0.1), p50: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
