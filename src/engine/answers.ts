// What an answer to an objection is worth (design 11.6): it helps if it meets the reason behind the words and if what it
// claims is so. Concessions change the plan; promises enter the ledger; overruling is coercion by one point.
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import type { YearSheet } from './decisions/decision.ts';
import { meanElement } from './programme-step.ts';
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

/** Whether a kind of answer can meet a reason (its index in REASONS): the published half of the rule. */
export function meetsReason(kind: AnswerKind, reason: number): boolean {
  return MEETS[kind].includes(reason);
}

/** Whether a held figure speaks for the plan. */
export function favourable(C: Compiled, s: Float64Array, sheet: YearSheet, finding: FindingId | null): boolean {
  const { L } = C;
  if (finding === null) return meanElement(s, L.maturity, 6) >= 0.3 && s[L.lastCsat] >= s[L.csatStart] - 1;
  if (s[L.finding + FINDING_IDS.indexOf(finding)] === 0) return false;
  const listed = sheet.accounts.flatMap((x) => C.accountIndex.get(x.account) ?? []);
  const mean = (at: number): number =>
    listed.length > 0 ? listed.reduce((sum, a) => sum + s[at + a], 0) / listed.length : 0;
  switch (finding) {
    case 'customer_survey':
      return mean(L.account_g) >= 0.55;
    case 'price_audit':
      return mean(L.account_d) <= 0.11;
    case 'benchmark':
      return s[L.fit] >= 0.9;
    case 'interviews':
    case 'network_walk':
      return true;
    case 'published_cases':
      return false;
  }
}

export interface AnswerWorth {
  /** Change of the vote's a_i before clipping. */
  stance: number;
  trust: number;
  /** The answer met the objection: which reply the person gives. */
  works: boolean;
}

/** Worth of an answer to the person in a seat. */
export function answerWorth(
  C: Compiled,
  s: Float64Array,
  sheet: YearSheet,
  seat: number,
  answer: AnswerSpec,
): AnswerWorth {
  const { L } = C;
  const tau = s[L.person_tau + seat];
  let stance = 0;
  switch (answer.kind) {
    case 'figure':
      stance = favourable(C, s, sheet, answer.finding) ? C.p.answerFigure : -C.p.answerFigureFails;
      break;
    case 'concede':
      stance = C.p.answerConcede;
      break;
    case 'promise':
      stance = C.p.answerPromise * tau;
      break;
    case 'witness': {
      const j = answer.witness === null ? undefined : C.seatOf.get(answer.witness);
      const stands = j !== undefined && j >= 0 && occupant(C, s, j).id === answer.witness;
      stance =
        stands && s[L.person_x + j] > 0.3 && C.tie[seat * L.people + j] === 1
          ? C.p.answerWitness
          : -C.p.answerWitnessFails;
      break;
    }
    case 'defer':
      return { stance: 0, trust: 0, works: false };
    case 'overrule':
      return { stance: -C.p.answerOverrule, trust: 0, works: false };
  }
  const misread = stance > 0 && !MEETS[answer.kind].includes(s[L.person_reason + seat]);
  return {
    stance: misread ? C.p.misreadFactor * stance : stance,
    trust: misread ? -C.p.misreadTrust : 0,
    works: stance > 0 && !misread,
  };
}
