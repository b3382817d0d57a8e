/**
 * The small shapes that carry success, refusal and impossibility through the layers.
 * Leaves out: what the types alone already prove.
 */
import { describe, expect, it } from 'vitest';
import { assertNever } from '../../src/base/assert-never.ts';
import { refusal } from '../../src/base/refusal.ts';
import { err, ok, type Result } from '../../src/base/result.ts';

describe('outcomes', () => {
  it('a result is told apart by its flag', () => {
    const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : err('odd'));
    expect([half(4), half(3)]).toEqual([
      { ok: true, value: 2 },
      { ok: false, error: 'odd' },
    ]);
  });

  it('a refusal carries details only where they were given', () => {
    expect(refusal('budget/over-limit', 'Too much.', { limit: 3 })).toEqual({
      code: 'budget/over-limit',
      message: 'Too much.',
      details: { limit: 3 },
    });
    expect(Object.keys(refusal('order/unknown', 'No such order.'))).toEqual(['code', 'message']);
  });

  it('assertNever names the set and the value that slipped through', () => {
    expect(() => assertNever('blue' as never, 'colour')).toThrow(new TypeError('Unexpected colour: blue'));
    expect(() => assertNever({} as never, 'order kind')).toThrow('Unexpected order kind: object');
  });
});
