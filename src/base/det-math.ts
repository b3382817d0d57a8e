/**
 * Deterministic mathematics of the simulation: the functions to use instead of Math.exp, Math.log, Math.pow,
 * Math.tanh and the normal distribution, with the same bits in every engine.
 * Source: det-exp-log.ts and det-normal.ts; tanh from the Bernoulli series of r*coth(r/2) near 0.
 * Accuracy: relative error below 4e-16 for exp and log, 1e-15 for tanh and logistic (stated there for the rest).
 * Leaves out: trigonometric functions, roots other than sqrt, expm1 and log1p; the model does not need them.
 */

import { exp } from './det-exp-log.ts';

export { exp, expInside, log, pow } from './det-exp-log.ts';
export { normalCdf, normalQuantile, quantileColumn } from './det-normal.ts';

/**
 * Hyperbolic tangent of x, in [-1, 1].
 * Any number; odd to the last bit, exactly 1 beyond 22, NaN gives NaN.
 */
export function tanh(x: number): number {
  const u = x < 0 ? -x : x;
  if (u < 0.35) {
    // tanh(r/2) = r / (r*coth(r/2)) with r = 2x.
    const z = 4 * x * x;
    let v = 1.717212411255569e-14;
    v = v * z - 6.779360592645165e-13;
    v = v * z + 2.6765073061369358e-11;
    v = v * z - 1.0568380277374986e-9;
    v = v * z + 4.17535139757362e-8;
    v = v * z - 1.6534391534391535e-6;
    v = v * z + 6.613756613756614e-5;
    v = v * z - 0.002777777777777778;
    v = v * z + 0.16666666666666666;
    return x / (1 + 0.5 * z * v);
  }
  if (u !== u) return u;
  const v = u > 22 ? 1 : 1 - 2 / (exp(2 * u) + 1);
  return x < 0 ? -v : v;
}

/**
 * Logistic function 1 / (1 + e^-x), in [0, 1]; small values keep their relative accuracy.
 * Any number; below -745.14 the result is 0, above about 37 it is 1, NaN gives NaN.
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/**
 * v limited to the range from lo to hi, where lo is at most hi.
 * NaN stays NaN, so that a fault is not hidden as a bound.
 */
export function clip(v: number, lo: number, hi: number): number {
  if (v < lo) return lo;
  return v > hi ? hi : v;
}

/**
 * Fourth root of x, as two correctly rounded square roots.
 * Negative x and NaN give NaN.
 */
export function quarterRoot(x: number): number {
  return Math.sqrt(Math.sqrt(x));
}
