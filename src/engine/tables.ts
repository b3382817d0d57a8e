// What the kernel looks up while it runs, as numbers: who sits for what, whom an effect reaches, which cards may come,
// who may say which line. Made once per world, so that no step searches names.
import { DRIVERS } from './cards.ts';
import type { World } from './world.ts';

export const DUTY = { finance: 1, supply: 2, hr: 4, training: 8, strategy: 16 } as const;

const OPENING_FIGURES = [
  'walletEurM',
  'share',
  'satisfaction',
  'expectation',
  'dispersion',
  'centralisation',
  'willingness',
  'growth',
] as const;
export type OpeningFigure = (typeof OPENING_FIGURES)[number];

export interface Tables {
  /** By person: index of the business group or country cluster they head, -1 without. */
  personGroup: Int16Array;
  personCluster: Int16Array;
  financialWeight: Float64Array;
  /** By person: 1 for the heads of countries; bits of DUTY. */
  leadsCountry: Uint8Array;
  duties: Uint8Array;
  /** By person: first spoken reason, as an index of REASONS. */
  saidReason: Int8Array;
  /** Seats that an effect on people reaches, by its `of`. */
  seatsFor: Map<string, readonly number[]>;
  /** Seats of Finance at the opening, in file order. */
  financeSeats: readonly number[];
  /** By account: figures of the file from which the first day is drawn. */
  opening: Record<OpeningFigure, Float64Array>;
  /** By account: index of its home cluster, -1 if unknown. */
  homeCluster: Int16Array;
  /** Who takes over which seat in which year. */
  successions: readonly { year: number; person: number; seat: number }[];
  /** By event: quarter in which it is scripted, -1 otherwise; comes only by an earlier choice; chance a quarter. */
  scriptedAt: Int32Array;
  onlyByLink: Uint8Array;
  chance: Float64Array;
  /** Events that are scripted, and those that may come by chance, in file order. */
  scripted: Int32Array;
  byChance: Int32Array;
  /** By driver and person: objections that the person may raise. */
  lines: Int16Array[];
}

export interface SeatTables {
  seats: readonly string[];
  seatOf: ReadonlyMap<string, number>;
  countries: readonly number[];
  groupHeads: readonly number[];
  groupIndex: ReadonlyMap<string, number>;
  clusterIndex: ReadonlyMap<string, number>;
}

function seatLists(world: World, of: SeatTables): Map<string, readonly number[]> {
  const lists = new Map<string, readonly number[]>([
    ['countries', of.countries],
    ['groups', of.groupHeads],
    ['committee', of.seats.map((_, i) => i)],
  ]);
  for (const { id } of world.people) {
    const seat = of.seatOf.get(id);
    if (!lists.has(id) && seat !== undefined && seat >= 0) lists.set(id, [seat]);
  }
  return lists;
}

const NOBODY: readonly number[] = [];

/** Seats that an effect, or a card that involves somebody, reaches. */
export function seatsFor(tables: Tables, of: string): readonly number[] {
  return tables.seatsFor.get(of) ?? NOBODY;
}

export function createTables(world: World, of: SeatTables, reasons: readonly string[]): Tables {
  const { people, accounts, events, objections } = world;
  const duties = (list: readonly string[]): number =>
    list.reduce((bits, d) => bits | (DUTY[d as keyof typeof DUTY] ?? 0), 0);
  const lines: Int16Array[] = [];
  for (const driver of DRIVERS)
    for (const person of people)
      lines.push(
        Int16Array.from(
          objections.flatMap((o, k) => (o.driver === driver && o.speakers.includes(person.id) ? [k] : [])),
        ),
      );
  return {
    personGroup: Int16Array.from(people, (p) => (p.group === null ? -1 : (of.groupIndex.get(p.group) ?? -1))),
    personCluster: Int16Array.from(people, (p) => (p.cluster === null ? -1 : (of.clusterIndex.get(p.cluster) ?? -1))),
    financialWeight: Float64Array.from(people, (p) => p.financialWeight),
    leadsCountry: Uint8Array.from(people, (p) => (p.bloc === 'countries' ? 1 : 0)),
    duties: Uint8Array.from(people, (p) => duties(p.duties)),
    saidReason: Int8Array.from(people, (p) => reasons.indexOf(p.reason)),
    seatsFor: seatLists(world, of),
    financeSeats: people.flatMap((p) => {
      const seat = of.seatOf.get(p.id);
      return seat !== undefined && p.duties.includes('finance') && of.seats[seat] === p.id ? [seat] : [];
    }),
    opening: Object.fromEntries(
      OPENING_FIGURES.map((figure) => [figure, Float64Array.from(accounts, (a) => a[figure])]),
    ) as Tables['opening'],
    homeCluster: Int16Array.from(accounts, (a) => of.clusterIndex.get(a.clusters[0]!) ?? -1),
    successions: people.flatMap((p, person) =>
      p.succeeds === null ? [] : [{ year: p.succeeds.year, person, seat: of.seatOf.get(p.id)! }],
    ),
    scriptedAt: Int32Array.from(events, (e) => (e.scripted ? (e.scripted.year - 1) * 4 + e.scripted.quarter - 1 : -1)),
    onlyByLink: Uint8Array.from(events, (e) => (e.onlyByLink ? 1 : 0)),
    chance: Float64Array.from(events, (e) => e.chance),
    scripted: Int32Array.from(events.flatMap((e, k) => (e.scripted ? [k] : []))),
    byChance: Int32Array.from(events.flatMap((e, k) => (e.chance > 0 && !e.scripted && !e.onlyByLink ? [k] : []))),
    lines,
  };
}
