// Which sound belongs to a change of the game; most have none.
import { useEffect, useRef } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import { type Cue, createSound } from './sound.ts';

export const sound = createSound(
  () => window.localStorage,
  () => new AudioContext(),
);

/** The sound of going from one game to the next; null for none. */
export function cueOf(before: Game, after: Game): Cue | null {
  if (after.beat !== before.beat) {
    if (after.beat === 'committee') return 'chair';
    return after.beat === 'revealing' ? 'bell' : null;
  }
  const card = after.engine.pendingEvent(after.state);
  if (card !== null && card !== before.engine.pendingEvent(before.state)) return 'paper';
  const last = after.reports[after.reports.length - 1];
  return after.reports.length > before.reports.length && last?.step === 'vote' ? 'paper' : null;
}

/** Plays what belongs to each change of the game on the page. */
export function useSounds(game: Game): void {
  const before = useRef(game);
  useEffect(() => {
    if (before.current === game) return;
    const cue = cueOf(before.current, game);
    before.current = game;
    if (cue !== null) sound.play(cue);
  }, [game]);
}
