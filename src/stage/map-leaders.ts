// Names that find no place beside their disc: they stand where there is room, at sea or at the edge, and a
// hairline leads to the disc. The nearest room is the best; a hairline never runs through another disc or name. Pure
// arithmetic, CSS pixels.
import { type Box, meet } from './map-boxes.ts';
import { type Node, reach } from './map-nodes.ts';
import type { Point } from './map-sheets.ts';

/** From the ring of the disc to the name. */
export interface Leader {
  from: Point;
  to: Point;
}

export interface LeaderRoom {
  width: number;
  height: number;
  nodes: readonly Node[];
  /** What no hairline may run through. */
  names: readonly Box[];
  leaders: readonly Leader[];
  /** True where a name may stand. */
  free: (box: Box) => boolean;
}

const EDGE = 4;
const STEP = { x: 4, y: 3 };
/** A name further off than this is no longer seen as the disc's. */
const FURTHEST = 140;
/** A hairline that crosses another costs as much as this many pixels of length. */
const CROSSING = 60;

export interface Led {
  box: Box;
  leader: Leader;
}

/** The nearest room for a name of this size, with its hairline; null where there is none. */
export function roomFor(node: Node, size: { width: number; height: number }, room: LeaderRoom): Led | null {
  let best: (Led & { cost: number }) | null = null;
  const highest = Math.max(EDGE, node.y - FURTHEST - size.height);
  const leftmost = Math.max(EDGE, node.x - FURTHEST - size.width);
  const lowest = Math.min(room.height - EDGE - size.height, node.y + FURTHEST);
  const rightmost = Math.min(room.width - EDGE - size.width, node.x + FURTHEST);
  for (let top = highest; top <= lowest; top += STEP.y)
    for (let left = leftmost; left <= rightmost; left += STEP.x) {
      const box = { left, right: left + size.width, top, bottom: top + size.height };
      if (best !== null && lengthOf(leaderTo(node, box)) >= best.cost) continue;
      const led = ledTo(node, box, room);
      if (led === null) continue;
      // Two names must not stand so that each seems to be the other's.
      const cost = lengthOf(led.leader) + CROSSING * room.leaders.filter((other) => cross(led.leader, other)).length;
      if (best === null || cost < best.cost) best = { ...led, cost };
    }
  return best === null ? null : { box: best.box, leader: best.leader };
}

/** A name in this box, with its hairline; null where box or hairline meets something. */
export function ledTo(node: Node, box: Box, room: LeaderRoom): Led | null {
  if (box.right > room.width - EDGE || box.bottom > room.height - EDGE || !room.free(box)) return null;
  const leader = leaderTo(node, box);
  if (room.nodes.some((other) => other !== node && passes(leader, other, reach(other) + 1))) return null;
  return room.names.some((other) => runsInto(leader, other)) ? null : { box, leader };
}

const lengthOf = ({ from, to }: Leader): number => Math.hypot(to.x - from.x, to.y - from.y);

/** To the nearest point of the name's middle line or of its upper or lower edge, never past the ring. */
function leaderTo(node: Node, box: Box): Leader {
  const middle = (box.top + box.bottom) / 2;
  const beside = node.x < box.left - 6 ? box.left - 2 : node.x > box.right + 6 ? box.right + 2 : null;
  const to =
    beside === null
      ? { x: Math.max(box.left + 6, Math.min(box.right - 6, node.x)), y: node.y < middle ? box.top : box.bottom }
      : { x: beside, y: middle };
  const away = Math.hypot(to.x - node.x, to.y - node.y) || 1;
  const ring = Math.min(reach(node), away);
  return { from: { x: node.x + ((to.x - node.x) * ring) / away, y: node.y + ((to.y - node.y) * ring) / away }, to };
}

function passes({ from, to }: Leader, { x, y }: Point, near: number): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y) < near;
}

/** True where the hairline runs through the box. */
export const runsInto = (leader: Leader, box: Box): boolean => {
  const { from, to } = leader;
  if (Math.max(from.x, to.x) <= box.left || Math.min(from.x, to.x) >= box.right) return false;
  if (Math.max(from.y, to.y) <= box.top || Math.min(from.y, to.y) >= box.bottom) return false;
  for (let i = 1; i < 24; i++) {
    const x = from.x + ((to.x - from.x) * i) / 24;
    const y = from.y + ((to.y - from.y) * i) / 24;
    if (meet({ left: x, right: x, top: y, bottom: y }, box)) return true;
  }
  return false;
};

const side = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
const cross = (a: Leader, b: Leader): boolean =>
  side(a.from, a.to, b.from) !== side(a.from, a.to, b.to) && side(b.from, b.to, a.from) !== side(b.from, b.to, a.to);
