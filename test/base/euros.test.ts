// Amounts of money: printed one way, everywhere, and never so that two of them seem to contradict each other.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { budgetEurM, eurM, keur, printedEurM, signedEurM } from '../../src/base/euros.ts';

test('have a true sign before the currency, thousands set apart, and are tied to their unit', () => {
  expect(eurM(12.34)).toBe('€12.3\u00a0M');
  expect(eurM(-1234.56)).toBe('−€1,234.6\u00a0M');
  expect(eurM(123.4, 0)).toBe('€123\u00a0M');
  expect(signedEurM(1.5)).toBe('+€1.5\u00a0M');
  expect(keur(450)).toBe('€450\u00a0k');
  expect(keur(-12500)).toBe('−€12,500\u00a0k');
});

test('have no minus nought and no plus nought', () => {
  expect([eurM(-0.04), signedEurM(-0.04), signedEurM(0.04), keur(-0.4)]).toEqual([
    '€0.0\u00a0M',
    '€0.0\u00a0M',
    '€0.0\u00a0M',
    '€0\u00a0k',
  ]);
});

test('that were set in thousands differ in print where they differ', () => {
  expect([budgetEurM(4), budgetEurM(0.85), budgetEurM(0.845)]).toEqual([
    '€4.00\u00a0M',
    '€0.85\u00a0M',
    '€0.845\u00a0M',
  ]);
  const printed = Array.from({ length: 8001 }, (_, thousands) => budgetEurM(thousands / 1000));
  expect(new Set(printed).size).toBe(printed.length);
});

test('as printed are the numbers that a reader takes from them', () => {
  for (const value of [0, 0.05, 12.25, -3.149, 99.95])
    expect(
      Number(
        eurM(value)
          .replace('−', '-')
          .replace(/[€,]|\u00a0M/g, ''),
      ),
    ).toBe(printedEurM(value));
});

test('are printed in one place: nobody else puts a currency before a figure', () => {
  const onScreen = (path: string) => /^src\/(?:views|panels|app|stage)\//.test(path);
  const elsewhere = globSync('src/**/*.{ts,tsx}')
    .filter((path) => path !== 'src/base/euros.ts')
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
        .filter((line) => /(?:€|\bEUR)\s?\$?\{|\}\s?€/.test(line) || (onScreen(path) && /(?:€|\bEUR)\s?\d/.test(line)))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(elsewhere).toEqual([]);
});
