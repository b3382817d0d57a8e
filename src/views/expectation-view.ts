// What the team expects before a vote, and what came: low, likely and high for two of four numbers, in the units of
// EXPECTATION_WORDS (5 is 5 %), compared after the year with what the quarters show.
import { EXPECTATION_KPIS, type Expectation, type ExpectationKpi } from '../engine/decisions/decision.ts';
import type { SeenGame } from './game-view.ts';
import { EXPECTATION_WORDS } from './kpi-words.ts';

export interface ExpectationDraft {
  reason: string;
  stated: boolean;
  chosen: Expectation[];
  options: { kpi: ExpectationKpi; label: string; unit: string; step: number; last: string; start: Expectation }[];
}

/** Where the form starts before anything was measured, and how far low and high lie from the likely value. */
const STARTS: Record<ExpectationKpi, { likely: number; spread: number }> = {
  key_revenue_growth: { likely: 1, spread: 4 },
  net_against_baseline: { likely: -3, spread: 2 },
  csat_key: { likely: 66, spread: 2 },
  retention_key: { likely: 82, spread: 3 },
};

function startOf(kpi: ExpectationKpi, last: number | null, step: number): Expectation {
  const { likely: first, spread } = STARTS[kpi];
  const likely = last === null ? first : Math.round(Math.round(last / step) * step * 100) / 100;
  return { kpi, low: likely - spread, likely, high: likely + spread };
}

/** The form of the expectation, filled with what the sheet holds. */
export function expectationDraft(game: SeenGame): ExpectationDraft {
  const { sheet, year } = game.state;
  return {
    reason: sheet.reason,
    stated: sheet.expectations.length > 0,
    chosen: sheet.expectations,
    options: EXPECTATION_KPIS.map((kpi) => {
      const last = game.engine.yearFacts(game.state, year - 1)?.[kpi] ?? null;
      const { label, unit, step, text } = EXPECTATION_WORDS[kpi];
      return {
        kpi,
        label,
        unit,
        step,
        last: last === null ? '' : `Last year: ${text(last)}`,
        start: startOf(kpi, last, step),
      };
    }),
  };
}
