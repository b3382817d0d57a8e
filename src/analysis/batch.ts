// What a pool of workers can be given: replays of plans (replay-batch.ts) or the jobs of a balance report (balance/jobs.ts).
// Both are cut anywhere: unit by unit, each with a fixed count of numbers.
import type { Engine } from '../engine/engine.ts';
import { doJobs, type JobBatch, numbersAJob } from './balance/jobs.ts';
import { gamesOf, numbersAGame, playGames, type ReplayBatch } from './replay-batch.ts';

export type Batch = ReplayBatch | JobBatch;

const areJobs = (batch: Batch): batch is JobBatch => 'jobs' in batch;

/** Units of a batch: games or jobs. */
export const unitsOf = (batch: Batch): number => (areJobs(batch) ? batch.jobs.length : gamesOf(batch));

/** Numbers that come of one unit. */
export const numbersAUnit = (batch: Batch): number => (areJobs(batch) ? numbersAJob(batch) : numbersAGame(batch));

/** Does the units from `first` up to `end` of a batch. */
export const doUnits = (engine: Engine, batch: Batch, first: number, end: number): Float64Array =>
  areJobs(batch) ? doJobs(engine, batch, first, end) : playGames(engine, batch, first, end);
