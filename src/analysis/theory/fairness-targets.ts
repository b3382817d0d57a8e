// L1, R1: that a class is decided by what teams decide. L1: between competent teams on one seed little of the difference
// is luck. R1: a recipe written down after one class does not win the next, because customers, reasons and climate vary.
import { uniform } from '../../base/random-stream.ts';
import type { Plan } from '../../engine/plan.ts';
import type { TacticId } from '../../engine/world.ts';
import { luckOfClass } from '../luck.ts';
import { median } from '../median.ts';
import { playPolicy } from '../play-policy.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import { type Bench, inAll, REFERENCE } from './bench.ts';
import type { Target } from './evidence.ts';
import { plausibleTeam } from './plausible-team.ts';

const CLASSES = 16;
const TEAMS = 12;
const LUCK_SEEDS = 40;
const RECIPES = 260;
const CLASS_SEEDS = 20;
const FEW_CLASSES = 4;
const SECOND_ROUND = 40;
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
  const shares = Array.from({ length: CLASSES }, (_, c) => {
    const seed = bench.seeds[c % bench.seeds.length];
    const plans = Array.from({ length: TEAMS }, (__, k) => planFor(bench, competentTeam(bench, c * TEAMS + k), seed));
    const luckSeeds = Array.from({ length: LUCK_SEEDS }, (__, j) => bench.seeds[0] + 300_000 + j);
    return 100 * luckOfClass(engine, plans, luckSeeds).share;
  });
  return median(shares);
}

/** What a competent team did in a class of its own, written down: its list by name, and how each colleague is met. */
function recipe(bench: Bench, k: number, seed: number): ComputerPlayer {
  const { engine } = bench;
  const player = competentTeam(bench, k);
  const { decisions } = playPolicy(engine, player, seed, engine.world.years);
  const approach: Record<string, TacticId> = {};
  let list: string[] = [];
  for (const { decision } of decisions) {
    if (decision.kind === 'meet-stakeholder') approach[decision.person] ??= decision.tactic;
    if (decision.kind === 'select-accounts' && decision.accounts.length >= list.length)
      list = decision.accounts.map(({ account }) => account);
  }
  return { ...player, list, approach };
}

/**
 * Share, in percent, of what the best recipe gains over the reference in its classes that is left in new ones; 0 where
 * no recipe gains anything. The reference looks at each class; a recipe repeats names. Searched in two rounds: all on a
 * few classes, the better ones on all.
 */
function recipeKept(bench: Bench): number {
  const first = bench.seeds[0] + 400_000;
  const reference = new Map<number, number>();
  const worth = (player: ComputerPlayer, seed: number): number => inAll(bench.playOnce(player, seed, seed), 'net');
  const gain = (player: ComputerPlayer, from: number, count: number): number => {
    let sum = 0;
    for (let seed = from; seed < from + count; seed++) {
      const own = reference.get(seed) ?? worth(bench.policy(REFERENCE), seed);
      reference.set(seed, own);
      sum += (worth(player, seed) - own) / count;
    }
    return sum;
  };
  const ranked = Array.from({ length: RECIPES }, (_, k) => recipe(bench, k, first + 10_000 + k))
    .map((player) => ({ player, gain: gain(player, first, FEW_CLASSES) }))
    .sort((x, y) => y.gain - x.gain)
    .slice(0, SECOND_ROUND)
    .map(({ player }) => ({ player, gain: gain(player, first, CLASS_SEEDS) }))
    .sort((x, y) => y.gain - x.gain);
  const best = ranked[0];
  return best.gain <= 0 ? 0 : (100 * gain(best.player, first + 1000, CLASS_SEEDS)) / best.gain;
}

export const fairnessTargets: readonly Target[] = [
  {
    id: 'L1',
    sentence: 'Between competent teams of one class a fifth of the difference at most is luck.',
    source: 'design 8, 11.10',
    policies: ['12 competent teams in each of 16 classes, on 40 seeds of luck'],
    unit: '%',
    low: 0,
    high: 20,
    measure: luckInClass,
  },
  {
    id: 'R1',
    sentence: 'The best of 260 recipes keeps at most half of what it gained over the reference when classes are new.',
    source: 'design 8, 11.14',
    policies: ['260 recipes of competent teams, 20 class seeds, 20 new ones'],
    unit: '% kept',
    low: -1000,
    high: 50,
    measure: recipeKept,
  },
];
