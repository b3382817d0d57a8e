// Where each number of a game lives in the packed state: named offsets, computed once for a world's counts. Scalars
// come first, then blocks of people, accounts, practices, the year's fixed inputs, meetings, events, promises, findings.
import { type InputId, INPUT_IDS } from './world.ts';

const SCALARS = [
  't',
  'started',
  'launchT',
  'adoption',
  'esprit',
  'disruption',
  'model',
  'mandateKind',
  'mandateYes',
  'askedB',
  'askedN',
  'mandateB',
  'mandateN',
  'mandateDelta',
  'confidence',
  'coercion',
  'concessionCost',
  'concessionMemory',
  'designPull',
  'concReach',
  'concDelta',
  'spent',
  'lastCsat',
  'csatStart',
  'rel',
  'fin',
  'lastRevenue',
  'kpiMask',
  'kpiChangedT',
  'headOfficeCut',
  'supplyLeft',
  'supplySize',
  'market',
  'badQuarter',
  'squeezeLeft',
  'consultantFactor',
  'climate',
  'eventMoney',
  'facilitationCost',
  'researchCost',
  'kept',
  'broken',
  'pending',
  'effectiveness',
  'fit',
  'complementarity',
  'coverage',
  'tmi',
  'team',
  'form',
  'doubleCredit',
  'pricePolicy',
  'purpose',
  'managerLeft',
  'supplyNow',
  'consultantCost',
  'netTotal',
  'splitFunding',
  'escalationGranted',
  'lowestGrants',
  'yearNet',
  'launchYear',
  'shownCsat',
  'stopped',
  'closed',
] as const;
export type ScalarName = (typeof SCALARS)[number];

const PERSON = [
  'x',
  'b',
  's',
  'tau',
  'reason',
  'ceiling',
  'conceded',
  'occupant',
  'x0',
  'word',
  'pendingAnchor',
  'lastMet',
  'lastWorkshop',
  'pointsYear',
  'known',
  'knownReason',
  'tiesKnown',
  'deferred',
  'brokenMemory',
  'answer',
  'concession',
  'stake',
  'sharedCredit',
  'votedYes',
  'threshold',
] as const;
export type PersonField = (typeof PERSON)[number];

const ACCOUNT = [
  'V',
  'w',
  'S',
  'X',
  'T',
  'C',
  'p',
  'd',
  'c',
  'g',
  'growth',
  'rival1',
  'rival2',
  'stage',
  'hold',
  'inStage',
  'key',
  'tier',
  'target',
  'harm',
  'harmT',
  'refusals',
  'bonus',
  'erosion',
  'Q',
  'effort',
  'renewal',
  'S0',
  'sponsor',
  'managerT',
  'shockT',
  'lost',
  'shownS',
  'revenue',
  'yearRevenue',
  'lastYearRevenue',
  'lowT',
  'lossRun',
  'winRun',
  'pressure',
] as const;
export type AccountField = (typeof ACCOUNT)[number];

export const LOTS = 16;
/** Stands for the choice of a card that nobody answered. */
export const LET_PASS = 99;

export const PROMISE_SLOTS = 36;
export const PROMISE_FIELDS = ['kind', 'subject', 'level', 'hearers', 'made', 'due', 'status', 'mark'] as const;
export const SLOTS = 5;
export const EXPECTATIONS = 2;
export const HISTORY_YEARS = 10;

export interface Counts {
  people: number;
  accounts: number;
  practices: number;
  dilemmas: number;
  events: number;
  objections: number;
  gauges: number;
  groups: number;
  clusters: number;
}

export type Layout = Counts & { size: number } & Record<ScalarName, number> &
  Record<`person_${PersonField}`, number> &
  Record<`account_${AccountField}`, number> &
  Record<`input_${InputId}`, number> & {
    lots: number;
    maturity: number;
    spend: number;
    input: number;
    /** Per slot and person: tactic + 1 (0 none), then points, then offer + 1; side by side, for they are written at once. */
    meetTactic: number;
    meetPoints: number;
    meetOffer: number;
    eventSeen: number;
    eventChoice: number;
    eventDue: number;
    promise: number;
    finding: number;
    findingPeople: number;
    pole: number;
    poleYear: number;
    objectionYear: number;
    gauge: number;
    expectation: number;
    scopeGroup: number;
    scopeCluster: number;
    elements: number;
    yearFacts: number;
    /** Seats predicted rightly plus one, by year; 0 without a prediction. */
    predictedRight: number;
  };

/** Offsets for these counts; `size` is the length of the packed state. */
export function createLayout(counts: Counts): Layout {
  let at = 0;
  const take = (length: number): number => {
    const start = at;
    at += length;
    return start;
  };
  const layout: Record<string, number> = { ...counts };
  for (const name of SCALARS) layout[name] = take(1);
  for (const field of PERSON) layout[`person_${field}`] = take(counts.people);
  for (const field of ACCOUNT) layout[`account_${field}`] = take(counts.accounts);
  layout.lots = take(counts.accounts * LOTS);
  layout.maturity = take(counts.practices);
  layout.spend = take(counts.practices);
  layout.input = take(INPUT_IDS.length);
  INPUT_IDS.forEach((id, i) => (layout[`input_${id}`] = layout.input + i));
  layout.meetTactic = take(SLOTS * counts.people);
  layout.meetPoints = take(SLOTS * counts.people);
  layout.meetOffer = take(SLOTS * counts.people);
  layout.eventSeen = take(counts.events);
  layout.eventChoice = take(counts.events);
  layout.eventDue = take(counts.events);
  layout.promise = take(PROMISE_SLOTS * PROMISE_FIELDS.length);
  layout.finding = take(6);
  layout.findingPeople = take(6);
  layout.pole = take(counts.dilemmas);
  layout.poleYear = take(counts.dilemmas);
  layout.objectionYear = take(counts.objections);
  layout.gauge = take(counts.gauges);
  layout.expectation = take(EXPECTATIONS * 4);
  layout.scopeGroup = take(counts.groups);
  layout.scopeCluster = take(counts.clusters);
  layout.elements = take(8);
  layout.yearFacts = take(HISTORY_YEARS * 4);
  layout.predictedRight = take(HISTORY_YEARS);
  layout.size = at;
  // Spread, because an object filled by computed names is a table of names to the engine that runs us, and slow to read.
  return { ...layout } as unknown as Layout;
}
