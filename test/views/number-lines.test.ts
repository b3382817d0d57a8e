// The numbers of a quarter or a year and what moved them: the causes are few, signed, and those of the time between.
import { describe, expect, test } from 'vitest';
import { kpiOf } from '../../src/views/kpi-words.ts';
import { numberLines } from '../../src/views/number-lines.ts';
import { playedTo } from '../kit/views/played-game.ts';

const rowsOf = (game: ReturnType<typeof playedTo>) => game.reports.filter(({ kpis }) => kpis !== null);

describe('the numbers and what moved them', () => {
  test('have no change and no cause where there is nothing to compare with', () => {
    const game = playedTo('revealing');
    const first = rowsOf(game).slice(0, 1);
    for (const line of numberLines(game, first, null)) {
      expect(line.change).toBe('');
      expect(line.causes).toEqual([]);
    }
    expect(numberLines(game, [], null)).toEqual([]);
  });

  test('name at most two causes each, the largest flow of revenue first', () => {
    const game = playedTo('revealing', 3);
    const rows = rowsOf(game);
    rows.slice(1).forEach((row, i) => {
      const lines = numberLines(game, [row], rows[i]?.kpis ?? null);
      for (const { causes } of lines) expect(causes.length).toBeLessThanOrEqual(2);
      const flows = [
        ['market', kpiOf(row.kpis!, 'flowMarket')],
        ['contracts won', kpiOf(row.kpis!, 'flowWon')],
        ['share of contracts held', kpiOf(row.kpis!, 'flowDeeper')],
        ['contracts lost', kpiOf(row.kpis!, 'flowLost')],
        ['prices', kpiOf(row.kpis!, 'flowPrice')],
        ['shocks', kpiOf(row.kpis!, 'flowShock')],
      ] as const;
      const [name, value] = [...flows].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0]!;
      const first = lines.find(({ id }) => id === 'revenue')?.causes[0];
      if (Math.abs(value) >= 0.05) expect(first).toMatch(new RegExp(`^${name} [+−]?€`));
    });
  });

  test('change by the difference of what is printed', () => {
    const game = playedTo('revealing', 3);
    const rows = rowsOf(game);
    const figure = (text: string) => Math.round(10 * Number(text.replace('−', '-').replace(/[^\d.-]/g, '')));
    let compared = 0;
    rows.slice(1).forEach((row, i) => {
      for (const { label, before, value, change } of numberLines(game, [row], rows[i]?.kpis ?? null)) {
        expect(figure(value) - figure(before), `${label}: ${before}, ${change}, ${value}`).toBe(figure(change));
        compared += 1;
      }
    });
    expect(compared).toBe(8 * 11);
  });

  test('of a year add its quarters: the net moves by contribution, cost and letters', () => {
    const game = playedTo('revealing', 2);
    const rows = rowsOf(game);
    const lines = numberLines(game, rows.slice(-4), rows[rows.length - 5]?.kpis ?? null);
    const net = lines.find(({ id }) => id === 'net');
    for (const cause of net?.causes ?? [])
      expect(cause).toMatch(/^(contribution|dearer programme|cheaper programme|letters answered)/);
    expect(lines.every(({ before }) => before !== '')).toBe(true);
  });
});
