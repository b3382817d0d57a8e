// Finding a number of the model by words: what it is, its name in the code, its unit, its source, the group it stands in.
import { looksFor } from './looked-for.ts';
import type { ModelGroup } from './model-text.ts';

/** The groups with the numbers that hold every word; all of them where nothing is asked. */
export function numbersFound(groups: readonly ModelGroup[], asked: string): readonly ModelGroup[] {
  const holds = looksFor(asked);
  if (holds === null) return groups;
  return groups
    .map((group) => ({
      ...group,
      parameters: group.parameters.filter(({ name, about, unit, source }) =>
        holds(group.title, about, name, unit, source),
      ),
    }))
    .filter(({ parameters }) => parameters.length > 0);
}
