// Names that find no place beside their disc on a small map: they stand where there is room, at sea or at the edge, and a
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
const STEP = { x: 6, y: 4 };
/** A hairline that crosses another costs as much as this many pixels of length. */
const CROSSING = 60;

/** The nearest room for a name of this size, with its hairline; null where there is none. */
export function roomFor(node: Node, size: { width: number; height: number }, room: LeaderRoom): Led | null {
  let best: (Led & { cost: number }) | null = null;
  for (let top = EDGE; top + size.height <= room.height - EDGE; top += STEP.y)
    for (let left = EDGE; left + size.width <= room.width - EDGE; left += STEP.x) {
      const box = { left, right: left + size.width, top, bottom: top + size.height };
      const leader = leaderTo(node, box);
      const long = Math.hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y);
      if (best !== null && long >= best.cost) continue;
      if (!room.free(box)) continue;
      if (room.nodes.some((other) => other !== node && passes(leader, other, reach(other) + 1))) continue;
      if (room.names.some((other) => runsInto(leader, other))) continue;
      // Two names must not stand so that each seems to be the other's.
      const cost = long + CROSSING * room.leaders.filter((other) => cross(leader, other)).length;
      if (best === null || cost < best.cost) best = { box, leader, cost };
    }
  return best === null ? null : { box: best.box, leader: best.leader };
}

interface Led {
  box: Box;
  leader: Leader;
}

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

const runsInto = (leader: Leader, box: Box): boolean => {
  for (let i = 1; i < 24; i++) {
    const x = leader.from.x + ((leader.to.x - leader.from.x) * i) / 24;
    const y = leader.from.y + ((leader.to.y - leader.from.y) * i) / 24;
    if (meet({ left: x, right: x, top: y, bottom: y }, box)) return true;
  }
  return false;
};

const side = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
const cross = (a: Leader, b: Leader): boolean =>
  side(a.from, a.to, b.from) !== side(a.from, a.to, b.to) && side(b.from, b.to, a.from) !== side(b.from, b.to, a.to);
