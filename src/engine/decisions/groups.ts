// The decisions of a year in five groups, so that causes can be told apart (design 6.9): model and governance, programme
// spending, people, accounts and prices, answers to events. A sheet falls apart into one part a group and is put together
// again from parts of two sheets. Research and the mid-year correction go with what they look at or change.
import type { Correction, YearSheet } from './decision.ts';

export const DECISION_GROUPS = ['governance', 'spending', 'people', 'accounts', 'events'] as const;
export type DecisionGroup = (typeof DECISION_GROUPS)[number];

/** A finding bought in the year and its place in the order of buying. */
export interface Bought {
  order: number;
  finding: YearSheet['research'][number]['finding'];
  people: string[];
}

interface Shared {
  research: Bought[];
  /** The year's correction, where it is of this group's kind. */
  correction: Correction | null;
}

export type GovernancePart = Pick<
  YearSheet,
  'model' | 'groups' | 'clusters' | 'purpose' | 'kpis' | 'incentives' | 'poles' | 'dilemmaAnswered'
>;
export type SpendingPart = Pick<YearSheet, 'keur' | 'consultantDays'> & Shared;
export type PeoplePart = Pick<
  YearSheet,
  | 'readings'
  | 'meetings'
  | 'reason'
  | 'expectations'
  | 'answers'
  | 'force'
  | 'promises'
  | 'reflection'
  | 'received'
  | 'prediction'
> &
  Shared & {
    /** How many of the promises were made before the lobby ran; the others were made in the meeting. */
    drafted: number;
  };
export type AccountsPart = Pick<YearSheet, 'accounts' | 'sponsors' | 'targets' | 'pricePolicy'> & Shared;
export type EventsPart = Pick<YearSheet, 'eventAnswers' | 'laid'>;

/** A year's decisions by group. Plain data: it may be sent to a worker. Parts are never changed, so they can be shared. */
export interface YearParts {
  governance: GovernancePart;
  spending: SpendingPart;
  people: PeoplePart;
  accounts: AccountsPart;
  events: EventsPart;
}

const RESEARCH_OF = {
  customer_survey: 'accounts',
  price_audit: 'accounts',
  interviews: 'people',
  network_walk: 'people',
  benchmark: 'spending',
  published_cases: 'spending',
} as const;

const CORRECTION_OF: Record<Correction['kind'], 'spending' | 'people' | 'accounts'> = {
  move_budget: 'spending',
  pause_practice: 'spending',
  stop_programme: 'spending',
  swap_slots: 'people',
  drop_account: 'accounts',
  add_account: 'accounts',
  none: 'spending',
};

function sharedOf(sheet: YearSheet, group: 'spending' | 'people' | 'accounts'): Shared {
  const { correction } = sheet;
  return {
    research: sheet.research.flatMap(({ finding, people }, order) =>
      RESEARCH_OF[finding] === group ? [{ order, finding, people: [...people] }] : [],
    ),
    correction: correction !== null && CORRECTION_OF[correction.kind] === group ? correction : null,
  };
}

/** The parts of a sheet as it stood at the vote, with the year's event answers and correction. `drafted`: see PeoplePart. */
export function partsOf(sheet: YearSheet, drafted: number = sheet.promises.length): YearParts {
  const { model, groups, clusters, purpose, kpis, incentives, poles, dilemmaAnswered } = sheet;
  const { readings, meetings, reason, expectations, answers, force, promises } = sheet;
  const { reflection, received, prediction } = sheet;
  const people = { readings, meetings, reason, expectations, answers, force, promises };
  return {
    governance: { model, groups, clusters, purpose, kpis, incentives, poles, dilemmaAnswered },
    spending: { keur: sheet.keur, consultantDays: sheet.consultantDays, ...sharedOf(sheet, 'spending') },
    people: { ...people, reflection, received, prediction, drafted, ...sharedOf(sheet, 'people') },
    accounts: {
      accounts: sheet.accounts,
      sponsors: sheet.sponsors,
      targets: sheet.targets,
      pricePolicy: sheet.pricePolicy,
      ...sharedOf(sheet, 'accounts'),
    },
    events: { eventAnswers: sheet.eventAnswers, laid: sheet.laid },
  };
}

/** Corrections of the parts, in the order spending, people, accounts: of one sheet's parts at most one. */
export function correctionsOf({ spending, people, accounts }: YearParts): Correction[] {
  return [spending.correction, people.correction, accounts.correction].filter((c) => c !== null);
}

/** Research of the parts in the order of buying. */
export function researchOf({ spending, people, accounts }: YearParts): Bought[] {
  return [...spending.research, ...people.research, ...accounts.research].sort((a, b) => a.order - b.order);
}

/** The sheet that the parts make. Of several corrections, which only a mixture has, the first stands. */
export function sheetOf(parts: YearParts): YearSheet {
  const { governance, spending, people, accounts, events } = parts;
  const { drafted: _, ...said } = people;
  return {
    ...governance,
    ...spending,
    ...said,
    ...accounts,
    ...events,
    research: researchOf(parts).map(({ finding, people: asked }) => ({ finding, people: asked })),
    correction: correctionsOf(parts)[0] ?? null,
  };
}

/** The parts of `a`, those of the named groups taken from `b`. */
export function mixParts(a: YearParts, b: YearParts, groups: readonly DecisionGroup[]): YearParts {
  const from = (group: DecisionGroup): YearParts => (groups.includes(group) ? b : a);
  return {
    governance: from('governance').governance,
    spending: from('spending').spending,
    people: from('people').people,
    accounts: from('accounts').accounts,
    events: from('events').events,
  };
}

/** The sheet `a` with the decisions of the named groups as in `b`. */
export function mixSheets(a: YearSheet, b: YearSheet, groups: readonly DecisionGroup[]): YearSheet {
  return sheetOf(mixParts(partsOf(a), partsOf(b), groups));
}
