// Fit as profile deviation from several ideal shapes (equifinality) and complementarity of pairs (domain 5.2, after
// Venkatraman 1989 and Milgrom and Roberts 1990). Scaling by the means makes it a test of shape, not of size: a low but
// balanced programme is not punished for being young. Leaves out fit with strategy beyond the purpose.
import { exp } from '../../base/det-math.ts';

/** Weighted squared distance of eight maturities, from `at` on, to a shape scaled to their mean; 0 is the same shape. */
export function shapeDistance(
  maturity: ArrayLike<number>,
  profile: readonly number[],
  weights: readonly number[],
  at: number = 0,
): number {
  let mean = 0;
  let ideal = 0;
  for (let e = 0; e < 8; e++) {
    mean += maturity[at + e]! / 8;
    ideal += profile[e]! / 8;
  }
  let sum = 0;
  let total = 0;
  for (let e = 0; e < 8; e++) {
    const gap = maturity[at + e]! - (profile[e]! * mean) / ideal;
    sum += weights[e]! * gap * gap;
    total += weights[e]!;
  }
  return sum / total;
}

/** Fit 0-1 of a squared distance. */
export function fitOf(lambda: number, distance: number): number {
  return exp(-lambda * distance);
}

/** Bonus of elements that reinforce each other, 0 to kappa; maturities from `at` on. */
export function complementarity(
  kappa: number,
  maturity: ArrayLike<number>,
  pairs: readonly [number, number][],
  at: number = 0,
): number {
  if (pairs.length === 0) return 0;
  let sum = 0;
  for (let k = 0; k < pairs.length; k++) sum += Math.sqrt(maturity[at + pairs[k]![0]]! * maturity[at + pairs[k]![1]]!);
  return (kappa * sum) / pairs.length;
}
