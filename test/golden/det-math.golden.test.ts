/**
 * Golden values of the deterministic mathematics: literals computed with 60 digits by mpmath and rounded to the
 * nearest double, the platform's Math functions as a second opinion, and a hash that pins every bit of a grid.
 * A changed hash means that stored runs no longer replay; it may only change on purpose.
 */
import { describe, expect, it } from 'vitest';
import { exp, log, logistic, normalCdf, normalQuantile, pow, quarterRoot, tanh } from '../../src/base/det-math.ts';
import { hashFloats } from '../../src/base/hash.ts';
import { normal, uniform } from '../../src/base/random-stream.ts';

const EXP: readonly (readonly [number, number])[] = [
  [-700.5, 5.980196118639791e-305],
  [-87.25, 1.2817592313147442e-38],
  [-10, 4.5399929762484854e-5],
  [-1, 0.36787944117144233],
  [-0.5, 0.6065306597126334],
  [-1e-9, 0.999999999],
  [0.3, 1.3498588075760032],
  [0.34657359027997264, 1.414213562373095],
  [1, 2.718281828459045],
  [2.5, 12.182493960703473],
  [10, 22026.465794806718],
  [88.75, 3.4965139792603976e38],
  [709.5, 1.3549863193146328e308],
];
const LOG: readonly (readonly [number, number])[] = [
  [5e-324, -744.4400719213812],
  [1e-300, -690.7755278982137],
  [0.001, -6.907755278982137],
  [0.5, -0.6931471805599453],
  [0.7071067811865475, -0.34657359027997275],
  [0.9999999999, -1.000000082790371e-10],
  [1.0000000001, 1.000000082690371e-10],
  [1.4142135623730951, 0.3465735902799727],
  [2, 0.6931471805599453],
  [10, 2.302585092994046],
  [12345.678, 9.421061321291832],
  [1e308, 709.1962086421661],
];
const NORMAL_CDF: readonly (readonly [number, number])[] = [
  [-37.5, 4.605353009581955e-308],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-3, 0.0013498980316300946],
  [-1.959963984540054, 0.025000000000000012],
  [-1, 0.15865525393145705],
  [-0.1, 0.460172162722971],
  [1e-9, 0.5000000003989423],
  [0.5, 0.6914624612740131],
  [1, 0.8413447460685429],
  [2.5, 0.9937903346742238],
  [6, 0.9999999990134123],
];
const NORMAL_QUANTILE: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1.4999999999999998e-20, -9.218958455107948],
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.075, -1.439531470938456],
  [0.25, -0.6744897501960817],
  [0.49999, -2.5066282748960008e-5],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
];
const TANH: readonly (readonly [number, number])[] = [
  [-3, -0.9950547536867305],
  [-0.4, -0.3799489622552249],
  [-0.349, -0.33548839472344233],
  [-1e-5, -9.999999999666668e-6],
  [0.01, 0.00999966667999946],
  [0.2, 0.197375320224904],
  [0.35, 0.3363755443363322],
  [0.75, 0.6351489523872873],
  [1.5, 0.9051482536448664],
  [5, 0.9999092042625951],
  [19, 0.9999999999999999],
];
const LOGISTIC: readonly (readonly [number, number])[] = [
  [-30, 9.357622968839299e-14],
  [-2, 0.11920292202211756],
  [-0.1, 0.47502081252106],
  [0.3, 0.574442516811659],
  [1, 0.7310585786300049],
  [4, 0.9820137900379085],
  [30, 0.9999999999999064],
];
const POW: readonly (readonly [number, number, number])[] = [
  [1.1, 24, 9.84973267580763],
  [0.97, 0.25, 0.9924141172814958],
  [2, 0.3333333333333333, 1.2599210498948732],
  [10, -7.5, 3.162277660168379e-8],
  [1e-5, 3.3, 3.162277660168387e-17],
  [0.3, 500, 3.6360291795869266e-262],
  [123.456, 100.5, 1.5738968406240058e210],
  [1.0000000001, 1000000000, 1.105170927214347],
  [5e-324, 0.3, 1.018908996936868e-97],
];

/** Distance of a from b relative to b; equal values, also infinite ones, are 0 apart. */
function relative(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.abs(b);
}

function worst(table: readonly (readonly [number, number])[], f: (x: number) => number): number {
  return Math.max(...table.map(([x, expected]) => relative(f(x), expected)));
}

function grid(f: (x: number) => number, from: number, to: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => f(from + ((to - from) * i) / (count - 1)));
}

describe('deterministic mathematics against 60-digit values', () => {
  it('exp is within 4e-16', () => expect(worst(EXP, exp)).toBeLessThan(4e-16));
  it('log is within 4e-16', () => expect(worst(LOG, log)).toBeLessThan(4e-16));
  it('tanh is within 1e-15', () => expect(worst(TANH, tanh)).toBeLessThan(1e-15));
  it('logistic is within 1e-15', () => expect(worst(LOGISTIC, logistic)).toBeLessThan(1e-15));
  it('normalCdf is within 5e-15 even in the far tail', () => expect(worst(NORMAL_CDF, normalCdf)).toBeLessThan(5e-15));
  it('normalQuantile is within 2e-15', () => expect(worst(NORMAL_QUANTILE, normalQuantile)).toBeLessThan(2e-15));
  it('pow is within 2e-15', () => {
    for (const [x, y, expected] of POW) expect(relative(pow(x, y), expected)).toBeLessThan(2e-15);
  });
});

describe('deterministic mathematics against the functions of the platform', () => {
  it('exp agrees from underflow to overflow', () => {
    for (let x = -707; x < 709.7; x += 0.37) expect(relative(exp(x), Math.exp(x))).toBeLessThan(1e-15);
  });
  it('exp agrees to the last subnormal step', () => {
    for (let x = -745.1; x < -708; x += 0.11) expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(5e-324);
  });
  it('log agrees over all magnitudes', () => {
    for (let x = 1e-320; x < 1e307; x *= 1.73) expect(relative(log(x), Math.log(x))).toBeLessThan(1e-15);
  });
  it('log agrees near 1, where the result nearly vanishes', () => {
    for (let d = 1e-15; d < 0.5; d *= 1.9) {
      expect(relative(log(1 + d), Math.log(1 + d))).toBeLessThan(1e-15);
      expect(relative(log(1 - d), Math.log(1 - d))).toBeLessThan(1e-15);
    }
  });
  it('pow agrees for the exponents of the model', () => {
    for (let x = 0.01; x < 50; x *= 1.31) {
      for (let y = -6; y <= 6; y += 0.17) expect(relative(pow(x, y), x ** y)).toBeLessThan(2e-15);
    }
  });
  it('tanh agrees across both branches', () => {
    for (let x = -25; x < 25; x += 0.013) expect(relative(tanh(x), Math.tanh(x))).toBeLessThan(2e-15);
  });
});

describe('bits that stored runs depend on', () => {
  const pinned: readonly (readonly [string, () => Float64Array])[] = [
    ['exp', () => grid(exp, -745, 709, 4001)],
    ['log', () => grid(log, 1e-3, 40, 4001)],
    ['pow', () => grid((x) => pow(x, 1.7 - x / 3), 0, 12, 4001)],
    ['tanh', () => grid(tanh, -4, 4, 4001)],
    ['logistic', () => grid(logistic, -40, 40, 4001)],
    ['normalCdf', () => grid(normalCdf, -38, 9, 4001)],
    ['normalQuantile', () => grid(normalQuantile, 1e-9, 1 - 1e-9, 4001)],
    ['quarterRoot', () => grid(quarterRoot, 0, 100, 4001)],
    ['uniform', () => grid((i) => uniform(20260801, i, i % 7, 3), 0, 4000, 4001)],
    ['normal', () => grid((i) => normal(20260801, i % 24, i, 5), 0, 4000, 4001)],
  ];
  it('have not changed', () => {
    const hashes = Object.fromEntries(pinned.map(([name, values]) => [name, hashFloats(values())]));
    expect(hashes).toEqual({
      exp: 'c4b017590db87242',
      log: '2228830139c33fb1',
      pow: 'a8cc002205c5c11e',
      tanh: 'e74b222a9709c5e8',
      logistic: '211750437f0fd9e2',
      normalCdf: '18a78081f1d0c595',
      normalQuantile: 'cd0addeff43d2ea0',
      quarterRoot: '108d214f37118acd',
      uniform: '817008cf30eaf10d',
      normal: '70ce54cc45953f1c',
    });
  });
});
