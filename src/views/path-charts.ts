// The charts that set the team's path against the one without a programme on the same luck, and the waterfall of a
// year's revenue. Both paths come as reports; the flows of a quarter's row add up to its change of revenue.
import { eurM, printedEurM } from '../base/euros.ts';
import { addingUp } from './adding-up.ts';
import type { StepReport } from '../engine/game-state.ts';
import type { KpiId } from '../engine/kpis.ts';
import type { LineChartData, WaterfallData } from './chart-view.ts';
import { decimal, signed } from './format.ts';
import { kpiOf } from './kpi-words.ts';

interface Row {
  year: number;
  quarter: number;
  kpis: Float64Array;
}

/** The quarters of some reports, in order. */
export function rowsOf(reports: readonly StepReport[]): Row[] {
  return reports.flatMap(({ step, year, quarter, kpis }) =>
    step === 'quarter' && kpis !== null ? [{ year, quarter, kpis }] : [],
  );
}

export interface PathSpec {
  id: string;
  title: string;
  unit: string;
  kpi: KpiId;
  /** What a row's value is multiplied by to be shown. */
  times: number;
  digits: number;
  /** What more of it is called, for the finding. */
  noun: string;
}

/** A quarter's flow times four: no year's sum. */
export const AT_RATE = '€ M a year, at the rate of each quarter';

export const RESULT_PATHS: readonly PathSpec[] = [
  { id: 'revenue', title: 'Revenue', unit: AT_RATE, kpi: 'revenue', times: 4, digits: 0, noun: 'revenue' },
  {
    id: 'retention',
    title: 'Retention',
    unit: '% of contracts renewed a year',
    kpi: 'retention',
    times: 100,
    digits: 1,
    noun: 'retention',
  },
  {
    id: 'csat',
    title: 'Satisfaction',
    unit: 'points, as surveyed',
    kpi: 'csatShown',
    times: 1,
    digits: 1,
    noun: 'satisfaction',
  },
  {
    id: 'support',
    title: 'Stance of the committee',
    unit: '−100 to +100',
    kpi: 'support',
    times: 100,
    digits: 0,
    noun: 'support',
  },
];

/** In the debrief the survey's noise is gone, and money is what is left after everything. */
export const DEBRIEF_PATHS: readonly PathSpec[] = [
  ...RESULT_PATHS.filter(({ id }) => id === 'revenue' || id === 'retention'),
  {
    id: 'csatKey',
    title: 'Satisfaction of key accounts',
    unit: 'points, true values',
    kpi: 'csatKey',
    times: 1,
    digits: 1,
    noun: 'satisfaction',
  },
  {
    id: 'net',
    title: 'Net contribution',
    unit: '€ M a quarter',
    kpi: 'net',
    times: 1,
    digits: 1,
    noun: 'net contribution',
  },
  ...RESULT_PATHS.filter(({ id }) => id === 'support'),
  {
    id: 'adoption',
    title: 'Working by the programme',
    unit: '% of the organisation',
    kpi: 'adoption',
    times: 100,
    digits: 0,
    noun: 'adoption',
  },
];

function findingOf(spec: PathSpec, team: readonly number[], baseline: readonly (number | null)[]): string {
  const last = team[team.length - 1];
  const other = baseline[team.length - 1] ?? null;
  if (last === undefined) return '';
  if (other === null) return `Now ${decimal(last, spec.digits)}.`;
  // Of the two ends as they are labelled.
  const gap = Number(last.toFixed(spec.digits)) - Number(other.toFixed(spec.digits));
  if (Number(Math.abs(gap).toFixed(spec.digits)) === 0) return `No different from no programme, so far.`;
  return `${signed(gap, spec.digits)} against no programme.`;
}

/** One number over all quarters played, the team's against no programme's. */
export function pathChart(spec: PathSpec, team: readonly StepReport[], baseline: readonly StepReport[]): LineChartData {
  const rows = rowsOf(team);
  const others = rowsOf(baseline);
  const points = rows.map(({ kpis }) => kpiOf(kpis, spec.kpi) * spec.times);
  const other = rows.map((_, i) => {
    const row = others[i];
    return row === undefined ? null : kpiOf(row.kpis, spec.kpi) * spec.times;
  });
  const years = rows.length / 4;
  return {
    title: spec.title,
    finding: findingOf(spec, points, other),
    unit: spec.unit,
    digits: spec.digits,
    series: [
      { id: 'team', label: 'You', points, kind: 'team' },
      ...(others.length === 0
        ? []
        : [{ id: 'baseline', label: 'No programme', points: other, kind: 'baseline' as const }]),
    ],
    xLabels: rows.map(({ year, quarter }) => `Year ${year} Q${quarter}`),
    ticks: rows.flatMap(({ year, quarter }, at) =>
      years <= 1
        ? [{ at, label: `Q${quarter}` }]
        : quarter === 4
          ? [{ at, label: years > 3 ? `Y${year}` : `Year ${year}` }]
          : [],
    ),
  };
}

const FLOWS: [KpiId, string, string][] = [
  ['flowMarket', 'Market', 'Customers’ own growth'],
  ['flowWon', 'Contracts won', 'New lots'],
  ['flowDeeper', 'Contracts held', 'Share won or lost in them'],
  ['flowLost', 'Contracts lost', 'Not renewed'],
  ['flowPrice', 'Prices', 'One price for all'],
  ['flowShock', 'Shocks', 'Managers, attacks'],
];

/** Why revenue (annualised) changed from the last quarter of the year before to this year's; the causes add up as printed. */
export function revenueWaterfall(reports: readonly StepReport[], year: number): WaterfallData | null {
  const rows = rowsOf(reports).filter((row) => row.year === year);
  const last = rows[rows.length - 1];
  if (last === undefined) return null;
  const end = 4 * kpiOf(last.kpis, 'revenue');
  const flows = FLOWS.map(([id]) => 4 * rows.reduce((sum, { kpis }) => sum + kpiOf(kpis, id), 0));
  const start = end - flows.reduce((sum, flow) => sum + flow, 0);
  const change = printedEurM(printedEurM(end) - printedEurM(start));
  const rounded = addingUp(flows, change, 1);
  const causes = FLOWS.map(([id, label, note], i) => ({
    id,
    label,
    note,
    value: rounded[i] ?? 0,
    luck: id === 'flowShock',
  }));
  // What it owes most to moves the same way.
  const largest = [...causes].sort((a, b) => (change >= 0 ? b.value - a.value : a.value - b.value))[0];
  const direction = change >= 0 ? 'rose' : 'fell';
  return {
    title: `Why revenue ${direction} by ${eurM(Math.abs(change))} a year`,
    finding:
      largest === undefined
        ? ''
        : `The causes add up. The largest: ${largest.label.toLowerCase()}, ${signed(largest.value, 1)}.`,
    unit: '€ M a year',
    digits: 1,
    start: { label: year === 1 ? 'Before year 1' : `End of year ${year - 1}`, value: start },
    causes: causes.filter(({ value }) => value !== 0),
    end: { label: `End of year ${year}`, value: end },
  };
}
