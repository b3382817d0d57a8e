/**
 * Statistical tests of the counter-based streams: evenness, independence of neighbours, avalanche, moments.
 * All samples are fixed, so a failure means a changed generator. Leaves out: batteries such as PractRand.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveSeed, EVEN_LUCK, normal, uniform } from '../../src/base/random-stream.ts';

const SAMPLES = 1 << 16;
/** All inputs are fixed, so a bound of five standard errors is a statement about the generator, not about luck. */
const BOUND = 5;

/** Walks along each coordinate and along the coarse steps that weak mixers fail on. */
const WALKS: readonly (readonly [string, (i: number) => number])[] = [
  ['seeds', (i) => uniform(i, 0, 0, 0)],
  ['times', (i) => uniform(1, i, 0, 0)],
  ['entities', (i) => uniform(1, 0, i, 0)],
  ['purposes', (i) => uniform(1, 0, 0, i)],
  ['times within entities', (i) => uniform(1, i & 63, i >>> 6, 0)],
  ['entities within purposes', (i) => uniform(1, 0, i & 255, i >>> 8)],
  ['times that differ in high bits only', (i) => uniform(1, i << 16, 0, 0)],
  ['negative times', (i) => uniform(1, -i, 0, 0)],
];

/** Two streams whose addresses are close to each other. */
const PAIRS: readonly (readonly [string, (i: number) => readonly [number, number]])[] = [
  ['neighbouring seeds', (i) => [uniform(1, i, 0, 0), uniform(2, i, 0, 0)]],
  ['neighbouring entities', (i) => [uniform(1, i, 0, 0), uniform(1, i, 1, 0)]],
  ['neighbouring purposes', (i) => [uniform(1, i, 0, 0), uniform(1, i, 0, 1)]],
  ['swapped entity and purpose', (i) => [uniform(1, i, 5, 6), uniform(1, i, 6, 5)]],
  ['swapped time and entity', (i) => [uniform(1, i + 1, 0, 0), uniform(1, 0, i + 1, 0)]],
  ['shifted time and seed together', (i) => [uniform(i, i, 0, 0), uniform(i + 1, i + 1, 0, 0)]],
];

/** Chi-square of equal cells as a standard score. */
function score(counts: Float64Array, total: number): number {
  const expected = total / counts.length;
  const chi = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return Math.abs(chi - freedom) / Math.sqrt(2 * freedom);
}

/** The 52 bits of a uniform number as two words of 32 and 20 bits. */
function bits(u: number): readonly [number, number] {
  const scaled = u * 2 ** 32;
  const high = Math.floor(scaled);
  return [high, Math.floor((scaled - high) * 2 ** 20)];
}

describe('uniform', () => {
  it.each(WALKS)('fills 256 cells evenly along %s, in its high and in its low bits', (_, walk) => {
    const high = new Float64Array(256);
    const low = new Float64Array(256);
    for (let i = 0; i < SAMPLES; i++) {
      const [h, l] = bits(walk(i));
      high[h >>> 24] += 1;
      low[l & 255] += 1;
    }
    expect(score(high, SAMPLES)).toBeLessThan(BOUND);
    expect(score(low, SAMPLES)).toBeLessThan(BOUND);
  });

  it.each(WALKS)('shows no dependence between successive values along %s', (_, walk) => {
    const cells = new Float64Array(1024);
    let product = 0;
    let previous = walk(SAMPLES);
    for (let i = 0; i < SAMPLES; i++) {
      const u = walk(i);
      product += (u - 0.5) * (previous - 0.5);
      cells[Math.floor(u * 32) * 32 + Math.floor(previous * 32)] += 1;
      previous = u;
    }
    expect(Math.abs((product * 12) / Math.sqrt(SAMPLES))).toBeLessThan(BOUND);
    expect(score(cells, SAMPLES)).toBeLessThan(BOUND);
  });

  it.each(PAIRS)('gives independent streams for %s', (_, pair) => {
    const cells = new Float64Array(1024);
    let product = 0;
    for (let i = 0; i < SAMPLES; i++) {
      const [u, v] = pair(i);
      product += (u - 0.5) * (v - 0.5);
      cells[Math.floor(u * 32) * 32 + Math.floor(v * 32)] += 1;
    }
    expect(Math.abs((product * 12) / Math.sqrt(SAMPLES))).toBeLessThan(BOUND);
    expect(score(cells, SAMPLES)).toBeLessThan(BOUND);
  });

  it('flips every output bit half the time when any single input bit flips', () => {
    const trials = 512;
    let worst = 0;
    for (let flip = 0; flip < 128; flip++) {
      const counts = new Float64Array(52);
      for (let t = 0; t < trials; t++) {
        const address = [7, t, t % 11, 2];
        const [h, l] = bits(uniform(address[0], address[1], address[2], address[3]));
        address[flip >>> 5] ^= 1 << (flip & 31);
        const [g, m] = bits(uniform(address[0], address[1], address[2], address[3]));
        for (let k = 0; k < 32; k++) counts[k] += ((h ^ g) >>> k) & 1;
        for (let k = 0; k < 20; k++) counts[32 + k] += ((l ^ m) >>> k) & 1;
      }
      for (const n of counts) worst = Math.max(worst, Math.abs(n - trials / 2) / Math.sqrt(trials / 4));
    }
    expect(worst).toBeLessThan(5.5);
  });

  it('stays strictly between 0 and 1 and depends on nothing but its address', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), fc.integer(), (seed, a, b, c) => {
        const u = uniform(seed, a, b, c);
        uniform(seed + 1, a, b, c);
        return u > 0 && u < 1 && uniform(seed, a, b, c) === u;
      }),
    );
  });

  it('reads a seed modulo 2^32', () => {
    expect(uniform(4294967295, 1, 2, 3)).toBe(uniform(-1, 1, 2, 3));
  });

  it('does not repeat a value among 200,000 addresses', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 200_000; i++) seen.add(uniform(1, i % 500, Math.floor(i / 500), 0));
    expect(seen.size).toBe(200_000);
  });
});

describe('normal', () => {
  it('has the moments of the standard normal distribution', () => {
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < SAMPLES; i++) {
      const z = normal(3, i, 1, 1);
      for (let power = 1; power <= 4; power++) sums[power - 1] += z ** power / SAMPLES;
    }
    const errors = [1, 2, 15, 96].map((variance) => BOUND * Math.sqrt(variance / SAMPLES));
    [0, 1, 0, 3].forEach((moment, k) => {
      expect(Math.abs(sums[k] - moment)).toBeLessThan(errors[k]);
    });
  });

  it('rises with the uniform number of the same address', () => {
    for (let i = 0; i < 1000; i++) expect(normal(9, i, 0, 0) > 0).toBe(uniform(9, i, 0, 0) > 0.5);
  });
});

describe('deriveSeed', () => {
  it('gives unsigned 32-bit seeds that differ by label, order of letters and parent seed', () => {
    const labels = ['', 'a', 'b', 'ab', 'ba', 'a\0', 'market', 'Market', 'market '];
    const seeds = [0, 1, 4294967295].flatMap((seed) => labels.map((label) => deriveSeed(seed, label)));
    expect(new Set(seeds).size).toBe(seeds.length);
    for (const seed of seeds) expect(seed).toBe(seed >>> 0);
  });

  it('spreads numbered labels evenly', () => {
    const cells = new Float64Array(256);
    for (let i = 0; i < SAMPLES; i++) cells[deriveSeed(1, `run-${i}`) >>> 24] += 1;
    expect(score(cells, SAMPLES)).toBeLessThan(BOUND);
  });
});

describe('even luck', () => {
  it('strikes a chance of p in a share p of times, entities or purposes, and knows no noise', () => {
    for (const p of [0.02, 0.2, 0.5, 0.9]) {
      for (const address of [(k: number) => [k, 3, 7], (k: number) => [5, k, 7], (k: number) => [5, 3, k]] as const) {
        let struck = 0;
        for (let k = 0; k < 1000; k++) {
          const [a, b, c] = address(k);
          if (uniform(EVEN_LUCK, a!, b!, c!) < p) struck++;
          expect(normal(EVEN_LUCK, a!, b!, c!)).toBe(0);
        }
        expect(Math.abs(struck / 1000 - p)).toBeLessThan(0.01);
      }
    }
  });
});
