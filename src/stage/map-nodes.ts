// Where the discs of the accounts stand and how large they are. Disc area is sales; discs that would touch move apart,
// always in the same way. Pure arithmetic, CSS pixels.
import type { MapAccount, MapView } from '../views/map-view.ts';
import { type Frames, type Placed, sheetOf, toCanvas } from './map-frames.ts';

export interface Node {
  id: string;
  x: number;
  y: number;
  /** Of the disc; the ring lies around it. */
  radius: number;
  placed: Placed;
}

/** Gap between disc and ring, and width of the ring: thinner around small discs. */
export const ringGap = (radius: number): number => Math.max(2, Math.min(3.5, radius * 0.3));
export const ringWidth = (radius: number): number => Math.max(2, Math.min(3, radius * 0.26));
/** Smallest disc that holds a number of two digits; on a small map the digits are a size smaller. */
const LEAST_RADIUS = 9.5;
const LEAST_SMALL = 8;
const SMALL_SCALE = 0.55;
const ROUNDS = 60;
/** Height of an inset's title, and of a name of two lines. */
const TITLE = 16;
const NAME = 38;
/** Free space between two rings. */
const APART = 4;

/** Radius of the whole node with its ring. */
export const reach = (node: { radius: number }): number => node.radius + ringGap(node.radius) + ringWidth(node.radius);

/** Radius of the largest account's disc on a map of this scale. */
export const largestRadius = (scale: number): number => Math.max(11, Math.min(30, 30 * scale));

export function radiusOf(sales: number, largest: number, scale: number): number {
  const least = scale < SMALL_SCALE ? LEAST_SMALL : LEAST_RADIUS;
  return Math.max(least, largestRadius(scale) * Math.sqrt(Math.max(0, sales) / largest));
}

/** The discs of all accounts that have a place, in the order of the view. */
export function nodesFor(view: Pick<MapView, 'accounts' | 'largest'>, frames: Frames): Node[] {
  const sheets = [frames.main, ...frames.insets];
  const nodes = view.accounts.flatMap((account: MapAccount): Node[] => {
    const seat = sheetOf(account);
    const placed = sheets.find(({ sheet }) => sheet === seat?.sheet);
    if (seat === null || placed === undefined) return [];
    const { x, y } = toCanvas(placed, seat.at);
    return [{ id: account.id, x, y, radius: radiusOf(account.sales, view.largest, frames.main.scale), placed }];
  });
  const homes = nodes.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    push(nodes);
    nodes.forEach((node, i) => {
      const home = homes[i] ?? node;
      // A little back towards the true place, then inside its box.
      node.x += (home.x - node.x) * 0.04;
      node.y += (home.y - node.y) * 0.04;
      keepInside(node, frames);
    });
  }
  push(nodes);
  for (const node of nodes) {
    keepInside(node, frames);
    node.x = Math.round(node.x);
    node.y = Math.round(node.y);
  }
  return nodes;
}

function push(nodes: readonly Node[]): void {
  for (const [i, one] of nodes.entries())
    for (const other of nodes.slice(i + 1)) {
      const dx = other.x - one.x;
      const dy = other.y - one.y;
      const away = Math.hypot(dx, dy);
      const missing = reach(one) + reach(other) + APART - away;
      if (missing <= 0) continue;
      // Two at one place part sideways.
      const ux = away === 0 ? 1 : dx / away;
      const uy = away === 0 ? 0 : dy / away;
      one.x -= (ux * missing) / 2;
      one.y -= (uy * missing) / 2;
      other.x += (ux * missing) / 2;
      other.y += (uy * missing) / 2;
    }
}

/** Inside its frame, with room for a name below it in an inset; on the main sheet also out of the insets. */
function keepInside(node: Node, frames: Frames): void {
  const { box, title } = node.placed;
  const edge = reach(node) + 2;
  const top = box.top + (title === null ? edge : edge + TITLE);
  const name = title === null ? 0 : Math.max(0, Math.min(NAME, box.bottom - edge - top));
  node.x = Math.max(box.left + edge, Math.min(box.right - edge, node.x));
  node.y = Math.max(Math.min(top, box.bottom - edge), Math.min(box.bottom - edge - name, node.y));
  if (title !== null) return;
  for (const inset of frames.insets) {
    const { left, right, top: edgeOfInset } = inset.box;
    if (node.x + edge > left && node.x - edge < right) node.y = Math.min(node.y, edgeOfInset - edge);
  }
}
