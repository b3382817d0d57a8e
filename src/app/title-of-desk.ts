// The title page's view of the shelf.
import { gameRow, type GameRow, placeInGame, type TitleView } from '../views/title-view.ts';
import { localTime } from './local-time.ts';
import type { DeskView } from './shelf-desk.ts';

/** `now`: milliseconds since 1970, for "today". */
export function titleViewOf(desk: DeskView, opening: boolean, now: number): TitleView {
  const today = localTime(now);
  const games = desk.entries.map((entry): GameRow => {
    if (entry.kind === 'damaged') {
      const { id, name, reason } = entry;
      return { id, name, place: '', changed: '', seed: '', picture: null, elsewhere: false, problem: reason };
    }
    const { game } = entry;
    const save = { ...game, changed: localTime(game.changedAt) };
    return gameRow(save, today, desk.elsewhere.has(game.id), desk.problems.get(game.id) ?? null);
  });
  const newest = games.find(({ problem }) => problem === null);
  const saved = desk.entries.flatMap((entry) => (entry.kind === 'game' ? [entry.game] : []));
  const game = saved.find(({ id }) => id === newest?.id);
  return {
    shelf: desk.state,
    opening,
    trouble: desk.trouble,
    newest: game === undefined ? null : { id: game.id, where: placeInGame(game.year, game.beat) },
    games,
    removed: desk.removed === null ? null : desk.removed.kind === 'game' ? desk.removed.game.name : desk.removed.name,
  };
}
