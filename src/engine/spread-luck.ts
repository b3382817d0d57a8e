// Luck of accounts that lies evenly over them: by the golden section from one account to the next, begun anywhere and
// shifted a little each. Whatever accounts a team has, about the expected part of them is struck (design 11.10).
import { fillUniforms, uniform } from '../base/random-stream.ts';

/** From one account to the next; multiples of it fill the unit interval evenly. */
export const GOLDEN = 0.6180339887498949;
/** How far each account is shifted at random, in parts of the unit interval. */
const SHIFT = 0.25;

/** The part of a number above the whole one below it. */
export const fractionOf = (x: number): number => x - Math.floor(x);

/** Writes the phase of each account from `at` on: a number of which the fraction is uniform. */
export function fillPhases(
  out: Float64Array,
  count: number,
  seed: number,
  time: number,
  purpose: number,
  at: number = 0,
): void {
  const common = uniform(seed, time, 0, purpose);
  fillUniforms(out, count, seed, time, purpose, at, 1);
  for (let a = 0; a < count; a++) out[at + a] = common + GOLDEN * a + SHIFT * out[at + a];
}

/** The phase of one account, as `fillPhases` writes it. */
export const phaseOf = (seed: number, time: number, a: number, purpose: number): number =>
  uniform(seed, time, 0, purpose) + GOLDEN * a + SHIFT * uniform(seed, time, a + 1, purpose);
