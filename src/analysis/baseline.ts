// The path without a programme on the seed of the running game: what charts and results are held against. Played once a
// seed by the scenario's own policy `no_programme`, through the same doors as a team.
import type { Engine } from '../engine/engine.ts';
import type { GameState, StepReport } from '../engine/game-state.ts';
import { playPolicy } from './play-policy.ts';

interface PlayedGame {
  readonly engine: Engine;
  readonly state: GameState;
  readonly reports: readonly StepReport[];
}

const played = new Map<string, readonly StepReport[]>();
/** A server sees many seeds: the one used longest ago makes room. */
const MOST_KEPT = 100;

/** The reports of the untouched region up to the last step the team has played; none if the scenario has no such policy. */
export function baselineOf(game: PlayedGame): readonly StepReport[] {
  const { engine, state } = game;
  const last = game.reports[game.reports.length - 1];
  // Nothing to hold against it yet: a page that opens should not play a whole game for that.
  if (last === undefined) return [];
  const policy = engine.world.policies.find((p) => p.id === 'no_programme');
  if (policy === undefined) return [];
  const key = `${engine.world.hash} ${state.seed} ${state.years}`;
  let reports = played.get(key);
  if (reports === undefined) {
    reports = playPolicy(engine, policy, state.seed, state.years).reports;
    if (played.size >= MOST_KEPT) played.delete(played.keys().next().value!);
    played.set(key, reports);
  }
  return reports.filter(
    (r) =>
      r.year < last.year ||
      (r.year === last.year && r.quarter <= Math.max(last.quarter, last.step === 'close' ? 4 : 0)),
  );
}
