// Marks that a programme passes on its way to customers: a practice in place, a quarter, half and three quarters of the
// organisation working by it, roles settled again after a launch. `tellPassed` writes down what a quarter passed;
// `outlook` says when the rest is to be expected. The outlook knows no luck and no hidden figure: it carries on the
// rules of learning and adoption with money, support and roles as they stand.
import type { Compiled } from './compiled.ts';
import type { YearSheet } from './decisions/decision.ts';
import { applyCorrection } from './fix-year.ts';
import { supportOf } from './people-step.ts';
import { stepAdoption, stepLearning, workingBudget } from './programme-step.ts';
import { happen, type Trace } from './trace.ts';

/** Maturity from which a practice counts as in place, as wherever a rule asks for one (0-1). */
export const IN_PLACE = 0.4;
/** Shares of the organisation that are worth a word when they come to work by the programme. */
export const ADOPTION_MARKS: readonly number[] = [0.25, 0.5, 0.75];
/** Disruption below which roles count as settled (0-1). */
export const SETTLED = 0.1;

export interface OutlookMark {
  kind: 'practice_in_place' | 'adoption_passed' | 'roles_settled';
  /** Practice id; '' for the region. */
  subject: string;
  /** The share passed, for adoption; else 0. */
  amount: number;
  /** Quarter of the game at whose end the mark is passed, counted from 0. */
  quarter: number;
}

interface Marks {
  readonly practices: Float64Array;
  readonly adoption: number;
  readonly disruption: number;
}

/** The figures that marks are read off, copied: the state is changed in place. */
export function marksOf(C: Compiled, s: Float64Array): Marks {
  const { L } = C;
  return {
    practices: s.slice(L.maturity, L.maturity + C.practiceIds.length),
    adoption: s[L.adoption],
    disruption: s[L.disruption],
  };
}

function passed(C: Compiled, before: Marks, s: Float64Array): Omit<OutlookMark, 'quarter'>[] {
  const { L } = C;
  const marks: Omit<OutlookMark, 'quarter'>[] = [];
  C.practiceIds.forEach((subject, k) => {
    if (before.practices[k] < IN_PLACE && s[L.maturity + k] >= IN_PLACE)
      marks.push({ kind: 'practice_in_place', subject, amount: 0 });
  });
  for (const amount of ADOPTION_MARKS)
    if (before.adoption < amount && s[L.adoption] >= amount)
      marks.push({ kind: 'adoption_passed', subject: '', amount });
  if (before.disruption >= SETTLED && s[L.disruption] < SETTLED)
    marks.push({ kind: 'roles_settled', subject: '', amount: 0 });
  return marks;
}

/** Writes down the marks passed since `before`. */
export function tellPassed(trace: Trace | null, C: Compiled, before: Marks, s: Float64Array): void {
  for (const { kind, subject, amount } of passed(C, before, s)) happen(trace, kind, subject, amount);
}

/**
 * The marks to be expected in the next `quarters` quarters if money, support and roles stay as they are, in order. Each
 * mark at most once. After the year's end the year's plan is taken to go on. Does not change `state`.
 */
export function outlook(C: Compiled, numbers: Float64Array, sheet: YearSheet, quarters: number): OutlookMark[] {
  const { L } = C;
  const s = numbers.slice();
  if (s[L.started] === 0) return [];
  const found = new Map<string, OutlookMark>();
  const start = s[L.t];
  for (let quarter = start; quarter < start + quarters; quarter++) {
    if (quarter === start && quarter % 4 === 2 && sheet.correction) applyCorrection(null, C, s, sheet.correction);
    if (quarter % 4 === 0 && quarter > start) s[L.consultantFactor] = 1;
    if (s[L.squeezeLeft] > 0) s[L.squeezeLeft]--;
    const before = marksOf(C, s);
    const budget = workingBudget(C, s);
    stepAdoption(C, s, budget, supportOf(C, s));
    stepLearning(C, s, budget);
    s[L.t] = quarter + 1;
    for (const mark of passed(C, before, s)) {
      const key = `${mark.kind} ${mark.subject} ${mark.amount}`;
      if (!found.has(key)) found.set(key, { ...mark, quarter });
    }
  }
  return [...found.values()];
}
