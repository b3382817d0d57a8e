// Many replays as one job that can be cut anywhere: plans by seeds, in, and the KPI rows or their sums out. A job is plain
// data, so that it can be sent to workers; each piece depends on nothing but its place in the job.
import type { Engine } from '../engine/engine.ts';
import { KPI_IDS, type KpiId, kpiIndex } from '../engine/kpis.ts';
import type { Plan } from '../engine/plan.ts';

export interface ReplayBatch {
  plans: readonly Plan[];
  /** Seeds firstSeed, firstSeed + 1, ... */
  firstSeed: number;
  seeds: number;
  /** 'games': other games, opened on each seed; 'luck': the plan's own opening, other luck after it. */
  seedsAre: 'games' | 'luck';
  /** Kept of each game, for every quarter. */
  kpis: readonly KpiId[];
}

/** Games of a batch, seed by seed and plan by plan. */
export const gamesOf = ({ plans, seeds }: ReplayBatch): number => plans.length * seeds;

/** Numbers kept of one game: its quarters by KPIs. Games shorter than the longest are filled up with 0. */
export function numbersAGame({ plans, kpis }: ReplayBatch): number {
  return 4 * kpis.length * plans.reduce((most, { years }) => Math.max(most, years), 0);
}

/**
 * Plays the games from `first` up to `end` of a batch: game g is seed floor(g / plans) under plan g % plans. Of each game
 * come its quarters, of each quarter the batch's KPIs.
 */
export function playGames(engine: Engine, batch: ReplayBatch, first: number, end: number): Float64Array {
  const { plans, kpis } = batch;
  const each = numbersAGame(batch);
  const out = new Float64Array((end - first) * each);
  const rows = new Float64Array((each / kpis.length) * KPI_IDS.length);
  for (let g = first; g < end; g++) {
    const plan = plans[g % plans.length];
    const seed = (batch.firstSeed + Math.floor(g / plans.length)) >>> 0;
    if (batch.seedsAre === 'games') engine.replay(plan, seed, rows, { kpis });
    else engine.replay(plan, plan.seed, rows, { luckSeed: seed, kpis });
    let at = (g - first) * each;
    for (let quarter = 0; quarter < plan.years * 4; quarter++)
      for (const kpi of kpis) out[at++] = rows[quarter * KPI_IDS.length + kpiIndex[kpi]];
  }
  return out;
}
