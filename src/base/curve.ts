// A smooth function of one number on an interval, worked out once and then read off: cubic pieces that meet it and its
// slope at evenly spaced knots (Hermite). For functions that a loop asks thousands of times and that need no fifteenth
// digit. Accuracy: falls with the fourth power of the pieces' width; who uses a curve states and tests its own.
// Leaves out: kinks; numbers outside the interval are asked of the function itself.

export interface Curve {
  readonly of: (x: number) => number;
  readonly from: number;
  readonly to: number;
  /** Pieces in a unit of x. */
  readonly density: number;
  /** Of each piece four coefficients, from the constant up, in the share of the piece gone by. */
  readonly coefficients: Float64Array;
}

/** Part of a piece over which the slope at a knot is taken. */
const NEAR = 1e-3;

export function createCurve(of: (x: number) => number, from: number, to: number, pieces: number): Curve {
  const width = (to - from) / pieces;
  const coefficients = new Float64Array(4 * (pieces + 1));
  const slope = (x: number): number => (of(x + NEAR * width) - of(x - NEAR * width)) / (2 * NEAR);
  for (let i = 0; i <= pieces; i++) {
    const [left, right] = [from + i * width, from + (i + 1) * width];
    const rise = of(right) - of(left);
    const [out, into] = [slope(left), slope(right)];
    coefficients.set([of(left), out, 3 * rise - 2 * out - into, out + into - 2 * rise], 4 * i);
  }
  return { of, from, to, density: 1 / width, coefficients };
}

/** The function at x, off the curve. */
export function curveAt({ of, from, to, density, coefficients: c }: Curve, x: number): number {
  if (!(x >= from && x <= to)) return of(x);
  const way = (x - from) * density;
  const piece = Math.floor(way);
  const t = way - piece;
  const k = 4 * piece;
  return c[k] + t * (c[k + 1] + t * (c[k + 2] + t * c[k + 3]));
}
