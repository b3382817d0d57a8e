// The map as a view: the figures of the accounts as the team may know them, and reasons with direction and strength.
import { describe, expect, test } from 'vitest';
import { mapView } from '../../src/views/map-view.ts';
import { reviewView } from '../../src/views/review-view.ts';
import { realMap } from '../kit/stage/real-map.ts';
import { playedTo } from '../kit/views/played-game.ts';

describe('the map', () => {
  test('says of every account what the board pack says', () => {
    const game = playedTo('reviewing');
    const map = mapView(game, null);
    for (const row of reviewView(game).accounts) {
      const account = map.accounts.find(({ id }) => id === row.id);
      expect(account).toMatchObject({
        name: row.name,
        salesWords: row.revenue,
        satisfactionWords: row.satisfaction,
        closenessWord: row.state,
      });
    }
  });

  test('shows satisfaction as surveyed, with its doubt, until measurement has matured', () => {
    const start = realMap(0);
    expect(start.accounts.every(({ doubt }) => doubt > 0)).toBe(true);
    expect(start.accounts.every(({ key, requests }) => !key && requests === 0)).toBe(true);
    expect(start.served).toEqual([]);
  });

  test('after a launch key accounts have requests that wait, and their countries stand out', () => {
    const map = realMap(1);
    const keys = map.accounts.filter(({ key }) => key);
    expect(keys.length).toBeGreaterThan(2);
    expect(keys.some(({ requests }) => requests > 0)).toBe(true);
    expect(map.accounts.filter(({ key }) => !key).every(({ requests }) => requests === 0)).toBe(true);
    for (const { home } of keys) expect(map.served).toContain(home);
  });

  test('an account buys in at most three clusters beyond its home, each at a town of that cluster', () => {
    for (const { id, ends } of realMap(0).accounts) {
      expect(ends.length, id).toBeLessThanOrEqual(3);
      expect(new Set(ends.map(({ cluster }) => cluster)).size, id).toBe(ends.length);
    }
  });

  test('gives at most five reasons for a chosen account, the strongest first', () => {
    const key = realMap(4).accounts.find((account) => account.key)!;
    const { chosen } = realMap(4, 'reference', key.id);
    expect(chosen?.name).toBe(key.name);
    expect(chosen!.whys.length).toBeGreaterThan(0);
    expect(chosen!.whys.length).toBeLessThanOrEqual(5);
    const strengths = chosen!.whys.map(({ strength }) => strength);
    expect([...strengths].sort((a, b) => b - a)).toEqual(strengths);
    expect(chosen!.pace).not.toBeNull();
  });

  test('chooses nothing for an id that is not an account', () => {
    expect(realMap(0, 'reference', 'nobody').chosen).toBeNull();
  });
});
