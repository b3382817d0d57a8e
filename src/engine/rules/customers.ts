// One customer's quarter: quality to satisfaction with asymmetric surprise (Anderson and Sullivan 1993), adaptive
// expectations (Boulding et al. 1993), trust and commitment, renewal of lots (Bolton 1998; Gustafsson et al. 2005 for
// the logit), share by soft rank against competitors (Keiningham's wallet allocation rule). Numbers: domain 8, 12.3.
import { createCurve, type Curve } from '../../base/curve.ts';
import { clip, logistic, normalCdf } from '../../base/det-math.ts';
import type { ParameterValues } from '../parameters.ts';

/** Effort that reaches a key account, 0 to about 1.3. `slope` and `tier` are factors, `inside` the share of lots in scope. */
export function keyEffort(
  p: ParameterValues,
  effectiveness: number,
  coverage: number,
  willingness: number,
  slope: number,
  tier: number,
  inside: number,
): number {
  return (
    effectiveness *
    coverage *
    (p.deliveryBase + slope * willingness) *
    tier *
    (p.scopeFloor + (1 - p.scopeFloor) * inside)
  );
}

/** Perceived quality before events, points. */
export function quality(
  p: ParameterValues,
  erosion: number,
  effort: number,
  disruption: number,
  key: boolean,
  noise: number,
): number {
  return (
    p.qualityBase -
    erosion +
    p.deliveryGain * effort -
    p.disruptionLoss * disruption * (key ? 1 : p.disruptionOther) +
    p.serviceNoise * noise
  );
}

export function nextExpectation(p: ParameterValues, expectation: number, q: number): number {
  return clip(expectation + p.expectationRate * (q - expectation) + p.expectationDrift, 0, p.expectationMost);
}

/** Satisfaction a quarter later: adjustment plus surprise, a disappointment weighing more than a delight. */
export function nextSatisfaction(p: ParameterValues, satisfaction: number, q: number, expectation: number): number {
  const surprise = q - expectation;
  // What it falls short by, 0 for a delight: nobody can foresee which it is, so there is no branch on it.
  const short = (surprise - Math.abs(surprise)) / 2;
  const felt = p.lossFactor * short + (surprise - short);
  return clip(satisfaction + p.satisfactionRate * (q - satisfaction) + p.disconfirmation * felt, 0, 100);
}

export function nextTrust(
  p: ParameterValues,
  trust: number,
  satisfaction: number,
  effort: number,
  key: boolean,
): number {
  const earned = (satisfaction - p.trustSatisfaction) / p.trustSatisfactionSpan;
  return clip(trust + p.trustRate * (earned - trust) + (key ? p.trustEffort * effort : 0), 0, 1);
}

/** Calculative commitment: what leaving would cost the customer. `stage` 0 exploratory to 4 integrated. */
export function nextCommitment(
  p: ParameterValues,
  commitment: number,
  effort: number,
  willingness: number,
  key: boolean,
  stage: number,
): number {
  const target =
    p.commitmentBase +
    (key ? p.commitmentEffort * effort * willingness : 0) +
    p.commitmentStage * Math.max(0, stage - 1);
  return clip(commitment + p.commitmentRate * (target - commitment), 0, 1);
}

/** Logit of the chance that a lot is renewed over a year. `attack` in logits. */
export function renewalLogit(
  p: ParameterValues,
  satisfaction: number,
  trust: number,
  commitment: number,
  attack: number,
): number {
  return (
    p.retentionBase +
    (p.retentionSatisfaction * (satisfaction - p.retentionAtSatisfaction)) / 10 +
    p.retentionTrust * (trust - p.retentionAtTrust) +
    p.retentionCommitment * (commitment - p.retentionAtCommitment) -
    attack
  );
}

/** Chance that a lot is renewed over a year. */
export function renewal(
  p: ParameterValues,
  satisfaction: number,
  trust: number,
  commitment: number,
  attack: number,
): number {
  return logistic(renewalLogit(p, satisfaction, trust, commitment, attack));
}

/** Attainable share of wallet with three suppliers: (1 - rank/4) * 2/3, rank soft, 1-3. */
export function attainableShare(
  p: ParameterValues,
  satisfaction: number,
  rival1: number,
  rival2: number,
  effort: number,
  factor: number,
): number {
  const first = logistic(rankLogit(p, satisfaction, rival1));
  return shareOfRank(p, 1 + first + logistic(rankLogit(p, satisfaction, rival2)), effort, factor);
}

/** Logit of a competitor standing before us. */
export function rankLogit(p: ParameterValues, satisfaction: number, rival: number): number {
  return (rival - satisfaction) / p.rankSoftness;
}

/** Attainable share of wallet at a soft rank, 1-3. */
export function shareOfRank(p: ParameterValues, rank: number, effort: number, factor: number): number {
  return clip((1 - rank / 4) * (2 / 3) * (1 + p.shareEffort * effort) * factor, 0, p.shareMost);
}

/** Contribution of a quarter, EUR M, from revenue R at price index p. `maturity` is the programme's mean. */
export function contribution(
  p: ParameterValues,
  revenue: number,
  price: number,
  key: boolean,
  maturity: number,
  stage: number,
): number {
  const serve = key ? 1 + p.serveKey * (1 - maturity) - p.serveKey * maturity : 1;
  return (
    revenue * (1 - p.unitCost / price) - revenue * p.serveCost * serve - revenue * p.serveStage * Math.max(0, stage - 1)
  );
}

/** Lifetime value of a customer, EUR M: yearly margin m, renewal r, discount rate i (Gupta, Lehmann and Stuart 2004). */
export function lifetimeValue(p: ParameterValues, yearlyMargin: number, r: number): number {
  return (yearlyMargin * r) / (1 + p.discountRate - r);
}

/** What the contacts of a customer need of a rating scale: a part of the table, for who has no world at hand. */
export type RatingValues = Pick<ParameterValues, 'ratingBase' | 'ratingSpread'>;

/** Where promoters (9 and 10) begin among the contacts of a customer, as a normal deviate. */
export function promoterDeviate(p: RatingValues, satisfaction: number): number {
  return (p.ratingBase + satisfaction / 10 - 8.5) / p.ratingSpread;
}

/** Net promoter score of a satisfaction: promoters less detractors (0 to 6), points (domain 8). */
export function promoterScore(p: RatingValues, satisfaction: number): number {
  const detractors = (6.5 - (p.ratingBase + satisfaction / 10)) / p.ratingSpread;
  return 100 * (normalCdf(promoterDeviate(p, satisfaction)) - normalCdf(detractors));
}

/** The same as a curve to read off: within 2e-7 points. */
export function promoterCurve(p: RatingValues): Curve {
  return createCurve((satisfaction) => promoterScore(p, satisfaction), 0, 100, 200);
}
