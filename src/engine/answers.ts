// What an answer to an objection is worth (design 11.6): it helps if it meets the reason behind the words and if what it
// claims is so. Concessions change the plan; promises enter the ledger; overruling is coercion by one point.
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import type { YearSheet } from './decisions/decision.ts';
import { meanElement } from './programme-step.ts';
import { type AccountNumbers, sheetNumbers } from './year-numbers.ts';
import { type AnswerKind, type AnswerSpec, FINDING_IDS, type FindingId } from './world.ts';

/** Reasons (indexes of REASONS) that each kind of answer can meet; defer and overrule meet none and need none. */
const MEETS: Record<AnswerKind, readonly number[]> = {
  figure: [0, 4],
  concede: [2, 3],
  promise: [1, 2, 3, 4],
  witness: [0, 1, 4],
  defer: [],
  overrule: [],
};

/** Mean over the listed accounts of the numbers in a block; 0 without accounts. */
function meanListed(s: Float64Array, listed: AccountNumbers, block: number): number {
  let sum = 0;
  let n = 0;
  for (let k = 0; k < listed.count; k++) {
    if (listed.account[k] < 0) continue;
    sum += s[block + listed.account[k]];
    n++;
  }
  return n > 0 ? sum / n : 0;
}

/** Whether a held figure speaks for the plan with this list. */
function favourable(C: Compiled, s: Float64Array, listed: AccountNumbers, finding: FindingId | null): boolean {
  const { L, p } = C;
  if (finding === null)
    return meanElement(s, L.maturity, 6) >= p.figureMeasured && s[L.lastCsat] >= s[L.csatStart] - p.figureSlip;
  if (s[L.finding + FINDING_IDS.indexOf(finding)] === 0) return false;
  switch (finding) {
    case 'customer_survey':
      return meanListed(s, listed, L.account_g) >= p.figureWilling;
    case 'price_audit':
      return meanListed(s, listed, L.account_d) <= p.figureDispersion;
    case 'benchmark':
      return s[L.fit] >= p.figureFit;
    case 'interviews':
    case 'network_walk':
      return true;
    case 'published_cases':
      return false;
  }
}

/** Change of the vote's a_i before clipping by an answer to the person in a seat. */
export function answerStance(
  C: Compiled,
  s: Float64Array,
  listed: AccountNumbers,
  seat: number,
  answer: AnswerSpec,
): number {
  const full = fullStance(C, s, listed, seat, answer);
  return full > 0 && !meets(C, s, seat, answer) ? C.p.misreadFactor * full : full;
}

/** Whether a kind of answer can meet a reason (its index in REASONS): the published half of the rule. */
export function meetsReason(kind: AnswerKind, reason: number): boolean {
  return MEETS[kind].includes(reason);
}

/** The answer can meet the true reason of the person in a seat. */
export function meets(C: Compiled, s: Float64Array, seat: number, answer: AnswerSpec): boolean {
  return meetsReason(answer.kind, s[C.L.person_reason + seat]);
}

/** What an answer is worth to somebody whose reason it meets. */
export function fullStance(
  C: Compiled,
  s: Float64Array,
  listed: AccountNumbers,
  seat: number,
  answer: AnswerSpec,
): number {
  const { L, p } = C;
  switch (answer.kind) {
    case 'figure':
      return favourable(C, s, listed, answer.finding) ? p.answerFigure : -p.answerFigureFails;
    case 'concede':
      return p.answerConcede;
    case 'promise':
      return p.answerPromise * s[L.person_tau + seat];
    case 'witness': {
      const j = answer.witness === null ? undefined : C.seatOf.get(answer.witness);
      const stands = j !== undefined && j >= 0 && occupant(C, s, j).id === answer.witness;
      return stands && s[L.person_x + j] > p.witnessStance && C.tie[seat * L.people + j] === 1
        ? p.answerWitness
        : -p.answerWitnessFails;
    }
    case 'defer':
      return 0;
    case 'overrule':
      return -p.answerOverrule;
  }
}

export interface AnswerWorth {
  /** Change of the vote's a_i before clipping. */
  stance: number;
  trust: number;
  /** The answer met the objection: which reply the person gives. */
  works: boolean;
}

/** Worth of an answer to the person in a seat, with what it does to trust. */
export function answerWorth(
  C: Compiled,
  s: Float64Array,
  sheet: YearSheet,
  seat: number,
  answer: AnswerSpec,
): AnswerWorth {
  const listed = sheetNumbers(C, sheet).accounts;
  const helps = fullStance(C, s, listed, seat, answer) > 0;
  const misread = helps && !meets(C, s, seat, answer);
  return {
    stance: answerStance(C, s, listed, seat, answer),
    trust: misread ? -C.p.misreadTrust : 0,
    works: helps && !misread,
  };
}
