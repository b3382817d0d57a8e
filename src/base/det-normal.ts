/**
 * Standard normal distribution: distribution function and quantile, bit-identical in every engine.
 * Source: normalCdf from a Chebyshev fit, made for this file, of the scaled tail e^(x*x/2) * P(Z > x) in the
 * variable (x - 4) / (x + 4); normalQuantile from the rational approximations of M. J. Wichura,
 * Algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
 * Accuracy: normalCdf absolute error below 4e-16 and relative error in the far tail below 5e-15,
 * quantile relative error below 2e-15.
 * Leaves out: the upper tail as its own function; use normalCdf(-x).
 */

import { exp, log } from './det-exp-log.ts';

const SPLITTER = 134217729;

/**
 * Probability that a standard normal variable is at most x, in [0, 1].
 * Any number; below about -38.5 the result is 0, above about 8.3 it is 1, NaN gives NaN.
 */
export function normalCdf(x: number): number {
  if (x !== x) return x;
  if (x < -39) return 0;
  if (x > 9) return 1;
  if (x === 0) return 0.5;
  const tail = lowerTail(x < 0 ? -x : x);
  return x < 0 ? tail : 1 - tail;
}

/** P(Z < -u) for u in (0, 39]. */
function lowerTail(u: number): number {
  const t = (u - 4) / (u + 4);
  const square = u * u;
  const e = exp(-0.5 * square);
  return (e - 0.5 * lostOf(u, square) * e) * scaledTail(t);
}

/** What rounding took from the square of u; it is put back, because exp magnifies it in the far tail. */
function lostOf(u: number, square: number): number {
  const wide = u * SPLITTER;
  const hi = wide - (wide - u);
  const lo = u - hi;
  return hi * hi - square + 2 * hi * lo + lo * lo;
}

/** e^(u*u/2) * P(Z > u) at t = (u - 4) / (u + 4), t in [-1, 0.814]; fit error 3e-18. */
function scaledTail(t: number): number {
  let v = -3.847322683538373e-10;
  v = v * t - 1.4160023933219588e-9;
  v = v * t + 8.585534300550798e-10;
  v = v * t + 1.1126977385438219e-8;
  v = v * t + 8.233105753650915e-9;
  v = v * t - 5.2323672723339595e-8;
  v = v * t - 9.315362881791799e-8;
  v = v * t + 2.0588128608084135e-7;
  v = v * t + 6.60949460089201e-7;
  v = v * t - 8.294383029959899e-7;
  v = v * t - 4.303364787142069e-6;
  v = v * t + 4.631586580096135e-6;
  v = v * t + 2.8648302024542014e-5;
  v = v * t - 4.5554902889928626e-5;
  v = v * t - 0.0001871842634698673;
  v = v * t + 0.0006388138530655293;
  v = v * t + 0.0005075620745333318;
  v = v * t - 0.008492095482221447;
  v = v * t + 0.03086480410633997;
  v = v * t - 0.07170740733773309;
  v = v * t + 0.12437925533926308;
  v = v * t - 0.17039772154845545;
  return v * t + 0.09441064130196894;
}

const cell = new Float64Array(1);

/**
 * The x whose normalCdf is p.
 * For p in (0, 1); 0 gives -Infinity, 1 gives Infinity, anything else NaN. normalQuantile(0.5) is exactly 0.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  cell[0] = p;
  quantileColumn(cell, 1, 0);
  return cell[0];
}

/**
 * Each of `count` numbers of the column from `at` on, all strictly between 0 and 1, by its normalQuantile: AS 241 for
 * |p - 0.5| up to 0.425, the rest one by one. Numbers stay in the column, so that none has to be collected.
 */
export function quantileColumn(column: Float64Array, count: number, at: number): void {
  for (let i = at; i < at + count; i++) {
    const q = column[i] - 0.5;
    if (q > 0.425 || q < -0.425) {
      outerQuantile(column, i);
      continue;
    }
    const r = 0.180625 - q * q;
    let n = 2509.0809287301226727 * r + 33430.575583588128105;
    n = ((n * r + 67265.770927008700853) * r + 45921.953931549871457) * r + 13731.693765509461125;
    n = ((n * r + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608;
    let d = 5226.495278852854561 * r + 28729.085735721942674;
    d = ((d * r + 39307.89580009271061) * r + 21213.794301586595867) * r + 5394.1960214247511077;
    d = ((d * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1;
    column[i] = q * (n / d);
  }
}

/** Replaces one number outside the centre by its quantile. */
function outerQuantile(column: Float64Array, i: number): void {
  const p = column[i];
  const low = p < 0.5;
  const r = Math.sqrt(-log(low ? p : 1 - p));
  const x = r <= 5 ? shoulderRatio(r - 1.6) : tailRatio(r - 5);
  column[i] = low ? -x : x;
}

/** AS 241 for tails down to e^-25. */
function shoulderRatio(r: number): number {
  let n = 7.7454501427834140764e-4 * r + 0.0227238449892691845833;
  n = ((n * r + 0.24178072517745061177) * r + 1.27045825245236838258) * r + 3.64784832476320460504;
  n = ((n * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734;
  let d = 1.05075007164441684324e-9 * r + 5.475938084995344946e-4;
  d = ((d * r + 0.0151986665636164571966) * r + 0.14810397642748007459) * r + 0.68976733498510000455;
  d = ((d * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1;
  return n / d;
}

/** AS 241 beyond e^-25. */
function tailRatio(r: number): number {
  let n = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5;
  n = ((n * r + 0.0012426609473880784386) * r + 0.026532189526576123093) * r + 0.29656057182850489123;
  n = ((n * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772;
  let d = 2.04426310338993978564e-15 * r + 1.4215117583164458887e-7;
  d = ((d * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 0.0148753612908506148525;
  d = ((d * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1;
  return n / d;
}
