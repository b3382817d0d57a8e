// The games of a balance report as jobs that any worker can play: a computer player on a class seed, or the plan it made
// there replayed on other seeds, in the scenario's world or in one with a number moved. Plain data in, numbers out.
import type { Engine } from '../../engine/engine.ts';
import { compileWorld } from '../../engine/index.ts';
import { KPI_IDS } from '../../engine/kpis.ts';
import type { Plan } from '../../engine/plan.ts';
import { type Change, planWith } from '../counterfactual.ts';
import { playPolicy } from '../play-policy.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import { OUTCOME_WIDTH, rowsOf, writeOutcome } from './outcome.ts';
import { TARGETS_WIDTH, writeTargets } from './target-figures.ts';
import { changedWorld, type WorldChange } from './world-changes.ts';

export interface Job {
  /** Index in the batch's players. */
  player: number;
  /** The class the player plays. */
  seed: number;
  /** Seed of the player's own dice, for those who decide by lot; the class's if left out. */
  dice?: number;
  /** First of the seeds on which the plan is replayed; unused where games are played. */
  first?: number;
  /** One thing decided otherwise in the plan. */
  change?: Change;
  /** A number of the world moved; the plan is the one made in the world as it is. */
  world?: WorldChange;
}

export interface JobBatch {
  kind: 'jobs';
  players: readonly ComputerPlayer[];
  jobs: readonly Job[];
  /** What comes of a job: a game's outcome, or the figures of all targets on its seed (the player does not matter). */
  gives: 'outcome' | 'targets';
  /** Replays a job: 0 plays the game itself. */
  replays: number;
  /** What other seeds are: other classes, or other luck in the same class. */
  seedsAre: 'games' | 'luck';
}

/** Numbers that come of one job: an outcome a game, or one a target. */
export const numbersAJob = ({ gives, replays }: JobBatch): number =>
  gives === 'targets' ? TARGETS_WIDTH : OUTCOME_WIDTH * Math.max(1, replays);

/** What a worker has at hand of a batch: plans are made once, for a plan is asked of many seeds and changes. */
interface Kept {
  plans: Map<string, Plan>;
  world: WorldChange | null;
  engine: Engine | null;
}
const keptOf = new WeakMap<JobBatch, Kept>();
const MOST_PLANS = 60;

function planOf(engine: Engine, batch: JobBatch, job: Job, kept: Kept): Plan {
  const key = `${job.player} ${job.seed} ${job.dice ?? ''}`;
  let plan = kept.plans.get(key);
  if (plan === undefined) {
    const { decisions } = played(engine, batch, job);
    plan = engine.planOf({ seed: job.seed, years: engine.world.years, entries: decisions });
    if (kept.plans.size >= MOST_PLANS) kept.plans.clear();
    kept.plans.set(key, plan);
  }
  return plan;
}

const played = (engine: Engine, { players }: JobBatch, { player, seed, dice }: Job) =>
  playPolicy(engine, players[player], seed, engine.world.years, { dice: dice ?? seed });

function engineOf(engine: Engine, { world }: Job, kept: Kept): Engine {
  if (world === undefined) return engine;
  if (kept.world !== world || kept.engine === null) {
    kept.engine = compileWorld(changedWorld(engine.world, world), { listen: false });
    kept.world = world;
  }
  return kept.engine;
}

/** Does the jobs from `first` up to `end` of a batch, in this order. */
export function doJobs(engine: Engine, batch: JobBatch, first: number, end: number): Float64Array {
  const each = numbersAJob(batch);
  const out = new Float64Array((end - first) * each);
  let kept = keptOf.get(batch);
  if (kept === undefined) {
    kept = { plans: new Map(), world: null, engine: null };
    keptOf.set(batch, kept);
  }
  const { years } = engine.world;
  const flat = new Float64Array(years * 4 * KPI_IDS.length);
  for (let j = first; j < end; j++) {
    const job = batch.jobs[j];
    let at = (j - first) * each;
    if (batch.gives === 'targets') {
      writeTargets(engine, job.seed, out, at);
      continue;
    }
    if (batch.replays === 0) {
      const { reports } = played(engineOf(engine, job, kept), batch, job);
      const rows = reports.flatMap(({ kpis }) => kpis ?? []);
      writeOutcome(rows, out, at);
      continue;
    }
    const own = planOf(engine, batch, job, kept);
    const plan = job.change === undefined ? own : planWith(own, job.change, 1);
    const world = engineOf(engine, job, kept);
    for (let k = 0; k < batch.replays; k++, at += OUTCOME_WIDTH) {
      const seed = ((job.first ?? job.seed) + k) >>> 0;
      if (batch.seedsAre === 'games') world.replay(plan, seed, flat);
      else world.replay(plan, plan.seed, flat, { luckSeed: seed });
      writeOutcome(rowsOf(flat, years), out, at);
    }
  }
  return out;
}
