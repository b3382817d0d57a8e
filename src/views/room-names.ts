// Where the names of a small room stand. Where the words are as large as the places (a wall, whose type is large), a name
// needs more room than its member's weight gives it: it then moves along its place, nearer to the edge or to the middle,
// or becomes smaller, until no name touches another one's. Lengths are guessed from letters; nothing here knows a font.
import type { EdgePoint, Point, TableCurve } from './table-curve.ts';

export interface NameAsked {
  /** The place along the edge, and how many letters its name has. */
  from: number;
  to: number;
  letters: number;
}

export interface NameSpot extends Point {
  width: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Taken = NameSpot & { figure: number };

interface Candidate extends Taken {
  cost: number;
}

/** Sizes of the letters, px, as the stage sets them; the first is the one it likes. */
const SIZES = [14, 13, 12, 11] as const;
/** Width of a semi-bold letter, as a part of its size: generous, so that what is drawn is never wider. */
const LETTER = 0.57;
/** Two lines, from the top of the name to the foot of the figure below it, around its middle. */
const ABOVE = 15;
const BELOW = 17;
/** The figure with its sign. */
const LEAST = 40;
const APART = { x: 6 };
/** Height of a line. */
const LINE = 16;
const ALONG = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75];
const ROUNDS = 8;
/** Samples of the edge, px, and how far along it a corner of a name is looked for. */
const STEP = 6;
const NEAR = 66;
/** A pixel that two names share costs as much as this; where names still touch after that, as much as the next. */
const CLASHES = [3, 30, 300];
/** Spots that a name may choose from, the best by themselves. With 110 of them names touched in one order of fifty. */
const MOST = 250;
/** So far a name keeps from the edge, behind which its member sits, px. */
const CLEAR = 5;

/** What a name takes in the smallest letters. */
export const leastWidth = (letters: number): number => letters * 11 * LETTER;

const widthOf = (letters: number, px: number): number => Math.max(LEAST, letters * px * LETTER);

const boxAt = ({ x, y }: Point, width: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - ABOVE,
  bottom: y + BELOW,
});

/** What two names take from one another, px²: line by line, for a figure is narrower than its name. */
function shared(a: Taken, b: Taken): number {
  let sum = 0;
  for (const [ya, wa] of [
    [a.y - 8, a.width],
    [a.y + 9, a.figure],
  ] as const)
    for (const [yb, wb] of [
      [b.y - 8, b.width],
      [b.y + 9, b.figure],
    ] as const) {
      const width = (wa + wb) / 2 - Math.abs(a.x - b.x) + APART.x;
      const height = LINE - Math.abs(ya - yb);
      if (width > 0 && height > 0) sum += width * height;
    }
  return sum;
}

const touchingAny = (all: readonly Taken[]): boolean =>
  all.some((a, i) => all.some((b, j) => j > i && shared(a, b) > 0));

/** Whether any two names that stand so touch each other. */
export const touching = (spots: readonly NameSpot[]): boolean =>
  touchingAny(spots.map((spot) => ({ ...spot, figure: LEAST })));

type Edge = readonly (EdgePoint & { s: number })[];

const edgeOf = (curve: TableCurve): Edge =>
  Array.from({ length: Math.ceil(curve.length / STEP) + 1 }, (_, i) => ({ ...curve.at(i * STEP), s: i * STEP }));

/** What a spot costs by itself: out of the table, out of its place. */
function ownCost(edge: Edge, asked: NameAsked, box: Box, s: number, inner: number): number {
  const [first, last] = [
    Math.max(0, Math.floor((s - NEAR) / STEP)),
    Math.min(edge.length - 1, Math.ceil((s + NEAR) / STEP)),
  ];
  let cost = 0;
  for (let corner = 0; corner < 4; corner++) {
    const x = corner % 2 === 0 ? box.left : box.right;
    const y = corner < 2 ? box.top + 2 : box.bottom - 2;
    let at = edge[first]!;
    let least = Number.POSITIVE_INFINITY;
    for (let i = first; i <= last; i++) {
      const point = edge[i]!;
      const off = Math.abs((x - point.x) * -point.ny + (y - point.y) * point.nx);
      if (off >= least) continue;
      least = off;
      at = point;
    }
    const depth = (at.x - x) * at.nx + (at.y - y) * at.ny;
    const out = Math.max(0, CLEAR - depth, depth - inner);
    const beside = Math.max(0, asked.from - at.s, at.s - asked.to);
    cost += out * out * 3 + beside * beside * 0.06;
  }
  return cost;
}

function candidatesOf(curve: TableCurve, edge: Edge, asked: NameAsked, inner: number): Candidate[] {
  const mid = (asked.from + asked.to) / 2;
  const reach = Math.max(14, (asked.to - asked.from) / 2);
  const found: Candidate[] = [];
  for (const px of SIZES) {
    const width = widthOf(asked.letters, px);
    for (const along of ALONG)
      for (let depth = 14; depth <= inner - 10; depth += 5) {
        const s = mid + along * reach;
        const spot = curve.inside(s, depth);
        const box = boxAt(spot, width);
        const off = along * reach;
        const deep = depth - inner / 2;
        const cost = ownCost(edge, asked, box, s, inner) + off * off * 0.05 + deep * deep * 0.04 + (14 - px) * 12;
        found.push({ ...spot, width, figure: LEAST, cost });
      }
  }
  return found.toSorted((a, b) => a.cost - b.cost).slice(0, MOST);
}

/**
 * A spot for each name, in the order given. `inner`: how deep the table's top is, its rim left out. `taken`: where other
 * words stand already.
 */
export function placeNames(
  curve: TableCurve,
  asked: readonly NameAsked[],
  inner: number,
  taken: readonly NameSpot[],
): NameSpot[] {
  const edge = edgeOf(curve);
  const options = asked.map((one) => candidatesOf(curve, edge, one, inner));
  const others = taken.map((spot): Taken => ({ ...spot, figure: spot.width }));
  const chosen = options.map((list) => list[0]!);
  let clash = CLASHES[0]!;
  /** What an option costs beside all others but those at `i` and `j`. */
  const costOf = (option: Candidate, i: number, j: number): number => {
    let sum = 0;
    for (const other of others) sum += shared(option, other);
    for (const [k, one] of chosen.entries()) if (k !== i && k !== j) sum += shared(option, one);
    return option.cost + clash * sum;
  };
  const settle = (): void => {
    for (let round = 0; round < ROUNDS; round++) {
      let moved = false;
      for (const [i, list] of options.entries()) {
        let best = chosen[i]!;
        let least = costOf(best, i, i);
        for (const option of list) {
          if (option.cost >= least) break;
          const cost = costOf(option, i, i);
          if (cost < least) [best, least, moved] = [option, cost, true];
        }
        chosen[i] = best;
      }
      if (!moved) return;
    }
  };
  /** Two that stand in each other's way move together, where neither can alone. */
  const settlePairs = (): void => {
    for (let i = 0; i < chosen.length; i++)
      for (let j = i + 1; j < chosen.length; j++) {
        if (shared(chosen[i]!, chosen[j]!) === 0) continue;
        const [mine, theirs] = [i, j].map((k) => options[k]!.map((option) => ({ option, cost: costOf(option, i, j) })));
        let least = Number.POSITIVE_INFINITY;
        for (const a of mine!)
          for (const b of theirs!) {
            const cost = a.cost + b.cost;
            if (cost >= least) continue;
            const both = cost + clash * shared(a.option, b.option);
            if (both >= least) continue;
            least = both;
            chosen[i] = a.option;
            chosen[j] = b.option;
          }
      }
  };
  for (const price of CLASHES) {
    clash = price;
    settle();
    settlePairs();
    settle();
    if (!touchingAny(chosen)) break;
  }
  return chosen.map(({ x, y, width }) => ({ x, y, width }));
}
