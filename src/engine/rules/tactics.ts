// Tactics of Kotter and Schlesinger matched to reasons for resisting. Effects are changes of the anchor per action point
// before trust, openness and fence; no study gives such numbers, so they are ours and disclosed (domain 7.2).
// Columns: information, involvement, adjustment, loss of power, distrust.
import { clip } from '../../base/det-math.ts';
import type { ParameterName, ParameterValues } from '../parameters.ts';

/** Columns of the table. */
const REASONS_TOLD = 5;
/** Where the parameters have them: rows in the order of TACTIC_IDS. */
const EFFECTS: readonly (readonly ParameterName[])[] = [
  ['educationInformation', 'educationInvolvement', 'educationAdjustment', 'educationLoss', 'educationDistrust'],
  [
    'participationInformation',
    'participationInvolvement',
    'participationAdjustment',
    'participationLoss',
    'participationDistrust',
  ],
  [
    'facilitationInformation',
    'facilitationInvolvement',
    'facilitationAdjustment',
    'facilitationLoss',
    'facilitationDistrust',
  ],
  [
    'negotiationInformation',
    'negotiationInvolvement',
    'negotiationAdjustment',
    'negotiationLoss',
    'negotiationDistrust',
  ],
  [
    'manipulationInformation',
    'manipulationInvolvement',
    'manipulationAdjustment',
    'manipulationLoss',
    'manipulationDistrust',
  ],
  ['coercionInformation', 'coercionInvolvement', 'coercionAdjustment', 'coercionLoss', 'coercionDistrust'],
];
/** The same as numbers, row after row: what a meeting looks up. */
export const tacticEffects = (p: ParameterValues): Float64Array => Float64Array.from(EFFECTS.flat(), (name) => p[name]);

export const EDUCATION = 0;
export const PARTICIPATION = 1;
export const FACILITATION = 2;
export const NEGOTIATION = 3;
export const MANIPULATION = 4;
export const COERCION = 5;

/** Weight of one or two points on one person in one slot. */
export function intensity(p: ParameterValues, points: number): number {
  return points <= 0 ? 0 : points === 1 ? 1 : 1 + p.secondPoint;
}

/** How reachable a person is: fence-sitters more, hard resisters less for a divergent change, a little more for a mild one. */
export function reachability(p: ParameterValues, stance: number, divergence: number): number {
  if (Math.abs(stance) < p.fenceBand) return p.fenceSitter;
  if (stance < p.resisterStance) return divergence > p.divergentFrom ? p.resisterDivergent : p.resisterMild;
  return 1;
}

/** Brokerage and closure (Battilana and Casciaro 2012): `closure` 0-1 of the contacts met, `divergence` 0-1. */
export function brokerage(p: ParameterValues, closure: number, divergence: number): number {
  return 1 + p.brokerage * (0.5 - closure) * (2 * divergence - 1);
}

/** Change of the anchor by a meeting; `effects` as `tacticEffects` gives them. */
export function meetingEffect(
  p: ParameterValues,
  effects: Float64Array,
  tactic: number,
  reason: number,
  points: number,
  trust: number,
  stance: number,
  divergence: number,
  network: number,
): number {
  const raw = effects[tactic * REASONS_TOLD + reason] * intensity(p, points);
  if (tactic === COERCION) return raw;
  const believed = tactic === NEGOTIATION ? 1 : p.believedBase + p.believedTrust * trust;
  const open = 1 - p.openSupporter * Math.max(0, stance);
  return p.tacticScale * raw * believed * open * reachability(p, stance, divergence) * network;
}

/** Divergence felt in a quarter: more by those who lose power, by their stake, and in the first quarters. Positive. */
export function divergenceShock(
  p: ParameterValues,
  loses: boolean,
  stakeFactor: number,
  divergence: number,
  adoption: number,
  sinceLaunch: number,
): number {
  const rate = loses ? p.shockLoss * clip(stakeFactor, p.shockLeast, p.shockMost) : p.shockOther;
  return rate * divergence * (1 - adoption) * (sinceLaunch < p.shockQuarters ? 1 : p.shockAfter);
}

/** Pull of visible evidence: `relational` and `financial` in -1..1, `weight` the person's on finance. */
export function evidencePull(
  p: ParameterValues,
  stubbornness: number,
  weight: number,
  relational: number,
  financial: number,
): number {
  return p.evidence * (p.evidenceOpen - stubbornness) * ((1 - weight) * relational + weight * financial);
}
