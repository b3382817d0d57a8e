// Room that the engine keeps to work in: columns over seats and accounts, sums of a quarter, what a vote came to. Nothing
// in it outlives a step but luck that only a seed determines; no answer ever holds a piece of it.
import { fillNormals } from '../base/columns.ts';
import { fillUniforms } from '../base/random-stream.ts';
import { cardRows } from './card-luck.ts';
import type { Layout } from './layout.ts';
import { LUCK } from './luck.ts';
import { createLuckRows, type LuckRows } from './luck-rows.ts';
import type { Drivers } from './rules/effectiveness.ts';
import type { LotColumns } from './rules/lots.ts';
import { fillPhases } from './spread-luck.ts';
import type { Tables } from './tables.ts';
import { INPUT_IDS } from './world.ts';

/** Indexes of the sums over all accounts of a quarter, and of what the quarter cost. */
export const SUM = {
  revenue: 0,
  keyRevenue: 1,
  contribution: 2,
  churned: 3,
  flowMarket: 4,
  flowLost: 5,
  flowWon: 6,
  flowDeeper: 7,
  flowPrice: 8,
  flowShock: 9,
  managersLeft: 10,
  cost: 11,
} as const;

/** What a vote came to, before it becomes a mandate for the screens. */
export interface VoteOutcome {
  /** Index of MANDATE_KINDS. */
  kind: number;
  yes: number;
  asked: number;
  budget: number;
  askedAccounts: number;
  accounts: number;
  divergence: number;
  /** Seats predicted rightly, -1 without a prediction. */
  right: number;
}

/** What is asked of the committee besides the plan itself. Divergence and budget (EUR M) as asked. */
export interface Terms {
  divergence: number;
  budget: number;
  coveragePerEurM: number;
  countriesPay: boolean;
}

/** What the concessions of a meeting change in the plan: how often a list was cut and training paid, and what else. */
export interface Conceded {
  corridor: boolean;
  fewer: number;
  training: number;
  financial: boolean;
}

/** Objections raised against an ask, strongest first. */
export interface Raised {
  count: number;
  objection: Int32Array;
  seat: Int32Array;
  driver: Int32Array;
  severity: Float64Array;
  weight: Float64Array;
  /** Index of the answer given, -1 without. */
  answer: Int32Array;
}

/** What a quarter notes about each account on its way, column by column in one array. */
export interface AccountColumns extends LotColumns {
  /** Logits, then odds, of renewal; after it those of the first and the second competitor standing before us. */
  odds: number;
  oldPrice: number;
  /** Contribution of the quarter, EUR M. */
  margin: number;
}

/** Where the columns begin, in numbers of columns: the odds first, for whole columns of logits are worked out at once. */
const COLUMNS = {
  odds: 0,
  oldPrice: 3,
  trades: 4,
  lostLuck: 5,
  startLuck: 6,
  wonLuck: 7,
  oldShare: 8,
  kept: 9,
  wanted: 10,
  inNew: 11,
  lotsLost: 12,
  lotsWon: 13,
  shareLost: 14,
  shareWon: 15,
  share: 16,
  heldBefore: 17,
  margin: 18,
  expectedLost: 19,
  expectedWon: 20,
};

/** Columns for so many accounts. */
export function createColumns(accounts: number): AccountColumns {
  const columns = { ...COLUMNS, numbers: new Float64Array(21 * accounts), held: new Int32Array(accounts) };
  for (const name of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) columns[name] *= accounts;
  return columns;
}

export interface Scratch {
  // By seat
  push: Float64Array;
  next: Float64Array;
  met: Int32Array;
  /** Brokerage among those met in a slot, a factor on each meeting. */
  network: number;
  /** 1 for those who may be drawn. */
  candidate: Uint8Array;
  effects: Float64Array;
  threshold: Float64Array;
  yes: Uint8Array;
  stakes: Float64Array;
  levels: Float64Array;
  waiting: Int32Array;
  pull: Float64Array;
  /** By two seats: how far the first still hears the second (people-step.ts). */
  hears: Float64Array;
  raised: Raised;
  vote: VoteOutcome;
  conceded: Conceded;
  terms: Terms;
  /** What the objections of all rest on (objections.ts). */
  standing: { apm: number; ats: number; rise: number; served: number; dispersion: number };
  /** Inputs as concessions leave them, in the order of INPUT_IDS. */
  inputs: Float64Array;
  /** What an ask was written over in the packed state (objections.ts). */
  unasked: Float64Array;
  /** The opening of a seed, -1 for none yet. */
  opened: { seed: number; numbers: Float64Array };
  poles: Float64Array;
  byGroup: Float64Array;
  byCluster: Float64Array;
  /** Accounts listed, in the order of importance. */
  listed: Int32Array;
  /** By account: its place in the list plus one, 0 off it. */
  isListed: Int32Array;
  facts: Float64Array;
  /** Evidence of the quarter: relational, financial. */
  evidence: Float64Array;
  sums: Float64Array;
  drivers: Drivers;
  cardLuck: LuckRows;
  moodLuck: LuckRows;
  serviceLuck: LuckRows;
  lotLostLuck: LuckRows;
  lotStartLuck: LuckRows;
  lotWonLuck: LuckRows;
  demandLuck: LuckRows;
  marketLuck: LuckRows;
  surveyLuck: LuckRows;
  shareSurveyLuck: LuckRows;
  // By account
  noise: Float64Array;
  columns: AccountColumns;
  /** Phases of rare shocks; the seeds they belong to and the quarter they are ready for (-1: none yet). */
  phaseManager: Float64Array;
  phaseExecutive: Float64Array;
  phaseContract: Float64Array;
  /** The quarter in which each account is struck next. */
  nextManager: Int32Array;
  nextExecutive: Int32Array;
  nextContract: Int32Array;
  /** The same at the opening. */
  firstManager: Int32Array;
  firstExecutive: Int32Array;
  firstContract: Int32Array;
  shocks: { accounts: number; market: number; t: number };
}

export function createScratch(L: Layout, tables: Tables): Scratch {
  const n = L.people;
  const seats = (): Float64Array => new Float64Array(n);
  const column = (): Float64Array => new Float64Array(L.accounts);
  return {
    push: seats(),
    next: seats(),
    met: new Int32Array(n),
    network: 0.5,
    candidate: new Uint8Array(n),
    effects: seats(),
    threshold: seats(),
    yes: new Uint8Array(n),
    stakes: seats(),
    levels: new Float64Array(8),
    waiting: new Int32Array(n),
    pull: seats(),
    hears: new Float64Array(n * n).fill(1),
    raised: {
      count: 0,
      objection: new Int32Array(n),
      seat: new Int32Array(n),
      driver: new Int32Array(n),
      severity: seats(),
      weight: seats(),
      answer: new Int32Array(n),
    },
    vote: { kind: 0, yes: 0.5, asked: 0.5, budget: 0.5, askedAccounts: 0, accounts: 0.5, divergence: 0.5, right: -1 },
    standing: { apm: 0.5, ats: 0.5, rise: 0.5, served: 0.5, dispersion: 0.5 },
    terms: { divergence: 0.5, budget: 0.5, coveragePerEurM: 0.5, countriesPay: false },
    inputs: new Float64Array(INPUT_IDS.length),
    conceded: { corridor: false, fewer: 0, training: 0, financial: false },
    unasked: new Float64Array(L.accounts + 4),
    opened: { seed: -1, numbers: new Float64Array(L.size) },
    poles: new Float64Array(L.dilemmas),
    byGroup: new Float64Array(L.groups),
    byCluster: new Float64Array(L.clusters),
    listed: new Int32Array(L.accounts),
    isListed: new Int32Array(L.accounts),
    facts: new Float64Array(4),
    evidence: new Float64Array(2),
    sums: new Float64Array(Object.keys(SUM).length),
    cardLuck: createLuckRows(L.events + 1, LUCK.event, cardRows(tables)),
    moodLuck: createLuckRows(n, LUCK.mood, fillNormals),
    serviceLuck: createLuckRows(L.accounts, LUCK.service, fillNormals),
    lotLostLuck: createLuckRows(L.accounts, LUCK.lotLost, fillUniforms),
    lotStartLuck: createLuckRows(L.accounts, LUCK.lotStart, fillUniforms),
    lotWonLuck: createLuckRows(L.accounts, LUCK.lotWon, fillUniforms),
    demandLuck: createLuckRows(L.accounts, LUCK.demand, fillPhases),
    marketLuck: createLuckRows(1, LUCK.market, fillNormals),
    surveyLuck: createLuckRows(1, LUCK.survey, fillNormals),
    shareSurveyLuck: createLuckRows(1, LUCK.shareSurvey, fillNormals),
    drivers: { esprit: 0.5, resources: 0.5, proactiveness: 0.5, intensity: 0.5, topManagement: 0.5, teams: 0.5 },
    noise: column(),
    columns: createColumns(L.accounts),
    phaseManager: column(),
    phaseExecutive: column(),
    phaseContract: column(),
    nextManager: new Int32Array(L.accounts),
    nextExecutive: new Int32Array(L.accounts),
    nextContract: new Int32Array(L.accounts),
    firstManager: new Int32Array(L.accounts),
    firstExecutive: new Int32Array(L.accounts),
    firstContract: new Int32Array(L.accounts),
    shocks: { accounts: -1, market: -1, t: -1 },
  };
}
