// The vote and the mandate (design 11.5): yes when stance plus answers passes the threshold; the mandate follows from
// the power of the Yes. Ballots are readable before the vote and answerable after it from stance, threshold, answers.
import { clip } from '../base/det-math.ts';
import { answerStance } from './answers.ts';
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import type { Ballot, Mandate, MandateKind } from './game-state.ts';
import { openPromises } from './promises-step.ts';
import { outsideScope } from './people-step.ts';
import type { VoteOutcome } from './scratch.ts';
import { type AnswerSpec, CONCESSIONS, type Concession } from './world.ts';
import type { YearNumbers } from './year-numbers.ts';

/** Kinds of mandate in the order of their codes. */
export const MANDATE_KINDS: readonly MandateKind[] = ['none', 'passed', 'conditional', 'refused', 'forced'];
export const NONE = 0;
export const PASSED = 1;
export const CONDITIONAL = 2;
export const REFUSED = 3;
export const FORCED = 4;
/** KPI mask bits of the financial KPIs. */
const FINANCIAL_BITS = 6;
/** What can be given to a person only once. */
const ONCE: readonly Concession[] = ['carve_out', 'local_veto', 'shared_credit', 'split_funding', 'escalation'];
const OPEN_AT_MOST = 6;

/** The answer given to the k-th objection raised, or null. */
export function answerTo(C: Compiled, k: number): AnswerSpec | null {
  const { objection, answer } = C.scratch.raised;
  return answer[k] < 0 ? null : C.world.objections[objection[k]].answers[answer[k]];
}

/** An answer can be given: nothing is conceded twice, and a seventh promise cannot be made. */
function isOpen(C: Compiled, s: Float64Array, seat: number, answer: AnswerSpec): boolean {
  if (answer.kind === 'promise') return answer.promise === null || openPromises(C, s) < OPEN_AT_MOST;
  if (answer.kind !== 'concede' || answer.concession === null || !ONCE.includes(answer.concession)) return true;
  return (s[C.L.person_concession + seat] & (1 << CONCESSIONS.indexOf(answer.concession))) === 0;
}

/** Notes the year's answers to the objections raised. On other luck than the recorded one, an answer not open is none. */
export function giveAnswers(C: Compiled, s: Float64Array, answers: Int16Array): void {
  const { raised } = C.scratch;
  for (let k = 0; k < raised.count; k++) {
    raised.answer[k] = answers[raised.objection[k]];
    const answer = answerTo(C, k);
    if (answer !== null && !isOpen(C, s, raised.seat[k], answer)) raised.answer[k] = -1;
  }
}

/** Threshold a person's stance must pass for this ask. */
function threshold(C: Compiled, s: Float64Array, seat: number, askedEurM: number, financial: boolean): number {
  const { p } = C;
  let theta = 0;
  if (askedEurM <= p.pilotEurM) theta += p.pilotThreshold;
  if (!financial && C.tables.financialWeight[s[C.L.person_occupant + seat]] >= p.numerateFrom)
    theta += p.noFinanceThreshold;
  if (outsideScope(C, s, seat)) theta += p.outsideThreshold;
  return theta;
}

/** Writes effects of the answers, thresholds and votes by seat to the scratch, as they would fall now. */
export function castVotes(C: Compiled, s: Float64Array, year: YearNumbers): void {
  const { L, p } = C;
  const { raised, effects, threshold: theta, yes } = C.scratch;
  const financial = year.design.kpiMask >> FINANCIAL_BITS !== 0;
  for (let i = 0; i < L.people; i++) effects[i] = 0;
  for (let k = 0; k < raised.count; k++) {
    const answer = answerTo(C, k);
    if (answer !== null) effects[raised.seat[k]] += answerStance(C, s, year.accounts, raised.seat[k], answer);
  }
  for (let i = 0; i < L.people; i++) {
    effects[i] = clip(effects[i], -p.answerLimit, p.answerLimit);
    theta[i] = threshold(C, s, i, year.money.askedEurM, financial);
    yes[i] = s[L.person_x + i] + effects[i] > theta[i] ? 1 : 0;
  }
}

/** The ballots that stand in the scratch. */
export function readBallots(C: Compiled, s: Float64Array): Ballot[] {
  const { effects, threshold: theta, yes } = C.scratch;
  return C.seats.map((_, i) => ({
    person: occupant(C, s, i).id,
    power: C.power[i],
    stance: s[C.L.person_x + i],
    answers: effects[i],
    threshold: theta[i],
    yes: yes[i] === 1,
  }));
}

/**
 * Works out the mandate that a power of Yes gives and writes it to `out`, whose ask is filled in: forced if the team goes
 * past a refusal. `fallen`: how a frozen vote fell, -1 for a vote of its own.
 */
export function giveMandate(C: Compiled, s: Float64Array, out: VoteOutcome, force: boolean, fallen: number): void {
  const { L, p } = C;
  const { yes, asked, askedAccounts } = out;
  const last = s[L.mandateB];
  const lastN = s[L.mandateN];
  let kind = yes > p.passPower ? PASSED : yes > p.conditionalPower ? CONDITIONAL : REFUSED;
  if (kind === REFUSED && force && s[L.confidence] >= p.confidenceToForce) kind = FORCED;
  if (fallen > NONE) kind = fallen;
  if (asked <= 0) kind = NONE;
  let budget = asked;
  let accounts = askedAccounts;
  let delta = out.divergence;
  if (kind === CONDITIONAL) {
    budget = Math.min(budget, Math.max(p.conditionalEurM, p.conditionalKept * last));
    accounts = Math.min(accounts, Math.max(p.conditionalAccounts, lastN));
  }
  if (kind === REFUSED) {
    budget = Math.min(budget, Math.max(p.pilotEurM, p.refusedKept * last));
    accounts = Math.min(accounts, Math.max(p.refusedAccounts, lastN));
  }
  if (s[L.confidence] < p.confidenceCut && budget > 0) budget *= p.confidenceCutSize;
  if (budget <= p.pilotEurM) delta = Math.min(delta, p.pilotDivergence);
  if (kind === NONE) delta = 0;
  out.kind = kind;
  out.budget = budget;
  out.accounts = accounts;
  out.divergence = delta;
}

/** A vote's outcome as a mandate for the minutes. */
export function mandateOf(vote: VoteOutcome, year: number, ballots: Ballot[]): Mandate {
  return {
    kind: MANDATE_KINDS[vote.kind],
    year,
    yes: vote.yes,
    askedEurM: vote.asked,
    budgetEurM: vote.budget,
    askedAccounts: vote.askedAccounts,
    accounts: vote.accounts,
    divergence: vote.divergence,
    ballots,
    predictedRight: vote.right < 0 ? null : vote.right,
  };
}
