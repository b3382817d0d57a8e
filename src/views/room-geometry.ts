// Where everything lies in the boardroom: a horseshoe seen from the team's end of it, from the seats that are for (left
// foot) to those against (right foot). Each place is as wide as its member's weight; the chair's gap stays in the middle
// of the head, so the lighter side leaves a bare end. Sizes in CSS pixels. Nothing here knows a canvas or a page.
import { leastWidth, type NameSpot, placeNames, touching } from './room-names.ts';
import { type EdgePoint, type Point, tableCurve } from './table-curve.ts';

export interface Frame {
  width: number;
  height: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export interface SeatIn {
  id: string;
  /** Above 0, in any unit: only shares count. */
  weight: number;
  /** −1 leans back, 1 leans in. */
  lean: number;
  speaking: boolean;
  /** Of the name that stands at the place; left out where nobody writes it. */
  letters?: number;
}

export interface SeatPlan {
  id: string;
  side: 'left' | 'right';
  /** The place along the edge. */
  from: number;
  to: number;
  /** The portrait before it leans, and how far it moves and turns (degrees, clockwise) when it does. */
  box: Box;
  shift: Point;
  tilt: number;
  /** Sits beside the table rather than at its head: has a chair with an arm. */
  beside: boolean;
  /** Where the name stands, and how wide it may be. */
  name: Point;
  nameWidth: number;
  place: Point[];
  rim: Point[];
  /** The middle of the rim's inner edge: a line to the words starts here. */
  rimSpot: Point;
  paper: Point;
}

export interface RoomPlan {
  frame: Frame;
  /** 1 at the size the room was drawn for, 1048 x 690. */
  scale: number;
  /** The words are as large as the places. */
  tight: boolean;
  band: number;
  table: Point[];
  edges: [Point[], Point[]];
  seams: [Point, Point][];
  /** Length of the edge, the chair's gap in it, and length for one unit of weight. */
  length: number;
  gap: { from: number; to: number };
  perWeight: number;
  /** In the order given, from the left foot to the right foot. */
  seats: SeatPlan[];
  chair: { box: Box; name: Point };
  /** Free for words. */
  middle: Box;
  /** The team's paper at the foot of the room. */
  sheet: Box;
}

const WIDTH = 1048;
const HEIGHT = 690;
/** A bust is drawn 120 wide and 150 high. */
const BUST = 0.8;
const LIGHT = { weight: 4, height: 84 };
const HEAVY = { weight: 11, height: 112 };
const SPEAKER = 1.16;
/** Two faces may hide at most this share of the smaller one. */
export const MOST_OVERLAP = 0.25;

/** Height of a bust at full scale: a weight of 4 of 100 has 84, of 11 and more 112. */
export function bustHeight(share: number): number {
  const f = (share * 100 - LIGHT.weight) / (HEAVY.weight - LIGHT.weight);
  return LIGHT.height + (HEAVY.height - LIGHT.height) * Math.max(0, Math.min(1, f));
}

/** How many sit left of the chair, so that the two sides weigh as nearly the same as the order allows. */
export function leftOfChair(weights: readonly number[]): number {
  const total = weights.reduce((sum, one) => sum + one, 0);
  let best = 0;
  let least = total;
  let left = 0;
  weights.forEach((weight, i) => {
    left += weight;
    const heavier = Math.max(left, total - left);
    if (heavier < least) {
      least = heavier;
      best = i + 1;
    }
  });
  return best;
}

/** A promise on the table, as large as its two lines need; the next one before the same seat lies a step lower. */
export const PAPER = { width: 104, height: 42, step: 26 } as const;

/** Words on the table grow with a large room; in a small one they keep their size. */
export const wordScale = (scale: number): number => Math.max(1, Math.min(1.7, scale));

/** How far words keep from a paper, px. */
const BESIDE_PAPER = { x: 14, y: 10 };
/** Words in the middle of the table are worth so much more room aside. */
const CENTRED = 1.3;
/** A column of words narrower than this, px, is worth so much less than its room: they would stand one below the other. */
const COLUMN = 152;
const NARROW = 0.5;

/** Where the words in the middle may stand beside the papers in front of these seats, one entry a paper: the largest. */
export function wordsBox({ frame, middle, seats, scale }: RoomPlan, papers: readonly string[]): Box {
  const size = wordScale(scale);
  const half = { x: (PAPER.width / 2) * size + BESIDE_PAPER.x, y: (PAPER.height / 2) * size + BESIDE_PAPER.y };
  const laid = papers.flatMap((id, i) => {
    const spot = seats.find((seat) => seat.id === id)?.paper;
    if (spot === undefined) return [];
    const y = spot.y + PAPER.step * papers.slice(0, i).filter((other) => other === id).length;
    return [{ x: spot.x - half.x, y: y - half.y, width: 2 * half.x, height: 2 * half.y }];
  });
  const [end, foot] = [middle.x + middle.width, middle.y + middle.height];
  const mirrored = (x: number): number => frame.width - x;
  const lefts = [middle.x, ...laid.flatMap(({ x, width }) => [x + width, mirrored(x)])].filter((x) => x >= middle.x);
  const rights = [end, ...laid.flatMap(({ x, width }) => [x, mirrored(x + width)])].filter((x) => x <= end);
  const tops = [middle.y, ...laid.map(({ y, height }) => y + height)].filter((y) => y >= middle.y);
  if (laid.every((paper) => overlap(middle, paper) === 0)) return middle;
  let best = middle;
  let most = 0;
  for (const left of lefts)
    for (const right of rights)
      for (const top of tops) {
        const box = { x: left, y: top, width: right - left, height: foot - top };
        if (box.width <= 0 || box.height <= 0 || laid.some((paper) => overlap(box, paper) > 0)) continue;
        const column = box.width < COLUMN ? NARROW : 1;
        const worth = box.width * box.height * column * (Math.abs(left + right - frame.width) < 1 ? CENTRED : 1);
        if (worth > most + 1e-6) [best, most] = [box, worth];
      }
  return best;
}

/** Below this size the words, which keep theirs, are as large as the places: so on a wall, whose type is large. */
const TIGHT = 0.64;
/** Width of "in the chair", px. */
const CHAIR_WORDS = 72;

/** Shared area as a part of the smaller box. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height) * (1 / Math.min(a.width * a.height, b.width * b.height));
}

/** The bust of a height that sits at a point of the edge, its chest `under` px below the table top, kept in the frame. */
function bustAt({ x, y, nx, ny }: EdgePoint, height: number, under: number, frame: Frame): Box {
  const width = height * BUST;
  const away = (Math.abs(nx) * width) / 2 + (Math.abs(ny) * height) / 2 - under;
  const [left, top] = [x + nx * away - width / 2, y + ny * away - height / 2];
  return {
    x: Math.max(0, Math.min(frame.width - width, left)),
    y: Math.max(0, Math.min(frame.height - height, top)),
    width,
    height,
  };
}

/** Heights of the busts, smaller where neighbours would hide each other by more than a quarter. */
function fitting(edges: readonly EdgePoint[], wanted: readonly number[], under: number, frame: Frame): number[] {
  const heights = [...wanted];
  for (let round = 0; round < 60; round++) {
    let clear = true;
    const boxes = edges.map((edge, i) => bustAt(edge, heights[i]!, under, frame));
    for (let i = 1; i < boxes.length; i++) {
      if (overlap(boxes[i - 1]!, boxes[i]!) <= MOST_OVERLAP) continue;
      clear = false;
      heights[i - 1]! *= 0.96;
      heights[i]! *= 0.96;
    }
    if (clear) break;
  }
  return heights;
}

/** The whole room for a frame and the members in their order, for the team first. At least one member. */
export function roomPlan(frame: Frame, seats: readonly SeatIn[]): RoomPlan {
  const scale = Math.min(frame.width / WIDTH, frame.height / HEIGHT);
  const tight = scale <= TIGHT;
  // Wide enough for the longest name beside the table with air on both sides.
  const band = Math.max(tight ? 88 : 96, 109 * scale);
  const side = 128 * scale;
  const top = 140 * scale;
  const [innerWidth, innerHeight] = [frame.width - 2 * side, frame.height - top];
  const rx = Math.min(innerWidth * 0.385, innerHeight * 0.62);
  const ry = Math.min(innerHeight * 0.52, innerWidth * 0.36);
  const curve = tableCurve({ left: side, right: frame.width - side, top, bottom: frame.height, rx, ry });
  const total = seats.reduce((sum, { weight }) => sum + weight, 0);
  const split = leftOfChair(seats.map(({ weight }) => weight));
  const weightOf = (list: readonly SeatIn[]) => list.reduce((sum, { weight }) => sum + weight, 0);
  const gapWidth = Math.max(78, 112 * scale);
  const gap = { from: (curve.length - gapWidth) / 2, to: (curve.length + gapWidth) / 2 };
  const perWeight = gap.from / Math.max(weightOf(seats.slice(0, split)), weightOf(seats.slice(split)));

  let at = gap.from - weightOf(seats.slice(0, split)) * perWeight;
  const spans = seats.map((seat, i) => {
    if (i === split) at = gap.to;
    const from = at;
    at += seat.weight * perWeight;
    return { from, to: at };
  });
  const under = 7 * scale;
  const edges = spans.map(({ from, to }) => curve.at((from + to) / 2));
  const wanted = seats.map(({ weight, speaking }) => bustHeight(weight / total) * scale * (speaking ? SPEAKER : 1));
  const heights = fitting(edges, wanted, under, frame);
  const rimWidth = Math.max(12, 16 * scale);

  const plans = seats.map((seat, i): SeatPlan => {
    const { from, to } = spans[i]!;
    const edge = edges[i]!;
    const mid = (from + to) / 2;
    const left = i < split;
    const lean = Math.max(-1, Math.min(1, seat.lean));
    const reach = (lean > 0 ? 9 : 5) * lean * scale;
    const roomy = { name: curve.inside(mid, band * 0.42), width: (to - from) / Math.max(0.6, Math.abs(edge.ny)) - 4 };
    const lettering = Math.abs(edge.nx) > 0.72 ? { ...roomy, width: band - rimWidth - (tight ? 6 : 10) } : roomy;
    return {
      id: seat.id,
      side: left ? 'left' : 'right',
      from,
      to,
      box: bustAt(edge, heights[i]!, under, frame),
      shift: { x: -edge.nx * reach, y: -edge.ny * reach },
      tilt: 6 * lean * edge.nx * -1,
      beside: Math.abs(edge.nx) > 0.72,
      name: lettering.name,
      nameWidth: lettering.width,
      place: curve.strip(from, to, 0, band),
      rim: curve.strip(from + 1, to - 1, band - rimWidth, band),
      rimSpot: curve.inside(mid, band + 4),
      paper: curve.inside(mid, band + (36 * Math.abs(edge.nx) + 24 * Math.abs(edge.ny)) * Math.max(1, scale)),
    };
  });

  const chairName = curve.inside(curve.length / 2, band * 0.42);
  // Words grow with a large room, and so does the room that they have.
  const names = plans.map(({ from, to }, i) => ({ from, to, letters: seats[i]!.letters ?? 0 }));
  const drawn = (): NameSpot[] =>
    plans.map(({ name, nameWidth }, i) => ({ ...name, width: Math.min(nameWidth, leastWidth(names[i]!.letters)) }));
  const short = (): boolean => plans.some(({ nameWidth }, i) => leastWidth(names[i]!.letters) > nameWidth);
  if (scale <= 1 && names.some(({ letters }) => letters > 0) && (tight || short() || touching(drawn()))) {
    const spots = placeNames(curve, names, band - rimWidth, [{ ...chairName, width: CHAIR_WORDS }]);
    for (const [i, { x, y, width }] of spots.entries()) {
      plans[i]!.name = { x, y };
      plans[i]!.nameWidth = width;
    }
  }

  const chairHeight = 128 * scale;
  const chairEdge = curve.at(curve.length / 2);
  const seamAt = [...new Set([...spans.flatMap(({ from, to }) => [from, to]), gap.from, gap.to])];
  const inner = { left: side + band, right: frame.width - side - band, top: top + band };
  const sheet = { width: Math.max(216, 232 * scale), height: Math.max(84, 104 * scale) };
  const middleX = inner.left + 66 * scale;
  const middleY = inner.top + 52 * scale;
  const sheetTop = frame.height - sheet.height;
  return {
    frame,
    scale,
    tight,
    band,
    table: curve.strip(0, curve.length, 0, band),
    edges: [curve.line(0, curve.length, 0), curve.line(0, curve.length, band)],
    seams: seamAt.map((s) => [curve.inside(s, 0), curve.inside(s, band)]),
    length: curve.length,
    gap,
    perWeight,
    seats: plans,
    chair: { box: bustAt(chairEdge, chairHeight, under, frame), name: chairName },
    middle: { x: middleX, y: middleY, width: frame.width - 2 * middleX, height: sheetTop - 12 - middleY },
    sheet: { x: (frame.width - sheet.width) / 2, y: sheetTop, width: sheet.width, height: sheet.height },
  };
}
