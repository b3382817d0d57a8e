// The value of a machine's snapshot as one dotted word: { playing: 'awaiting' } is 'playing.awaiting'.
import type { StateValue } from 'xstate';

export function pathOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [parent, child] = Object.entries(value)[0]!;
  return `${parent}.${pathOf(child!)}`;
}
