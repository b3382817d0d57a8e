// What the scenario plays at a team: event cards with choices, objections with answers, promises, findings.
import type { Expr } from './expr.ts';

export const FINDING_IDS = [
  'customer_survey',
  'price_audit',
  'interviews',
  'network_walk',
  'benchmark',
  'published_cases',
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

/** What an effect of an event or a pole may act on: the closed list of DESIGN.md 7 and 11.13. */
export type EffectVariable = 'satisfaction' | 'trust' | 'anchor' | 'person_trust' | 'esprit' | 'money' | 'gauge';

/** `of`: account or person id, 'all_key', 'all_accounts', 'countries', 'groups', 'committee', gauge id, or '' for region. */
export interface EffectSpec {
  on: EffectVariable;
  of: string;
  /** Added at once; money is EUR M added to net (negative = cost). */
  add: number;
}

/** What can be promised; the order is the code under which the packed state keeps it. */
export const PROMISE_KINDS = [
  'budget_cap',
  'account_local',
  'local_credit',
  'price_floor',
  'practice_level',
  'pilots_in_cluster',
  'figure',
  'training_share',
  'visit',
  'working_group',
] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** A promise as 11.12. `subject`: account, practice, cluster, KPI or person id, or ''. `level`: the number promised. */
export interface PromiseTemplate {
  kind: PromiseKind;
  subject: string;
  level: number;
  /** Quarters from making to due. */
  dueIn: number;
}

export interface ChoiceSpec {
  id: string;
  label: string;
  hint: string;
  outcome: string;
  /** In words, for the player, when the choice is closed. */
  needsText: string;
  needs: Expr | null;
  effects: EffectSpec[];
  opens: PromiseTemplate | null;
  then: { event: string; inQuarters: number } | null;
}

export interface EventSpec {
  id: string;
  title: string;
  text: string;
  when: Expr | null;
  /** Chance a quarter while the condition holds, 0-1; 1 with `scripted`. */
  chance: number;
  scripted: { year: number; quarter: number } | null;
  onlyByLink: boolean;
  /** An account or person id the text is about: the effects' default target. */
  involves: string[];
  choices: ChoiceSpec[];
  source: string;
}

/** Where an objection comes from, in the order of the severities (objections.ts). */
export const DRIVERS = [
  'loss_of_power',
  'price_export',
  'who_pays',
  'overload',
  'no_evidence',
  'not_asked',
  'not_able',
  'broken_word',
] as const;
export type ObjectionDriver = (typeof DRIVERS)[number];
export type AnswerKind = 'figure' | 'concede' | 'promise' | 'witness' | 'defer' | 'overrule';
/** What can be given away; the order is the code under which the packed state keeps it. */
export const CONCESSIONS = [
  'carve_out',
  'local_veto',
  'shared_credit',
  'corridor',
  'split_funding',
  'fewer_accounts',
  'escalation',
  'training_share',
  'working_group',
  'financial_kpi',
] as const;
export type Concession = (typeof CONCESSIONS)[number];

export interface AnswerSpec {
  id: string;
  kind: AnswerKind;
  label: string;
  needsText: string;
  /** figure: the finding that must be held; witness: the person; concede: what; promise: the template. */
  finding: FindingId | null;
  witness: string | null;
  concession: Concession | null;
  promise: PromiseTemplate | null;
  works: string;
  fails: string;
}

export interface ObjectionSpec {
  id: string;
  driver: ObjectionDriver;
  speakers: string[];
  line: string;
  when: Expr | null;
  answers: AnswerSpec[];
}
