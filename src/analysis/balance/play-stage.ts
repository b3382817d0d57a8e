// How the stages of a report ask for games: a list of players and seeds in, outcomes out, in the same order. Counts
// games, and shares the progress of the whole among the stages.
import type { Change } from '../counterfactual.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import type { Job, JobBatch } from './jobs.ts';
import { numbersAJob } from './jobs.ts';
import { OUTCOME_WIDTH, type Outcome } from './outcome.ts';

/** Plays a batch somewhere: a pool of workers, or this thread. Rejects when it was cancelled. */
export type RunJobs = (batch: JobBatch, progress: (share: number) => void) => Promise<Float64Array>;

export interface Desk {
  /** Every player on every seed: outcome of player p on the s-th seed at [p][s]. */
  play(players: readonly ComputerPlayer[], seeds: readonly number[]): Promise<Outcome[][]>;
  /** Single games. */
  games(players: readonly ComputerPlayer[], jobs: readonly Job[]): Promise<Outcome[]>;
  /** Plans replayed: `replays` outcomes a job. */
  replay(
    players: readonly ComputerPlayer[],
    jobs: readonly (Job & { change?: Change })[],
    replays: number,
    seedsAre: JobBatch['seedsAre'],
  ): Promise<Outcome[][]>;
  /** The figures of all targets, seed by seed. */
  targets(seeds: readonly number[]): Promise<Float64Array[]>;
  /** Games played so far. */
  count(): number;
}

/** `told`: called with the share of the whole, given how much of it each stage is, in the order of the calls. */
export function createDesk(run: RunJobs, shares: readonly number[], told: (share: number) => void): Desk {
  let games = 0;
  let stage = 0;
  const before = (): number => shares.slice(0, stage).reduce((sum, share) => sum + share, 0);

  async function numbers(batch: JobBatch): Promise<Float64Array[]> {
    const from = before();
    const part = shares[stage] ?? 0;
    const flat = await run(batch, (share) => told(Math.min(1, from + part * share)));
    stage++;
    games += batch.jobs.length * (batch.gives === 'targets' ? 2 : Math.max(1, batch.replays));
    told(Math.min(1, from + part));
    const each = numbersAJob(batch);
    return batch.jobs.map((_, j) => flat.subarray(j * each, (j + 1) * each));
  }

  const batch = (players: readonly ComputerPlayer[], jobs: readonly Job[], rest: Partial<JobBatch> = {}): JobBatch => ({
    kind: 'jobs',
    players,
    jobs,
    gives: 'outcome',
    replays: 0,
    seedsAre: 'games',
    ...rest,
  });

  return {
    async play(players, seeds) {
      const jobs = players.flatMap((_, player) => seeds.map((seed): Job => ({ player, seed })));
      const outcomes = await numbers(batch(players, jobs));
      return players.map((_, p) => outcomes.slice(p * seeds.length, (p + 1) * seeds.length));
    },
    games: (players, jobs) => numbers(batch(players, jobs)),
    async replay(players, jobs, replays, seedsAre) {
      const rows = await numbers(batch(players, jobs, { replays, seedsAre }));
      return rows.map((row) =>
        Array.from({ length: replays }, (_, k) => row.subarray(k * OUTCOME_WIDTH, (k + 1) * OUTCOME_WIDTH)),
      );
    },
    targets: (seeds) =>
      numbers(
        batch(
          [],
          seeds.map((seed): Job => ({ player: 0, seed })),
          { gives: 'targets' },
        ),
      ),
    count: () => games,
  };
}
