// What a rehearsal works out of its computer teams' games, on this page and at once: few teams, and few games each.
import { gameKey, recordedOf } from '../../analysis/recorded-game.ts';
import { whatIfOf, whatIfs } from '../../analysis/what-if.ts';
import { luckShare } from '../../classroom/class-luck.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import type { Game } from '../../referee/game.ts';
import { playingTeams } from '../../views/class-words.ts';
import { whatIfTable } from '../../views/what-if-view.ts';
import type { AskStudy } from './study-asker.ts';

let last: { key: string; share: number | null } | null = null;

/** Once the years are over, how much of what parts the teams is luck; worked out once. */
export function rehearsedLuck(state: ClassState): number | null {
  if (state.gate !== 'debriefing' && state.gate !== 'closed') return null;
  const games = playingTeams(state).map(({ play }) => play.game);
  const [first] = games;
  const key = games.map((game) => gameKey(game)).join(' ');
  if (first === undefined) return null;
  if (last?.key !== key) last = { key, share: luckShare(first.engine, games.map(recordedOf)) };
  return last.share;
}

/** A choice of the debrief decided otherwise, for the wall. */
export const rehearsedChoice = (game: Game, item: string) => whatIfOf(game.engine, recordedOf(game), item);

/** Answers the console's table of choices for the game that `game` gives when it is asked. */
export const rehearsedAsk =
  (game: () => Game): AskStudy =>
  async () => {
    const { engine, state, ...rest } = game();
    const outcomes = whatIfs(engine, engine.planOf(recordedOf(rest)), state.year);
    return { done: whatIfTable(engine.world, outcomes, state.year) };
  };
