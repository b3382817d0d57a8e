// A game as values: the packed numbers of the simulated world, the year's sheet, and where in the year we are.
// Everything that moves lives in `numbers` (layout.ts says what is where), so that a hash of it is a hash of the game.
// All types here are plain data; every function of the engine takes a state and returns a new one.
import type { YearSheet } from './decisions/decision.ts';
import type { ObjectionDriver, PromiseKind, Reason, StanceWord } from './world.ts';

/**
 * drafting: review, design, plan and lobby, nothing resolved yet. committee: the lobby slot has run, objections stand.
 * quarters: a mandate holds, `quarter` of four have been played. reveal: the year is closed. over: the game is.
 */
export type Phase = 'drafting' | 'committee' | 'quarters' | 'reveal' | 'over';

export interface GameState {
  readonly seed: number;
  readonly years: number;
  /** 1-based. */
  readonly year: number;
  readonly phase: Phase;
  /** Quarters of this year already played, 0-4. */
  readonly quarter: number;
  readonly sheet: YearSheet;
  readonly numbers: Float64Array;
}

export type StepKind = 'lobby' | 'vote' | 'quarter' | 'close';

/** One change of a person's stance, anchor or trust, with its cause: the ledger of DESIGN.md 11.5. */
export interface LedgerEntry {
  person: string;
  year: number;
  /** 0 lobby, 1-4 quarters. */
  slot: number;
  cause: LedgerCause;
  /** Tactic, promise kind, event id, person id ... whatever names the cause closer; '' if nothing does. */
  detail: string;
  /** Change of stance at once, of the anchor (which pulls stance over quarters), of trust. */
  stance: number;
  anchor: number;
  trust: number;
}

export const LEDGER_CAUSES = [
  'meeting',
  'coercion',
  'precedent',
  'manipulation_found',
  'divergence',
  'evidence',
  'dilemma',
  'expectation_gap',
  'peers',
  'conviction',
  'mood',
  'promise_kept',
  'promise_late',
  'promise_broken',
  'promise_heard',
  'answer',
  'refusal',
  'forced',
  'event',
  'model_changed',
  'double_credit',
  'sponsor',
  'interview',
  'succession',
  'not_received',
  'overruled',
] as const;
export type LedgerCause = (typeof LEDGER_CAUSES)[number];

/** Things that happen once: what the map, the news and the debrief tell. `subject` is an account, person or event id. */
export type HappeningKind =
  | 'manager_left'
  | 'supply_disruption'
  | 'contract_attack'
  | 'executive_left'
  | 'head_office_cut'
  | 'cut_averted'
  | 'price_demand'
  | 'price_corridor'
  | 'price_lowest'
  | 'price_refused'
  | 'stage_up'
  | 'stage_down'
  | 'disintegrating'
  | 'account_lost'
  | 'lots_lost'
  | 'lots_won'
  | 'event_drawn'
  | 'event_answered'
  | 'promise_made'
  | 'promise_kept'
  | 'promise_late'
  | 'promise_broken'
  | 'manipulation_found'
  | 'succession'
  | 'expectation_met'
  | 'expectation_missed'
  | 'launched'
  | 'model_changed'
  | 'bad_quarter'
  | 'correction'
  | 'practice_in_place'
  | 'adoption_passed'
  | 'roles_settled'
  | 'confidence_cut';

export interface Happening {
  kind: HappeningKind;
  year: number;
  quarter: number;
  subject: string;
  amount: number;
}

export interface RaisedObjection {
  objection: string;
  person: string;
  driver: ObjectionDriver;
  /** 0-1. */
  severity: number;
  line: string;
}

export interface Ballot {
  person: string;
  power: number;
  stance: number;
  /** Sum of the answers' effects, clipped. */
  answers: number;
  threshold: number;
  yes: boolean;
}

export type MandateKind = 'passed' | 'conditional' | 'refused' | 'forced' | 'none';

export interface Mandate {
  kind: MandateKind;
  year: number;
  /** Power of the Yes, 0-1. */
  yes: number;
  askedEurM: number;
  budgetEurM: number;
  askedAccounts: number;
  accounts: number;
  divergence: number;
  ballots: Ballot[];
  /** Seats the team predicted rightly, of all; null without a prediction. */
  predictedRight: number | null;
}

export interface OpenPromise {
  slot: number;
  kind: PromiseKind;
  subject: string;
  level: number;
  hearers: string[];
  /** Quarter of the game, 0-based. */
  made: number;
  due: number;
  status: 'open' | 'late' | 'kept' | 'kept_late' | 'broken';
}

export type RelationshipState = 'EXP' | 'BAS' | 'COO' | 'INT' | 'ITG' | 'DIS' | 'LOST';
export const RELATIONSHIP_STATES: readonly RelationshipState[] = ['EXP', 'BAS', 'COO', 'INT', 'ITG', 'DIS', 'LOST'];

/** A quantity as the team knows it: exact once looked at, an estimate with its standard deviation before. */
export interface Known {
  value: number;
  sd: number;
}

export interface AccountFacts {
  id: string;
  listed: boolean;
  tier: 'A' | 'B' | 'C' | null;
  state: RelationshipState;
  /** Annualised revenue of the last quarter, EUR M. */
  revenueEurM: number;
  wallet: Known;
  share: Known;
  /** With survey noise and a quarter's lag until measurement has matured. */
  satisfaction: Known;
  trust: number;
  commitment: number;
  willingness: Known;
  centralisation: Known;
  dispersion: Known;
  priceIndex: number;
  harmonised: 'no' | 'corridor' | 'lowest' | 'refused';
  /** The price audit foresees a demand within two quarters. */
  demandExpected: boolean;
  lotsHeld: number;
  /** 16 lots: group-major in the account's own order of groups and clusters; 1 held. */
  lots: number[];
  groupsBought: number;
  sponsor: string | null;
  /** Chance that a lot is renewed over a year, 0-1 (true value; views decide who may see it). */
  renewal: number;
}

export interface PersonFacts {
  id: string;
  seat: number;
  power: number;
  stance: number;
  word: StanceWord;
  needForChange: number;
  trust: number;
  /** What is known of the reason: nothing, said in an interview, or true. */
  reason: { known: 'no' | 'said' | 'true'; reason: Reason | null };
  immovableSuspected: boolean;
  ties: string[];
  pointsThisYear: number;
  quartersSinceMet: number;
  concessions: string[];
}

export interface StepReport {
  year: number;
  step: StepKind;
  /** 1-4 for quarters, 0 otherwise. */
  quarter: number;
  ledger: LedgerEntry[];
  happenings: Happening[];
  /** KPI row of a quarter in the order of KPI_IDS (kpis.ts); null for other steps. */
  kpis: Float64Array | null;
  mandate: Mandate | null;
  /** Hash of the packed numbers after the step. */
  hash: string;
}
