// Which places of which texts the game fills: what the checker tells an author (scenario/text-places.ts) against what the
// views do. That a view gives all places of its text and no others, and a view of another text none, is a matter of types
// (views/fill-text.ts); that every text on the list is filled by one view or another is held here.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILLED } from '../../src/scenario/text-places.ts';

test('every text that is said to be filled is filled somewhere, and no other', () => {
  const named = globSync('src/{views,panels,app}/**/*.{ts,tsx}').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bfillText<'([^']+)'>\(/g)].map(([, pattern]) => pattern),
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(FILLED)));
});
