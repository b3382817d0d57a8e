// Labels and figures of the quarter's numbers as players read them, and which way is good.
import type { ExpectationKpi, KpiChoice } from '../engine/decisions/decision.ts';
import { type KpiId, kpiIndex } from '../engine/kpis.ts';
import { eurM, printedEurM, signedEurM } from '../base/euros.ts';
import { decimal, percent, signed, signedPoints } from './format.ts';

export const KPI_CHOICE_WORDS: Record<KpiChoice, string> = {
  csat: 'satisfaction',
  nps: 'promoters',
  churn: 'churn',
  relationship_stage: 'relationship stage',
  plan_quality: 'plan quality',
  on_time_service: 'on-time service',
  revenue_growth: 'revenue growth',
  share_of_wallet: 'share of wallet',
  net_contribution: 'net contribution',
  clv: 'customer lifetime value',
};

export interface KpiWords {
  label: string;
  text: (value: number) => string;
  change: (value: number) => string;
  upIs: 'for' | 'against' | 'neither';
  /** The number as the words print it, so that what is told of a change is the difference of what stands there. */
  printed: (value: number) => number;
}

export const rounded = (value: number, digits: number, times = 1) => Number((value * times).toFixed(digits)) / times;

const money = (label: string, upIs: KpiWords['upIs'] = 'for'): KpiWords => ({
  label,
  text: (v) => eurM(v),
  change: (v) => signedEurM(v),
  upIs,
  printed: (v) => printedEurM(v),
});
const ratio = (label: string, upIs: KpiWords['upIs'] = 'for'): KpiWords => ({
  label,
  text: (v) => percent(v),
  change: (v) => signedPoints(v),
  upIs,
  printed: (v) => rounded(v, 1, 100),
});
const points = (label: string, upIs: KpiWords['upIs'] = 'for'): KpiWords => ({
  label,
  text: (v) => decimal(v, 1),
  change: (v) => signed(v, 1),
  upIs,
  printed: (v) => rounded(v, 1),
});

/** The numbers that the year in play and the results show, in this order. */
export const SHOWN_KPIS = [
  'revenue',
  'keyRevenue',
  'net',
  'csatShown',
  'retentionKey',
  'support',
  'resistance',
  'adoption',
] as const satisfies readonly KpiId[];

export const SHOWN_WORDS: Record<(typeof SHOWN_KPIS)[number], KpiWords> = {
  revenue: money('Revenue'),
  keyRevenue: money('Key-account revenue'),
  net: money('Net contribution'),
  csatShown: points('Satisfaction, key accounts'),
  retentionKey: ratio('Retention, key accounts'),
  support: {
    label: 'Support in the committee',
    text: (v) => signed(v * 100),
    change: (v) => signed(v * 100),
    upIs: 'for',
    printed: (v) => rounded(v, 0, 100),
  },
  resistance: points('Resistance', 'against'),
  adoption: ratio('Working by the programme'),
};

/** The number of a quarter's row. */
export function kpiOf(row: Float64Array, id: KpiId): number {
  return row[kpiIndex[id]] ?? Number.NaN;
}

export interface ExpectationWords {
  label: string;
  unit: string;
  text: (value: number) => string;
  step: number;
}

/** Numbers a team may state a range for; values are in these units (5 is 5 %). */
export const EXPECTATION_WORDS: Record<ExpectationKpi, ExpectationWords> = {
  key_revenue_growth: {
    label: 'Growth of key-account revenue',
    unit: '% in the year',
    text: (v) => `${signed(v, 1)} %`,
    step: 0.5,
  },
  net_against_baseline: {
    label: 'Net contribution against no programme',
    unit: '€ M in the year',
    text: (v) => signedEurM(v),
    step: 0.1,
  },
  csat_key: { label: 'Satisfaction of key accounts', unit: 'points', text: (v) => decimal(v, 1), step: 0.5 },
  retention_key: { label: 'Retention of key accounts', unit: '% a year', text: (v) => `${decimal(v, 1)} %`, step: 0.5 },
};
