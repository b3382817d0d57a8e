// Numbers as players read them: true minus signs, no minus zero, and the same text on every machine.
import { describe, expect, test } from 'vitest';
import { counted, decimal, estimate, estimateEurM, grouped, listed, percent, signed } from '../../src/views/format.ts';
import { fillText } from '../../src/views/fill-text.ts';

describe('figures', () => {
  test('carry a true minus sign and no minus zero', () => {
    expect(decimal(-1.25, 1)).toBe('−1.3');
    expect(decimal(-0.04, 1)).toBe('0.0');
    expect(signed(0.04, 1)).toBe('0.0');
    expect(signed(2, 1)).toBe('+2.0');
  });

  test('are grouped by thousands', () => {
    expect(grouped(1159)).toBe('1,159');
    expect(grouped(-1234567)).toBe('−1,234,567');
    expect(percent(0.936)).toBe('93.6\u00a0%');
  });

  test('keep their doubt until it is gone', () => {
    expect(estimate(55, 20)).toBe('55 ± 20');
    expect(estimate(55, 0)).toBe('55');
    expect(estimateEurM(12.4, 3.2)).toBe('€12 ± 3\u00a0M');
    expect(estimateEurM(12.4, 0)).toBe('€12\u00a0M');
  });
});

describe('words', () => {
  test('are joined and counted as in a sentence', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(counted(1, 'account')).toBe('1 account');
    expect(counted(2, 'account')).toBe('2 accounts');
  });

  test('with a place for a figure never show a brace', () => {
    expect(fillText<'events.*.text'>('{account} waits for {other}.', { account: 'Fir', accounts: '4' })).toBe(
      'Fir waits for ….',
    );
  });
});
