// What the team expects before a vote, and what came: low, likely and high for two of four numbers, in the units of
// EXPECTATION_WORDS (5 is 5 %), compared after the year with what the quarters show.
import { EXPECTATION_KPIS, type Expectation, type ExpectationKpi } from '../engine/decisions/decision.ts';
import type { StepReport } from '../engine/game-state.ts';
import type { SeenGame } from './game-view.ts';
import { EXPECTATION_WORDS, kpiOf } from './kpi-words.ts';

export interface ExpectationDraft {
  reason: string;
  stated: boolean;
  chosen: Expectation[];
  options: { kpi: ExpectationKpi; label: string; unit: string; step: number; last: string; start: Expectation }[];
}

const rowsOf = (reports: readonly StepReport[], year: number) =>
  reports.flatMap((report) => (report.year === year && report.kpis !== null ? [report.kpis] : []));

const total = (rows: readonly Float64Array[], id: Parameters<typeof kpiOf>[1]) =>
  rows.reduce((sum, row) => sum + kpiOf(row, id), 0);

/** A year's number in the unit of its words; null while the year has not been played or there is nothing to compare. */
export function yearNumber(
  kpi: ExpectationKpi,
  year: number,
  reports: readonly StepReport[],
  baseline: readonly StepReport[],
): number | null {
  const rows = rowsOf(reports, year);
  const last = rows[rows.length - 1];
  if (last === undefined) return null;
  switch (kpi) {
    case 'key_revenue_growth': {
      const before = rowsOf(reports, year - 1);
      const base = before.length > 0 ? total(before, 'keyRevenue') : 0;
      return base > 0 ? (total(rows, 'keyRevenue') / base - 1) * 100 : null;
    }
    case 'net_against_baseline': {
      const other = rowsOf(baseline, year);
      return other.length === rows.length ? total(rows, 'net') - total(other, 'net') : null;
    }
    case 'csat_key':
      return kpiOf(last, 'csatKey');
    case 'retention_key':
      return kpiOf(last, 'retentionKey') * 100;
  }
}

const STARTS: Record<ExpectationKpi, [number, number, number]> = {
  key_revenue_growth: [-1, 2, 5],
  net_against_baseline: [-2, -1, 0],
  csat_key: [63, 66, 69],
  retention_key: [88, 91, 94],
};

/** The form of the expectation, filled with what the sheet holds. */
export function expectationDraft(game: SeenGame): ExpectationDraft {
  const { sheet, year } = game.state;
  return {
    reason: sheet.reason,
    stated: sheet.expectations.length > 0,
    chosen: sheet.expectations,
    options: EXPECTATION_KPIS.map((kpi) => {
      const last = yearNumber(kpi, year - 1, game.reports, []);
      const [low, likely, high] = STARTS[kpi];
      const { label, unit, step, text } = EXPECTATION_WORDS[kpi];
      return {
        kpi,
        label,
        unit,
        step,
        last: last === null ? '' : `Last year: ${text(last)}`,
        start: { kpi, low, likely, high },
      };
    }),
  };
}
