// Why a number moved, in words and bars that add up as printed: contributions arrive in whole millionths and are rounded
// to the shown digits so that the rounded figures still make the rounded change (largest remainders).
import type { Cause, Contributions } from '../analysis/causes.ts';
import type { TracedKpi, YearCauses } from '../analysis/studies.ts';
import type { WaterfallData } from './chart-view.ts';
import { decimal, eurM, signed } from './format.ts';

const CAUSE_WORDS: Record<Cause, { label: string; note: string }> = {
  spending: { label: 'Programme spending', note: 'Practices learned, their cost' },
  governance: { label: 'Model and governance', note: 'Model, figures, pay, dilemmas' },
  people: { label: 'People', note: 'Meetings, answers, promises' },
  accounts: { label: 'Accounts and prices', note: 'Whom you list, sponsors, prices' },
  events: { label: 'Answers to events', note: 'Your choices on the cards' },
  market: { label: 'Market and competitors', note: 'Would have come without you' },
  luck: { label: 'Luck', note: 'Dealt alike to every team' },
};
const ORDER = Object.keys(CAUSE_WORDS) as Cause[];

interface KpiTold {
  label: string;
  short: string;
  unit: string;
  digits: number;
  /** Shown per unit of the KPI. */
  times: number;
}

const YEAR_SUM = '€ M over the whole year';

const TOLD: Record<TracedKpi, KpiTold> = {
  revenue: { label: 'Revenue', short: 'revenue', unit: YEAR_SUM, digits: 1, times: 1 },
  net: { label: 'Net contribution', short: 'net contribution', unit: YEAR_SUM, digits: 1, times: 1 },
  csat: { label: 'Satisfaction', short: 'satisfaction', unit: 'points of 100', digits: 1, times: 1 },
  retention: { label: 'Business kept', short: 'business kept', unit: '% a year', digits: 1, times: 100 },
  support: { label: 'Support in the committee', short: 'support', unit: 'points, −100 to +100', digits: 0, times: 100 },
};

/** Whole steps of the shown digits that add up to the rounded change; `contributions` in millionths. */
export function roundedCauses(
  { change, causes }: Contributions,
  times: number,
  digits: number,
): { change: number; causes: Record<Cause, number> } {
  let step = 1;
  for (let d = 0; d < digits; d++) step *= 10;
  const exact = ORDER.map((cause) => (causes[cause] * times * step) / 1e6);
  const total = Math.round((change * times * step) / 1e6);
  const floors = exact.map(Math.floor);
  let missing = total - floors.reduce((sum, v) => sum + v, 0);
  const byRemainder = ORDER.map((_, i) => i).sort((i, j) => exact[j] - floors[j] - (exact[i] - floors[i]) || i - j);
  for (const i of byRemainder) {
    if (missing <= 0) break;
    floors[i]++;
    missing--;
  }
  const out = {} as Record<Cause, number>;
  ORDER.forEach((cause, i) => {
    out[cause] = floors[i] / step;
  });
  return { change: total / step, causes: out };
}

/** A change with its unit, for a title. */
const amountOf = ({ unit, digits }: KpiTold, change: number): string =>
  unit === YEAR_SUM ? eurM(change, digits) : `${decimal(change, digits)} points`;

export interface CausesView {
  /** One waterfall a number, in this order. */
  charts: (WaterfallData & { id: TracedKpi; label: string })[];
}

/** The causes of a closed year's numbers. */
export function causesView({ year, kpis }: YearCauses): CausesView {
  return {
    charts: (Object.keys(TOLD) as TracedKpi[]).map((id) => {
      const told = TOLD[id];
      const { change, causes } = roundedCauses(kpis[id], told.times, told.digits);
      const listed = ORDER.filter((cause) => causes[cause] !== 0).sort(
        (a, b) => Number(a === 'luck') - Number(b === 'luck') || causes[b] - causes[a],
      );
      const largest = [...listed].sort((a, b) => Math.abs(causes[b]) - Math.abs(causes[a]))[0];
      const to = Number((kpis[id].to * told.times).toFixed(told.digits));
      const direction = change > 0 ? 'rose' : change < 0 ? 'fell' : 'did not move';
      const [before, after] =
        kpis[id].span === 'year'
          ? [`Year ${year - 1}`, `Year ${year}`]
          : year === 1
            ? ['First quarter', 'Fourth quarter']
            : [`End of year ${year - 1}`, `End of year ${year}`];
      return {
        id,
        label: told.label,
        title: `Why ${told.short} ${direction}${change === 0 ? '' : ` by ${amountOf(told, Math.abs(change))}`}`,
        finding:
          largest === undefined
            ? 'Nothing moved it.'
            : `The causes add up. Most of it: ${CAUSE_WORDS[largest].label.toLowerCase()}, ${signed(causes[largest], told.digits)}.`,
        unit: told.unit,
        digits: told.digits,
        start: { label: before, value: to - change },
        causes: listed.map((cause) => ({
          id: cause,
          ...CAUSE_WORDS[cause],
          value: causes[cause],
          luck: cause === 'luck',
        })),
        end: { label: after, value: to },
      };
    }),
  };
}
