/**
 * Edge cases and laws of the deterministic mathematics: monotony, symmetry, inverse functions.
 * The accuracy against reference values is in test/golden/det-math.golden.test.ts.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logisticColumn } from '../../src/base/columns.ts';
import {
  clip,
  exp,
  log,
  logistic,
  normalCdf,
  normalQuantile,
  pow,
  quarterRoot,
  tanh,
} from '../../src/base/det-math.ts';

/** Room for the rounding of neighbouring values. */
const ULPS = 1e-15;

function real(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true });
}

/** Checks that f never falls by more than rounding between two points of the range. */
function neverFalls(f: (x: number) => number, min: number, max: number): void {
  fc.assert(
    fc.property(real(min, max), real(min, max), (p, q) => {
      const low = f(Math.min(p, q));
      const high = f(Math.max(p, q));
      // Equal infinities first: their rounding is no number.
      return low <= high || low <= high + ULPS * Math.abs(high);
    }),
  );
}

describe('edge cases', () => {
  it('exp overflows to Infinity, underflows to 0 and passes NaN on', () => {
    expect([exp(710), exp(Infinity), exp(-745.2), exp(-Infinity)]).toEqual([Infinity, Infinity, 0, 0]);
    expect(exp(Number.NaN)).toBeNaN();
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
  });

  it('exp reaches the smallest subnormal and the largest doubles', () => {
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(709.782712893384)).toBeGreaterThan(1.797693134862e308);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
  });

  it('log has its pole at 0, no value below 0 and takes subnormals', () => {
    expect([log(0), log(-0), log(1), log(Infinity)]).toEqual([-Infinity, -Infinity, 0, Infinity]);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 10);
  });

  it('pow follows the ** operator at zeros, ones, infinities and NaN', () => {
    const specials = [0, 5e-324, 0.5, 1, 1.0000000000000002, 2, 1e308, Infinity, Number.NaN];
    for (const x of specials) {
      for (const y of [-Infinity, -1e300, -1, -0.5, -0, 0, 0.5, 1, 2, 1e300, Infinity, Number.NaN]) {
        const expected = x ** y;
        if (Number.isFinite(expected) && expected !== 0) expect(pow(x, y) / expected).toBeCloseTo(1, 14);
        else expect(pow(x, y)).toBe(expected);
      }
    }
    expect(pow(-2, 2)).toBeNaN();
  });

  it('pow misses a power of two by one unit in the last place at most', () => {
    for (let n = -1074; n <= 1023; n += 1) {
      expect(Math.abs(pow(2, n) - 2 ** n)).toBeLessThanOrEqual(Math.max(5e-324, 2 ** n * Number.EPSILON));
    }
  });

  it('the distribution functions saturate and pass NaN on', () => {
    expect([normalCdf(-Infinity), normalCdf(-39), normalCdf(0), normalCdf(10), normalCdf(Infinity)]).toEqual([
      0, 0, 0.5, 1, 1,
    ]);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(p)).toBeNaN();
    expect(normalCdf(Number.NaN)).toBeNaN();
    expect([logistic(-Infinity), logistic(0), logistic(Infinity)]).toEqual([0, 0.5, 1]);
    expect(logistic(Number.NaN)).toBeNaN();
    expect([tanh(-Infinity), tanh(0), tanh(Infinity)]).toEqual([-1, 0, 1]);
    expect(tanh(Number.NaN)).toBeNaN();
  });

  it('clip bounds a value but lets NaN through', () => {
    expect([clip(-1, 0, 2), clip(1, 0, 2), clip(3, 0, 2)]).toEqual([0, 1, 2]);
    expect(clip(Number.NaN, 0, 2)).toBeNaN();
  });

  it('quarterRoot undoes the fourth power', () => {
    expect([quarterRoot(0), quarterRoot(1), quarterRoot(16), quarterRoot(81)]).toEqual([0, 1, 2, 3]);
    expect(quarterRoot(-1)).toBeNaN();
  });
});

describe('properties', () => {
  it('exp, log, tanh, logistic, normalCdf and normalQuantile never fall', () => {
    neverFalls(exp, -746, 710);
    neverFalls(log, 0, 1e308);
    neverFalls(tanh, -25, 25);
    neverFalls(logistic, -50, 50);
    neverFalls(normalCdf, -40, 10);
    neverFalls(normalQuantile, 0, 1);
  });

  it('no function steps down where its branches meet', () => {
    const seams: readonly (readonly [(x: number) => number, number])[] = [
      [tanh, 0.35],
      [tanh, 22],
      [normalCdf, 9],
      [normalQuantile, 0.075],
      [normalQuantile, 0.925],
      [normalQuantile, 1.388794386496402e-11],
    ];
    for (const [f, x] of seams) {
      const below = f(x * (1 - 1e-13));
      const above = f(x * (1 + 1e-13));
      expect(below).toBeLessThanOrEqual(above + 2e-15 * Math.abs(above));
      // The steepest of them, the quantile at 0.925, rises by 1.3e-12 over this step.
      expect(Math.abs(above - below)).toBeLessThan(2e-12);
    }
  });

  it('log undoes exp', () => {
    fc.assert(fc.property(real(-700, 700), (x) => Math.abs(log(exp(x)) - x) <= 4e-16 * (1 + Math.abs(x))));
  });

  it('exp turns sums into products', () => {
    fc.assert(
      fc.property(real(-300, 300), real(-300, 300), (x, y) => {
        const ratio = (exp(x) * exp(y)) / exp(x + y);
        return Math.abs(ratio - 1) < 1e-15 + 1.2e-16 * Math.abs(x + y);
      }),
    );
  });

  it('pow with a reciprocal exponent comes back', () => {
    fc.assert(fc.property(real(1e-6, 1e6), real(0.2, 5), (x, y) => Math.abs(pow(pow(x, y), 1 / y) / x - 1) < 2e-14));
  });

  it('tanh is odd, logistic and normalCdf are symmetric around one half', () => {
    fc.assert(fc.property(real(-30, 30), (x) => tanh(-x) === -tanh(x) && Math.abs(tanh(x)) <= 1));
    fc.assert(fc.property(real(-30, 30), (x) => Math.abs(logistic(x) + logistic(-x) - 1) < 3e-16));
    fc.assert(fc.property(real(-8, 8), (x) => Math.abs(normalCdf(x) + normalCdf(-x) - 1) < 3e-16));
    fc.assert(fc.property(real(1e-6, 0.5), (p) => Math.abs(normalQuantile(p) + normalQuantile(1 - p)) < 1e-9));
  });

  it('normalCdf undoes normalQuantile', () => {
    fc.assert(fc.property(real(1e-300, 1), (p) => Math.abs(normalCdf(normalQuantile(p)) - p) <= 1e-15));
    for (let p = 1e-290; p < 0.5; p *= 7.7) expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11);
  });

  it('logistic equals the shifted and scaled tanh', () => {
    fc.assert(fc.property(real(-30, 30), (x) => Math.abs(logistic(x) - (0.5 + 0.5 * tanh(x / 2))) < 3e-16));
  });

  it('a column of logistics is what they are one by one, far out as well', () => {
    const one = (spread: number) => fc.array(real(-spread, spread), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.oneof(one(40), one(900), fc.constant([1, Number.NaN, -800, 0])), (numbers) => {
        const column = Float64Array.from(numbers);
        logisticColumn(column, column.length);
        return numbers.every((x, i) => Object.is(column[i], logistic(x)));
      }),
    );
  });
});
