// What a changed parameter would have done to this game: the same decisions and luck, year by year.
import type { SandboxOutcome } from '../analysis/studies.ts';
import { eurM } from '../base/euros.ts';
import { counted, decimal, signed } from './format.ts';

const TOLD = {
  revenue: { label: 'Revenue, € M a year', digits: 1, times: 1 },
  net: { label: 'Net contribution, € M a year', digits: 1, times: 1 },
  csat: { label: 'Satisfaction, of 100', digits: 1, times: 1 },
  retention: { label: 'Business kept, % a year', digits: 1, times: 100 },
  support: { label: 'Support, −100 to +100', digits: 0, times: 100 },
} as const;

export interface SandboxView {
  headline: string;
  years: string[];
  rows: { label: string; own: string[]; changed: string[]; change: string }[];
}

/** Rows of the sandbox's table; the headline says what became of the money. */
export function sandboxView(outcomes: readonly SandboxOutcome[]): SandboxView {
  const net = outcomes.find(({ kpi }) => kpi === 'net');
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const gain = net === undefined ? 0 : sum(net.changed) - sum(net.own);
  return {
    headline:
      Math.abs(gain) < 0.05
        ? 'With your numbers the same decisions would have earned the same.'
        : `With your numbers the same decisions would have earned ${eurM(Math.abs(gain))} ${gain > 0 ? 'more' : 'less'} in ${counted(net?.own.length ?? 0, 'year')}.`,
    years: net === undefined ? [] : net.own.map((_, y) => `Year ${y + 1}`),
    rows: outcomes.map(({ kpi, own, changed }) => {
      const { label, digits, times } = TOLD[kpi];
      const last = own.length - 1;
      return {
        label,
        own: own.map((value) => decimal(value * times, digits)),
        changed: changed.map((value) => decimal(value * times, digits)),
        change: signed(((changed[last] ?? 0) - (own[last] ?? 0)) * times, digits),
      };
    }),
  };
}
