// The texts of a scenario that no rule reads: board papers, news, letters, hints, glossary, debrief.
import type { Expr } from './expr.ts';
import type { YearBeat } from './year-beats.ts';

export interface NewsSpec {
  id: string;
  quarter: number;
  text: string;
  when: Expr | null;
}

export interface LetterSpec {
  id: string;
  year: number;
  from: string;
  subject: string;
  variants: { when: Expr | null; body: string[] }[];
}

export interface HeadlineSpec {
  id: string;
  text: string;
  when: Expr | null;
}

export interface BriefFinding {
  id: string;
  finding: string;
  seen: string;
  question: string;
  measure: string;
  thenAndNow: string;
}

/** When a hint may be given: after a pause, at once when its sign shows, or when the same step was refused twice. */
export const HINT_MOMENTS = ['pause', 'at_once', 'refused_twice'] as const;
export type HintMoment = (typeof HINT_MOMENTS)[number];

/** What a drafted plan can show that a condition cannot see, because no step has made it part of the world yet. */
export const HINT_SIGNS = [
  'asks_nothing',
  'asks_much',
  'thin_practices',
  'too_many_accounts',
  'no_kpis',
  'no_financial_kpi',
  'only_financial_kpis',
  'systems_without_skills',
  'points_unused',
  'nobody_asked',
  'one_tactic',
  'same_person_twice',
  'explains_to_a_loser',
  'plans_coercion',
  'plans_manoeuvre',
  'bargains_often',
  'opponent_unmet',
  'sponsor_in_doubt',
  'no_expectation',
  'objections_unanswered',
  'promises_many',
  'correction_open',
] as const;
export type HintSign = (typeof HINT_SIGNS)[number];

export interface HintSpec {
  id: string;
  text: string;
  /** Screens on which it may be given; any if empty. */
  beats: YearBeat[];
  moment: HintMoment;
  sign: HintSign | null;
  /** Start of the refusal's code, for hints that follow a refusal; '' for any. */
  refused: string;
  when: Expr | null;
}

/** The steps of the practice half-year, in order; the machine of the practice says when each is reached. */
export const PRACTICE_STEPS = ['money', 'meeting', 'range', 'vote', 'first_quarter', 'second_quarter', 'why'] as const;
export type PracticeStep = (typeof PRACTICE_STEPS)[number];

export interface PracticeSpec {
  /** The luck of every practice, and the computer player that has decided all that the practice does not ask. */
  seed: number;
  policy: string;
  steps: { id: string; title: string; text: string }[];
  /** Who asks at the end, and what. Braces hold figures of the practice: {spent}, {before}, {after}, {learned}, {arrives}. */
  asks: { who: string; text: string };
  lesson: string[];
}

/** A phase of the case's own method: the beats of the year that stand for it, what it asks, the paper it leaves. */
export interface PhaseSpec {
  id: string;
  title: string;
  beats: YearBeat[];
  questions: string[];
  paper: string;
}

export interface PapersSpec {
  /** Left out where the case has no method of its own. */
  phases?: PhaseSpec[];
  /** `headline` is '' where the case's title says it. */
  boardPaper: { title: string; headline: string; label: string; findings: BriefFinding[]; closing: string };
  mandate: { from: string; letter: string };
  preReading: {
    title: string;
    label: string;
    pages: { title: string; kind: string; sources: string[]; paragraphs: string[] }[];
  };
  /** `curve`: net contribution against no programme at the end of each year, from year 0, percent. */
  jCurve: { title: string; lines: string[]; acknowledge: string; curve: number[]; curveLabel: string; source: string };
  /** Null where a scenario has no practice half-year. */
  practice: PracticeSpec | null;
  findings: { id: string; kind: string; title: string; reads: string; doubt: string }[];
  headlines: HeadlineSpec[];
  hints: HintSpec[];
  /** `forms`: further spellings by which the word is found in a text. */
  glossary: { id: string; term: string; forms: string[]; entry: string; source: string }[];
  debrief: { id: string; ask: string; listensFor: string; theory: string; source: string }[];
}
