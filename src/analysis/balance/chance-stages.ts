// What is luck and what can be learned by heart. Luck: competent teams of one class with their decisions on other luck
// (design 11.10). Recipe: the plans of good teams, written down and played in classes they were not made for (11.14).
import type { Engine } from '../../engine/engine.ts';
import { varianceOf } from '../luck.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import { createBench } from '../theory/bench.ts';
import { competentTeam } from '../theory/fairness-targets.ts';
import type { Job } from './jobs.ts';
import { meanOf, netOf, type Outcome, spreadOf } from './outcome.ts';
import type { Desk } from './play-stage.ts';
import type { BalanceReport } from './report.ts';

const OTHER_LUCK = 300_000;

/** Share of luck in the differences between teams of a class: median of the classes, with the lowest and the highest. */
export async function luckStage(
  engine: Engine,
  desk: Desk,
  sizes: { teams: number; classes: number; luckSeeds: number },
  firstSeed: number,
): Promise<BalanceReport['luck']> {
  const bench = createBench(engine, { seeds: sizes.classes, firstSeed });
  const { teams, classes, luckSeeds } = sizes;
  const players = Array.from({ length: classes * teams }, (_, k) => competentTeam(bench, k));
  const jobs = players.map(
    (_, player): Job => ({
      player,
      seed: bench.seeds[Math.floor(player / teams)],
      first: firstSeed + OTHER_LUCK,
    }),
  );
  const games = await desk.replay(players, jobs, luckSeeds, 'luck');
  const shares = Array.from(
    { length: classes },
    (_, c) => 100 * varianceOf(games.slice(c * teams, (c + 1) * teams).map((team) => team.map(netOf))).share,
  );
  return { percent: spreadOf(shares).p50, from: Math.min(...shares), to: Math.max(...shares), teams, classes };
}

export interface Classes {
  seeds: readonly number[];
  none: readonly Outcome[];
  reference: readonly Outcome[];
}

/**
 * The best of many plans over the classes of `home`, and what it gains in the new ones. `made`: first seed of the classes
 * in which the plans were made, one each. `bestNew`: what the best adaptive team gains in the new classes.
 */
export async function recipeStage(
  desk: Desk,
  players: readonly ComputerPlayer[],
  made: number,
  home: Classes,
  fresh: Classes,
  bestNew: number,
): Promise<BalanceReport['recipe']> {
  const plans = players.map((_, player): Job => ({ player, seed: made + player, first: home.seeds[0] }));
  const gains = (games: readonly Outcome[], { none }: Classes): number =>
    meanOf(games.map((game, s) => netOf(game) - netOf(none[s])));
  const played = await desk.replay(players, plans, home.seeds.length, 'games');
  const ranked = played.map((games, i) => ({ i, gain: gains(games, home) })).sort((x, y) => y.gain - x.gain);
  const best = ranked[0];
  const [again] = await desk.replay(
    players,
    [{ player: best.i, seed: made + best.i, first: fresh.seeds[0] }],
    fresh.seeds.length,
    'games',
  );
  const referenceHome = gains(home.reference, home);
  const referenceNew = gains(fresh.reference, fresh);
  const gainNew = gains(again, fresh);
  const lead = best.gain - referenceHome;
  return {
    gainHome: best.gain,
    gainNew,
    bestNew,
    referenceNew,
    keptPercent: lead <= 0 ? 0 : (100 * (gainNew - referenceNew)) / lead,
    recipes: players.length,
  };
}
