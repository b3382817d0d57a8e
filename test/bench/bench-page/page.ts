// What browser.bench.ts measures in a page: the game's own doors (its pool, its desk of studies, its session) used as a
// screen uses them, each with the time until the answer is there to be drawn and the longest wait of the page meanwhile.
import { loadWorld } from 'virtual:scenario/3m-emea';
import { baselineOf } from '../../../src/analysis/baseline.ts';
import { playPolicy } from '../../../src/analysis/play-policy.ts';
import { varianceOf } from '../../../src/analysis/luck.ts';
import { recordedOf } from '../../../src/analysis/recorded-game.ts';
import { numbersAGame, type ReplayBatch } from '../../../src/analysis/replay-batch.ts';
import type { StudyAnswers, StudyName, StudyRequest } from '../../../src/analysis/studies.ts';
import type { WorkerPool } from '../../../src/analysis/worker-pool.ts';
import { openSession } from '../../../src/app/session.ts';
import { deskOf } from '../../../src/app/use-study.ts';
import { openWorkerPool } from '../../../src/app/worker-pool.ts';
import { compileWorld } from '../../../src/engine/index.ts';
import type { World } from '../../../src/engine/world.ts';
import type { Game } from '../../../src/referee/game.ts';
import { causesView } from '../../../src/views/causes-view.ts';
import { FAN_KPIS, fanChart } from '../../../src/views/fan-view.ts';
import { watchedPage } from './watched-page.ts';

const TEAMS = ['reference', 'play_top', 'play_cfd', 'play_uns', 'play_mid', 'coercive', 'naive', 'random'];
/** Seeds of the first picture: eight games a team say where each lies and how wide it spreads. */
const FIRST_SEEDS = 8;
/** Between two decisions of somebody who is in a hurry, ms. */
const HURRY_MS = 50;

const world: World = await loadWorld();
const engine = compileWorld(world, { listen: false });
const session = openSession(world);
const entriesOf = (id: string, seed: number) =>
  playPolicy(engine, world.policies.find((policy) => policy.id === id) ?? world.policies[0], seed).decisions;
const plans = TEAMS.map((id) => engine.planOf({ seed: 1, years: world.years, entries: entriesOf(id, 1) }));

const batchOf = (firstSeed: number, seeds: number): ReplayBatch => ({
  plans,
  firstSeed,
  seeds,
  seedsAre: 'luck',
  kpis: ['net'],
});

/** Six-year net contributions by team and seed, of as many seeds as were played for all teams. */
function netsOf(numbers: Float64Array, batch: ReplayBatch): number[][] {
  const each = numbersAGame(batch);
  const teams = batch.plans.length;
  const seeds = Math.floor(numbers.length / each / teams);
  return batch.plans.map((_, team) =>
    Array.from({ length: seeds }, (__, seed) => {
      let net = 0;
      const from = (seed * teams + team) * each;
      for (let i = from; i < from + each; i++) net += numbers[i];
      return net;
    }),
  );
}

async function luckIn(pool: WorkerPool, firstSeed: number, seeds: number, since: number) {
  const batch = batchOf(firstSeed, seeds);
  let first = Number.NaN;
  const numbers = await pool.run(batch, (_, known) => {
    if (!Number.isNaN(first) || known.length < FIRST_SEEDS * TEAMS.length * numbersAGame(batch)) return;
    varianceOf(netsOf(known, batch));
    first = performance.now() - since;
  }).numbers;
  const { share } = varianceOf(netsOf(numbers, batch));
  return { first, complete: performance.now() - since, share };
}

/** Asks the desk as useStudy does, and waits for the answer. */
const asked = <N extends StudyName>(key: string, request: StudyRequest & { study: N }): Promise<StudyAnswers[N]> =>
  new Promise((resolve, reject) => {
    deskOf(world).desk.ask(key, request, (state) => {
      if (state.kind === 'done') resolve(state.answer as StudyAnswers[N]);
      if (state.kind === 'failed') reject(new Error(state.reason));
    });
  });

/** A game as its record has it. */
function gameOf(record: string): Game {
  const read = session.read(record);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

let numbered = 0;

/** The game with another sum for its first practice each time: an answer that the desk has kept would cost nothing. */
function decidedAnew(game: Game): Game {
  const [[practice, keur]] = Object.entries(game.state.sheet.keur);
  const sums = { ...game.state.sheet.keur, [practice]: keur - ++numbered };
  const decided = session.decide(game, { kind: 'fund-programme', keur: sums });
  if (!decided.ok) throw new Error(decided.error.message);
  return decided.value;
}

const fanOf = ({ state }: Game, draws: number) => ({ study: 'fan' as const, state, kpis: FAN_KPIS, draws });

const pools = new Map<number, WorkerPool>();

/** A pool that has played before; opened by the first who asks. */
function warmPool(workers: number): WorkerPool {
  const pool = pools.get(workers) ?? openWorkerPool(world, workers);
  pools.set(workers, pool);
  return pool;
}

const measures = {
  /** Eight teams on so many seeds of luck; `cold`: the pool is opened with the question. */
  luck: (workers: number, seeds: number, cold: boolean) =>
    watchedPage(async () => {
      numbered++;
      const since = performance.now();
      const pool = cold ? openWorkerPool(world, workers) : warmPool(workers);
      const told = await luckIn(pool, 10_000 * numbered, seeds, since);
      if (cold) pool.close();
      return told;
    }),

  /**
   * The fan of `draws` futures after a decision of the plan, until the charts are there to be drawn; `hurried`: while the
   * fan of the decision before is still being worked out.
   */
  fan(record: string, draws: number, hurried: boolean) {
    let game = gameOf(record);
    return watchedPage(async () => {
      if (hurried) {
        game = decidedAnew(game);
        const stop = deskOf(world).desk.ask(`fan ${numbered}`, fanOf(game, draws), () => {});
        await new Promise((resolve) => setTimeout(resolve, HURRY_MS));
        stop();
      }
      const since = performance.now();
      game = decidedAnew(game);
      const fans = await asked(`fan ${numbered}`, fanOf(game, draws));
      const charts = fans.map((fan) => fanChart(fan, game.reports, baselineOf(game)));
      return { complete: performance.now() - since, charts: charts.length };
    });
  },

  /** Gets ready for a fan as the plan's screen does, and reads the plan for so long, ms. */
  async ready(record: string, ms: number) {
    deskOf(world).hands.warm(gameOf(record).state);
    await new Promise((resolve) => setTimeout(resolve, ms));
    return {};
  },

  /** The causes of each year of a game as it goes on, year by year, and those of the last year asked again. */
  async causes(policy: string, seed: number) {
    const game = recordedOf({
      header: { seed, years: world.years, scenario: { hash: world.hash } },
      entries: entriesOf(policy, seed),
      steps: [],
    });
    const seen = { engine, state: engine.openGame(seed, world.years) };
    const years: number[] = [];
    const whole = { study: 'causes' as const, game: { seed, years: world.years, entries: game.entries } };
    const ask = async (year: number) => {
      const since = performance.now();
      const answer = await asked(`causes ${policy} ${seed} ${year}`, { ...whole, year });
      if (answer === null) throw new Error('No causes of a closed year.');
      causesView(seen, answer);
      return performance.now() - since;
    };
    const told = await watchedPage(async () => {
      for (let year = 1; year <= world.years; year++) years.push(await ask(year));
      return { again: await ask(world.years) };
    });
    return { ...told, years };
  },
};

export type Measures = typeof measures;

declare global {
  interface Window {
    measures: Measures;
  }
}
window.measures = measures;
document.body.dataset['ready'] = 'yes';
