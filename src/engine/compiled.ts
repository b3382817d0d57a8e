// A world made ready to run: counts, offsets, indexes by id, parameters as numbers, and the fixed parts of the influence
// network. Built once per world; never changed afterwards.
import type { Curve } from '../base/curve.ts';
import { KPI_CHOICES } from './decisions/decision.ts';
import { createLayout, type Layout } from './layout.ts';
import { type ParameterValues, resolveParameters } from './parameters.ts';
import { promoterCurve, type RatingValues } from './rules/customers.ts';
import { tacticEffects } from './rules/tactics.ts';
import { createScratch, type Scratch } from './scratch.ts';
import { createTables, type Tables } from './tables.ts';
import { type InputId, INPUT_IDS, type PersonSpec, REASONS, type World } from './world.ts';

export interface Compiled {
  world: World;
  p: ParameterValues;
  L: Layout;
  /** Ids of seats, that is of the members who open the game, in file order. */
  seats: string[];
  seatOf: Map<string, number>;
  personIndex: Map<string, number>;
  accountIndex: Map<string, number>;
  practiceIndex: Map<string, number>;
  practiceIds: string[];
  elementIds: string[];
  modelIndex: Map<string, number>;
  eventIndex: Map<string, number>;
  dilemmaIndex: Map<string, number>;
  objectionIndex: Map<string, number>;
  gaugeIndex: Map<string, number>;
  groupIndex: Map<string, number>;
  clusterIndex: Map<string, number>;
  inputIndex: Record<InputId, number>;
  /** Normalised power by seat. */
  power: Float64Array;
  /** Undamped influence, row-major seat x seat. */
  influence: Float64Array;
  /** Trust ties, row-major seat x seat, 1 or 0. */
  tie: Uint8Array;
  /** Complementary pairs as element indexes. */
  pairs: [number, number][];
  framingWeights: number[];
  /** Seats of country heads and of group heads. */
  countries: number[];
  groupHeads: number[];
  /** Lot grid of an account: group and cluster index of each of its 16 lots. */
  lotGroup: Int8Array;
  lotCluster: Int8Array;
  /** By tier: factor on the effort that reaches an account. By state of the relationship: on the attainable share. */
  tierEffort: Float64Array;
  stageShare: Float64Array;
  /** Net promoter score by satisfaction. */
  promoters: Curve;
  kpiBit: Record<string, number>;
  /** By element: where the packed state holds the factor on its learning. */
  elementInput: Int32Array;
  /** Effects of tactics by reason (rules/tactics.ts). */
  tacticEffects: Float64Array;
  tables: Tables;
  scratch: Scratch;
}

let curve: { of: RatingValues; promoters: Curve } | null = null;

/** Net promoters by satisfaction: worlds share the curve for as long as they share its numbers. */
function promotersOf({ ratingBase, ratingSpread }: RatingValues): Curve {
  if (curve?.of.ratingBase !== ratingBase || curve.of.ratingSpread !== ratingSpread) {
    const of = { ratingBase, ratingSpread };
    curve = { of, promoters: promoterCurve(of) };
  }
  return curve.promoters;
}

const indexOf = (list: readonly { id: string }[]): Map<string, number> => new Map(list.map((item, i) => [item.id, i]));

/** Undamped influence: self weight, a floor, more for the powerful, inside a bloc and along trust ties (domain 7.3). */
function influenceOf(members: PersonSpec[], power: Float64Array, tie: Uint8Array, p: ParameterValues): Float64Array {
  const n = members.length;
  const w = new Float64Array(n * n);
  members.forEach((a, i) =>
    members.forEach((b, j) => {
      const bloc = a.bloc === b.bloc && (a.bloc === 'countries' || a.bloc === 'groups') ? p.blocWeight : 0;
      w[i * n + j] =
        i === j ? p.selfWeight : p.influenceBase + p.influencePower * power[j]! + bloc + p.tieWeight * tie[i * n + j];
    }),
  );
  return w;
}

/** Weight of each element in the distance from an ideal shape: those that frame the programme count more. */
const framingOf = ({ elements }: World, { framingWeight }: ParameterValues): number[] =>
  elements.map((e) => (e.framing ? framingWeight : 1));

/** Factor on the effort that reaches an account, by tier A, B, C. */
const tierEffortOf = (p: ParameterValues): Float64Array => Float64Array.of(p.tierEffortA, 1, p.tierEffortC);

/** Factor on the attainable share, by state: exploratory, basic, cooperative, interdependent, integrated, parting, lost. */
const stageShareOf = (p: ParameterValues): Float64Array =>
  Float64Array.of(
    p.shareExploratory,
    1,
    p.shareCooperative,
    p.shareInterdependent,
    p.shareIntegrated,
    p.shareParting,
    0,
  );

/** Makes a world ready to run. Throws on a world that the loader would have refused. */
export function compileRules(world: World): Compiled {
  const p = resolveParameters(world);
  const members = world.people.filter((m) => m.seat === 'member' && m.succeeds === null);
  const practices = world.elements.flatMap((e) => e.practices);
  if (world.elements.length !== 8 || practices.length !== 24)
    throw new RangeError('A world needs eight elements of three practices.');
  if (world.groups.length !== 4) throw new RangeError('A world needs four business groups.');
  const L = createLayout({
    people: members.length,
    accounts: world.accounts.length,
    practices: practices.length,
    dilemmas: world.dilemmas.length,
    events: world.events.length,
    objections: world.objections.length,
    gauges: world.gauges.length,
    groups: world.groups.length,
    clusters: world.clusters.length,
  });
  const seatOf = new Map(members.map((m, i) => [m.id, i]));
  for (const m of world.people) if (m.succeeds) seatOf.set(m.id, seatOf.get(m.succeeds.person) ?? -1);
  const total = members.reduce((sum, m) => sum + m.power, 0);
  const power = Float64Array.from(members, (m) => m.power / total);
  const n = members.length;
  const tie = new Uint8Array(n * n);
  members.forEach((m, i) => {
    for (const other of m.ties) {
      const j = seatOf.get(other);
      if (j !== undefined && j >= 0 && j !== i) tie[i * n + j] = tie[j * n + i] = 1;
    }
  });
  const groupIndex = indexOf(world.groups);
  const clusterIndex = indexOf(world.clusters);
  const elementIndex = indexOf(world.elements);
  const lotGroup = new Int8Array(world.accounts.length * 16);
  const lotCluster = new Int8Array(world.accounts.length * 16);
  world.accounts.forEach((a, i) => {
    for (let lot = 0; lot < 16; lot++) {
      lotGroup[i * 16 + lot] = groupIndex.get(a.groups[lot >> 2]!) ?? 0;
      lotCluster[i * 16 + lot] = clusterIndex.get(a.clusters[lot & 3]!) ?? 0;
    }
  });
  const seats = members.map((m) => m.id);
  const countries = members.flatMap((m, i) => (m.bloc === 'countries' ? [i] : []));
  const groupHeads = members.flatMap((m, i) => (m.bloc === 'groups' ? [i] : []));
  const named = { seats, seatOf, countries, groupHeads, groupIndex, clusterIndex };
  const tables = createTables(world, named, REASONS);
  return {
    world,
    p,
    L,
    seats,
    seatOf,
    personIndex: indexOf(world.people),
    accountIndex: indexOf(world.accounts),
    practiceIndex: indexOf(practices),
    practiceIds: practices.map((x) => x.id),
    elementIds: world.elements.map((e) => e.id),
    modelIndex: indexOf(world.models),
    eventIndex: indexOf(world.events),
    dilemmaIndex: indexOf(world.dilemmas),
    objectionIndex: indexOf(world.objections),
    gaugeIndex: indexOf(world.gauges),
    groupIndex,
    clusterIndex,
    inputIndex: Object.fromEntries(INPUT_IDS.map((id, i) => [id, i])) as Record<InputId, number>,
    power,
    influence: influenceOf(members, power, tie, p),
    tie,
    pairs: world.pairs.map(([a, b]) => [elementIndex.get(a)!, elementIndex.get(b)!]),
    framingWeights: framingOf(world, p),
    countries,
    groupHeads,
    lotGroup,
    lotCluster,
    tierEffort: tierEffortOf(p),
    stageShare: stageShareOf(p),
    promoters: promotersOf(p),
    kpiBit: Object.fromEntries(KPI_CHOICES.map((k, i) => [k, 1 << i])),
    elementInput: Int32Array.from(world.elements, (e) => L[`input_maturity_${e.id}` as `input_${InputId}`]),
    tacticEffects: tacticEffects(p),
    tables,
    scratch: createScratch(L, tables),
  };
}

/** The person who sits in a seat now. */
export function occupant(C: Compiled, s: Float64Array, seat: number): PersonSpec {
  return C.world.people[s[C.L.person_occupant + seat]!]!;
}
