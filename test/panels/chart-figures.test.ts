// What the charts share: figures with a true minus, and labels that do not cover one another.
import { expect, test } from 'vitest';
import { figure, signedFigure, spread } from '../../src/panels/charts/chart-figures.ts';

test('figures have a true minus, thousands set apart, and no minus nought', () => {
  expect(figure(1159.4, 0)).toBe('1,159');
  expect(figure(-12_345.67, 1)).toBe('−12,345.7');
  expect(figure(-0.01, 1)).toBe('0.0');
  expect(signedFigure(0.04, 1)).toBe('0.0');
  expect(signedFigure(2, 0)).toBe('+2');
});

test('labels that would touch are pushed apart and keep their order', () => {
  const out = spread([100, 102, 40], 32, 10, 190);
  expect(out[2]).toBe(40);
  expect((out[1] ?? 0) - (out[0] ?? 0)).toBeGreaterThanOrEqual(32);
});

test('labels at the lower edge move up instead of out', () => {
  const out = spread([185, 186, 187], 32, 10, 190);
  expect(Math.max(...out)).toBe(190);
  expect(out).toEqual([126, 158, 190]);
});
