import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCurve, curveAt } from '../../src/base/curve.ts';
import { exp } from '../../src/base/det-math.ts';

const bell = (x: number): number => exp(-x * x);

describe('a curve', () => {
  const curve = createCurve(bell, -3, 3, 60);

  it('meets its function at the knots, the last among them', () => {
    for (let i = 0; i <= 60; i++) expect(curveAt(curve, -3 + i * 0.1)).toBeCloseTo(bell(-3 + i * 0.1), 9);
    expect(curveAt(curve, 3)).toBeCloseTo(bell(3), 12);
  });

  it('keeps close to it between them, sixteen times closer with pieces half as wide', () => {
    const worst = (pieces: number): number => {
      const of = createCurve(bell, -3, 3, pieces);
      let most = 0;
      for (let x = -3; x < 3; x += 0.0007) most = Math.max(most, Math.abs(curveAt(of, x) - bell(x)));
      return most;
    };
    expect(worst(60)).toBeLessThan(4e-6);
    expect(worst(30) / worst(60)).toBeGreaterThan(12);
  });

  it('outside its interval is the function itself, and what is not a number stays so', () => {
    fc.assert(
      fc.property(fc.double({ min: 3.0001, max: 20 }), (x) => {
        expect(curveAt(curve, x)).toBe(bell(x));
        expect(curveAt(curve, -x)).toBe(bell(-x));
      }),
    );
    expect(curveAt(curve, Number.NaN)).toBeNaN();
  });
});
