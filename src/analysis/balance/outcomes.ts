// A few games of every policy as figures: what a changed scenario is held against. Small enough to be played in a test.
import type { Engine } from '../../engine/engine.ts';
import { kpiIndex, type KpiId } from '../../engine/kpis.ts';
import { playPolicy } from '../play-policy.ts';

/** Figures of one policy, means of the seeds: money of all years and at the end, the rest at the end. */
export type PolicyOutcome = Record<(typeof OUTCOME_FIGURES)[number]['id'], number>;

export interface Outcomes {
  scenario: string;
  rules: string;
  seeds: number[];
  policies: Record<string, PolicyOutcome>;
}

const last =
  (kpi: KpiId) =>
  (rows: readonly Float64Array[]): number =>
    rows[rows.length - 1][kpiIndex[kpi]];
const sum =
  (kpi: KpiId, quarters?: number) =>
  (rows: readonly Float64Array[]): number =>
    rows.slice(quarters === undefined ? 0 : -quarters).reduce((total, row) => total + row[kpiIndex[kpi]], 0);

const OUTCOME_FIGURES = [
  { id: 'netEurM', label: 'Net, all years, € M', of: sum('net') },
  { id: 'revenueEurM', label: 'Revenue, last year, € M', of: sum('revenue', 4) },
  { id: 'retentionKey', label: 'Renewal by key accounts', of: last('retentionKey') },
  { id: 'csatKey', label: 'CSAT of key accounts', of: last('csatKey') },
  { id: 'support', label: 'Support', of: last('support') },
  { id: 'adoption', label: 'Adoption', of: last('adoption') },
  { id: 'keyAccounts', label: 'Key accounts', of: last('keyAccounts') },
] as const;

/** Figures are kept to six digits behind the point: less than any change that anybody means. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Plays every policy of the engine's world on the seeds. */
export function playOutcomes(engine: Engine, seeds: readonly number[]): Outcomes {
  const policies = engine.world.policies.map((policy) => {
    const games = seeds.map((seed) => playPolicy(engine, policy, seed).reports.flatMap(({ kpis }) => kpis ?? []));
    const figures = OUTCOME_FIGURES.map(({ id, of }) => {
      const total = games.reduce((mean, rows) => mean + of(rows) / seeds.length, 0);
      return [id, rounded(total)] as const;
    });
    return [policy.id, Object.fromEntries(figures) as PolicyOutcome] as const;
  });
  return { scenario: engine.world.id, rules: engine.rules, seeds: [...seeds], policies: Object.fromEntries(policies) };
}

export interface ChangedOutcome {
  policy: string;
  figure: string;
  /** Null where the policy is new or gone. */
  before: number | null;
  now: number | null;
}

/** Every figure that differs, policy by policy. */
export function compareOutcomes(before: Outcomes, now: Outcomes): ChangedOutcome[] {
  const ids = [...new Set([...Object.keys(before.policies), ...Object.keys(now.policies)])];
  return ids.flatMap((policy) =>
    OUTCOME_FIGURES.flatMap(({ id, label }): ChangedOutcome[] => {
      const old = before.policies[policy]?.[id] ?? null;
      const fresh = now.policies[policy]?.[id] ?? null;
      return old === fresh ? [] : [{ policy, figure: label, before: old, now: fresh }];
    }),
  );
}

/** The changes as a table for people: old, new, change. */
export function outcomesTable(changes: readonly ChangedOutcome[]): string {
  const cell = (value: number | null): string => (value === null ? '-' : value.toFixed(3)).padStart(12);
  const line = (policy: string, figure: string, ...cells: string[]): string =>
    `${policy.padEnd(16)}${figure.padEnd(28)}${cells.map((text) => text.padStart(12)).join('')}`;
  const rows = changes.map(({ policy, figure, before, now }) => {
    const change = before === null || now === null ? '' : `${now >= before ? '+' : ''}${(now - before).toFixed(3)}`;
    return line(policy, figure, cell(before), cell(now), change);
  });
  return [line('policy', 'figure', 'old', 'new', 'change'), ...rows].join('\n');
}
