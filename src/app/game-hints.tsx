// The hints of a game that runs on this page: the line above the next step, and the rules of when it says something.
// Loaded once the first screen has been read a little: before that nobody is stuck.
import { HintLine } from '../panels/guide/hint-line.tsx';
import type { Game } from '../referee/game.ts';
import { dueHint, stands } from '../views/hint-view.ts';
import type { Send } from '../views/ui-event.ts';
import { useHints } from './use-hints.ts';

/** Longer than a conversation about one number, shorter than giving up. */
const PAUSE_MS = 75_000;

export function GameHints(props: {
  game: Game;
  /** Hints given and notes read in this game. */
  notes: readonly string[];
  wanted: boolean;
  refusedTwice: string | null;
  send: Send;
}) {
  const { game } = props;
  const { hint, dismiss } = useHints({
    ...props,
    screen: `${game.state.year} ${game.beat}`,
    marks: [game.state, game.beat, game.meeting],
    due: (stuck, notes) => dueHint(game, stuck, notes),
    stands: (id) => stands(game, id),
    pauseMs: PAUSE_MS,
  });
  return <HintLine hint={hint} onNoted={dismiss} />;
}
