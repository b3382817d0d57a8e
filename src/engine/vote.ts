// The vote and the mandate (design 11.5): yes when stance plus answers passes the threshold; the mandate follows from
// the power of the Yes. Ballots are readable before the vote and answerable after it from stance, threshold, answers.
import { clip } from '../base/det-math.ts';
import { answerWorth } from './answers.ts';
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import { FINANCIAL_KPIS, type YearSheet } from './decisions/decision.ts';
import type { Ballot, Mandate, MandateKind, RaisedObjection } from './game-state.ts';
import { outsideScope } from './people-step.ts';
import type { AnswerSpec } from './world.ts';

export interface Answered {
  objection: RaisedObjection;
  seat: number;
  answer: AnswerSpec;
}

/** The answers given so far, with whom they were given to. */
export function answersGiven(C: Compiled, raised: readonly RaisedObjection[], sheet: YearSheet): Answered[] {
  return raised.flatMap((objection) => {
    const given = sheet.answers.find((x) => x.objection === objection.objection);
    const spec = C.world.objections[C.objectionIndex.get(objection.objection)!];
    const answer = spec.answers.find((x) => x.id === given?.answer);
    return answer ? [{ objection, seat: C.seatOf.get(objection.person)!, answer }] : [];
  });
}

/** Effect of the answers on each seat, clipped. */
export function answerEffects(
  C: Compiled,
  s: Float64Array,
  sheet: YearSheet,
  given: readonly Answered[],
): Float64Array {
  const sums = new Float64Array(C.L.people);
  for (const { seat, answer } of given) sums[seat] += answerWorth(C, s, sheet, seat, answer).stance;
  for (let i = 0; i < sums.length; i++) sums[i] = clip(sums[i], -C.p.answerLimit, C.p.answerLimit);
  return sums;
}

/** Threshold a person's stance must pass for this ask. */
export function threshold(C: Compiled, s: Float64Array, sheet: YearSheet, seat: number, askedEurM: number): number {
  const { p } = C;
  let theta = 0;
  if (askedEurM <= p.pilotEurM) theta += p.pilotThreshold;
  const financial = sheet.kpis.some((k) => FINANCIAL_KPIS.includes(k));
  if (!financial && occupant(C, s, seat).financialWeight >= 0.6) theta += p.noFinanceThreshold;
  if (outsideScope(C, s, seat)) theta += p.outsideThreshold;
  return theta;
}

/** All ballots as they would fall now. */
export function castBallots(
  C: Compiled,
  s: Float64Array,
  sheet: YearSheet,
  askedEurM: number,
  effects: Float64Array,
): Ballot[] {
  return C.seats.map((_, i) => {
    const stance = s[C.L.person_x + i];
    const theta = threshold(C, s, sheet, i, askedEurM);
    return {
      person: occupant(C, s, i).id,
      power: C.power[i],
      stance,
      answers: effects[i],
      threshold: theta,
      yes: stance + effects[i] > theta,
    };
  });
}

/** The mandate that a vote gives: `forced` if the team goes past a refusal. `fallen`: how a frozen vote fell. */
export function mandateOfVote(
  C: Compiled,
  s: Float64Array,
  year: number,
  ballots: Ballot[],
  askedEurM: number,
  askedAccounts: number,
  divergence: number,
  force: boolean,
  fallen?: MandateKind,
): Mandate {
  const { L, p } = C;
  const yes = ballots.reduce((sum, b) => sum + (b.yes ? b.power : 0), 0);
  const last = s[L.mandateB];
  const lastN = s[L.mandateN];
  let kind: MandateKind = yes > p.passPower ? 'passed' : yes > p.conditionalPower ? 'conditional' : 'refused';
  if (kind === 'refused' && force && s[L.confidence] >= p.confidenceToForce) kind = 'forced';
  if (fallen !== undefined && fallen !== 'none') kind = fallen;
  if (askedEurM <= 0) kind = 'none';
  let budget = askedEurM;
  let accounts = askedAccounts;
  let delta = divergence;
  if (kind === 'conditional') {
    budget = Math.min(budget, Math.max(p.conditionalEurM, 0.9 * last));
    accounts = Math.min(accounts, Math.max(p.conditionalAccounts, lastN));
  }
  if (kind === 'refused') {
    budget = Math.min(budget, Math.max(p.pilotEurM, 0.7 * last));
    accounts = Math.min(accounts, Math.max(p.refusedAccounts, lastN));
  }
  if (s[L.confidence] < p.confidenceCut && budget > 0) budget *= p.confidenceCutSize;
  if (budget <= p.pilotEurM) delta = Math.min(delta, p.pilotDivergence);
  if (kind === 'none') delta = 0;
  return {
    kind,
    year,
    yes,
    askedEurM,
    budgetEurM: budget,
    askedAccounts,
    accounts,
    divergence: delta,
    ballots,
    predictedRight: null,
  };
}
