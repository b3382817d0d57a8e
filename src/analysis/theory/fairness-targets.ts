// L1, R1: that a class is decided by what teams decide. L1: between competent teams on one seed little of the difference
// is luck. R1: a recipe written down after one class does not win the next, because customers, reasons and climate vary.
import { uniform } from '../../base/random-stream.ts';
import { kpiIndex, KPI_IDS } from '../../engine/kpis.ts';
import type { Plan } from '../../engine/plan.ts';
import { totalOf, varianceOf } from '../luck.ts';
import { median } from '../median.ts';
import { playPolicy } from '../play-policy.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import { type Bench, REFERENCE } from './bench.ts';
import type { Target } from './evidence.ts';
import { plausibleTeam } from './plausible-team.ts';

const CLASSES = 6;
const TEAMS = 12;
const LUCK_SEEDS = 40;
const RECIPES = 260;
const CLASS_SEEDS = 20;
const STREAM = 903;

/**
 * Team `k` of a class of competent ones: a sound model, matched tactics, a corridor or a firm no, accounts by potential,
 * and honest differences in how much, for whom and how fast.
 */
export function competentTeam(bench: Bench, k: number): ComputerPlayer {
  const draw = (purpose: number): number => uniform(bench.seeds[0] + 8000, k, purpose, STREAM);
  const team = plausibleTeam(bench, k);
  return {
    ...team,
    pick: 'potential',
    tactics: 'matched',
    price: draw(0) < 0.7 ? 'corridor' : 'refuse',
    answers: draw(1) < 0.5 ? 'best' : 'defer',
    research: draw(2) < 0.7 ? [...bench.policy(REFERENCE).research] : [],
  };
}

/** What a player decided on a seed, as a plan that can be played anywhere. */
function planFor(bench: Bench, player: ComputerPlayer, seed: number): Plan {
  const { engine } = bench;
  const { years } = engine.world;
  return engine.planOf({ seed, years, entries: playPolicy(engine, player, seed, years).decisions });
}

/** Share of luck, in percent, in the differences between twelve competent teams of a class; the median of classes. */
function luckInClass(bench: Bench): number {
  const { engine } = bench;
  const quarters = engine.world.years * 4;
  const out = new Float64Array(quarters * KPI_IDS.length);
  const shares = Array.from({ length: CLASSES }, (_, c) => {
    const seed = bench.seeds[c % bench.seeds.length];
    const nets = Array.from({ length: TEAMS }, (__, k) => {
      const plan = planFor(bench, competentTeam(bench, c * TEAMS + k), seed);
      return Array.from({ length: LUCK_SEEDS }, (___, j) => {
        engine.replay(plan, seed, out, { luckSeed: bench.seeds[0] + 300_000 + j });
        return totalOf(out, 'net', quarters);
      });
    });
    return 100 * varianceOf(nets).share;
  });
  return median(shares);
}

/** Share, in percent, of the best recipe's lead over the middle one that is left in new classes. */
function recipeKept(bench: Bench): number {
  const { engine } = bench;
  const quarters = engine.world.years * 4;
  const out = new Float64Array(quarters * KPI_IDS.length);
  const first = bench.seeds[0] + 400_000;
  const worth = (plan: Plan, from: number): number => {
    let sum = 0;
    for (let j = 0; j < CLASS_SEEDS; j++) {
      engine.replay(plan, from + j, out);
      for (let q = 0; q < quarters; q++) sum += out[q * KPI_IDS.length + kpiIndex.net] / CLASS_SEEDS;
    }
    return sum;
  };
  // Recipes are what competent teams did in classes of their own, written down with names and amounts.
  const recipes = Array.from({ length: RECIPES }, (_, k) =>
    planFor(bench, competentTeam(bench, k), first + 10_000 + k),
  );
  const before = recipes.map((plan) => worth(plan, first));
  const best = before.indexOf(Math.max(...before));
  const lead = before[best] - median(before);
  const after = recipes.map((plan) => worth(plan, first + 1000));
  return (100 * (after[best] - median(after))) / lead;
}

export const fairnessTargets: readonly Target[] = [
  {
    id: 'L1',
    sentence: 'Between competent teams of one class a fifth of the difference at most is luck.',
    source: 'design 8, 11.10',
    policies: ['12 competent teams in each of 6 classes, on 40 seeds of luck'],
    unit: '%',
    low: 0,
    high: 20,
    measure: luckInClass,
  },
  {
    id: 'R1',
    sentence: 'The best of 260 recipes of one class keeps at most half of its lead in new classes.',
    source: 'design 8, 11.14',
    policies: ['260 recipes of competent teams, 20 class seeds, 20 new ones'],
    unit: '% kept',
    low: -100,
    high: 50,
    measure: recipeKept,
  },
];
