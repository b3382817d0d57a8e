// The account list of the design beat: every candidate with what is known of it and its tier, whether the money asked
// for can serve the list, and what the list promises beside one taken by size.
import type { Tier } from '../engine/decisions/decision.ts';
import { findingEurM } from '../engine/research-step.ts';
import { estimatePercent, potentialOf, revenueWords, STATE_WORDS } from './account-words.ts';
import { budgetEurM } from '../base/euros.ts';
import { counted, decimal, estimateEurM } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { numberWord } from './number-words.ts';
import { inCaseWords } from './case-words.ts';

export interface AccountRow {
  id: string;
  name: string;
  industry: string;
  home: string;
  tier: Tier | null;
  state: string;
  lost: boolean;
  revenue: string;
  potential: string;
  willingness: string;
  /** For the map of the portfolio: value and standard deviation. */
  point: { potential: number; potentialSd: number; willingness: number; willingnessSd: number; revenue: number };
}

/** What a list promises: potential times willingness, added up, EUR M a year, with the doubt of the estimates. */
export interface Outlook {
  total: number;
  sd: number;
  text: string;
  /** One part per account, largest first. */
  parts: { id: string; name: string; value: number }[];
}

export interface AccountsView {
  /** The corner of those who are small and not willing: "leave to the countries". */
  leave: string;
  headline: string;
  lead: string;
  /** Listed first, A before C, then by size. */
  rows: AccountRow[];
  listed: number;
  units: number;
  /** Units that the budget on the sheet can serve. */
  capacity: number;
  capacityWords: string;
  /** Of the accounts in tier A. */
  sponsors: { account: string; person: string }[];
  /** Null while nothing is listed. */
  compare: { title: string; yours: Outlook; bySize: Outlook } | null;
  /** Whether the doubt can be bought away, and for how much. */
  survey: string;
}

const UNITS: Record<Tier, number> = { A: 1.5, B: 1, C: 0.5 };
const TIER_ORDER = ['A', 'B', 'C'];

const promiseOf = ({ point }: AccountRow) => Math.max(0, point.potential) * Math.min(1, Math.max(0, point.willingness));

function outlookOf(rows: readonly AccountRow[]): Outlook {
  const parts = rows
    .map((row) => ({ id: row.id, name: row.name, value: promiseOf(row) }))
    .toSorted((a, b) => b.value - a.value);
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const variance = rows.reduce((sum, { point }) => {
    const byPotential = point.potentialSd * point.willingness;
    const byWill = point.potential * point.willingnessSd;
    return sum + byPotential * byPotential + byWill * byWill;
  }, 0);
  const sd = Math.sqrt(variance);
  return { total, sd, text: estimateEurM(total, sd), parts };
}

function compareOf(rows: readonly AccountRow[]): AccountsView['compare'] {
  const open = rows.filter(({ lost }) => !lost);
  const mine = open.filter(({ tier }) => tier !== null);
  if (mine.length === 0) return null;
  const largest = open.toSorted((a, b) => b.point.revenue - a.point.revenue).slice(0, mine.length);
  const word = numberWord(mine.length);
  return {
    title: mine.length === 1 ? 'Yours against the largest' : `Your ${word} against the ${word} largest`,
    yours: outlookOf(mine),
    bySize: outlookOf(largest),
  };
}

/** The finding of the page: what the list promises beside one taken by size; without a list, whether size is a guide. */
function headlineOf(rows: readonly AccountRow[], compare: AccountsView['compare']): string {
  if (compare === null) {
    const open = rows.filter(({ lost }) => !lost);
    const largest = open.toSorted((a, b) => b.point.revenue - a.point.revenue)[0];
    const readiest = open.toSorted((a, b) => b.point.willingness - a.point.willingness)[0];
    return largest !== undefined && readiest?.id === largest.id
      ? 'The largest is also the readiest'
      : 'The largest is not the readiest';
  }
  const { yours, bySize } = compare;
  const word = numberWord(yours.parts.length);
  const gap = yours.total - bySize.total;
  if (yours.parts.length === 1)
    return Math.abs(gap) < 0.5 ? 'You chose the largest alone' : `You chose ${yours.parts[0]?.name ?? 'one'} alone`;
  if (yours.parts.every(({ id }) => bySize.parts.some((part) => part.id === id)))
    return `Your ${word} are the ${word} largest`;
  return gap > 0 ? `Your ${word} promise more than the ${word} largest` : `The ${word} largest promise more than yours`;
}

/** The account list as it stands on the sheet. */
export function accountsView(game: SeenGame): AccountsView {
  const { engine, state } = game;
  const { sheet } = state;
  const world = worldOf(game);
  const tierOf = new Map(sheet.accounts.map(({ account, tier }) => [account, tier]));
  const rows = world.accounts
    .map((spec): AccountRow => {
      const facts = engine.account(state, spec.id);
      const potential = potentialOf(facts);
      return {
        id: spec.id,
        name: spec.name,
        industry: spec.industry,
        home: spec.home,
        tier: tierOf.get(spec.id) ?? null,
        state: STATE_WORDS[facts.state],
        lost: facts.state === 'LOST',
        revenue: revenueWords(facts),
        potential: estimateEurM(potential.value, potential.sd),
        willingness: estimatePercent(facts.willingness),
        point: {
          potential: potential.value,
          potentialSd: potential.sd,
          willingness: facts.willingness.value,
          willingnessSd: facts.willingness.sd,
          revenue: facts.revenueEurM,
        },
      };
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.point.revenue - a.point.revenue);
  const units = unitsOf(sheet.accounts);
  const asked = engine.askedEurM(state);
  const capacity = engine.input(state, 'coverage_per_eur_m') * asked;
  const compare = compareOf(rows);
  const uncertain = rows.some((row) => row.point.willingnessSd > 0);
  return {
    headline: headlineOf(rows, compare),
    leave: inCaseWords(worldOf(game), 'leave to the countries'),
    lead: 'Disc: sales. Cross: how far we may be wrong, either way.',
    rows,
    listed: sheet.accounts.length,
    units,
    capacity,
    capacityWords: capacityWords(units, capacity, asked),
    sponsors: Object.entries(sheet.sponsors).flatMap(([account, person]) =>
      tierOf.get(account) === 'A' ? [{ account, person }] : [],
    ),
    compare,
    survey: uncertain
      ? `The customer survey, ${budgetEurM(findingEurM(worldOf(game), 'customer_survey'))}, makes the flat arm a point.`
      : 'Willingness is known from the survey.',
  };
}

const rankOf = ({ tier }: AccountRow) => (tier === null ? TIER_ORDER.length : TIER_ORDER.indexOf(tier));
const unitsOf = (accounts: readonly { tier: Tier }[]) => accounts.reduce((sum, { tier }) => sum + UNITS[tier], 0);

/** Where the list stands, for the row of parts: "7 accounts, 7.0 of 9.6 units". */
export function accountsStatus(game: SeenGame): string {
  const { engine, state } = game;
  const { accounts } = state.sheet;
  const asked = engine.askedEurM(state);
  const units = unitsOf(accounts);
  if (accounts.length === 0) return 'none listed yet';
  const room = asked === 0 ? '' : ` of ${decimal(engine.input(state, 'coverage_per_eur_m') * asked, 1)}`;
  return `${counted(accounts.length, 'account')}, ${decimal(units, 1)}${room} units`;
}

function capacityWords(units: number, capacity: number, asked: number): string {
  if (units === 0) return 'No account is listed. A counts 1½ units of attention, B 1, C ½.';
  if (asked === 0) return `${decimal(units, 1)} units listed. No money is planned yet; the plan comes next.`;
  const room = `${decimal(units, 1)} of ${decimal(capacity, 1)} units that ${budgetEurM(asked)} can serve.`;
  return units > capacity ? `${room} Beyond it, every account gets less.` : room;
}
