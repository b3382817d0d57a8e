// Who plays games in the bench of speed, by name: the full rules and what they are held against. Each is made when it is
// asked for, so that a process holds no more than its own.
import { playPolicy } from '../../src/analysis/index.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import type { Plan } from '../../src/engine/plan.ts';
import type { World } from '../../src/engine/world.ts';
import { createBoardgameRules } from './boardgame-rules.ts';
import { createImmerRules } from './immer-rules.ts';
import { type LuckAnalysis, openLuckAnalysis } from './luck-analysis.ts';
import { createRw1 } from './rw1.ts';
import { createRw1Boardgame } from './rw1-boardgame.ts';

export interface Player {
  /** Games between two looks at the clock. */
  batch: number;
  play(seed: number): void;
  /** Luck and skill of 8 teams, where the player can tell them apart. */
  luck?: LuckAnalysis;
}

const TEAMS = ['reference', 'play_top', 'play_cfd', 'play_uns', 'play_mid', 'coercive', 'naive', 'random'];

const rows = (): Float64Array => new Float64Array(24 * KPI_IDS.length);
const theWorld = (): World => compileScenarioFolder('3m-emea');
const open = (world: World): Engine => compileWorld(world, { listen: false });

function planFor(engine: Engine, policyId: string): Plan {
  const policy = engine.world.policies.find(({ id }) => id === policyId) ?? engine.world.policies[0]!;
  return engine.planOf({ seed: 1, years: engine.world.years, entries: playPolicy(engine, policy, 1).decisions });
}

/** A plan of the reference team for a world, and who replays it. */
function replaying(world: World, batch: number): Player {
  const engine = open(world);
  const plan = planFor(engine, 'reference');
  const out = rows();
  return { batch, play: (seed) => engine.replay(plan, seed, out) };
}

function fullRules(): Player {
  const engine = open(theWorld());
  const plans = TEAMS.map((id) => planFor(engine, id));
  const out = rows();
  return {
    batch: 8,
    play: (seed) => engine.replay(plans[0]!, seed, out),
    luck: openLuckAnalysis(engine, plans),
  };
}

/** The rules of somebody else's making, or on somebody else's state, on the plan of the reference team. */
function elsewhere(create: (world: World) => { play(plan: Plan, seed: number, out: Float64Array): void }): Player {
  const world = theWorld();
  const plan = planFor(open(world), 'reference');
  const rules = create(world);
  const out = rows();
  return { batch: 1, play: (seed) => rules.play(plan, seed, out) };
}

/** The steps alone, each from state to state, with the sheets as they stand. */
function pureSteps(): Player {
  const engine = open(theWorld());
  return {
    batch: 2,
    play() {
      let state = engine.openGame(1);
      while (state.phase !== 'over')
        state = engine.dueStep(state) === 'next-year' ? engine.openYear(state) : engine.resolveStep(state).state;
    },
  };
}

/** The game as a screen plays it: the same decisions through the normal door, every step a new state. */
function decided(): Player {
  const engine = open(theWorld());
  const { decisions } = playPolicy(engine, engine.world.policies[0]!, 1);
  return {
    batch: 1,
    play() {
      let state = engine.openGame(1);
      let next = 0;
      while (state.phase !== 'over') {
        const slot = state.phase === 'quarters' ? Math.min(state.quarter + 1, 4) : 0;
        for (; next < decisions.length; next++) {
          const { year, slot: at, decision } = decisions[next]!;
          if (year !== state.year || at > slot || engine.checkDecision(state, decision) !== null) break;
          state = engine.applyDecision(state, decision);
        }
        state = engine.dueStep(state) === 'next-year' ? engine.openYear(state) : engine.resolveStep(state).state;
      }
    },
  };
}

/** The world with its accounts copied until there are so many. */
function blownUp(world: World, count: number): World {
  const accounts = Array.from({ length: count }, (_, i) => {
    const account = world.accounts[i % world.accounts.length]!;
    return i < world.accounts.length ? account : { ...account, id: `${account.id}_${i}` };
  });
  return { ...world, accounts };
}

const PLAYERS = {
  'full rules, replay': fullRules,
  'RW-1, typed arrays': () => ({ batch: 50, play: createRw1(20).play }),
  'full rules, Immer a quarter': () => elsewhere(createImmerRules),
  'full rules, boardgame.io client': () => elsewhere(createBoardgameRules),
  'RW-1, boardgame.io client': () => ({ batch: 1, play: createRw1Boardgame(20).play }),
  'full rules, pure steps': pureSteps,
  'full rules, decided and stepped': decided,
  '20 accounts': () => replaying(blownUp(theWorld(), 20), 8),
  '200 accounts': () => replaying(blownUp(theWorld(), 200), 1),
  '2000 accounts': () => replaying(blownUp(theWorld(), 2000), 1),
} satisfies Record<string, () => Player>;

export type PlayerName = keyof typeof PLAYERS;
export const PLAYER_NAMES = Object.keys(PLAYERS) as PlayerName[];

export const createPlayer = (name: PlayerName): Player => PLAYERS[name]();
