// What a pool of workers can be given: replays of plans (replay-batch.ts), futures of a state (forecast.ts) or the jobs of
// a balance report (balance/jobs.ts). All are cut anywhere: unit by unit, each with a fixed count of numbers.
import type { Engine } from '../engine/engine.ts';
import { doJobs, type JobBatch, numbersAJob } from './balance/jobs.ts';
import { type FutureBatch, numbersAFuture, playFutures } from './forecast.ts';
import { gamesOf, numbersAGame, playGames, type ReplayBatch } from './replay-batch.ts';

export type Batch = ReplayBatch | FutureBatch | JobBatch;

const areJobs = (batch: Batch): batch is JobBatch => 'jobs' in batch;
const areFutures = (batch: Batch): batch is FutureBatch => 'futures' in batch;

/** Units of a batch: games, futures or jobs. */
export const unitsOf = (batch: Batch): number =>
  areJobs(batch) ? batch.jobs.length : areFutures(batch) ? batch.futures : gamesOf(batch);

/** Numbers that come of one unit. */
export const numbersAUnit = (batch: Batch): number =>
  areJobs(batch) ? numbersAJob(batch) : areFutures(batch) ? numbersAFuture(batch) : numbersAGame(batch);

/** Does the units from `first` up to `end` of a batch. */
export function doUnits(engine: Engine, batch: Batch, first: number, end: number): Float64Array {
  if (areJobs(batch)) return doJobs(engine, batch, first, end);
  return areFutures(batch) ? playFutures(engine, batch, first, end) : playGames(engine, batch, first, end);
}
