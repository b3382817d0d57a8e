// The hint that is due, among those that would fit the screen and the state as they are: which of them depends only on
// how the team is stuck, and on what it was told before. A device of a class chooses so without knowing the game.
import type { HintMoment } from '../engine/papers.ts';

export interface HintView {
  id: string;
  text: string;
}

/** A hint that fits now, and when it is given. */
export interface FittingHint extends HintView {
  moment: HintMoment;
  /** How the codes of the refusals begin that it answers. */
  refused: string;
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

/** Refusals of what is only begun: figures are ticked one by one, and one or two of them are no set yet. */
const BEGUN: readonly string[] = ['kpis/count'];

/** Whether this is the moment for a hint that was not given before. */
export function isDue(hint: Omit<FittingHint, 'text'>, stuck: Stuck, notes: readonly string[]): boolean {
  if (notes.includes(hintNote(hint.id))) return false;
  switch (hint.moment) {
    case 'pause':
      return stuck.paused;
    case 'at_once':
      return true;
    case 'refused_twice':
      return (
        stuck.refusedTwice !== null &&
        !BEGUN.includes(stuck.refusedTwice) &&
        stuck.refusedTwice.startsWith(hint.refused)
      );
  }
}

/** The first that is due of those that fit, which come in the order of their urgency; null where none is. */
export function dueAmong(fitting: readonly FittingHint[], stuck: Stuck, notes: readonly string[]): HintView | null {
  const due = fitting.find((hint) => isDue(hint, stuck, notes));
  return due === undefined ? null : { id: due.id, text: due.text };
}
