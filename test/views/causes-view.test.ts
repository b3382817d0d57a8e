// Why a number moved, in words: bars and rows add up as printed, and name whose doing it was.
import { describe, expect, test } from 'vitest';
import { createStudies, type YearCauses } from '../../src/analysis/studies.ts';
import { playPolicy } from '../../src/analysis/index.ts';
import { type CauseShares, causesView } from '../../src/views/causes-view.ts';
import { addingUp } from '../../src/views/adding-up.ts';
import { realEngine } from '../analysis/real-engine.ts';

const engine = realEngine();
const studies = createStudies(engine);
const answerOf = (seed: number, year: number) => {
  const { decisions: entries } = playPolicy(engine, engine.world.policies[0]!, seed);
  return studies.answer({ study: 'causes', game: { seed, years: 6, entries }, year }) as YearCauses;
};
const opened = (seed: number) => ({ engine, state: engine.openGame(seed, 6) });
const sum = (rows: readonly { change: number }[]): number => rows.reduce((all, { change }) => all + change, 0);
const millions = (list: readonly { change: number }[]): number => sum(list) / 1e6;

describe('causes of a year', () => {
  test.each([1, 2, 4])('in year %i, customers make the change of revenue and members that of support', (year) => {
    const answer = answerOf(7, year);
    expect(millions(Object.values(answer.accounts))).toBeCloseTo(answer.kpis.revenue.change / 1e6, 3);
    expect(millions(answer.people)).toBeCloseTo(answer.kpis.support.change / 1e6, 3);
    for (const cause of ['spending', 'people', 'luck'] as const) {
      const of = Object.values(answer.accounts).map(({ causes }) => ({ change: causes[cause] }));
      expect(millions(of)).toBeCloseTo(answer.kpis.revenue.causes[cause] / 1e6, 3);
    }
  });

  test('are printed so that bars and rows add up', () => {
    for (const seed of [3, 7, 11]) {
      for (const year of [1, 3]) {
        const { charts } = causesView(opened(seed), answerOf(seed, year));
        for (const { start, causes, end, digits } of charts) {
          const bars = causes.reduce((all, { value }) => all + value, start.value);
          expect(bars.toFixed(digits)).toBe(end.value.toFixed(digits));
        }
        const [revenue, ...others] = charts;
        const shares = revenue!.shares!;
        expect(sum(shares.rows).toFixed(1)).toBe((revenue!.end.value - revenue!.start.value).toFixed(1));
        expect(shares.rows.length).toBeLessThanOrEqual(7);
        expect(others.filter((chart) => chart.shares !== null).map(({ id }) => id)).toEqual(['support']);
      }
    }
  });

  test('name the customers and members that moved most, and what moved them', () => {
    const { charts } = causesView(opened(10), answerOf(10, 3));
    const shares = charts[0]!.shares as CauseShares;
    const sizes = shares.rows.slice(0, -1).map(({ change }) => Math.abs(change));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(shares.rows[0]).toMatchObject({ name: 'Brennholt DIY', why: expect.stringMatching(/^Luck\u00a0−\d/) });
    expect(shares.rows.at(-1)!.name).toMatch(/^\d+ others$/);
    expect(charts[0]!.finding).toMatch(/The largest: luck, −[\d.]+, most of it at Brennholt DIY\.$/);
    const members = charts.at(-1)!.shares!.rows.map(({ name }) => name);
    expect(members[0]).toMatch(/^\p{Lu}\S+ \p{Lu}/u);
  });
});

test('rounded parts make the rounded whole, whatever their signs', () => {
  expect(addingUp([0.34, 0.33, 0.33], 1, 1)).toEqual([0.4, 0.3, 0.3]);
  expect(addingUp([-0.34, -0.33, 0.67], 0, 1)).toEqual([-0.4, -0.3, 0.7]);
  expect(addingUp([], 0, 1)).toEqual([]);
});
