// Names on the portfolio map: none over another, none over a disc, none outside; the important ones come first.
import { expect, test } from 'vitest';
import { type Disc, placeLabels } from '../../src/panels/accounts/place-labels.ts';

const disc = (id: string, x: number, y: number, rank = 1): Disc => ({
  id,
  name: `Name of ${id}`,
  x,
  y,
  radius: 8,
  rank,
});

test('a disc alone has its name at its right', () => {
  expect(placeLabels([disc('a', 100, 100)], 0, 400).get('a')).toEqual({ x: 112, y: 104, anchor: 'start' });
});

test('a name that would leave the map at the right goes to the left', () => {
  expect(placeLabels([disc('a', 390, 100)], 0, 400).get('a')?.anchor).toBe('end');
});

test('of two discs in the same place the higher rank chooses first', () => {
  const labels = placeLabels([disc('low', 100, 100, 1), disc('high', 102, 100, 5)], 0, 400);
  expect(labels.get('high')?.anchor).toBe('start');
  expect(labels.get('low')?.anchor).not.toBe('start');
});

test('where there is no room a name is left out rather than printed over another', () => {
  const crowd = Array.from({ length: 12 }, (_, i) => disc(`d${i}`, 200 + i, 200 + i, i));
  const labels = placeLabels(crowd, 0, 400);
  expect(labels.size).toBeLessThan(crowd.length);
  expect(labels.has('d11')).toBe(true);
});
