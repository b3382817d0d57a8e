// Texts of a scenario may leave a place for a figure of the game: {account}, {accounts}, {game_year}. A place without a value
// stays readable: it becomes three dots instead of a brace.
import type { FilledText, PlacesOf } from '../scenario/text-places.ts';

/** The text with its places filled; which text it is says what its places are called, and all of them are given. */
export function fillText<T extends FilledText>(text: string, values: PlacesOf<T>): string;
/** A text that has no places. */
export function fillText(text: string, values: Readonly<Record<string, never>>): string;
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z_]+)\}/g, (_, name: string) => values[name] ?? '…');
}
