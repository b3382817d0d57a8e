// What a map says of the discs whose names found no room: one line at its foot, or where there is room for it. Pure
// arithmetic, CSS pixels; the caller measures text.
import { type Box, meet } from './map-boxes.ts';
import type { Frames } from './map-frames.ts';
import { type Label, LINE_HEIGHT, touches } from './map-labels.ts';
import type { Node } from './map-nodes.ts';

export interface Nameless {
  text: string;
  box: Box;
}

const EDGE = 6;
/** More names than these are no line that is read. */
const MOST = 8;

/** The line that says who stands without a name; null where everybody has one. */
export function namelessLine(
  accounts: readonly { id: string; name: string }[],
  labels: readonly Label[],
  nodes: readonly Node[],
  frames: Frames,
  taken: readonly Box[],
  measure: (text: string) => number,
): Nameless | null {
  const left = accounts.filter(
    ({ id }) => nodes.some((node) => node.id === id) && labels.every((one) => one.id !== id),
  );
  if (left.length === 0) return null;
  const canvas = frames.main.box;
  const free = (box: Box) =>
    !nodes.some((node) => touches(node, box)) &&
    !labels.some((one) => meet(one.box, box)) &&
    !frames.insets.some((inset) => meet(inset.box, box)) &&
    !taken.some((other) => meet(other, box));
  const foot = canvas.bottom - LINE_HEIGHT - EDGE;
  const names = left.map(({ name }) => name);
  const boxOf = (text: string, x: number, top: number): Box => ({
    left: x,
    right: x + Math.ceil(measure(text)),
    top,
    bottom: top + LINE_HEIGHT,
  });
  // As many names as find room, from the foot upwards; in the end their number, which may stand on anything.
  for (let count = Math.min(names.length, MOST); count >= 0; count--) {
    const text = wordsFor(names, count);
    for (let top = foot; top > canvas.top; top -= 4)
      for (let x = canvas.left + EDGE; x + measure(text) <= canvas.right - EDGE; x += 12) {
        const box = boxOf(text, x, top);
        if (free(box)) return { text, box };
      }
  }
  const text = wordsFor(names, 0);
  return { text, box: boxOf(text, canvas.left + EDGE, foot) };
}

/** So many of the names, the rest by their number. */
function wordsFor(names: readonly string[], count: number): string {
  const rest = names.length - count;
  if (count === 0) return rest === 1 ? '1 stands without a name' : `${rest} stand without a name`;
  return `Without a name here: ${names.slice(0, count).join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}
