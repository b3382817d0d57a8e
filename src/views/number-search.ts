// Finding a number of the model by words: what it is, its name in the code, its unit, its source, the group it stands in.
import type { ModelGroup } from './model-text.ts';

/** The groups with the numbers that hold every word; all of them where nothing is asked. */
export function numbersFound(groups: readonly ModelGroup[], asked: string): readonly ModelGroup[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({
      ...group,
      parameters: group.parameters.filter(({ name, about, unit, source }) => {
        const text = `${group.title} ${about} ${name} ${unit} ${source}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ parameters }) => parameters.length > 0);
}
