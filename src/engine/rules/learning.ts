// How money becomes practice (design 11.4): a dose below which nothing starts well, a first practice that its followers
// need, a ceiling (reach) set by the model, a gate opened by adoption, and forgetting. Leaves out learning from other
// firms and the loss of skills with people.
import { clip } from '../../base/det-math.ts';
import type { ParameterValues } from '../parameters.ts';

/** Share of full learning at a yearly amount: below the dose a practice is half-started. */
export function dose(p: ParameterValues, eurM: number): number {
  return p.doseEurM <= 0 ? 1 : Math.min(1, eurM / p.doseEurM);
}

/** How far the first practice of an element lets its followers learn, .25-1. */
export function need(p: ParameterValues, first: number): number {
  return clip(first / p.prerequisite, p.prerequisiteFloor, 1);
}

/** Speed of learning with a yearly budget, EUR M, if all of it went to one practice; `rate` a factor on it. */
export function learningPace(p: ParameterValues, budget: number, rate: number): number {
  return p.maturityRate * rate * Math.sqrt(budget / p.maturityBudget) * p.maturityPractices;
}

/**
 * Maturity a quarter later. `m` 0-1, `eurM` a year on this practice out of `budget`, `gate` 0-1, `needed` 0-1,
 * `reach` the ceiling, `pace` as `learningPace` gives it.
 */
export function nextMaturity(
  p: ParameterValues,
  m: number,
  eurM: number,
  budget: number,
  gate: number,
  needed: number,
  reach: number,
  pace: number,
): number {
  let next = m;
  if (budget > 0 && eurM > 0) {
    const speed = pace * (eurM / budget);
    // All of the way at most: a flood of money on one practice does not carry it past the ceiling.
    next += Math.min(1, speed * gate * dose(p, eurM) * needed) * Math.max(0, reach - m);
  }
  next -= p.maturityDecay * m * (budget > 0 ? p.maturityDecayFunded : 1);
  return clip(next, 0, 1);
}
