// Two records are the same game when one is the beginning of the other; games that part ways are two games.
import { expect, test } from 'vitest';
import { kinshipOf } from '../../src/app/same-game.ts';
import { toRecord } from '../../src/referee/index.ts';
import { moving, playedTo, taking } from '../kit/views/played-game.ts';

const early = toRecord(playedTo('planning', 2));
const late = toRecord(playedTo('revealing', 2));

test('a game further on is known as the same, from both sides', () => {
  expect(kinshipOf(early, late)).toBe('second-further');
  expect(kinshipOf(late, early)).toBe('first-further');
  expect(kinshipOf(late, late)).toBe('same');
});

test('another seed, and another way from the same start, are other games', () => {
  expect(kinshipOf(early, { ...early, header: { ...early.header, seed: 8 } })).toBe('other');
  const start = playedTo('planning', 2);
  const [one, two] = (['corridor', 'refuse'] as const).map((policy) =>
    toRecord(
      taking(start, [
        { kind: 'set-price-policy', policy },
        { kind: 'name-purpose', purpose: 'margin' },
      ]),
    ),
  );
  expect(kinshipOf(one!, two!)).toBe('other');
});

test('a game that only walked on to the next beat is the same', () => {
  expect(kinshipOf(early, toRecord(moving(playedTo('planning', 2), 'continue')))).toBe('same');
});
