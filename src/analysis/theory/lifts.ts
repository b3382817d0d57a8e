// How much better a game went than the one without a programme on the same seed: the measures that several facts and
// targets share. Percentages are relative, money is in EUR M.
import type { KpiId } from '../../engine/kpis.ts';
import { type AccountThen, at, inAll, inYear, type Run } from './bench.ts';

export type Measure = (run: Run, none: Run) => number;

/** Percent by which a year's sum of a KPI exceeds the same without a programme. */
export const yearLift =
  (kpi: KpiId, year: number): Measure =>
  (run, none) =>
    100 * (inYear(run, year, kpi) / inYear(none, year, kpi) - 1);

/** Percent by which a figure of the accounts that are key at the end of a year exceeds that of the same without. */
export const keyAccountLift =
  (year: number, of: (account: AccountThen) => number, per: (account: AccountThen) => number): Measure =>
  (run, none) => {
    const then = run.accountsByYear[year - 1];
    const ratio = (accounts: readonly AccountThen[]): number => {
      let sum = 0;
      let weight = 0;
      accounts.forEach((account, i) => {
        if (!then[i].key) return;
        sum += of(account);
        weight += per(account);
      });
      return weight > 0 ? sum / weight : 0;
    };
    const before = ratio(none.accountsByYear[year - 1]);
    return before > 0 ? 100 * (ratio(run.accountsByYear[year - 1]) / before - 1) : 0;
  };

/** Net contribution over all years above that without a programme, EUR M. */
export const netGain: Measure = (run, none) => inAll(run, 'net') - inAll(none, 'net');

/** Difference of a KPI from the game without a programme in a quarter counted from 0. */
export const effect =
  (kpi: KpiId, quarter: number): Measure =>
  (run, none) =>
    at(run, quarter, kpi) - at(none, quarter, kpi);

/** A number with its sign and one decimal, and the unit if any. */
export const signed = (value: number, unit = ''): string => `${value >= 0 ? '+' : ''}${value.toFixed(1)}${unit}`;
