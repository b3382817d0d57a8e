// The rows of the title page: where a game stands, when it was changed in the player's own days, and its picture.
import { expect, test } from 'vitest';
import { pictureLines } from '../../src/views/game-picture.ts';
import { changedWords, gameRow, type LocalTime } from '../../src/views/title-view.ts';

const at = (day: number, dayNumber: number, year = 2026): LocalTime => ({
  year,
  month: 11,
  day,
  hour: 9,
  minute: 5,
  dayNumber,
});

test('days are said as a player says them', () => {
  const now = at(22, 1000);
  expect(changedWords(at(22, 1000), now)).toBe('today, 09:05');
  expect(changedWords(at(21, 999), now)).toBe('yesterday, 09:05');
  expect(changedWords(at(3, 981), now)).toBe('3 November');
  expect(changedWords(at(3, 616, 2025), now)).toBe('3 November 2025');
});

test('a row says where the game stands', () => {
  const save = {
    id: 'a',
    name: 'Ours',
    year: 2,
    beat: 'planning' as const,
    seed: 7,
    picture: null,
    changed: at(22, 1),
  };
  expect(gameRow(save, at(22, 1), false, null)).toMatchObject({ place: 'Year 2, plan', problem: null, picture: null });
});

test('the picture is as wide as the game is long, on one scale, and says in words what it shows', () => {
  const lines = pictureLines({ quarters: 24, sales: [50, 60, 55], keySales: [10, 12, 15] });
  expect(lines.sales.map(({ x }) => x)).toEqual([1 / 24, 2 / 24, 3 / 24]);
  expect(lines.sales[1]?.y).toBe(1);
  expect(lines.keySales[0]?.y).toBeCloseTo(10 / 60, 12);
  expect(lines).toMatchObject({ played: 3 / 24, years: 6, words: '3 quarters played, sales up 10 %' });
  expect(pictureLines({ quarters: 24, sales: [], keySales: [] }).words).toBe('Nothing played yet');
});
