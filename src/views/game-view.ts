// What every view function is given: the running game, of which it may read the world, the engine's queries and the
// reports so far. Views turn it into plain data ready to draw; they decide nothing.
import type { Engine } from '../engine/engine.ts';
import type { World } from '../engine/world.ts';
import type { Game } from '../referee/game.ts';

export type SeenGame = Pick<Game, 'engine' | 'state' | 'reports' | 'beat' | 'canUndo' | 'canRedo' | 'entries'>;

/** The compiled world of the game. */
export function worldOf(game: Pick<SeenGame, 'engine'>): World {
  return game.engine.world;
}

/** True when the condition holds now; a missing condition always holds. */
export function holds(game: SeenGame, when: Parameters<Engine['evaluate']>[1] | null): boolean {
  return when === null || game.engine.evaluate(game.state, when) !== 0;
}

/** The calendar year shown to players, such as 2020 for year 1 of a scenario that starts then. */
export function calendarYear(game: SeenGame): number {
  return worldOf(game).startYear + game.state.year - 1;
}
