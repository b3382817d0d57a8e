// A year's decisions as numbers, so that a step reads indexes and amounts instead of names (decisions/groups.ts has the
// parts). Made once per part and remembered for as long as the part lives; parts are never changed.
import type { AnswerSpec, ChoiceSpec, EventSpec, PromiseTemplate } from './cards.ts';
import { FINDING_IDS } from './cards.ts';
import type { Compiled } from './compiled.ts';
import { type Correction, EXPECTATION_KPIS, FINANCIAL_KPIS, PURPOSES, type YearSheet } from './decisions/decision.ts';
import {
  type AccountsPart,
  correctionsOf,
  type EventsPart,
  type GovernancePart,
  type PeoplePart,
  partsOf,
  researchOf,
  type SpendingPart,
  type YearParts,
} from './decisions/groups.ts';
import { baseInputs, scopePower } from './inputs.ts';
import { type KpiId, kpiIndex } from './kpis.ts';
import { SLOTS } from './layout.ts';
import type { ParameterValues } from './parameters.ts';
import { seatsFor } from './tables.ts';
import { CONCESSIONS, PROMISE_KINDS, type PromiseKind, REASONS, TACTIC_IDS } from './world.ts';

export interface DesignNumbers {
  model: number;
  /** By group and cluster: 1 inside the scope; numbers as the packed state has them, so that copying converts nothing. */
  groups: Float64Array;
  clusters: Float64Array;
  /** By dilemma: 0 none, 1 A, 2 B; and whether it was answered this year. */
  poles: Float64Array;
  answered: Uint8Array;
  purpose: number;
  kpiMask: number;
  /** The same after a financial KPI was conceded. */
  kpiMaskFinancial: number;
  doubleCredit: number;
  /** Inputs before concessions, in the order of INPUT_IDS (inputs.ts). */
  inputs: Float64Array;
  scopePower: number;
}

export interface MoneyNumbers {
  askedEurM: number;
  /** EUR M by practice, after so many concessions of a training share. */
  spend: Float64Array[];
  consultantDays: number;
}

export interface PromiseNumbers {
  kind: number;
  subject: number;
  level: number;
  dueIn: number;
  /** Bits of the seats that hear it. */
  hearers: number;
}

export interface PeopleNumbers {
  /** As the packed state has them from `meetTactic` on: by slot and seat tactics, then points, then offers. */
  meetings: Float64Array;
  meetsInLobby: boolean;
  /** By person: index of the reason read, -1 without; 1 if received; 1 if a promise of the year is theirs. */
  readings: Int8Array;
  received: Uint8Array;
  promisedTo: Uint8Array;
  /** By person: 1 if expected to say yes; null without a prediction. */
  prediction: Uint8Array | null;
  /** By person: 1 if interviewed this year. */
  interviewed: Uint8Array;
  /** By objection: index of the answer given, -1 without. */
  answers: Int16Array;
  force: boolean;
  promises: PromiseNumbers[];
  /** How many promises were made before the lobby. */
  drafted: number;
  expectations: { kpi: number; low: number; likely: number }[];
}

export interface AccountNumbers {
  /** The list in the team's order: account, tier 0-2, sponsor's seat or -1, target state or -1. */
  count: number;
  account: Int32Array;
  tier: Int8Array;
  sponsor: Int16Array;
  target: Int8Array;
  pricePolicy: number;
}

export interface ResearchNumbers {
  finding: number;
  seats: number[];
}

export interface YearNumbers {
  design: DesignNumbers;
  money: MoneyNumbers;
  people: PeopleNumbers;
  accounts: AccountNumbers;
  /** By event: index of the choice taken, -1 to let pass. */
  choices: Int16Array;
  /** By quarter of the year, from 0: index of the card that an instructor laid, -1 for none. */
  laid: Int16Array;
  research: ResearchNumbers[];
  corrections: Correction[];
}

const TARGETS: Record<string, number> = { BAS: 1, COO: 2, INT: 3, ITG: 4 };
export const PRICES = ['corridor', 'lowest', 'refuse'] as const;
const MOST_CONCESSIONS = 8;

function promiseSubject(C: Compiled, kind: PromiseKind, subject: string): number {
  switch (kind) {
    case 'account_local':
      return C.accountIndex.get(subject) ?? -1;
    case 'practice_level':
      return C.practiceIndex.get(subject) ?? -1;
    case 'pilots_in_cluster':
      return C.clusterIndex.get(subject) ?? -1;
    case 'visit':
    case 'working_group':
      return C.seatOf.get(subject) ?? -1;
    case 'figure':
      return kpiIndex[subject as KpiId] ?? -1;
    case 'budget_cap':
    case 'local_credit':
    case 'price_floor':
    case 'training_share':
      return -1;
  }
}

export function promiseNumbers(C: Compiled, promise: PromiseTemplate, hearers: readonly number[]): PromiseNumbers {
  return {
    kind: PROMISE_KINDS.indexOf(promise.kind),
    subject: promiseSubject(C, promise.kind, promise.subject),
    level: promise.level,
    dueIn: promise.dueIn,
    hearers: hearers.reduce((mask, seat) => mask | (1 << seat), 0),
  };
}

const seatsOf = (C: Compiled, people: readonly string[]): number[] => people.flatMap((id) => C.seatOf.get(id) ?? []);

function flags(C: Compiled, people: readonly string[]): Uint8Array {
  const by = new Uint8Array(C.world.people.length);
  for (const id of people) by[C.personIndex.get(id)!] = 1;
  return by;
}

function designNumbers(C: Compiled, part: GovernancePart): DesignNumbers {
  const { world } = C;
  const mask = (kpis: readonly string[]): number => kpis.reduce((bits, k) => bits | C.kpiBit[k], 0);
  const financial = part.kpis.some((k) => FINANCIAL_KPIS.includes(k));
  return {
    model: C.modelIndex.get(part.model) ?? 0,
    groups: Float64Array.from(world.groups, (g) => (part.groups.includes(g.id) ? 1 : 0)),
    clusters: Float64Array.from(world.clusters, (c) => (part.clusters.includes(c.id) ? 1 : 0)),
    poles: Float64Array.from(world.dilemmas, (d) => (part.poles[d.id] === 'a' ? 1 : part.poles[d.id] === 'b' ? 2 : 0)),
    answered: Uint8Array.from(world.dilemmas, (d) => (part.dilemmaAnswered.includes(d.id) ? 1 : 0)),
    purpose: part.purpose === null ? -1 : PURPOSES.indexOf(part.purpose),
    kpiMask: mask(part.kpis),
    kpiMaskFinancial: mask(financial ? part.kpis : withFinancialKpi(part.kpis)),
    doubleCredit: part.incentives.doubleCredit ? 1 : 0,
    inputs: baseInputs(C, part),
    scopePower: scopePower(C, part),
  };
}

/** The KPI set after one with money in it was conceded. */
export function withFinancialKpi(kpis: YearSheet['kpis']): YearSheet['kpis'] {
  if (kpis.some((k) => FINANCIAL_KPIS.includes(k))) return kpis;
  return [...kpis.slice(0, 4), 'net_contribution'];
}

/** The budget after a share of it was conceded to training, thousands of euros. */
export function withTrainingShare(C: Compiled, keur: YearSheet['keur']): YearSheet['keur'] {
  const total = Object.values(keur).reduce((sum, v) => sum + v, 0);
  const ids = C.practiceIds.slice(21, 24);
  const now = ids.reduce((sum, id) => sum + (keur[id] ?? 0), 0);
  const wanted = Math.ceil(total * C.p.trainingShare);
  if (now >= wanted || total === 0) return keur;
  const keep = (total - wanted) / Math.max(1, total - now);
  const next: Record<string, number> = {};
  for (const [id, v] of Object.entries(keur)) next[id] = ids.includes(id) ? v : Math.round(v * keep);
  for (const id of ids) next[id] = Math.round(wanted / 3);
  return next;
}

/** How many accounts are left on a list after one concession of fewer. */
export const fewerAccounts = (p: ParameterValues, count: number): number =>
  Math.min(count, Math.max(1, count - Math.round(p.concededAccounts)));

export function keurToEurM(keur: YearSheet['keur']): number {
  let sum = 0;
  for (const amount of Object.values(keur)) sum += amount;
  return sum / 1000;
}

function moneyNumbers(C: Compiled, part: SpendingPart): MoneyNumbers {
  const spend: Float64Array[] = [];
  for (let keur = part.keur; spend.length <= MOST_CONCESSIONS; keur = withTrainingShare(C, keur)) {
    spend.push(Float64Array.from(C.practiceIds, (id) => (keur[id] ?? 0) / 1000));
    // A budget that has its training share stays as it is.
    if (withTrainingShare(C, keur) === keur) break;
  }
  return { askedEurM: keurToEurM(part.keur), spend, consultantDays: part.consultantDays };
}

function peopleNumbers(C: Compiled, part: PeoplePart): PeopleNumbers {
  const { world, L } = C;
  const n = L.people;
  const meetings = new Float64Array(3 * SLOTS * n);
  for (const m of part.meetings) {
    const seat = C.seatOf.get(m.person);
    if (seat === undefined || seat < 0) continue;
    const at = m.slot * n + seat;
    meetings[at] = TACTIC_IDS.indexOf(m.tactic) + 1;
    meetings[SLOTS * n + at] = m.points;
    meetings[2 * SLOTS * n + at] = m.offer ? CONCESSIONS.indexOf(m.offer) + 1 : 0;
  }
  const readings = new Int8Array(world.people.length).fill(-1);
  for (const [id, reason] of Object.entries(part.readings)) {
    const person = C.personIndex.get(id);
    if (person !== undefined) readings[person] = REASONS.indexOf(reason);
  }
  const answers = new Int16Array(L.objections).fill(-1);
  for (const { objection, answer } of part.answers) {
    const k = C.objectionIndex.get(objection);
    if (k !== undefined) answers[k] = world.objections[k].answers.findIndex((a) => a.id === answer);
  }
  return {
    meetings,
    meetsInLobby: part.meetings.some((m) => m.slot === 0),
    readings,
    received: flags(C, part.received),
    promisedTo: flags(
      C,
      part.promises.flatMap((x) => x.hearers),
    ),
    prediction: part.prediction === null ? null : flags(C, part.prediction),
    interviewed: flags(
      C,
      part.research.flatMap((r) => (r.finding === 'interviews' ? r.people : [])),
    ),
    answers,
    force: part.force,
    promises: part.promises.map(({ promise, hearers }) => promiseNumbers(C, promise, seatsOf(C, hearers))),
    drafted: part.drafted,
    expectations: part.expectations.map(({ kpi, low, likely }) => ({
      kpi: EXPECTATION_KPIS.indexOf(kpi),
      low,
      likely,
    })),
  };
}

function accountNumbers(C: Compiled, part: AccountsPart): AccountNumbers {
  // An account that the world does not know is kept as -1: it counts in the list that the committee is asked for.
  return {
    count: part.accounts.length,
    account: Int32Array.from(part.accounts, (x) => C.accountIndex.get(x.account) ?? -1),
    tier: Int8Array.from(part.accounts, (x) => ['A', 'B', 'C'].indexOf(x.tier)),
    sponsor: Int16Array.from(part.accounts, (x) => C.seatOf.get(part.sponsors[x.account] ?? '') ?? -1),
    target: Int8Array.from(part.accounts, (x) => TARGETS[part.targets[x.account] ?? ''] ?? -1),
    pricePolicy: PRICES.indexOf(part.pricePolicy),
  };
}

function choiceNumbers({ world }: Compiled, part: EventsPart): Int16Array {
  return Int16Array.from(world.events, ({ id, choices }) =>
    choices.findIndex((c: ChoiceSpec) => c.id === part.eventAnswers[id]),
  );
}

function laidNumbers({ eventIndex }: Compiled, part: EventsPart): Int16Array {
  const cards = new Int16Array(4).fill(-1);
  for (const { event, quarter } of part.laid) cards[quarter - 1] = eventIndex.get(event) ?? -1;
  return cards;
}

/** Remembers what was worked out for an object for as long as the object lives. */
export function remembered<K extends object, V>(make: (C: Compiled, of: K) => V): (C: Compiled, of: K) => V {
  const known = new WeakMap<Compiled, WeakMap<K, V>>();
  return (C, of) => {
    let own = known.get(C);
    if (!own) known.set(C, (own = new WeakMap<K, V>()));
    let value = own.get(of);
    if (value === undefined) own.set(of, (value = make(C, of)));
    return value;
  };
}

const design = remembered(designNumbers);
const money = remembered(moneyNumbers);
const people = remembered(peopleNumbers);
const accounts = remembered(accountNumbers);
const choices = remembered(choiceNumbers);
const laid = remembered(laidNumbers);

/** A year's parts as numbers. */
export const yearOf = remembered(
  (C: Compiled, parts: YearParts): YearNumbers => ({
    design: design(C, parts.governance),
    money: money(C, parts.spending),
    people: people(C, parts.people),
    accounts: accounts(C, parts.accounts),
    choices: choices(C, parts.events),
    laid: laid(C, parts.events),
    research: researchOf(parts).map((r) => ({
      finding: FINDING_IDS.indexOf(r.finding),
      seats: seatsOf(C, r.people),
    })),
    corrections: correctionsOf(parts),
  }),
);

/** Promises that the choices of a card open, to those it involves; null where a choice promises nothing. */
export const choicePromises = remembered((C: Compiled, event: EventSpec): (PromiseNumbers | null)[] => {
  const hearers = event.involves.flatMap((id) => seatsFor(C.tables, id));
  return event.choices.map(({ opens }) => (opens === null ? null : promiseNumbers(C, opens, hearers)));
});

/** The promise in an answer to an objection, its hearer left open; null without. */
export const answerPromise = remembered((C: Compiled, answer: AnswerSpec): PromiseNumbers | null =>
  answer.promise === null ? null : promiseNumbers(C, answer.promise, []),
);

/** A sheet as numbers; all its promises count as drafted. */
export const sheetNumbers = remembered((C: Compiled, sheet: YearSheet): YearNumbers => yearOf(C, partsOf(sheet)));
