// The account list of the design beat: every candidate with what is known of it, its tier, target and sponsor, and
// whether the money asked for can serve the list.
import type { RelationshipTarget, Tier } from '../engine/decisions/decision.ts';
import { estimatePercent, potentialOf, revenueWords, STATE_WORDS } from './account-words.ts';
import { decimal, estimate, eurM } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type PersonTag, personTag } from './person-tag.ts';

export interface AccountRow {
  id: string;
  name: string;
  industry: string;
  home: string;
  note: string;
  tier: Tier | null;
  target: RelationshipTarget | null;
  sponsor: string | null;
  state: string;
  lost: boolean;
  revenue: string;
  potential: string;
  willingness: string;
  centralisation: string;
  dispersion: string;
  /** For the map of the portfolio: value and standard deviation. */
  point: { potential: number; potentialSd: number; willingness: number; willingnessSd: number; revenue: number };
}

export interface AccountsView {
  headline: string;
  lead: string;
  rows: AccountRow[];
  listed: number;
  units: number;
  /** Units that the budget on the sheet can serve. */
  capacity: number;
  capacityWords: string;
  sponsors: PersonTag[];
  targets: { id: RelationshipTarget | 'none'; label: string }[];
  uncertain: boolean;
}

const UNITS: Record<Tier, number> = { A: 1.5, B: 1, C: 0.5 };

/** The account list as it stands on the sheet. */
export function accountsView(game: SeenGame): AccountsView {
  const { engine, state } = game;
  const { sheet } = state;
  const world = worldOf(game);
  const tierOf = new Map(sheet.accounts.map(({ account, tier }) => [account, tier]));
  const rows = world.accounts.map((spec): AccountRow => {
    const facts = engine.account(state, spec.id);
    const potential = potentialOf(facts);
    return {
      id: spec.id,
      name: spec.name,
      industry: spec.industry,
      home: spec.home,
      note: spec.note,
      tier: tierOf.get(spec.id) ?? null,
      target: sheet.targets[spec.id] ?? null,
      sponsor: sheet.sponsors[spec.id] ?? null,
      state: STATE_WORDS[facts.state],
      lost: facts.state === 'LOST',
      revenue: revenueWords(facts),
      potential: `€${estimate(potential.value, potential.sd)} M`,
      willingness: estimatePercent(facts.willingness),
      centralisation: estimatePercent(facts.centralisation),
      dispersion: estimatePercent(facts.dispersion),
      point: {
        potential: potential.value,
        potentialSd: potential.sd,
        willingness: facts.willingness.value,
        willingnessSd: facts.willingness.sd,
        revenue: facts.revenueEurM,
      },
    };
  });
  const units = sheet.accounts.reduce((sum, { tier }) => sum + UNITS[tier], 0);
  const asked = engine.askedEurM(state);
  const capacity = engine.input(state, 'coverage_per_eur_m') * asked;
  const uncertain = rows.some((row) => row.point.willingnessSd > 0);
  return {
    headline: 'The largest is not always the readiest',
    lead: uncertain
      ? 'A key account is one for which you change how you work. Size is known; the rest is an estimate until you look.'
      : 'A key account is one for which you change how you work. Willingness is known from the survey.',
    rows,
    listed: sheet.accounts.length,
    units,
    capacity,
    capacityWords: capacityWords(units, capacity, asked),
    sponsors: engine.committee(state).map((id) => personTag(game, id)),
    targets: [
      { id: 'none', label: 'By the programme' },
      { id: 'BAS', label: 'Basic' },
      { id: 'COO', label: 'Cooperative' },
      { id: 'INT', label: 'Interdependent' },
      { id: 'ITG', label: 'Integrated' },
    ],
    uncertain,
  };
}

function capacityWords(units: number, capacity: number, asked: number): string {
  if (units === 0) return 'No account is listed. A counts 1.5 units of attention, B 1, C ½.';
  if (asked === 0) return `${decimal(units, 1)} units listed. No money is planned yet; the plan comes next.`;
  const room = `${decimal(units, 1)} of ${decimal(capacity, 1)} units that ${eurM(asked, 1)} can serve.`;
  return units > capacity ? `${room} Beyond it, every account gets less.` : room;
}
