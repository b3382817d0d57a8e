// What the list of games keeps of a running game: its name at the start and the figures of its picture. Apart from
// game-picture.ts, because the title page draws pictures before the engine is loaded.
import type { GamePicture } from './game-picture.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { quarterRows, series } from './kpi-rows.ts';

const twoDecimals = (value: number) => Math.round(value * 100) / 100;

/** The picture of the game as it stands. */
export function pictureOfGame(game: SeenGame): GamePicture {
  const rows = quarterRows(game);
  return {
    quarters: 4 * game.state.years,
    sales: series(rows, 'revenue').map(twoDecimals),
    keySales: series(rows, 'keyRevenue').map(twoDecimals),
  };
}

/** The name a game gets when it is started; `day` is the player's own date in words. */
export function defaultName(game: SeenGame, day: string): string {
  return `${worldOf(game).company.name}, ${day}`;
}
