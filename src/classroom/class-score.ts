// How far a team's game came, on the balanced card (design 11.14): a game shorter than its scenario is run off to the end
// with its last plan and the same luck before it is scored, else doing nothing would win a ninety-minute class.
import { runOff } from '../analysis/run-off.ts';
import { scoreAnchors, type ScoreAnchors, scoreGame, type ScoreLine } from '../analysis/score.ts';
import type { Engine } from '../engine/engine.ts';
import type { Game } from '../referee/game.ts';

/** Seeds on which the two anchoring policies are played; the same for every class of a scenario. */
const ANCHOR_SEEDS: readonly number[] = Array.from({ length: 12 }, (_, i) => 9001 + i);

const known = new WeakMap<Engine, ScoreAnchors>();

/** The anchors of a scenario, worked out once for each engine: 24 games. */
export function anchorsOf(engine: Engine): ScoreAnchors {
  let anchors = known.get(engine);
  if (anchors === undefined) known.set(engine, (anchors = scoreAnchors(engine, ANCHOR_SEEDS)));
  return anchors;
}

export interface TeamScore {
  readonly lines: readonly ScoreLine[];
  /** 0-100. */
  readonly total: number;
  /** Years that were added by the run-off. */
  readonly addedYears: number;
}

/** The card of a game whose last year is closed; null while a year is being played. */
export function scoreOf(game: Game): TeamScore | null {
  const { engine, state, reports } = game;
  if (state.phase !== 'reveal' && state.phase !== 'over') return null;
  const played = reports.flatMap(({ kpis }) => kpis ?? []);
  const { rows } = runOff(engine, state);
  const { lines, total } = scoreGame(anchorsOf(engine), [...played, ...rows]);
  return { lines, total, addedYears: rows.length / 4 };
}
