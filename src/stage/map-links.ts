// The lines from an account to the towns where it buys: their ends spread by account around each town, in the order of
// the direction they come from, so that lines do not cross at the end. Pure arithmetic, CSS pixels.
import type { MapAccount, MapPoint } from '../views/map-view.ts';
import type { Box } from './map-boxes.ts';
import { type Frames, type Placed, toCanvas } from './map-frames.ts';
import { reach, type Node } from './map-nodes.ts';
import { inFrame, type Point, project } from './map-sheets.ts';

export interface Link {
  account: string;
  from: Point;
  /** Control point of the quadratic curve. */
  bend: Point;
  to: Point;
  /** The frame that cuts the line off; null on the main sheet. */
  clip: Box | null;
}

/** Line width by closeness, exploring to integrated. */
export const WIDTHS = [1.2, 2.2, 3.8, 5.8, 8] as const;
export const widthOf = (closeness: number): number => WIDTHS[closeness] ?? WIDTHS[0];
/** Radius of the open circle at an end. */
export const END_RADIUS = 3;

interface End {
  account: string;
  node: Node;
  at: Point;
}

/** All lines, in the order of accounts and ends. */
export function linksFor(accounts: readonly MapAccount[], nodes: readonly Node[], frames: Frames): Link[] {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const ends = accounts.flatMap((account) => {
    const node = nodeOf.get(account.id);
    return node === undefined
      ? []
      : account.ends.map((end) => ({ account: account.id, node, ...endAt(node, end, frames) }));
  });
  const groups = new Map<string, End[]>();
  for (const end of ends) {
    const group = groups.get(end.place) ?? [];
    group.push(end);
    groups.set(end.place, group);
  }
  for (const group of groups.values()) spread(group, frames.main.scale);
  return ends.map(({ account, node, at }) => curve(account, node, at));
}

/** Where a line ends before it is spread: in the node's own frame, or at the frame's edge towards the rest of the map. */
function endAt(node: Node, end: MapPoint, frames: Frames): { at: Point; place: string } {
  const { placed } = node;
  const own = project(placed.sheet, end);
  if (placed === frames.main || inFrame(placed.sheet, own)) {
    const at = toCanvas(placed, own);
    return { at, place: `${placed.sheet.id} ${Math.round(at.x)} ${Math.round(at.y)}` };
  }
  const { box } = placed;
  const inward = box.left > 0 ? box.left + 10 : box.right - 10;
  return { at: { x: inward, y: box.top + 30 }, place: `edge of ${placed.sheet.id}` };
}

/** Puts the ends of one town on a small circle around it. */
function spread(ends: End[], scale: number): void {
  const first = ends[0];
  if (first === undefined) return;
  const { x, y } = first.at;
  const towards = ({ node }: End) => Math.atan2(node.y - y, node.x - x);
  const order = [...ends].sort((a, b) => towards(a) - towards(b));
  const room = Math.max(0.55, Math.min(1, scale));
  const radius = ends.length < 2 ? 0 : Math.max(5, (ends.length * (2 * END_RADIUS + 3)) / (2 * Math.PI)) * room;
  const start = towards(order[0] ?? first);
  order.forEach((end, i) => {
    const angle = start + (i * 2 * Math.PI) / ends.length;
    end.at = { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
  });
}

function curve(account: string, node: Node, to: Point): Link {
  const dx = to.x - node.x;
  const dy = to.y - node.y;
  const length = Math.max(1, Math.hypot(dx, dy));
  // Bent to the left of its way, by a share that shrinks with length; long lines would leave the map.
  const side = Math.min(0.16 * length, 46);
  const bend = { x: node.x + dx / 2 + (dy / length) * side, y: node.y + dy / 2 - (dx / length) * side };
  const bx = bend.x - node.x;
  const by = bend.y - node.y;
  const start = Math.min(reach(node), length / 2) / Math.max(1, Math.hypot(bx, by));
  const from = { x: node.x + bx * start, y: node.y + by * start };
  return { account, from, bend, to, clip: clipOf(node.placed) };
}

const clipOf = (placed: Placed): Box | null => (placed.title === null ? null : placed.box);

/** Points along the line, ends included. */
export function samples(link: Link, count: number): Point[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const u = i / count;
    const a = (1 - u) * (1 - u);
    const b = 2 * u * (1 - u);
    const c = u * u;
    return {
      x: a * link.from.x + b * link.bend.x + c * link.to.x,
      y: a * link.from.y + b * link.bend.y + c * link.to.y,
    };
  });
}
