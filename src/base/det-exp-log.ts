/**
 * Exponential, natural logarithm and power, bit-identical in every engine: only + - * /, sqrt and
 * bit access, which IEEE 754 and ECMAScript fix exactly (Math.exp and its kin are left to the engine).
 * Source: argument reduction by multiples of ln 2; exp from the Bernoulli series of r*coth(r/2), log from
 * the atanh series with Chebyshev-fitted coefficients computed for this file at 60 digits.
 * Accuracy: relative error of exp and log below 4e-16, of pow below 2e-15.
 * Leaves out: negative bases of pow, complex results, signed zeros in pow.
 */

const cell = new Float64Array(1);
const words = new Int32Array(cell.buffer);
cell[0] = 1;
/** Position of the word that holds sign and exponent; depends on the byte order of the machine. */
const HI: number = words[1] === 0x3ff00000 ? 1 : 0;

const INV_LN2 = 1.4426950408889634;
/** First 32 fraction bits of ln 2, so that k * LN2_HI is exact. */
const LN2_HI = 0.6931471803691238;
const LN2_LO = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;

/** Exact powers of two from 2^-1074 to 2^1023, at index exponent + 1074. */
const POWERS = new Float64Array(2098);
for (let i = 0, power = 5e-324; i < 2098; i++, power *= 2) POWERS[i] = power;

/**
 * e raised to x.
 * Any number; above 709.79 the result is Infinity, below -745.14 it is 0, NaN gives NaN.
 */
export function exp(x: number): number {
  // Well inside the range of doubles nothing can overflow or underflow; NaN goes the other way.
  return x > -700 && x < 700 ? expInside(x) : expOutside(x);
}

function expOutside(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (x !== x) return x;
  const k = Math.floor(x * INV_LN2 + 0.5);
  const y = mantissa(x, k);
  if (k > 1023) return y * 2 * POWERS[2097];
  if (k < -1021) return (y * POWERS[k + 1128]) / TWO_54;
  return y * POWERS[k + 1074];
}

/** The same for an x between -700 and 700, without a look at its bounds: for loops that have looked before. */
export function expInside(x: number): number {
  const k = Math.floor(x * INV_LN2 + 0.5);
  return mantissa(x, k) * POWERS[(k | 0) + 1074];
}

/** e^x / 2^k for the k nearest to x / ln 2. */
function mantissa(x: number, k: number): number {
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const z = r * r;
  // With c = r - (r*coth(r/2) - 2), e^r = 1 + 2r/(2 - c) = 1 + r + rc/(2 - c); r is taken as hi - lo.
  const c =
    r -
    z *
      (0.16666666666666666 +
        z *
          (-0.002777777777777778 +
            z *
              (6.613756613756614e-5 +
                z * (-1.6534391534391535e-6 + z * (4.17535139757362e-8 - z * 1.0568380277375e-9)))));
  return 1 - (lo - (r * c) / (2 - c) - hi);
}

/**
 * Natural logarithm of x.
 * Zero gives -Infinity, a negative number or NaN gives NaN, Infinity gives Infinity; subnormals are exact inputs.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const k = splitExponent(x);
  const f = cell[0] - 1;
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  const z = s * s;
  const tail = s * (half + z * atanhTail(z));
  if (k === 0) return f - (half - tail);
  return k * LN2_HI - (half - (tail + k * LN2_LO) - f);
}

/**
 * x raised to y, for x of at least 0.
 * A negative x gives NaN; pow(x, 0) is 1 for every x; pow(0, y) is 0 or Infinity by the sign of y.
 * As with the ** operator, pow(1, NaN) and pow(1, Infinity) are NaN. Overflow gives Infinity, underflow 0.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (!(x >= 0) || y !== y) return NaN;
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === -1) return 1 / x;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  if (y === 0.5) return Math.sqrt(x);
  if (x === 1) return y === Infinity || y === -Infinity ? NaN : 1;
  if (y > 1e20 || y < -1e20) return x > 1 === y > 0 ? Infinity : 0;
  // log x as an unevaluated sum a + b with about 60 bits.
  const k = splitExponent(x);
  const m = cell[0];
  const f = m - 1;
  const t = m + 1;
  const tLow = m - (t - 1);
  const s = f / t;
  const sHi = highPart(s);
  const sLo = s - sHi;
  const tHi = highPart(t);
  const tLo = t - tHi;
  const product = s * t;
  const productLow = sHi * tHi - product + sHi * tLo + sLo * tHi + sLo * tLo;
  const sRest = (f - product - productLow - s * tLow) / t;
  const z = s * s;
  const head = k * LN2_HI;
  const sum = head + 2 * s;
  const sumBack = sum - head;
  const sumLow = head - (sum - sumBack) + (2 * s - sumBack);
  const rest = sumLow + (k * LN2_LO + (2 * sRest + s * z * atanhTail(z)));
  const a = sum + rest;
  const b = rest - (a - sum);
  // y * (a + b), again as a sum, and e^(p + q) = e^p + e^p * q.
  const aHi = highPart(a);
  const aLo = a - aHi;
  const yHi = highPart(y);
  const yLo = y - yHi;
  const p = y * a;
  if (p > 709.79) return Infinity;
  if (p < -745.14) return 0;
  const q = yHi * aHi - p + yHi * aLo + yLo * aHi + yLo * aLo + y * b;
  const e = exp(p);
  return e === Infinity ? e : e + e * q;
}

/** Writes x = m * 2^k with m in [0.707, 1.415), leaves m in the cell and returns k; x is positive and finite. */
function splitExponent(x: number): number {
  let k = 0;
  cell[0] = x;
  let word = words[HI];
  if (word < 0x00100000) {
    cell[0] = x * TWO_54;
    word = words[HI];
    k = -54;
  }
  const shift = ((word & 0xfffff) + 0x95f64) & 0x100000;
  words[HI] = (word & 0xfffff) | (shift ^ 0x3ff00000);
  return k + (word >> 20) - 1023 + (shift >> 20);
}

/** (log((1 + s) / (1 - s)) / s - 2) / z for z = s * s up to 0.0295; fit error 2e-18. */
function atanhTail(z: number): number {
  const z2 = z * z;
  const even = 0.6666666666666666 + z2 * (0.2857142857080323 + z2 * (0.18181795630884753 + z2 * 0.13268759668560612));
  const odd = 0.4000000000000088 + z2 * (0.2222222239180047 + z2 * (0.15386240205813478 + z2 * 0.13086767009948175));
  return even + z * odd;
}

/** Upper 26 bits of v (Veltkamp), so that products of such parts are exact. */
function highPart(v: number): number {
  const wide = v * 134217729;
  return wide - (wide - v);
}
