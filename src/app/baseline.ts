// The path without a programme on the seed of the running game: what charts and results are held against. Played once a
// seed by the scenario's own policy `no_programme`, through the same doors as a team. Taken from its own file: the
// layer's door also carries the theory tests, which a player does not need to load.
import { playPolicy } from '../analysis/play-policy.ts';
import type { StepReport } from '../engine/game-state.ts';
import type { Game } from '../referee/game.ts';

const played = new Map<string, readonly StepReport[]>();

/** The reports of the untouched region up to the last step the team has played; none if the scenario has no such policy. */
export function baselineOf(game: Game): readonly StepReport[] {
  const { engine, state } = game;
  const policy = engine.world.policies.find((p) => p.id === 'no_programme');
  if (policy === undefined) return [];
  const key = `${engine.world.hash} ${state.seed} ${state.years}`;
  let reports = played.get(key);
  if (reports === undefined) {
    reports = playPolicy(engine, policy, state.seed, state.years).reports;
    played.set(key, reports);
  }
  const last = game.reports[game.reports.length - 1];
  if (last === undefined) return [];
  return reports.filter(
    (r) =>
      r.year < last.year ||
      (r.year === last.year && r.quarter <= Math.max(last.quarter, last.step === 'close' ? 4 : 0)),
  );
}
