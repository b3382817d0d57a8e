/**
 * The same function for a whole column of numbers at once: logistic, normals. Bit for bit what det-math.ts and
 * random-stream.ts give one by one; for loops over many entities, without a number left to collect, and without a call in
 * the loop, so that the constants stay in registers.
 * Leaves out: bounds checks; a column must be as long as `count` says.
 */

import { expInside, logistic, quantileColumn } from './det-math.ts';
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
  fillUniforms(out, count, seed, a, c, at);
  quantileColumn(out, count, at);
}

/** True when all numbers of a column are well inside the range of `exp`, so that a loop over them can do without a call. */
function areInside(column: Float64Array, count: number): boolean {
  for (let i = 0; i < count; i++) if (!(column[i] > -700 && column[i] < 700)) return false;
  return true;
}

/** Each number of the column by its logistic. */
export function logisticColumn(column: Float64Array, count: number): void {
  if (!areInside(column, count)) {
    for (let i = 0; i < count; i++) column[i] = logistic(column[i]);
    return;
  }
  for (let i = 0; i < count; i++) {
    const x = column[i];
    const e = expInside(-Math.abs(x));
    column[i] = (x >= 0 ? 1 : e) / (1 + e);
  }
}
