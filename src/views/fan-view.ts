// The fan of what may come if nothing changes, beside what was played: a chart with a band, and a sentence.
import type { Fan } from '../analysis/forecast.ts';
import type { StepReport } from '../engine/game-state.ts';
import { type KpiId, kpiIndex } from '../engine/kpis.ts';
import type { LineChartData } from './chart-view.ts';
import { decimal } from './format.ts';
import { AT_RATE } from './path-charts.ts';

interface FanTold {
  title: string;
  unit: string;
  digits: number;
  times: number;
}

/** The numbers that are forecast, in the order in which they may be chosen. */
export const FAN_KPIS = ['net', 'revenue', 'csat', 'support'] as const satisfies readonly KpiId[];

const TOLD: Record<(typeof FAN_KPIS)[number], FanTold> = {
  net: { title: 'Net contribution', unit: AT_RATE, digits: 1, times: 4 },
  revenue: { title: 'Revenue', unit: AT_RATE, digits: 0, times: 4 },
  csat: { title: 'Satisfaction', unit: 'of 100', digits: 1, times: 1 },
  support: { title: 'Support in the committee', unit: '−100 to +100', digits: 0, times: 100 },
};

/** The chart of one fan: played quarters solid, the band and its middle from the next one on. */
export function fanChart(fan: Fan, reports: readonly StepReport[], baseline: readonly StepReport[]): LineChartData {
  const told = TOLD[fan.kpi as keyof typeof TOLD];
  const played = reports.flatMap(({ kpis }) => (kpis === null ? [] : [kpis[kpiIndex[fan.kpi]] * told.times]));
  const without = baseline.flatMap(({ kpis }) => (kpis === null ? [] : [kpis[kpiIndex[fan.kpi]] * told.times]));
  const quarters = played.length + fan.middle.length;
  const now = played[played.length - 1];
  // The band opens where the played line ends.
  const open = (values: readonly number[]): (number | null)[] =>
    Array.from({ length: quarters }, (_, q) =>
      q < played.length - 1 ? null : q === played.length - 1 ? (now ?? null) : values[q - played.length] * told.times,
    );
  const end = (values: readonly number[]): number => (values[values.length - 1] ?? 0) * told.times;
  const points = (values: readonly number[]): (number | null)[] =>
    Array.from({ length: quarters }, (_, q) => values[q] ?? null);
  return {
    title: told.title,
    finding: `If nothing changes, eight games in ten end between ${decimal(end(fan.low), told.digits)} and ${decimal(end(fan.high), told.digits)}.`,
    unit: told.unit,
    digits: told.digits,
    series: [
      ...(played.length === 0
        ? []
        : [{ id: 'team', label: 'You, so far', points: points(played), kind: 'team' as const }]),
      { id: 'middle', label: 'Middle game', points: open(fan.middle), kind: 'forecast' as const },
      ...(without.length === 0
        ? []
        : [{ id: 'baseline', label: 'No programme', points: points(without), kind: 'baseline' as const }]),
    ],
    band: { label: 'Eight games in ten', low: open(fan.low), high: open(fan.high) },
    xLabels: Array.from({ length: quarters }, (_, q) => `Year ${Math.floor(q / 4) + 1} Q${(q % 4) + 1}`),
    ticks: Array.from({ length: quarters / 4 }, (_, y) => ({ at: y * 4 + 3, label: `Y${y + 1}` })),
  };
}
