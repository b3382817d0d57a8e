// The numbers of the model that somebody has changed in the sandbox, with the way back: what was typed is read here, every
// change can be undone, and each says what it was and is.
import type { ModelParameter } from './model-text.ts';

export interface SandboxDraft {
  changed: Readonly<Record<string, number>>;
  /** What was changed before each step, the last one at the end. */
  before: readonly { changed: SandboxDraft['changed']; name: string | null }[];
}

export type SandboxStep =
  /** `value` null puts the model's own number back. */
  { type: 'change'; name: string; value: number | null } | { type: 'undo' } | { type: 'reset' };

export const UNCHANGED: SandboxDraft = { changed: {}, before: [] };

/** The draft after a step; a step that changes nothing leaves nothing to undo. */
export function sandboxAfter(draft: SandboxDraft, step: SandboxStep): SandboxDraft {
  const { changed, before } = draft;
  switch (step.type) {
    case 'undo':
      return before.length === 0 ? draft : { changed: before.at(-1)?.changed ?? {}, before: before.slice(0, -1) };
    case 'reset':
      return Object.keys(changed).length === 0
        ? draft
        : { changed: {}, before: [...before, { changed, name: Object.keys(changed).at(-1) ?? null }] };
    case 'change': {
      const { name, value } = step;
      const { [name]: was, ...others } = changed;
      if ((was ?? null) === value) return draft;
      return {
        changed: value === null ? others : { ...others, [name]: value },
        before: [...before, { changed, name }],
      };
    }
  }
}

/** The number that the next undo brings back into play, or null. */
export const undoneNext = ({ before }: SandboxDraft): string | null => before.at(-1)?.name ?? null;

/** What was typed for a number: the number, null for the model's own, or why it is none. Commas count as points. */
export function typedNumber(
  text: string,
  { value, low, high }: Pick<ModelParameter, 'value' | 'low' | 'high'>,
): { value: number | null } | { refused: string } {
  const wanted = Number(text.replace(',', '.'));
  if (text.trim() === '' || wanted === value) return { value: null };
  if (!Number.isFinite(wanted)) return { refused: 'Type a number.' };
  // Five times the range is where the sources end and nonsense begins.
  return wanted < Math.min(low, 0) - Math.abs(high) * 4 || wanted > Math.abs(high) * 5
    ? { refused: `Too far from ${low} to ${high} to mean anything.` }
    : { value: wanted };
}

export interface ChangedNumber {
  name: string;
  about: string;
  /** "0.25, now 0.1". */
  words: string;
}

/** The changed numbers in the order in which they were changed. */
export function changedNumbers(
  changed: SandboxDraft['changed'],
  parameters: readonly ModelParameter[],
): ChangedNumber[] {
  return Object.entries(changed).flatMap(([name, value]) => {
    const own = parameters.find((one) => one.name === name);
    return own === undefined ? [] : [{ name, about: own.about, words: `${own.value}, now ${value}` }];
  });
}
