// A game made shorter or longer while it runs, as an instructor trims or adds a year. Years that were played stand; the
// record says the new length, and replays to the same figures: the length decides only when a game is over.
import { type Refusal, refusal } from '../base/refusal.ts';
import { err, ok, type Result } from '../base/result.ts';
import { resizeCampaign } from './flow.ts';
import type { Game } from './game.ts';

/**
 * The game with `years` years. Refuses fewer than have begun, more than the scenario has (`years/out-of-range`), and a
 * game that is over (`beat/over`).
 */
export function resizeGame(game: Game, years: number): Result<Game, Refusal> {
  const { state, engine } = game;
  if (state.phase === 'over') return err(refusal('beat/over', 'The game is over: its length stands.'));
  if (years < state.year || years > engine.world.years) {
    const range = `${state.year} to ${engine.world.years}`;
    return err(refusal('years/out-of-range', `This game can have ${range} years now. Choose one of these.`));
  }
  const sized: Game = {
    ...game,
    header: { ...game.header, years },
    state: { ...state, years },
    past: game.past.map((moment) => ({ ...moment, state: { ...moment.state, years } })),
    future: [],
    canRedo: false,
  };
  return ok(resizeCampaign(sized, years));
}
