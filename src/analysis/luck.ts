// Luck told apart from skill. One team: its decisions on many seeds of luck, and where the game it had lies among them.
// A class: teams by seeds, two ways (design 11.10). What seeds do to all teams alike is nobody's luck, for a class plays
// one seed; what they do to one team and not to another is (interaction), and its share in the differences is reported.
import type { Engine } from '../engine/engine.ts';
import { KPI_IDS, type KpiId, kpiIndex } from '../engine/kpis.ts';
import type { Plan } from '../engine/plan.ts';
import { type Course, walked } from './course.ts';
import { percentileOf, quantile } from './quantile.ts';

/** What the luck of a game is read off. */
export const NET: readonly KpiId[] = ['net'];

/** A KPI summed up over all quarters. */
export function totalOf(rows: Float64Array, kpi: KpiId, quarters: number): number {
  let sum = 0;
  for (let quarter = 0; quarter < quarters; quarter++) sum += rows[quarter * KPI_IDS.length + kpiIndex[kpi]];
  return sum;
}

export interface LuckOfTeam {
  /** Six-year net contribution of the game as it was, EUR M. */
  played: number;
  /** Share of luck's games that were worse, 0-1. */
  percentile: number;
  /** The same decisions on all seeds, EUR M. */
  low: number;
  middle: number;
  high: number;
  games: number;
}

export interface Watched {
  /** Called with the share done, 0-1; false stops. */
  progress?: (share: number) => boolean;
}

/** Games between two rests. */
const STRETCH = 16;

/**
 * The team's decisions on `games` other seeds of luck. The opening stays that of the game: the customers and colleagues
 * were the same for everybody; how they behaved from then on was luck.
 */
export function* luckCourse(engine: Engine, plan: Plan, games: number): Course<LuckOfTeam> {
  const quarters = plan.years * 4;
  const out = new Float64Array(quarters * KPI_IDS.length);
  engine.replay(plan, plan.seed, out, { kpis: NET });
  const played = totalOf(out, 'net', quarters);
  const nets: number[] = [];
  for (let k = 0; k < games; k++) {
    engine.replay(plan, plan.seed, out, { luckSeed: plan.seed + 1 + k, kpis: NET });
    nets.push(totalOf(out, 'net', quarters));
    if (k % STRETCH === STRETCH - 1) yield { share: (k + 1) / games, soFar: () => amongOthers(played, nets) };
  }
  return amongOthers(played, nets);
}

/** The same without a rest; `progress` may stop it, and the answer is that of the games played by then. */
export function luckOfTeam(engine: Engine, plan: Plan, games: number, { progress }: Watched = {}): LuckOfTeam {
  return walked(luckCourse(engine, plan, games), progress);
}

function amongOthers(played: number, nets: readonly number[]): LuckOfTeam {
  const sorted = Float64Array.from(nets).sort();
  return {
    played,
    percentile: percentileOf(sorted, played),
    low: quantile(sorted, 0.1),
    middle: quantile(sorted, 0.5),
    high: quantile(sorted, 0.9),
    games: sorted.length,
  };
}

export interface LuckOfClass {
  /** Share of luck in the differences between teams of one class, 0-1. */
  share: number;
  /** Variances: between teams, between seeds (the same for all), and what only both together explain. */
  team: number;
  seed: number;
  interaction: number;
}

/** Two-way analysis of variance of values[team][seed] without repetition; at least two teams and two seeds. */
export function varianceOf(values: readonly ArrayLike<number>[]): LuckOfClass {
  const teams = values.length;
  const seeds = values[0]?.length ?? 0;
  if (teams < 2 || seeds < 2) throw new RangeError('A comparison needs at least two teams and two seeds.');
  const rowMean = values.map((row) => mean(row));
  const columnMean = Array.from({ length: seeds }, (_, j) => mean(values.map((row) => row[j])));
  const all = mean(rowMean);
  let between = 0;
  let across = 0;
  let rest = 0;
  for (let i = 0; i < teams; i++) {
    between += square(rowMean[i] - all) / (teams - 1);
    for (let j = 0; j < seeds; j++) rest += square(values[i][j] - rowMean[i] - columnMean[j] + all);
  }
  for (let j = 0; j < seeds; j++) across += square(columnMean[j] - all) / (seeds - 1);
  const interaction = rest / ((teams - 1) * (seeds - 1));
  // The means over seeds still hold a share of the interaction: taken out, never below nothing.
  const team = Math.max(0, between - interaction / seeds);
  const seed = Math.max(0, across - interaction / teams);
  return { share: team + interaction > 0 ? interaction / (team + interaction) : 0, team, seed, interaction };
}

/** How much of the differences between these teams is luck: each plan on the same seeds, by six-year net contribution. */
export function* classLuckCourse(
  engine: Engine,
  plans: readonly Plan[],
  seeds: readonly number[],
): Course<LuckOfClass, null> {
  const longest = plans.reduce((most, { years }) => Math.max(most, years), 0);
  const out = new Float64Array(longest * 4 * KPI_IDS.length);
  const nets = plans.map((): number[] => []);
  const games = plans.length * seeds.length;
  let played = 0;
  // Seed by seed: what a seed holds is worked out once for all teams.
  for (const luckSeed of seeds) {
    for (const [i, plan] of plans.entries()) {
      engine.replay(plan, plan.seed, out, { luckSeed, kpis: NET });
      nets[i].push(totalOf(out, 'net', plan.years * 4));
      played++;
      if (played % STRETCH === 0) yield { share: played / games, soFar: () => null };
    }
  }
  return varianceOf(nets);
}

/** The same in one go. */
export function luckOfClass(engine: Engine, plans: readonly Plan[], seeds: readonly number[]): LuckOfClass {
  return walked(classLuckCourse(engine, plans, seeds));
}

const square = (x: number): number => x * x;
const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
};
