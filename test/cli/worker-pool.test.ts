// A batch of replays gives the same numbers on any number of threads, tells how far it is, and can be stopped.
import { afterAll, describe, expect, it, vi } from 'vitest';
import { hashFloats } from '../../src/base/hash.ts';
import { gamesOf, numbersAGame, playGames, type ReplayBatch } from '../../src/analysis/replay-batch.ts';
import { type WorkerPool, workersFor } from '../../src/analysis/worker-pool.ts';
import { openThreadPool } from '../../src/cli/worker-pool.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { recordRandomGame } from '../kit/recorded-games.ts';
import { smallWorld } from '../kit/small-world.ts';

const world = smallWorld();
const engine = compileWorld(world, { listen: false });
const plans = [11, 12, 13].map((seed) => engine.planOf(recordRandomGame(engine, seed).game));
const batch: ReplayBatch = { plans, firstSeed: 500, seeds: 40, seedsAre: 'luck', kpis: ['net', 'csat'] };
vi.setConfig({ testTimeout: 120_000 });
const pools: WorkerPool[] = [];
const poolOf = (count: number): WorkerPool => {
  const pool = openThreadPool(world, count);
  pools.push(pool);
  return pool;
};
afterAll(() => {
  for (const pool of pools) pool.close();
});

describe('a batch of replays', () => {
  it('gives the same numbers on one, two and three threads as without any', async () => {
    const alone = playGames(engine, batch, 0, gamesOf(batch));
    expect(alone).toHaveLength(gamesOf(batch) * numbersAGame(batch));
    for (const count of [1, 2, 3]) {
      const shares: number[] = [];
      // What is there for a first picture is the beginning of the whole, however the pieces come in.
      const pictures: string[] = [];
      const begun: string[] = [];
      const told = (share: number, known: Float64Array): void => {
        shares.push(share);
        pictures.push(hashFloats(known));
        begun.push(hashFloats(alone.subarray(0, known.length)));
      };
      const numbers = await poolOf(count).run(batch, told).numbers;
      expect([count, hashFloats(numbers)]).toEqual([count, hashFloats(alone)]);
      expect(pictures).toEqual(begun);
      expect(pictures.at(-1)).toBe(hashFloats(alone));
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.length).toBeGreaterThan(1);
    }
  });

  it('opens another game on each seed when its seeds are games', () => {
    const games = playGames(engine, { ...batch, seedsAre: 'games' }, 0, 3);
    const later = playGames(engine, { ...batch, seedsAre: 'games', firstSeed: 501 }, 0, 3);
    expect(hashFloats(later)).not.toBe(hashFloats(games));
    expect(hashFloats(playGames(engine, { ...batch, seedsAre: 'games' }, 3, 6))).toBe(hashFloats(later));
  });

  it('can be stopped, and the pool goes on with the next one', async () => {
    const pool = poolOf(1);
    const long = pool.run({ ...batch, seeds: 100_000 });
    const next = pool.run({ ...batch, seeds: 2 });
    long.cancel();
    await expect(long.numbers).rejects.toThrow('cancelled');
    expect(hashFloats(await next.numbers)).toBe(hashFloats(playGames(engine, { ...batch, seeds: 2 }, 0, 6)));
  });

  it('ends with the reason when it cannot be played', async () => {
    const broken = { ...plans[0]!, parts: [null] } as unknown as (typeof plans)[number];
    await expect(poolOf(1).run({ ...batch, plans: [broken] }).numbers).rejects.toThrow();
  });

  it('ends with the reason once a thread is lost, and so does every one after it', async () => {
    const pool = openThreadPool({ ...world, elements: [] }, 1);
    pools.push(pool);
    await expect(pool.run(batch).numbers).rejects.toThrow('eight elements');
    await expect(pool.run(batch).numbers).rejects.toThrow('eight elements');
  });

  it('leaves one thread of the machine to others', () => {
    expect([8, 2, 1, 0].map(workersFor)).toEqual([7, 1, 1, 1]);
  });
});
