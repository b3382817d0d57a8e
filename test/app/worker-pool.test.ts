// The page's pool speaks to Web Workers as the pool of the analysis expects; the workers here live in the test itself.
import { afterEach, expect, it, vi } from 'vitest';
import { hashFloats } from '../../src/base/hash.ts';
import { gamesOf, playGames, type ReplayBatch } from '../../src/analysis/replay-batch.ts';
import { openWorkerPool } from '../../src/app/worker-pool.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { recordRandomGame } from '../kit/recorded-games.ts';
import { workersHere } from '../kit/app/workers-here.ts';
import { smallWorld } from '../kit/small-world.ts';

afterEach(() => vi.unstubAllGlobals());

it('gives the numbers of a batch from as many workers as the machine has threads but one', async () => {
  const { Worker, opened, stopped } = workersHere();
  vi.stubGlobal('Worker', Worker);
  vi.stubGlobal('navigator', { hardwareConcurrency: 4 });
  const world = smallWorld();
  const engine = compileWorld(world, { listen: false });
  const plans = [engine.planOf(recordRandomGame(engine, 21).game)];
  const batch: ReplayBatch = { plans, firstSeed: 1, seeds: 30, seedsAre: 'games', kpis: ['revenue'] };
  const pool = openWorkerPool(world);
  const numbers = await pool.run(batch).numbers;
  expect(hashFloats(numbers)).toBe(hashFloats(playGames(engine, batch, 0, gamesOf(batch))));
  pool.close();
  expect([opened.replay, stopped.replay]).toEqual([3, 3]);
});
