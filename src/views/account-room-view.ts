// One account's room: how close we work and what the next step asks, which lots it buys, what one price would cost,
// what is known and what is not, and what is on its way. Everything from what the team may know: estimates are ranges.
import type { RelationshipTarget, Tier } from '../engine/decisions/decision.ts';
import type { AccountFacts } from '../engine/game-state.ts';
import type { AccountSpec } from '../engine/world.ts';
import { revenueWords, STATE_WORDS } from './account-words.ts';
import { type ClimbView, climbView, type StairsView, stairsView } from './account-stage-view.ts';
import { eurM } from '../base/euros.ts';
import { decimal, percent } from './format.ts';
import { holds, type SeenGame, worldOf } from './game-view.ts';
import { happeningLines } from './happening-words.ts';
import { type KnownLine, knownLines, type PricesView, pricesView, renewalText } from './account-knowledge-view.ts';
import { clusterName } from './names.ts';
import { numberWord } from './number-words.ts';
import { type PersonTag, personTag } from './person-tag.ts';
import type { StanceWord } from './terms.ts';
import { addingUp } from './adding-up.ts';
import { caseWords, inCaseWords } from './case-words.ts';

export interface LotCell {
  state: 'held' | 'near' | 'open' | 'outside';
  /** What stands in the cell. */
  text: string;
  spoken: string;
}

export interface LotsView {
  title: string;
  clusters: string[];
  rows: { group: string; cells: LotCell[] }[];
  /** Sales by country, EUR M a year, in the order of `clusters`. */
  sums: string[];
  note: string;
}

export interface AccountRoomView {
  id: string;
  name: string;
  headline: string;
  lead: string;
  buyer: (PersonTag & { line: string }) | null;
  stairs: StairsView;
  climb: ClimbView | null;
  lots: LotsView;
  prices: PricesView;
  known: KnownLine[];
  renewal: string;
  /** What is coming and what happened in the last year, newest first. */
  coming: string[];
  lately: { text: string; tone: 'for' | 'against' | 'neither' }[];
  tier: Tier | null;
  target: { value: RelationshipTarget | 'none'; options: { value: RelationshipTarget | 'none'; label: string }[] };
  sponsor: {
    value: string;
    options: { value: string; label: string }[];
    /** The one chosen, how they stand and what that does. */
    chosen: (PersonTag & { word: StanceWord; effect: string }) | null;
  };
}

const SIDE = 4;

function lotsView(game: SeenGame, spec: AccountSpec, facts: AccountFacts): LotsView {
  const world = worldOf(game);
  const { sheet } = game.state;
  const perLot = facts.lotsHeld === 0 ? 0 : facts.revenueEurM / facts.lotsHeld;
  const groupName = (id: string) => world.groups.find((group) => group.id === id)?.name ?? id;
  const heldIn = (cells: readonly number[]) => cells.reduce((sum, lot) => sum + lot, 0);
  const rows = spec.groups.map((group, g) => {
    const lots = facts.lots.slice(g * SIDE, g * SIDE + SIDE);
    const bought = heldIn(lots) > 0;
    return {
      group: groupName(group),
      bought,
      cells: lots.map((lot, c): LotCell => {
        const cluster = spec.clusters[c] ?? '';
        const inside = sheet.groups.includes(group) && sheet.clusters.includes(cluster);
        if (lot === 1) return { state: 'held', text: 'ours', spoken: 'ours' };
        if (!inside) return { state: 'outside', text: 'outside', spoken: 'not ours, outside the scope' };
        return bought
          ? {
              state: 'near',
              text: 'nearest',
              spoken: inCaseWords(world, 'not ours; the business group is bought elsewhere'),
            }
          : { state: 'open', text: '', spoken: 'not ours' };
      }),
    };
  });
  const near = rows.filter(({ cells }) => cells.some(({ state }) => state === 'near')).map(({ group }) => group);
  const closed = rows.filter(({ bought }) => !bought).map(({ group }) => group);
  return {
    title: `Lots: four ${caseWords(world).groups}, four ${caseWords(world).clusters}`,
    clusters: spec.clusters.map((id) => clusterName(world, id)),
    rows: rows.map(({ group, cells }) => ({ group, cells })),
    sums: addingUp(
      spec.clusters.map((_, c) => perLot * heldIn(facts.lots.filter((__, i) => i % SIDE === c))),
      facts.lotsHeld === 0 ? 0 : facts.revenueEurM,
      1,
    ).map((sum) => eurM(sum)),
    note: [
      near.length === 0
        ? ''
        : `${inCaseWords(world, 'A business group already bought spreads most easily')}: ${near.join(', ')}.`,
      closed.length === 0 ? '' : `Not at the door yet: ${closed.join(', ')}.`,
    ]
      .filter((text) => text !== '')
      .join(' '),
  };
}

/** How a buyer speaks at each stage of the relationship. */
const MOOD: Record<AccountFacts['state'], StanceWord> = {
  EXP: 'sceptical',
  BAS: 'sceptical',
  COO: 'undecided',
  INT: 'supportive',
  ITG: 'championing',
  DIS: 'opposed',
  LOST: 'opposed',
};

function buyerOf(game: SeenGame, { id: account, state }: AccountFacts): AccountRoomView['buyer'] {
  const spec = worldOf(game).people.find(({ customer }) => customer === account);
  if (spec === undefined) return null;
  const lines = spec.lines[MOOD[state]].filter(({ when }) => holds(game, when));
  const line = lines[(game.state.year - 1) % Math.max(1, lines.length)]?.text ?? '';
  return { id: spec.id, name: spec.name, role: spec.role, line };
}

function latelyOf(game: SeenGame, account: string): AccountRoomView['lately'] {
  const { year } = game.state;
  return game.reports
    .filter((report) => report.year >= year - 1)
    .flatMap(({ happenings }) => happenings.filter(({ subject }) => subject === account))
    .flatMap((happening) =>
      happeningLines(worldOf(game), [happening]).map(({ text, tone }) => ({
        text: `${happening.quarter === 0 ? `Year ${happening.year}` : `Year ${happening.year}, Q${happening.quarter}`}: ${text}`,
        tone,
      })),
    )
    .toReversed()
    .slice(0, 4);
}

function comingOf(facts: AccountFacts): string[] {
  return [
    ...(facts.demandExpected ? ['A demand for one price, within two quarters (price audit).'] : []),
    ...(facts.state === 'DIS' ? ['It is coming apart: trust above 40 and satisfaction above 60 would mend it.'] : []),
  ];
}

function headlineOf(spec: AccountSpec, facts: AccountFacts): string {
  if (facts.state === 'LOST') return `${spec.name} is lost`;
  if (facts.lotsHeld === 0) return `${spec.name} buys nothing from us`;
  if (facts.lotsHeld === SIDE * SIDE) return `${spec.name} buys every lot it could`;
  return `${spec.name} buys ${numberWord(facts.lotsHeld)} lots of sixteen`;
}

const shareWords = (facts: AccountFacts) =>
  facts.share.sd > 0
    ? `about ${percent(facts.share.value, 0)} of what it could buy from us`
    : `${percent(facts.share.value, 0)} of what it could buy from us`;

/** The room of one account. Throws for an account that the world does not have. */
export function accountRoomView(game: SeenGame, id: string): AccountRoomView {
  const { engine, state } = game;
  const spec = worldOf(game).accounts.find((account) => account.id === id);
  if (spec === undefined) throw new RangeError(`There is no account called "${id}".`);
  const facts = engine.account(state, id);
  const tier = state.sheet.accounts.find(({ account }) => account === id)?.tier ?? null;
  const sponsor = state.sheet.sponsors[id] ?? null;
  const members = engine.committee(state).map((member) => personTag(game, member));
  const chosen = members.find((member) => member.id === sponsor);
  const stance = chosen === undefined ? 0 : engine.person(state, chosen.id).stance;
  return {
    id,
    name: spec.name,
    headline: headlineOf(spec, facts),
    lead: [
      `${spec.industry}, ${spec.home}.`,
      tier === null ? 'Not a key account.' : `Tier ${tier}.`,
      facts.state === 'LOST' ? '' : `${revenueWords(facts)} a year, ${shareWords(facts)}.`,
      spec.note,
    ]
      .filter((text) => text !== '')
      .join(' '),
    buyer: buyerOf(game, facts),
    stairs: stairsView(facts, state.sheet.targets[id] ?? null),
    climb: climbView(game, facts, tier),
    lots: lotsView(game, spec, facts),
    prices: pricesView(game, facts),
    known: knownLines(worldOf(game), facts),
    renewal: renewalText(game, facts),
    coming: comingOf(facts),
    lately: latelyOf(game, id),
    tier,
    target: {
      value: state.sheet.targets[id] ?? 'none',
      options: [
        { value: 'none', label: 'By the programme' },
        ...(['BAS', 'COO', 'INT', 'ITG'] as const).map((value) => ({
          value,
          label: STATE_WORDS[value].replace(/^./, (first) => first.toUpperCase()),
        })),
      ],
    },
    sponsor: {
      value: sponsor ?? '',
      options: [{ value: '', label: 'Nobody' }, ...members.map((member) => ({ value: member.id, label: member.name }))],
      chosen:
        chosen === undefined
          ? null
          : {
              ...chosen,
              word: engine.person(state, chosen.id).word,
              effect:
                stance > 0.2
                  ? 'Believes in it: trust grows each quarter.'
                  : stance < -0.2
                    ? 'Does not believe in it, and the customer notices: trust falls each quarter.'
                    : `Neither helps nor harms while undecided (${decimal(stance * 100)}).`,
            },
    },
  };
}
