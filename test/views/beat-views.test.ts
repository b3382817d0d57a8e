// The views of all beats over many games that random teams have played: plain data without a hole, an unfilled
// place or a figure that is none, whatever happened before.
import { describe, expect, test } from 'vitest';
import { compileWorld } from '../../src/engine/index.ts';
import { openGame } from '../../src/referee/index.ts';
import { accountsView } from '../../src/views/accounts-view.ts';
import { reviewView } from '../../src/views/review-view.ts';
import { randomGame } from '../kit/referee/random-play.ts';
import { EVERY_VIEW } from '../kit/views/every-view.ts';
import { smallWorld } from '../kit/small-world.ts';

/** Paths of values that no screen could show. */
function holes(value: unknown, path = ''): string[] {
  if (value === undefined) return [path];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value === 'string') return /\{[a-z_]+\}|undefined|NaN|Infinity/.test(value) ? [`${path}: ${value}`] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => holes(item, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => holes(item, `${path}.${key}`));
  return [];
}

const engine = compileWorld(smallWorld());
const games = [openGame(engine, { seed: 1 }), ...[2, 3, 4, 5, 6].map((seed) => randomGame(engine, seed, 60 * seed))];

describe.each(EVERY_VIEW)('the %s view', (_, viewOf) => {
  test('has no holes in any game', () => {
    for (const game of games) expect(holes(viewOf(game))).toEqual([]);
  });

  test('leaves the game as it was', () => {
    for (const game of games) {
      const before = engine.stateHash(game.state);
      viewOf(game);
      expect(engine.stateHash(game.state)).toBe(before);
    }
  });
});

test('the random games reach later years, or the views were never tried there', () => {
  expect(Math.max(...games.map((game) => game.state.year))).toBeGreaterThan(1);
});

test('what is not known shows its doubt, and the survey takes it away', () => {
  const game = openGame(engine, { seed: 1 });
  expect(accountsView(game).rows.every((row) => row.willingness.includes('±'))).toBe(true);
  const state = engine.applyDecision(game.state, { kind: 'buy-research', finding: 'customer_survey', people: [] });
  const surveyed = accountsView({ ...game, state });
  expect(surveyed.rows.some((row) => row.willingness.includes('±'))).toBe(false);
  expect(surveyed.survey).toBe('Willingness is known from the survey.');
});

test('the board pack shows no satisfaction beyond what the survey says', () => {
  const game = openGame(engine, { seed: 1 });
  const shown = reviewView(game).numbers.find((n) => n.id === 'csat');
  const surveyed = game.engine.world.accounts.map((a) => engine.account(game.state, a.id).satisfaction.value);
  expect(Number(shown?.value)).toBeCloseTo(surveyed.reduce((sum, v) => sum + v, 0) / surveyed.length, -0.3);
});
