/**
 * The same function for a whole column of numbers at once: exponential, logistic, normals, normal distribution. Bit for
 * bit what det-math.ts and random-stream.ts give one by one; for loops over many entities, without a number left to
 * collect, and with as many of them under way at once as the processor can hold.
 * Leaves out: bounds checks; a column must be as long as `count` says.
 */

import { exp, logistic, quantileColumn } from './det-math.ts';
import { EVEN_LUCK, fillUniforms } from './random-stream.ts';

/** out[at + b] = normal(seed, a, b, c) for b below `count`. */
export function fillNormals(
  out: Float64Array,
  count: number,
  seed: number,
  a: number,
  c: number,
  at: number = 0,
): void {
  if (seed === EVEN_LUCK) {
    out.fill(0, at, at + count);
    return;
  }
  fillUniforms(out, count, seed, a, c, 0, at);
  quantileColumn(out, count, at);
}

/** Each number of the column by its exponential; two at a time, so that neither waits for the other. */
export function expColumn(column: Float64Array, count: number): void {
  const even = count & ~1;
  for (let i = 0; i < even; i += 2) {
    const first = exp(column[i]);
    const second = exp(column[i + 1]);
    column[i] = first;
    column[i + 1] = second;
  }
  if (even < count) column[even] = exp(column[even]);
}

/** Each number of the column by its logistic, likewise. */
export function logisticColumn(column: Float64Array, count: number): void {
  const even = count & ~1;
  for (let i = 0; i < even; i += 2) {
    const x = column[i];
    const y = column[i + 1];
    const e = exp(-Math.abs(x));
    const f = exp(-Math.abs(y));
    column[i] = (x >= 0 ? 1 : e) / (1 + e);
    column[i + 1] = (y >= 0 ? 1 : f) / (1 + f);
  }
  if (even < count) column[even] = logistic(column[even]);
}
