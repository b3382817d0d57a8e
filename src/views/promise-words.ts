// Promises in words: what was promised, when it is due, what became of it, and what a team may promise outright.
import type { KpiId } from '../engine/kpis.ts';
import type { OpenPromise } from '../engine/game-state.ts';
import type { PromiseKind, World } from '../engine/world.ts';
import { budgetEurM, eurM } from '../base/euros.ts';
import { decimal, listed, percent } from './format.ts';
import { accountName, clusterName, personName, practiceName } from './names.ts';
import { inCaseWords } from './case-words.ts';

interface Said {
  kind: PromiseKind;
  subject: string;
  level: number;
}

/** How the number of a promise is typed. */
export interface LevelField {
  label: string;
  min: number;
  max: number;
  step: number;
  start: number;
  /** What is typed is so many times what is promised: 100 where a share is typed in per cent. */
  scale: number;
}

const field = (label: string, min: number, max: number, step: number, start: number, scale = 1): LevelField => ({
  label,
  min,
  max,
  step,
  start,
  scale,
});

/** A share from 0 to 1, typed as the screens print it. */
const share = (label: string, step: number, start: number): LevelField => field(label, 0, 100, step, start, 100);

/** Figures that can be promised, with their words, as they are printed and typed. */
const FIGURES: readonly { id: KpiId; words: string; text: (level: number) => string; level: LevelField }[] = [
  {
    id: 'csatKey',
    words: 'satisfaction of key accounts',
    text: (level) => decimal(level, 1),
    level: field('At least, of 100', 0, 100, 0.5, 70),
  },
  {
    id: 'retentionKey',
    words: 'retention of key accounts',
    text: (level) => percent(level),
    level: share('At least, %', 0.5, 90),
  },
  {
    id: 'keyRevenue',
    words: 'key-account revenue of a quarter',
    text: (level) => eurM(level),
    level: field('At least, € M', 0, 1000, 0.1, 10),
  },
  {
    id: 'net',
    words: 'net contribution of a quarter',
    text: (level) => eurM(level),
    level: field('At least, € M', -100, 1000, 0.1, 10),
  },
  { id: 'onTime', words: 'on-time service', text: (level) => percent(level), level: share('At least, %', 0.5, 90) },
];

function figureText(subject: string, level: number): string {
  const figure = FIGURES.find(({ id }) => id === subject);
  return `${figure?.words ?? subject} at ${figure?.text(level) ?? decimal(level, 1)} or better`;
}

/** What was promised, as a phrase: "a budget of at most €4.00 M"; who hears what is about them is not named twice. */
export function promiseText(world: World, { kind, subject, level }: Said, hearers: readonly string[] = []): string {
  const own = hearers.length === 1 && hearers[0] === subject;
  switch (kind) {
    case 'budget_cap':
      return `a budget of at most ${budgetEurM(level)}`;
    case 'account_local':
      return inCaseWords(world, `${accountName(world, subject)} stays with its country`);
    case 'local_credit':
      return inCaseWords(world, 'countries keep their credit for sales');
    case 'price_floor':
      return inCaseWords(world, 'nobody gets the lowest country price');
    case 'practice_level':
      return `“${practiceName(world, subject)}” at ${decimal(level * 100)} of 100`;
    case 'pilots_in_cluster':
      return `${decimal(level)} key accounts tried out in ${clusterName(world, subject)}`;
    case 'figure':
      return figureText(subject, level);
    case 'training_share':
      return `${percent(level, 0)} of the budget for team skills`;
    case 'visit':
      return own ? 'a visit' : `a visit to ${personName(world, subject)}`;
    case 'working_group':
      return own ? 'a seat in a working group' : `a seat in a working group for ${personName(world, subject)}`;
  }
}

/** A quarter of the game counted from 0 as "year 2, Q3". */
export function quarterText(quarter: number): string {
  return `year ${Math.floor(quarter / 4) + 1}, Q${(quarter % 4) + 1}`;
}

export interface PromiseLine {
  text: string;
  hearers: string;
  due: string;
  status: string;
  tone: 'due' | 'kept' | 'broken';
}

const STATUS: Record<OpenPromise['status'], [string, PromiseLine['tone']]> = {
  open: ['open', 'due'],
  late: ['late', 'due'],
  kept: ['kept', 'kept'],
  kept_late: ['kept late', 'kept'],
  broken: ['broken', 'broken'],
};

/** A promise of the ledger in words. */
export function promiseLine(world: World, promise: OpenPromise): PromiseLine {
  const [status, tone] = STATUS[promise.status];
  return {
    text: promiseText(world, promise, promise.hearers),
    hearers: listed(promise.hearers.map((id) => personName(world, id))),
    // Checked when the quarter before the due mark ends.
    due: quarterText(promise.due - 1),
    status,
    tone,
  };
}

export interface PromiseOffer {
  kind: PromiseKind;
  label: string;
  /** Each with a number of its own where they are figures. */
  subjects: { value: string; label: string; level?: LevelField }[];
  /** Null where the promise has no number, or its subject has one. */
  level: LevelField | null;
}

/** The number that goes with a promise about this subject; null for none. */
export const levelOf = ({ subjects, level }: PromiseOffer, subject: string): LevelField | null =>
  subjects.find(({ value }) => value === subject)?.level ?? level;

/** What may be promised to this person outright; a visit and a working group are about the person. */
export function promiseOffers(world: World, accounts: readonly string[], person: string): PromiseOffer[] {
  const named = (ids: readonly string[], name: (world: World, id: string) => string) =>
    ids.map((id) => ({ value: id, label: name(world, id) }));
  const practices = world.elements.flatMap((element) => element.practices.map(({ id }) => id));
  const clusters = world.clusters.map(({ id }) => id);
  const figures = FIGURES.map(({ id, words, level }) => ({ value: id, label: words, level }));
  const self = named([person], personName);
  const offers: PromiseOffer[] = [
    { kind: 'working_group', label: 'A seat in a working group', subjects: self, level: null },
    { kind: 'visit', label: 'A visit within half a year', subjects: self, level: null },
    { kind: 'budget_cap', label: 'A cap on the budget', subjects: [], level: field('€ M a year', 0, 8, 0.1, 4) },
    { kind: 'account_local', label: 'An account stays local', subjects: named(accounts, accountName), level: null },
    { kind: 'local_credit', label: inCaseWords(world, 'Countries keep their credit'), subjects: [], level: null },
    { kind: 'price_floor', label: 'No lowest price for anyone', subjects: [], level: null },
    {
      kind: 'training_share',
      label: 'A share of the budget for team skills',
      subjects: [],
      level: share('% of the budget', 5, 10),
    },
    {
      kind: 'practice_level',
      label: 'A practice in place',
      subjects: named(practices, practiceName),
      level: share('Learned, of 100', 5, 40),
    },
    {
      kind: 'pilots_in_cluster',
      label: inCaseWords(world, 'Accounts tried out in a country'),
      subjects: named(clusters, clusterName),
      level: field('Number of accounts', 1, 20, 1, 1),
    },
    { kind: 'figure', label: 'A figure reached', subjects: figures, level: null },
  ];
  return offers.filter((offer) => offer.kind !== 'account_local' || offer.subjects.length > 0);
}
