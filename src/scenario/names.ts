// What an id in a field may refer to: the sections it comes from, by the path of the field.
import { PLACES } from './references.ts';

const BY_PATTERN = new Map(PLACES.map(([pattern, sections, words]) => [pattern, { sections, words: words ?? [] }]));

/** The sections whose ids may stand at a path pattern, and other words allowed there; undefined where none may. */
export function namesAt(
  path: readonly string[],
): { sections: readonly string[]; words: readonly string[] } | undefined {
  return BY_PATTERN.get(path.join('.'));
}
