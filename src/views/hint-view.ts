// Which hint a stuck team gets: the first of the scenario's hints that fits the screen, the moment and the state and was
// not given in this game before. Being stuck is a pause, the same refusal twice, or a plan that shows a sign of trouble.
import type { HintBeat, HintMoment, HintSpec } from '../engine/papers.ts';
import { fillText } from './fill-text.ts';
import { holds, type SeenGame, worldOf } from './game-view.ts';
import { type Shown, signOf } from './hint-signs.ts';

export interface HintView {
  id: string;
  text: string;
}

/** What the page has seen of the team since it last got on. */
export interface Stuck {
  /** Nothing decided and nothing played for a while on this screen. */
  paused: boolean;
  /** Code of the refusal that came twice in a row; null otherwise. */
  refusedTwice: string | null;
}

/** The id under which the save remembers that a hint was given. */
export const hintNote = (id: string) => `hint:${id}`;

/** What was refused comes first, then what the plan shows, then what a pause may mean. */
const ORDER: readonly HintMoment[] = ['refused_twice', 'at_once', 'pause'];

function isMoment({ moment, refused }: HintSpec, stuck: Stuck): boolean {
  switch (moment) {
    case 'pause':
      return stuck.paused;
    case 'at_once':
      return true;
    case 'refused_twice':
      return stuck.refusedTwice !== null && stuck.refusedTwice.startsWith(refused);
  }
}

function shownBy(game: SeenGame, { sign }: HintSpec): Shown {
  return sign === null ? {} : signOf(game, sign);
}

/** The hint to give now, or null; `notes` are the notes kept with the save. */
export function dueHint(game: SeenGame, stuck: Stuck, notes: readonly string[]): HintView | null {
  const { hints } = worldOf(game).papers;
  for (const hint of ORDER.flatMap((moment) => hints.filter((one) => one.moment === moment))) {
    if (notes.includes(hintNote(hint.id)) || !isMoment(hint, stuck)) continue;
    if (hint.beats.length > 0 && !hint.beats.includes(game.beat as HintBeat)) continue;
    if (!holds(game, hint.when)) continue;
    const shown = shownBy(game, hint);
    if (shown !== null) return { id: hint.id, text: fillText(hint.text, shown) };
  }
  return null;
}
