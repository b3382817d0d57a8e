// The words of a case reach every sentence of the game: in no view of a case with words of its own stand the usual ones.
import { describe, expect, test } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { reviewView } from '../../src/views/review-view.ts';
import { randomGame } from '../kit/referee/random-play.ts';
import { EVERY_VIEW } from '../kit/views/every-view.ts';

const world = compileScenarioFolder('d2c-apparel');
const engine = compileWorld(world);
const games = [1, 3, 5, 7, 9, 11].map((seed) => randomGame(engine, seed, 60 * seed));

/** Words of a case about countries; ids of the rules are no sentences. */
const USUAL = /\bcountr(?:y|ies)\b|\bbusiness groups?\b|\bthe region\b|\bPresident\b|\bpan-European\b|\bhead office\b/i;
const written = JSON.stringify(world);

function usualWords(value: unknown): string[] {
  if (typeof value === 'string')
    return USUAL.test(value) && value !== 'countries' && !written.includes(JSON.stringify(value)) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(usualWords);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(usualWords) : [];
}

describe('of a case with words of its own', () => {
  test.each(EVERY_VIEW)('the %s view says no country, business group or region', (_, viewOf) => {
    for (const game of games) expect(usualWords(viewOf(game))).toEqual([]);
  });

  test('a map counts customers and what they buy through', () => {
    expect(reviewView(games[0]!).mapTitle).toBe('Fourteen customers, five channels');
  });
});

describe('the first headline', () => {
  test.each([
    ['3m-emea', 'Large customers grow slowest, and like us less'],
    ['d2c-apparel', 'Made for somebody'],
    ['design-lab', 'One budget, many programmes'],
  ])('of %s is its own', (id, headline) => {
    const game = randomGame(compileWorld(compileScenarioFolder(id)), 1, 0);
    expect(reviewView(game).headline).toBe(headline);
  });
});
