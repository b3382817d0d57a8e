// Every decision a team can make, as plain data: the only input of a game besides its seed. One file each beside this
// one holds its shape, its legality and its effect on the year's sheet; `registry.ts` lists them.
// Money is in whole thousands of euros. Years are 1-based; slots are 0 (lobby, before the vote) to 4 (fourth quarter).
import type { Concession, FindingId, PromiseTemplate, TacticId, Reason } from '../world.ts';

export type Tier = 'A' | 'B' | 'C';
export type RelationshipTarget = 'BAS' | 'COO' | 'INT' | 'ITG';
export type PricePolicy = 'corridor' | 'lowest' | 'refuse';
export type Purpose = 'growth' | 'margin' | 'retention' | 'risk_sharing' | 'co_innovation' | 'global_reach';
export const PURPOSES: readonly Purpose[] = [
  'growth',
  'margin',
  'retention',
  'risk_sharing',
  'co_innovation',
  'global_reach',
];
export type Slot = 0 | 1 | 2 | 3 | 4;

/** KPIs by which top accounts can be run (DESIGN.md 11.7): the first six relational, the last four financial. */
export const KPI_CHOICES = [
  'csat',
  'nps',
  'churn',
  'relationship_stage',
  'plan_quality',
  'on_time_service',
  'revenue_growth',
  'share_of_wallet',
  'net_contribution',
  'clv',
] as const;
export type KpiChoice = (typeof KPI_CHOICES)[number];
export const FINANCIAL_KPIS: readonly KpiChoice[] = ['revenue_growth', 'share_of_wallet', 'net_contribution', 'clv'];

export interface Expectation {
  kpi: ExpectationKpi;
  low: number;
  likely: number;
  high: number;
}
/** Numbers a team may state a range for: yearly revenue growth of key accounts (%), net contribution against no programme (EUR M), CSAT of key accounts (points), retention of key accounts (%). */
export const EXPECTATION_KPIS = ['key_revenue_growth', 'net_against_baseline', 'csat_key', 'retention_key'] as const;
export type ExpectationKpi = (typeof EXPECTATION_KPIS)[number];

export type Correction =
  | { kind: 'move_budget'; from: string; to: string; keur: number }
  | { kind: 'drop_account'; account: string }
  | { kind: 'add_account'; account: string; tier: Tier }
  | { kind: 'swap_slots'; first: 3 | 4; second: 3 | 4 }
  | { kind: 'pause_practice'; practice: string }
  | { kind: 'stop_programme' }
  | { kind: 'none' };

export type Decision =
  | { kind: 'choose-model'; model: string; groups: string[]; clusters: string[] }
  | { kind: 'name-purpose'; purpose: Purpose }
  | { kind: 'select-accounts'; accounts: { account: string; tier: Tier }[] }
  | { kind: 'assign-sponsors'; sponsors: { account: string; person: string }[] }
  | { kind: 'set-relationship-target'; account: string; target: RelationshipTarget | null }
  | { kind: 'set-price-policy'; policy: PricePolicy }
  | { kind: 'choose-kpis'; kpis: KpiChoice[] }
  | { kind: 'fund-programme'; keur: Record<string, number> }
  | { kind: 'set-incentives'; variable: number; team: number; horizon: number; doubleCredit: boolean }
  | { kind: 'buy-research'; finding: FindingId; people: string[] }
  | { kind: 'hire-consultants'; days: 0 | 50 | 80 | 130 }
  | { kind: 'answer-dilemma'; dilemma: string; pole: 'a' | 'b' }
  | { kind: 'meet-stakeholder'; slot: Slot; person: string; tactic: TacticId; points: 0 | 1 | 2; offer?: Concession }
  | { kind: 'state-expectation'; reason: string; expectations: Expectation[] }
  | { kind: 'answer-objection'; objection: string; answer: string }
  | { kind: 'force-mandate'; force: boolean }
  | { kind: 'make-promise'; promise: PromiseTemplate; hearers: string[] }
  | { kind: 'answer-event'; event: string; choice: string }
  /** A card that an instructor lays before the coming quarter; never a team's own. */
  | { kind: 'lay-event'; event: string }
  | { kind: 'correct-course'; correction: Correction }
  | { kind: 'write-reflection'; text: string }
  /** Three wait outside the door at the turn of the year; there is time for two. */
  | { kind: 'receive-visitor'; person: string; receive: boolean }
  /** The team's reading of why a member resists; null takes it back. Readings stand from year to year. */
  | { kind: 'read-reason'; person: string; reason: Reason | null }
  /** Who will say yes, written down before the lobby runs; scored seat by seat after the vote. */
  | { kind: 'predict-vote'; yes: string[] };

export type DecisionKind = Decision['kind'];

/** What a decision was for, kept beside it in the record. */
export interface DecisionNote {
  reason?: string;
}

/** Meetings planned for one slot. A person appears at most once a slot; one tactic each. */
export interface Meeting {
  slot: Slot;
  person: string;
  tactic: TacticId;
  points: 1 | 2;
  offer?: Concession;
}

/**
 * The year's sheet: what the team has decided so far this year. The standing choices (model to dilemmas) carry over
 * from year to year; the rest starts empty each year. It becomes numbers in the packed state when the year is fixed.
 */
export interface YearSheet {
  model: string;
  groups: string[];
  clusters: string[];
  purpose: Purpose | null;
  accounts: { account: string; tier: Tier }[];
  sponsors: Record<string, string>;
  targets: Record<string, RelationshipTarget>;
  pricePolicy: PricePolicy;
  kpis: KpiChoice[];
  /** Thousands of euros a year by practice id; missing is 0. */
  keur: Record<string, number>;
  incentives: { variable: number; team: number; horizon: number; doubleCredit: boolean };
  poles: Record<string, 'a' | 'b'>;
  /** What the team believes is behind each member's resistance. */
  readings: Record<string, Reason>;
  /** This year only. */
  dilemmaAnswered: string[];
  consultantDays: 0 | 50 | 80 | 130;
  research: { finding: FindingId; people: string[] }[];
  meetings: Meeting[];
  reason: string;
  expectations: Expectation[];
  answers: { objection: string; answer: string }[];
  force: boolean;
  promises: { promise: PromiseTemplate; hearers: string[] }[];
  eventAnswers: Record<string, string>;
  /** Cards laid by an instructor, each before this quarter of the year, 1-4. */
  laid: { event: string; quarter: number }[];
  correction: Correction | null;
  reflection: string;
  /** Visitors received this year. */
  received: string[];
  /** Null until a prediction is written down. */
  prediction: string[] | null;
}
