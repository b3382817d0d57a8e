// The compiled world: what a scenario file becomes before the engine sees it. Plain data, no functions, so that it can
// be hashed, sent to a worker and shown. The engine knows nothing of a company; everything named here comes from files.
// Every list is in file order; ids are snake_case and unique within their list.

import type { Expr } from './expr.ts';
import type { EffectSpec, EventSpec, FindingId, ObjectionSpec } from './cards.ts';
import type { LetterSpec, NewsSpec, PapersSpec } from './papers.ts';
import type { ScoreboardId } from './kpis.ts';
import type { SeatSpec } from './seats.ts';

export type { Expr };
export { CONCESSIONS, DRIVERS, FINDING_IDS, PROMISE_KINDS } from './cards.ts';
export type {
  AnswerKind,
  AnswerSpec,
  ChoiceSpec,
  Concession,
  EffectSpec,
  EffectVariable,
  EventSpec,
  FindingId,
  ObjectionDriver,
  ObjectionSpec,
  PromiseKind,
  PromiseTemplate,
} from './cards.ts';

export type Confidence = 'paper' | 'case' | 'press' | 'expert' | 'assumption';

export interface SourceSpec {
  id: string;
  cite: string;
  kind: Confidence;
  file?: string;
}

export interface GroupSpec {
  id: string;
  name: string;
}

/** A place on earth, degrees; `city` is for authors. */
export interface PlaceSpec {
  city: string;
  lon: number;
  lat: number;
}

export interface ClusterSpec extends GroupSpec {
  /** Towns that stand for the cluster on the map: where the lines of the customers end that buy there. */
  places: (PlaceSpec & { country: string })[];
}

/** Where an account stands on the map, and where an author wants its name: pixels from the middle of the disc. */
export interface AccountPlace extends PlaceSpec {
  dx?: number;
  dy?: number;
  anchor?: 'start' | 'middle' | 'end';
}

/** A pan-European customer. `groups` and `clusters`: four each, in the account's own order of importance. */
export interface AccountSpec {
  id: string;
  name: string;
  industry: string;
  home: string;
  /** Left out: the middle of the home country. The engine does not look at it. */
  at?: AccountPlace;
  groups: string[];
  clusters: string[];
  /** Spend in categories we could supply, EUR M a year. */
  walletEurM: number;
  /** Our share of that spend at the start, 0-1. */
  share: number;
  satisfaction: number;
  expectation: number;
  /** Spread of country prices around their mean, 0-1. */
  dispersion: number;
  /** How far purchasing is centralised, 0-1: drives price harmonisation demands. */
  centralisation: number;
  /** How far the customer wants a closer relationship, 0-1. */
  willingness: number;
  /** Growth of the wallet above the market, a year. */
  growth: number;
  note: string;
  source: string;
}

export type Reason = 'information' | 'involvement' | 'adjustment' | 'loss' | 'distrust';
export const REASONS: readonly Reason[] = ['information', 'involvement', 'adjustment', 'loss', 'distrust'];

export type StanceWord = 'opposed' | 'sceptical' | 'undecided' | 'supportive' | 'championing';

export interface Line {
  text: string;
  /** The line may be shown only when this holds; null is always. */
  when: Expr | null;
}

export type Bloc = 'countries' | 'groups' | 'functions' | 'none';

/** What a person's office answers for; decides which objections can be theirs (DESIGN.md 11.6). */
export type Duty = 'finance' | 'supply' | 'hr' | 'training' | 'strategy';

export interface PersonSpec {
  id: string;
  name: string;
  role: string;
  /** Member with a vote, the chair, or someone who only speaks. */
  seat: 'member' | 'chair' | 'speaker';
  bloc: Bloc;
  duties: Duty[];
  /** Weight in the room; the members' powers are normalised to 1. 0 for others. */
  power: number;
  /** Opening stance on this design, -1..1. */
  stance: number;
  /** Belief that something must change, 0..1: kept apart from stance. */
  needForChange: number;
  stubbornness: number;
  trust: number;
  reason: Reason;
  /** Weight given to financial evidence, 0-1 (DESIGN.md 11.7). */
  financialWeight: number;
  /** The anchor cannot rise above 0 without a structural concession. */
  immovable: boolean;
  /** Country cluster or business group the person answers for, if any. */
  cluster: string | null;
  group: string | null;
  /** Trust ties, by person id; a tie counts in both directions. */
  ties: string[];
  /** Takes over another member's seat at the start of this year. */
  succeeds: { person: string; year: number } | null;
  /** For a buyer: whose. */
  customer: string | null;
  protects: string;
  whyRational: string;
  saidReason: string;
  hiddenReason: string;
  tell: string;
  concession: string;
  history: string[];
  lines: Record<StanceWord, Line[]>;
  reactions: Record<string, string>;
  corridor: string;
  behindYourBack: string;
  source: string;
}

/** One of the KAM models of DESIGN.md 11.3; ids lower case (top, cfd, uns, mid, opl, iso, ccl, non). */
export interface ModelSpec {
  id: string;
  name: string;
  summary: string;
  topManagement: number;
  teams: number;
  formalization: number;
  divergence: number;
  reach: number;
  gains: string[];
  loses: string[];
  costNote: string;
  speedNote: string;
  /** The evidence in two or three words; '' without. */
  evidenceTag: string;
  evidenceNote: string;
  source: string;
}

/** An internally consistent profile of the eight elements, 0-1 each, in element order. */
export interface ShapeSpec {
  id: string;
  profile: number[];
}

export interface PracticeSpec {
  id: string;
  name: string;
  summary: string;
  framing: boolean;
}

export interface ElementSpec {
  id: string;
  name: string;
  summary: string;
  framing: boolean;
  quadrant: 'programme_inter' | 'account_inter' | 'programme_intra' | 'account_intra';
  /** Opening maturity of its practices, 0-1. */
  opening: number;
  practices: PracticeSpec[];
}

/**
 * Inputs of the equations that a dilemma's pole may change (DESIGN.md 11.11): a pole changes inputs, never equations.
 * maturity_<element> multiplies one element's learning.
 */
export const INPUT_IDS = [
  'reach',
  'divergence',
  'formalization',
  'maturity_rate',
  'budget_factor',
  'cut_factor',
  'esprit_target',
  'delivery_slope',
  'coverage_per_eur_m',
  'cost_eur_m',
  'anchor_per_year',
  'trust_per_quarter',
  'proactiveness',
  'sales_boost',
  'climb_chance',
  'price_hazard',
  'stage_cap',
  'accounts_min',
  'accounts_max',
  'variable_pay',
  'team_pay',
  'pay_horizon',
  'public_expectation',
  'protect_budget',
  'cut_in_bad_quarter',
  'maturity_apd',
  'maturity_abp',
  'maturity_asv',
  'maturity_amp',
  'maturity_oin',
  'maturity_sup',
  'maturity_apm',
  'maturity_ats',
] as const;
export type InputId = (typeof INPUT_IDS)[number];

export interface InputChange {
  input: InputId;
  op: 'add' | 'times' | 'set';
  value: number;
}

export interface PoleSpec {
  label: string;
  speaker: string;
  says: string;
  buys: string;
  costs: string;
  inputs: InputChange[];
  effects: EffectSpec[];
}

export interface DilemmaSpec {
  id: string;
  title: string;
  situation: string;
  a: PoleSpec;
  b: PoleSpec;
  debrief: string;
  /** Years (1-based) in which the card may first come up. */
  years: number[];
  source: string;
}

export interface GaugeSpec {
  id: string;
  label: string;
  start: number;
  min: number;
  max: number;
}

/** Ranges from which a class seed draws its variation (DESIGN.md 11.14). Standard deviations and counts. */
export interface VariationSpec {
  walletLogSd: number;
  shareSd: number;
  satisfactionSd: number;
  expectationSd: number;
  dispersionSd: number;
  willingnessSd: number;
  centralisationSd: number;
  competitorMean: number;
  competitorSd: number;
  /** How many members' reasons are drawn anew, and from which reasons. */
  reasonsRedrawn: number;
  /** How many members are immovable, and who may be. */
  immovable: { count: number; from: string[] };
  climates: { calm: number; price_war: number; turbulent: number };
}

export type TacticId = 'education' | 'participation' | 'facilitation' | 'negotiation' | 'manipulation' | 'coercion';
export const TACTIC_IDS: readonly TacticId[] = [
  'education',
  'participation',
  'facilitation',
  'negotiation',
  'manipulation',
  'coercion',
];

export interface PolicyYear {
  budgetEurM: number;
  accounts: number;
  practices: 'framing' | 'two_each' | 'all' | 'first_each' | 'random';
}

/** A computer player, as data. `years` gives one entry a year; the last repeats. */
export interface PolicySpec {
  id: string;
  summary: string;
  model: string;
  /** Shape id whose profile allocates the budget, 'even' or 'random'. */
  shape: string;
  years: PolicyYear[];
  pick: 'potential' | 'size' | 'random';
  tactics: 'matched' | 'none' | 'random' | TacticId;
  kpis: 'mixed' | 'relational' | 'financial' | 'random';
  price: 'corridor' | 'lowest' | 'refuse' | 'random';
  research: FindingId[];
  answers: 'best' | 'defer' | 'overrule' | 'random';
  force: boolean;
  events: 'first' | 'careful' | 'random';
  /** Pole by dilemma id; a card not named is left unanswered. */
  dilemmas: Record<string, 'a' | 'b'>;
}

/** What a case calls the two sides of its lot grid, singular and plural; left out: country and business group. */
export interface CaseWords {
  cluster: string;
  clusters: string;
  group: string;
  groups: string;
}

/** What a calibration target looks at: percent above (points: beyond) the same luck without a programme. */
export const CALIBRATION_MEASURES = [
  'retention_lift',
  'order_value_lift',
  'revenue_lift',
  'key_revenue_lift',
  'cross_sell_lift',
  'csat_lift',
  'nps_gain',
  'net_lift',
] as const;
export type CalibrationMeasure = (typeof CALIBRATION_MEASURES)[number];

/** A figure that a published claim leads to expect of a policy at the end of a year, as the median over seeds. */
export interface CalibrationSpec {
  id: string;
  sentence: string;
  measure: CalibrationMeasure;
  policy: string;
  year: number;
  low: number;
  high: number;
  source: string;
}

export interface World {
  id: string;
  version: string;
  title: string;
  language: string;
  /** sha-256 of all files that made it, hex. */
  hash: string;
  /** sha-256 of all in them but words, hex: worlds that share it play alike. */
  wordlessHash: string;
  disclaimer: string;
  company: { name: string; region: string; currency: string; about: string; words?: CaseWords };
  startYear: number;
  years: number;
  sources: SourceSpec[];
  /** Overrides of `engine/parameters.ts`, by parameter name. */
  parameters: Record<string, number>;
  groups: GroupSpec[];
  clusters: ClusterSpec[];
  accounts: AccountSpec[];
  people: PersonSpec[];
  models: ModelSpec[];
  shapes: ShapeSpec[];
  elements: ElementSpec[];
  /** Pairs of element ids that reinforce each other (complementarity). */
  pairs: [string, string][];
  dilemmas: DilemmaSpec[];
  events: EventSpec[];
  objections: ObjectionSpec[];
  gauges: GaugeSpec[];
  variation: VariationSpec;
  policies: PolicySpec[];
  /** The numbers that the case keeps score in, in their order; without it the game's own eight. */
  scoreboard?: ScoreboardId[];
  calibration?: CalibrationSpec[];
  /** For a class; left out where the case is played alone. */
  seats?: SeatSpec[];
  news: NewsSpec[];
  letters: LetterSpec[];
  papers: PapersSpec;
}
