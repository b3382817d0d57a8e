/**
 * Counter-based random numbers: the value belongs to its address (seed, time, entity, purpose), so the order
 * of calls never matters and nothing has to be stored or advanced.
 * Source: own mixing of two 32-bit lanes, in the manner of MurmurHash3 finalisers (xor-shift, odd multiplier);
 * every step is invertible, so addresses that differ in one word never share their 64-bit state.
 * Quality: 52-bit resolution; uniformity, avalanche and neighbour correlation are tested in test/base.
 * Leaves out: cryptographic strength and integers beyond 32 bits (addresses count modulo 2^32).
 */

import { normalQuantile } from './det-math.ts';

/**
 * A seed outside the range of real ones: luck without luck. Uniforms run evenly through the unit interval (an additive
 * recurrence by powers of the plastic number, so that a chance of p strikes in a share p of the addresses), normals are 0.
 */
export const EVEN_LUCK = 4294967296;

/**
 * Worth of a unit of the first lane, 2^-32, and of a unit of the 21 bits of the second that end in a one, 2^-53: their
 * sum has 53 bits, so no rounding comes in.
 */
const UPPER = 2.3283064365386963e-10;
const LOWER = 1.1102230246251565e-16;

/** Second lane left by the last call of mixAddress; the first is its return value. */
const laneB = new Int32Array(1);

/**
 * Uniform number strictly between 0 and 1 (from 2^-53 to 1 - 2^-53), symmetric around 0.5.
 * seed is an unsigned 32-bit integer; a is the time index, b the entity index, c the purpose index, all integers.
 */
export function uniform(seed: number, a: number, b: number, c: number): number {
  if (seed === EVEN_LUCK) return evenly(a, b, c);
  const laneA = mixAddress(seed, a, b, c);
  return (laneA >>> 0) * UPPER + ((laneB[0] >>> 11) | 1) * LOWER;
}

/**
 * Standard normal number (mean 0, variance 1, within about 8.21 of 0) for the same kind of address as uniform.
 * It is the quantile of uniform at the same address, so the two are not independent there.
 */
export function normal(seed: number, a: number, b: number, c: number): number {
  return seed === EVEN_LUCK ? 0 : normalQuantile(uniform(seed, a, b, c));
}

function evenly(a: number, b: number, c: number): number {
  const x = 0.5 + 0.8191725133961645 * a + 0.6710436067037893 * b + 0.5497004779019703 * c;
  return Math.min(1 - 1e-9, Math.max(1e-9, x - Math.floor(x)));
}

/**
 * Unsigned 32-bit seed from a seed and a label; different labels give unrelated streams.
 * The label is read as UTF-16 code units, so it is sensitive to case and to Unicode normalisation.
 */
export function deriveSeed(seed: number, label: string): number {
  let h = mixWord(seed ^ 0x6a09e667);
  for (let i = 0; i < label.length; i++) h = mixWord(Math.imul(h ^ label.charCodeAt(i), 0x01000193) + 0x3c6ef372);
  return mixWord(h ^ label.length) >>> 0;
}

/**
 * out[at + i] = uniform(seed, a, first + i, c) for i below `count`: the first two words of the address are mixed once.
 */
export function fillUniforms(
  out: Float64Array,
  count: number,
  seed: number,
  a: number,
  c: number,
  at: number = 0,
  first: number = 0,
): void {
  let x0 = Math.imul(seed, 0x9e3779b1) ^ 0x243f6a88;
  let y0 = stirSecond(x0, 0x13198a2e);
  x0 = stirFirst(x0, y0) ^ Math.imul(a, 0x27d4eb2f);
  y0 = stirSecond(x0, y0);
  x0 = stirFirst(x0, y0);
  if (seed === EVEN_LUCK) {
    for (let i = 0; i < count; i++) out[at + i] = evenly(a, first + i, c);
    return;
  }
  const purpose = Math.imul(c, 0x27d4eb2f);
  for (let i = 0; i < count; i++) {
    let x = x0 ^ Math.imul(first + i, 0x27d4eb2f);
    let y = stirSecond(x, y0);
    x = stirFirst(x, y) ^ purpose;
    y = stirSecond(x, y);
    x = mixWord(stirFirst(x, y));
    y = mixWord((y ^ x) + 0x165667b1);
    out[at + i] = (mixWord(x ^ y) >>> 0) * UPPER + ((y >>> 11) | 1) * LOWER;
  }
}

/** Mixes an address into two 32-bit lanes: word by word, the lanes are stirred and the next word is let in. */
function mixAddress(seed: number, a: number, b: number, c: number): number {
  let x = Math.imul(seed, 0x9e3779b1) ^ 0x243f6a88;
  let y = stirSecond(x, 0x13198a2e);
  x = stirFirst(x, y) ^ Math.imul(a, 0x27d4eb2f);
  y = stirSecond(x, y);
  x = stirFirst(x, y) ^ Math.imul(b, 0x27d4eb2f);
  y = stirSecond(x, y);
  x = stirFirst(x, y) ^ Math.imul(c, 0x27d4eb2f);
  y = stirSecond(x, y);
  x = mixWord(stirFirst(x, y));
  y = mixWord((y ^ x) + 0x165667b1);
  laneB[0] = y;
  return mixWord(x ^ y);
}

/** Next second lane; for a given first lane an invertible map of the second. */
function stirSecond(x: number, y: number): number {
  const h = ((y ^ x) + 0x1e3779b9) | 0;
  return Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
}

/** Next first lane; for a given second lane an invertible map of the first. */
function stirFirst(x: number, y: number): number {
  return (Math.imul(x ^ (x >>> 16), 0x85ebca6b) + (y ^ (y >>> 13))) | 0;
}

/** Invertible finaliser of a 32-bit word. */
function mixWord(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
