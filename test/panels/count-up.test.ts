// Figures that count: the words stay, the number goes from one to the other, and the end is exactly the end.
import { expect, test } from 'vitest';
import { countedText } from '../../src/panels/kit/count-up.tsx';

test('a figure counts in the words and decimals of its end', () => {
  expect(countedText('€34.0 M', '€36.0 M', 0)).toBe('€34.0 M');
  expect(countedText('€34.0 M', '€36.0 M', 0.5)).toBe('€35.0 M');
  expect(countedText('€34.0 M', '€36.0 M', 1)).toBe('€36.0 M');
  expect(countedText('980', '1,020', 0.5)).toBe('1,000');
});

test('a figure may pass nought on its way, with a true minus sign', () => {
  expect(countedText('−14', '+6', 0)).toBe('−14');
  expect(countedText('−14', '+6', 0.5)).toBe('−4');
  expect(countedText('+6', '−14', 1)).toBe('−14');
});

test('what has no number is shown at once', () => {
  expect(countedText('', '€3.0 M', 0.2)).toBe('€3.0 M');
  expect(countedText('none', 'some', 0.2)).toBe('some');
});
