// Which hint a stuck team gets: the first of the scenario's hints that fits the screen, the moment and the state and was
// not given in this game before. Being stuck is a pause, the same refusal twice, or a plan that shows a sign of trouble.
import type { HintMoment, HintSpec } from '../engine/papers.ts';
import type { YearBeat } from '../engine/year-beats.ts';
import { fillText } from './fill-text.ts';
import { holds, type SeenGame, worldOf } from './game-view.ts';
import { type FittingHint, type HintView, isDue, type Stuck } from './hint-due.ts';
import { type Shown, signOf } from './hint-signs.ts';

/** What was refused comes first, then what the plan shows, then what a pause may mean. */
const ORDER: readonly HintMoment[] = ['refused_twice', 'at_once', 'pause'];

const inOrder = (game: SeenGame): readonly HintSpec[] =>
  ORDER.flatMap((moment) => worldOf(game).papers.hints.filter((one) => one.moment === moment));

function shownBy(game: SeenGame, { sign }: HintSpec): Shown {
  return sign === null ? {} : signOf(game, sign);
}

/** The hint's text where it fits the screen and the state; null where it does not. */
function textNow(game: SeenGame, hint: HintSpec): string | null {
  if (hint.beats.length > 0 && !hint.beats.includes(game.beat as YearBeat)) return null;
  if (!holds(game, hint.when)) return null;
  const shown = shownBy(game, hint);
  // A sign that names nobody leaves the place open.
  return shown === null ? null : fillText<'papers.hints.*.text'>(hint.text, { person: shown.person ?? '…' });
}

/** The hint to give now, or null; `notes` are the notes kept with the save. */
export function dueHint(game: SeenGame, stuck: Stuck, notes: readonly string[]): HintView | null {
  for (const hint of inOrder(game)) {
    const text = isDue(hint, stuck, notes) ? textNow(game, hint) : null;
    if (text !== null) return { id: hint.id, text };
  }
  return null;
}

/** Whether what a hint says still fits the screen and the state. */
export function stands(game: SeenGame, id: string): boolean {
  return worldOf(game).papers.hints.some((hint) => hint.id === id && textNow(game, hint) !== null);
}

/** Every hint that fits now, the most urgent first: for a device that has not the game. */
export function fittingHints(game: SeenGame): FittingHint[] {
  return inOrder(game).flatMap((hint) => {
    const text = textNow(game, hint);
    return text === null ? [] : [{ id: hint.id, text, moment: hint.moment, refused: hint.refused }];
  });
}
