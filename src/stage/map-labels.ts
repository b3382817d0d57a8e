// Where the names stand: never on a disc, another name, a frame or the edge, and off the strong lines where there is
// room. A name keeps the place that it had as long as that is free, so that a map read from quarter to quarter holds
// still. Who finds no room beside its disc stands further off with a hairline (map-leaders.ts); on a small canvas only
// key accounts and those at risk do, and other names are left out, for the list says them all. Pure arithmetic, CSS
// pixels; the caller measures text.
import type { MapAccount } from '../views/map-view.ts';
import { type Box, meet } from './map-boxes.ts';
import type { Frames } from './map-frames.ts';
import { type Leader, type LeaderRoom, type Led, ledTo, roomFor, runsInto } from './map-leaders.ts';
import { type Link, samples } from './map-links.ts';
import { type Node, reach } from './map-nodes.ts';

export interface Label {
  id: string;
  /** Lines of text from above; the first is the name. */
  lines: string[];
  box: Box;
  anchor: 'start' | 'middle' | 'end';
  /** Which of the places around its disc it has. */
  turn?: number;
  /** To its disc, where the name does not stand beside it. */
  leader?: Leader;
}

export interface LabelRoom {
  width: number;
  height: number;
  /** Names no wider than this get a second line with sales. */
  measure: (text: string, strong: boolean) => number;
  /** What is already taken: legend, squares of requests. */
  taken: readonly Box[];
  /** The names of the map before this one. */
  stood?: readonly Label[];
  /** At most so many names, but for key accounts and those at risk. */
  most: number;
}

export const LINE_HEIGHT = 16;
const GAP = 3;
const EDGE = 4;
const AIR = 2;
/** How far the arcs of a renewal at risk reach beyond a ring, to the left and the right. */
export const ARCS = 8;

export function labelsFor(
  accounts: readonly MapAccount[],
  nodes: readonly Node[],
  links: readonly Link[],
  frames: Frames,
  room: LabelRoom,
): Label[] {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const taken: Box[] = [...room.taken, ...frames.insets.map(({ box }) => ({ ...box, bottom: box.top + 18 }))];
  const lines = links.flatMap((link) => samples(link, 16).map((point) => ({ ...point, account: link.account })));
  const labels: Label[] = [];
  const free = (label: Label, node: Node): boolean => {
    const { box } = label;
    const tight = { ...box, top: box.top + AIR, bottom: box.bottom - AIR };
    const frame = node.placed.box;
    return (
      box.left >= frame.left + EDGE &&
      box.right <= frame.right - EDGE &&
      box.top >= frame.top + EDGE &&
      box.bottom <= frame.bottom - EDGE &&
      !taken.some((other) => meet(tight, other)) &&
      !labels.some(({ leader }) => leader !== undefined && runsInto(leader, tight)) &&
      !nodes.some((other) => touches(other, box, AIR)) &&
      (node.placed !== frames.main || !frames.insets.some((inset) => meet(box, inset.box)))
    );
  };
  const cost = (label: Label): number => {
    const { left, right, top, bottom } = label.box;
    const crossed = lines.filter(
      ({ x, y, account }) => account !== label.id && x > left - 2 && x < right + 2 && y > top && y < bottom,
    ).length;
    return (label.turn ?? 0) + crossed * 2;
  };
  // Whoever has the fewest places left chooses next, or on a small canvas the most important; each takes the best of
  // its places. Names with their figure first, then those that only find room for the name; where only a few are shown,
  // those that matter have had their turn in every style before anybody else has one.
  const scarce = room.most < accounts.length;
  const all = accounts.flatMap((account) => {
    const node = nodeOf.get(account.id);
    return node === undefined ? [] : [{ account, node }];
  });
  const [first, rest] = [true, false].map((matters) => all.filter(({ account }) => isStrong(account) === matters));
  let waiting: typeof all = [];
  const most = Math.max(room.most, first!.length);
  const crowded = scarce && first!.length > CROWD;
  const open = (those: typeof all) => those.filter(({ account }) => !labels.some(({ id }) => id === account.id));
  const bestOf = (places: readonly Label[]) =>
    places.map((label) => ({ label, cost: cost(label) })).sort((a, b) => a.cost - b.cost)[0]?.label;
  for (const one of (scarce ? first! : all).toSorted((a, b) => rank(b.account) - rank(a.account))) {
    const label = asItStood(one.account, one.node);
    if (label !== null) put(label);
  }
  for (const [style, joining] of turns(scarce ? [open(first!), rest!] : [open(all)])) {
    waiting.push(...joining);
    // Two lines for one are a place less for another.
    if (crowded && style === 'full') continue;
    if (style === 'led') {
      waiting = lead(waiting);
      continue;
    }
    const left: typeof waiting = [];
    while (waiting.length > 0 && labels.length < most) {
      const offers = waiting.map(({ account, node }) => ({
        account,
        node,
        places: candidates(account, node, wording(account, style), room.measure).filter((label) => free(label, node)),
      }));
      offers.sort((a, b) =>
        scarce
          ? rank(b.account) - rank(a.account)
          : a.places.length - b.places.length || rank(b.account) - rank(a.account),
      );
      const next = offers[0];
      if (next === undefined) break;
      waiting = waiting.filter(({ account }) => account !== next.account);
      const best = bestOf(next.places);
      if (best === undefined) {
        left.push({ account: next.account, node: next.node });
        continue;
      }
      put(best);
    }
    waiting = left;
  }
  return labels;

  function put(label: Label): void {
    labels.push(label);
    const { box } = label;
    taken.push({ ...box, top: box.top + AIR, bottom: box.bottom - AIR });
  }

  /** The name where it was on the map before, with fewer lines if need be; null where it stood nowhere or cannot stay. */
  function asItStood(account: MapAccount, node: Node): Label | null {
    const before = room.stood?.find(({ id }) => id === account.id);
    if (before === undefined) return null;
    if (before.turn === undefined) {
      const { width, height } = sizeOf(account, before.lines, room.measure);
      const { left, top } = before.box;
      const led = ledTo(node, { left, right: left + width, top, bottom: top + height }, further());
      return led === null ? null : ledLabel(account, before.lines, led);
    }
    const had = STYLES.findIndex((style) => wording(account, style).length === before.lines.length);
    for (const style of STYLES.slice(Math.max(0, had), STYLES.indexOf('led'))) {
      const label = candidates(account, node, wording(account, style), room.measure)[before.turn];
      if (label !== undefined && free(label, node)) return label;
    }
    return null;
  }

  /** Where a name may stand that has no place beside its disc. */
  function further(): LeaderRoom {
    const leaders = labels.flatMap(({ leader }) => leader ?? []);
    return {
      width: room.width,
      height: room.height,
      nodes,
      names: labels.map(({ box }) => box),
      leaders,
      free: (box) =>
        !taken.some((other) => meet(box, other)) &&
        !frames.insets.some((inset) => meet(box, inset.box)) &&
        !nodes.some((other) => touches(other, box, AIR)) &&
        !leaders.some((other) => runsInto(other, box)),
    };
  }

  /** Names further off for those that have none; who finds no room there either goes without. */
  function lead(those: typeof all): typeof all {
    return those
      .toSorted((a, b) => rank(b.account) - rank(a.account))
      .filter(({ account, node }) => {
        if (scarce && !isStrong(account)) return true;
        for (const words of [[account.name], account.name.split(' ')]) {
          const led = roomFor(node, sizeOf(account, words, room.measure), further());
          if (led === null) continue;
          labels.push(ledLabel(account, words, led));
          taken.push(led.box);
          return false;
        }
        return true;
      });
  }
}

function ledLabel({ id }: MapAccount, lines: string[], { box, leader }: Led): Label {
  const anchor = leader.to.x <= box.left ? 'start' : leader.to.x >= box.right ? 'end' : 'middle';
  return { id, lines, anchor, box, leader };
}

const rank = (account: MapAccount) =>
  (account.risk === null ? 0 : 2000) + (account.key ? 1000 : 0) - (account.lost ? 500 : 0) + account.sales;

const isStrong = ({ key, risk }: MapAccount) => key || risk !== null;

/** Every style for the first group, then every style again with the next. */
const turns = <T>(groups: readonly T[][]): [(typeof STYLES)[number], T[]][] =>
  groups.flatMap((group) => STYLES.map((style, i): [(typeof STYLES)[number], T[]] => [style, i === 0 ? group : []]));

/** Fullest first; a name in two lines finds room where one line does not. */
const STYLES = ['full', 'name', 'broken', 'led'] as const;
/** More names than these leave no room for figures on a small map. */
const CROWD = 3;

/** The lines of a name; a risk says why instead of the figure. */
function wording(account: MapAccount, style: (typeof STYLES)[number]): string[] {
  if (style === 'full') return [account.name, account.lost ? 'lost' : (account.risk ?? account.salesWords)];
  return style === 'name' ? [account.name] : account.name.split(' ');
}

/** True when the box reaches into the node's ring; a box of text has a little air of its own above and below. */
export function touches(node: Node, box: Box, air = 0): boolean {
  const dx = Math.max(box.left - node.x, 0, node.x - box.right);
  const dy = Math.max(box.top + air - node.y, 0, node.y - box.bottom + air);
  return Math.hypot(dx, dy) < reach(node) + 1;
}

function sizeOf(account: MapAccount, lines: readonly string[], measure: LabelRoom['measure']) {
  const strong = isStrong(account);
  const width = Math.ceil(Math.max(...lines.map((line, i) => measure(line, strong && i === 0))));
  return { width, height: lines.length * LINE_HEIGHT };
}

/** The author's wish first, then right, left, below, above and the corners. */
function candidates(account: MapAccount, node: Node, lines: string[], measure: LabelRoom['measure']): Label[] {
  const { width, height } = sizeOf(account, lines, measure);
  const away = reach(node) + GAP;
  const slant = away * 0.75;
  const beside = account.risk === null ? away : away + ARCS;
  const { id } = account;
  const at = (x: number, y: number, anchor: Label['anchor']): Label => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { id, lines, anchor, box: { left, right: left + width, top: y, bottom: y + height } };
  };
  const { x, y } = node;
  const { box: frame } = node.placed;
  const pushed = Math.max(frame.left + EDGE + width / 2, Math.min(frame.right - EDGE - width / 2, x));
  const wished = account.label === null ? [] : [at(x + account.label.dx, y + account.label.dy, account.label.anchor)];
  return [
    ...wished,
    at(x + beside, y - height / 2, 'start'),
    at(x - beside, y - height / 2, 'end'),
    at(x, y + away, 'middle'),
    at(x, y - away - height, 'middle'),
    at(x + slant, y - slant - height / 2, 'start'),
    at(x - slant, y - slant - height / 2, 'end'),
    at(x + slant, y + slant - height / 2, 'start'),
    at(x - slant, y + slant - height / 2, 'end'),
    at(x + 4, y + away, 'start'),
    at(x - 4, y + away, 'end'),
    at(x + 4, y - away - height, 'start'),
    at(x - 4, y - away - height, 'end'),
    at(x + away, y + 2, 'start'),
    at(x - away, y + 2, 'end'),
    at(x + away, y - height - 2, 'start'),
    at(x - away, y - height - 2, 'end'),
    at(pushed, y + away, 'middle'),
    at(pushed, y - away - height, 'middle'),
    at(x + away + 14, y - height / 2, 'start'),
    at(x - away - 14, y - height / 2, 'end'),
  ].map((label, turn) => ({ ...label, turn }));
}
