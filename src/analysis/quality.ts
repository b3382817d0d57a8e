// Was the decision good, whatever came of it? Each year's choice is held against its alternatives from the very state in
// which it was made, over many futures that nobody could know; the same futures for each. Value of a future: net
// contribution to the end of the game and a quarter of the lifetime value then, as T12 counts (domain 11.2).
// Leaves out alternatives that combine several changes: a team is compared with one step aside, not with the best plan.
import type { YearParts } from '../engine/decisions/groups.ts';
import type { Engine } from '../engine/engine.ts';
import type { GameState } from '../engine/game-state.ts';
import { KPI_IDS, type KpiId, kpiIndex } from '../engine/kpis.ts';
import type { Plan } from '../engine/plan.ts';
import { TACTIC_IDS } from '../engine/world.ts';
import { type Change, planWith } from './counterfactual.ts';
import { type Course, walked } from './course.ts';
import { totalOf, type Watched } from './luck.ts';

const LIFETIME = 0.25;
const VALUED: readonly KpiId[] = ['net', 'clv'];
const FUTURES = 4_000_000;

export interface Alternative {
  /** What would have been decided otherwise; null is the choice that was made. */
  change: Change | null;
  /** Mean value over the futures, EUR M, the choice made being 0. */
  against: number;
}

export interface YearQuality {
  year: number;
  /** Share of the alternatives that the choice beats, 0-1; equal ones count half. */
  quality: number;
  /** EUR M that the best alternative would have been worth more, 0 if the choice was the best. */
  regretEurM: number;
  /** Best first. */
  alternatives: Alternative[];
  /** Alternatives that are not compared yet: 0 for a year that is judged to its end. */
  open: number;
}

/** What else a team might have decided in this year, one thing at a time. */
export function alternativesTo(engine: Engine, plan: Plan, state: GameState): Change[] {
  const { world } = engine;
  const parts = plan.parts[state.year - 1];
  const asked = Object.values(parts.spending.keur).reduce((sum, v) => sum + v, 0);
  const list = parts.accounts.accounts;
  const bySize = world.accounts
    .map(({ id }) => ({ id, revenue: engine.account(state, id).revenueEurM, state: engine.account(state, id).state }))
    .filter((account) => account.state !== 'LOST')
    .sort((x, y) => y.revenue - x.revenue);
  const sized = (count: number) =>
    bySize.slice(0, count).map(({ id }) => ({ account: id, tier: list[0]?.tier ?? ('B' as const) }));
  const changes: Change[] = world.models
    .filter(({ id }) => id !== parts.governance.model)
    .map(({ id }): Change => ({ kind: 'model', model: id }));
  for (const policy of ['corridor', 'lowest', 'refuse'] as const) {
    if (policy !== parts.accounts.pricePolicy) changes.push({ kind: 'price-policy', policy });
  }
  if (list.length > 0) changes.push({ kind: 'accounts', accounts: sized(list.length) });
  if (list.length > 2) changes.push({ kind: 'accounts', accounts: list.slice(0, Math.ceil(list.length / 2)) });
  if (asked > 0)
    changes.push({ kind: 'money', factor: 0.5 }, { kind: 'money', factor: 1.5 }, { kind: 'money', factor: 0 });
  if (parts.people.meetings.length > 0) {
    changes.push({ kind: 'no-meetings' });
    for (const tactic of TACTIC_IDS) changes.push({ kind: 'tactic', tactic });
  }
  return changes;
}

/** What stands until it is chosen anew; null for what every year decides for itself. */
function standing({ governance, accounts }: YearParts, { kind }: Change): string | null {
  if (kind === 'model') return governance.model;
  return kind === 'price-policy' ? accounts.pricePolicy : null;
}

/**
 * Last year of an alternative to the choice of `year`. Another model or price policy stays for as long as the team left
 * its own standing: one year of it and back again would pay for two changes, and make any first choice look wise.
 */
function lastYearOf(plan: Plan, change: Change, year: number): number {
  const own = standing(plan.parts[year - 1], change);
  let last = year;
  while (own !== null && last < plan.parts.length && standing(plan.parts[last], change) === own) last++;
  return last;
}

/** A year by the alternatives that were compared: the choice made first, then the others. */
function judged(year: number, compared: readonly Alternative[], open: number): YearQuality {
  const others = compared.slice(1);
  const beaten = others.reduce((sum, { against }) => sum + (against < 0 ? 1 : against === 0 ? 0.5 : 0), 0);
  return {
    year,
    quality: others.length === 0 ? 0.5 : beaten / others.length,
    regretEurM: Math.max(0, ...others.map(({ against }) => against)),
    alternatives: compared.toSorted((x, y) => y.against - x.against),
    open,
  };
}

/** Mean value of a plan played on from a state over the futures 0 .. count-1, EUR M. */
function valueOf(engine: Engine, plan: Plan, from: GameState, count: number, out: Float64Array): number {
  const quarters = plan.years * 4;
  const done = (from.year - 1) * 4;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    out.fill(0, 0, done * KPI_IDS.length);
    engine.replay(plan, from.seed, out, { from, luckSeed: FUTURES + k, kpis: VALUED });
    sum += totalOf(out, 'net', quarters) + LIFETIME * out[(quarters - 1) * KPI_IDS.length + kpiIndex.clv];
  }
  return sum / count;
}

/**
 * The quality of each year's choice; before its end the last year is judged by what was compared by then. `openings`:
 * the state at the opening of each year's drafting, as recorded. `futures`: 200 tell a difference of some EUR 0.3 M.
 */
export function* qualityCourse(
  engine: Engine,
  plan: Plan,
  openings: readonly GameState[],
  futures: number,
): Course<YearQuality[]> {
  const out = new Float64Array(plan.years * 4 * KPI_IDS.length);
  const changes = openings.map((state) => alternativesTo(engine, plan, state));
  const all = changes.reduce((sum, list) => sum + list.length + 1, 0);
  let done = 0;
  const years: YearQuality[] = [];
  for (const [i, state] of openings.entries()) {
    const made = valueOf(engine, plan, state, futures, out);
    done++;
    const compared: Alternative[] = [{ change: null, against: 0 }];
    for (const [tried, change] of changes[i].entries()) {
      const other = planWith(plan, change, state.year, lastYearOf(plan, change, state.year));
      compared.push({ change, against: valueOf(engine, other, state, futures, out) - made });
      const open = changes[i].length - tried - 1;
      yield { share: ++done / all, soFar: () => [...years, judged(state.year, compared, open)] };
    }
    years.push(judged(state.year, compared, 0));
  }
  return years;
}

/** The same without a rest; `progress` may stop it, and the answer is that of what was compared by then. */
export function decisionQuality(
  engine: Engine,
  plan: Plan,
  openings: readonly GameState[],
  futures: number,
  { progress }: Watched = {},
): YearQuality[] {
  return walked(qualityCourse(engine, plan, openings, futures), progress);
}
