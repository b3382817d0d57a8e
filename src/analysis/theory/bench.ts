// A bench of games: every policy is played once on each of the same seeds, so that two policies differ by what was
// decided and by nothing else. Games are kept as KPI rows; nothing is measured here.
import type { Engine } from '../../engine/engine.ts';
import { type KpiId, kpiIndex } from '../../engine/kpis.ts';
import { compileWorld } from '../../engine/index.ts';
import type { Drivers } from '../../engine/rules/effectiveness.ts';
import type { World } from '../../engine/world.ts';
import { median } from '../median.ts';
import { playPolicy } from '../play-policy.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';

/** An account as a year left it. */
export interface AccountThen {
  key: boolean;
  revenueEurM: number;
  lots: number;
  groups: number;
}

export interface Run {
  seed: number;
  /** One KPI row a quarter. */
  rows: readonly Float64Array[];
  /** Accounts at the end of year 4 or of a shorter game, in the order of the world. */
  accounts: readonly AccountThen[];
  /** The same at the end of each year. */
  accountsByYear: readonly (readonly AccountThen[])[];
  /** The determinants of effectiveness at the end of each year. */
  drivers: readonly Drivers[];
}

/** Last quarter of a year of the game (1-based), counted from 0. */
export const endOf = (year: number): number => year * 4 - 1;

/** Value of a KPI in a quarter counted from 0. */
export const at = (run: Run, quarter: number, kpi: KpiId): number => run.rows[quarter][kpiIndex[kpi]];

/** Sum of a KPI over a year of the game, 1-based. */
export function inYear(run: Run, year: number, kpi: KpiId): number {
  let sum = 0;
  for (let q = year * 4 - 4; q < year * 4; q++) sum += at(run, q, kpi);
  return sum;
}

/** Sum of a KPI over the whole game. */
export const inAll = (run: Run, kpi: KpiId): number =>
  run.rows.reduce((sum, _, quarter) => sum + at(run, quarter, kpi), 0);

export interface Bench {
  readonly engine: Engine;
  readonly seeds: readonly number[];
  /** A policy of the world by id. Throws RangeError if the scenario has none of that name. */
  policy: (id: string) => ComputerPlayer;
  /** Games of a policy on every seed, in seed order. Played once and kept. */
  play: (player: string | ComputerPlayer) => readonly Run[];
  /** One game outside the common seeds, with dice of its own. */
  playOnce: (player: ComputerPlayer, seed: number, dice: number) => Run;
  /** The median over seeds of a figure of a policy's game and the game without a programme on the same seed. */
  against: (player: string | ComputerPlayer, figure: (run: Run, none: Run) => number) => number;
  /** Games on a changed world, not kept: on the first `seeds` of the bench. */
  playOn: (world: World, player: ComputerPlayer, seeds: number) => readonly Run[];
}

export const NO_PROGRAMME = 'no_programme';
export const REFERENCE = 'reference';

/** One game of a player, with what targets and facts look at. */
export function playRun(engine: Engine, player: ComputerPlayer, seed: number, dice: number): Run {
  const accountsByYear: AccountThen[][] = [];
  const drivers: Drivers[] = [];
  const { reports } = playPolicy(engine, player, seed, engine.world.years, {
    dice,
    onYear(state) {
      drivers.push(engine.programme(state).drivers);
      accountsByYear.push(
        engine.world.accounts.map(({ id }): AccountThen => {
          const { listed, revenueEurM, lotsHeld, groupsBought } = engine.account(state, id);
          return { key: listed, revenueEurM, lots: lotsHeld, groups: groupsBought };
        }),
      );
    },
  });
  const accounts = accountsByYear[Math.min(4, engine.world.years) - 1];
  return { seed, rows: reports.flatMap(({ kpis }) => kpis ?? []), accounts, accountsByYear, drivers };
}

/** A bench over the seeds `firstSeed`, `firstSeed` + 1 ... The world is compiled anew without ledgers, for speed. */
export function createBench(given: Engine, options: { seeds: number; firstSeed: number }): Bench {
  const engine = compileWorld(given.world, { listen: false });
  const seeds = Array.from({ length: options.seeds }, (_, k) => options.firstSeed + k);
  const kept = new Map<string, readonly Run[]>();
  const policy = (id: string): ComputerPlayer => {
    const found = engine.world.policies.find((p) => p.id === id);
    if (!found) throw new RangeError(`The scenario has no policy "${id}". Add it to its policies.`);
    return found;
  };
  const play = (player: string | ComputerPlayer): readonly Run[] => {
    const chosen = typeof player === 'string' ? policy(player) : player;
    const key = JSON.stringify({ ...chosen, id: '', summary: '' });
    let runs = kept.get(key);
    if (!runs) {
      runs = seeds.map((seed) => playRun(engine, chosen, seed, seed));
      kept.set(key, runs);
    }
    return runs;
  };
  return {
    engine,
    seeds,
    policy,
    play,
    playOnce: (player, seed, dice) => playRun(engine, player, seed, dice),
    against(player, figure) {
      const none = play(NO_PROGRAMME);
      return median(play(player).map((run, i) => figure(run, none[i])));
    },
    playOn(world, player, count) {
      const changed = compileWorld(world, { listen: false });
      return seeds.slice(0, count).map((seed) => playRun(changed, player, seed, seed));
    },
  };
}
