// The why-lines of a chosen account: up to five words at the side, an arrow from each to the account, one arrow on to
// the pace of its sales. Geometry and paint; the words and their strength come with the view.
import type { ChosenAccount, MapAccount } from '../views/map-view.ts';
import { type Box, meet } from './map-boxes.ts';
import { type Label, type LabelRoom, LINE_HEIGHT } from './map-labels.ts';
import { type Node, reach } from './map-nodes.ts';
import type { Point } from './map-sheets.ts';
import type { Theme } from './theme.ts';

type Pen = CanvasRenderingContext2D;

interface WhyRow {
  text: string;
  tone: 'for' | 'against' | 'even';
  width: number;
  /** Where the words stand: left end or right end by `anchor`, middle line. */
  at: Point;
  anchor: 'start' | 'end';
  from: Point;
  bend: Point;
  to: Point;
}

export interface WhyLayout {
  rows: WhyRow[];
  pace: WhyRow | null;
}

const WIDTH_BY_STRENGTH = { 1: 1.6, 2: 3.2, 3: 5.4 } as const;
const ROW = 30;
const SIDE = 18;
const HEAD = 8;
/** Narrower canvases have no room for words: the list beside the map says them. */
const LEAST_WIDTH = 560;

export const whyFont = (theme: Theme) => `600 14px ${theme.sans}`;

/** The name of the chosen account: above its disc, or below it at the upper edge; arrows come from the sides. */
export function nameAt(
  account: MapAccount,
  node: Node,
  size: { width: number; height: number },
  measure: LabelRoom['measure'],
): Label {
  const lines = [account.name, account.lost ? 'lost' : (account.risk ?? account.salesWords)];
  const strong = account.key || account.risk !== null;
  const width = Math.ceil(Math.max(...lines.map((line, i) => measure(line, strong && i === 0))));
  const height = lines.length * LINE_HEIGHT;
  const above = node.y - reach(node) - 6 - height;
  const top = above > 4 ? above : node.y + reach(node) + 6;
  const left = Math.max(4, Math.min(size.width - width - 4, node.x - width / 2));
  return { id: account.id, lines, anchor: 'middle', box: { left, right: left + width, top, bottom: top + height } };
}

/** Where the words and arrows go; null where there is no room. `free` is what the column must not cover. */
export function whyFor(
  chosen: ChosenAccount,
  node: Node,
  size: { width: number; height: number },
  measure: (text: string) => number,
  avoid: readonly Box[],
): WhyLayout | null {
  if (size.width < LEAST_WIDTH) return null;
  const widest = Math.max(0, ...chosen.whys.map(({ text }) => measure(text) + 20));
  const left = node.x > size.width * 0.42;
  const anchor = left ? 'start' : 'end';
  const x = left ? SIDE : size.width - SIDE;
  const high = chosen.whys.length * ROW;
  const column = (top: number): Box => ({
    left: left ? x : x - widest,
    right: left ? x + widest : x,
    top,
    bottom: top + high,
  });
  // As near to the account's height as what is in the way allows.
  const tops = Array.from({ length: 40 }, (_, i) => 12 + (i * (size.height - high - 24)) / 39).sort(
    (a, b) => Math.abs(a + high / 2 - node.y) - Math.abs(b + high / 2 - node.y),
  );
  const top = tops.find((one) => !avoid.some((box) => meet(column(one), box))) ?? tops[0] ?? 0;
  const rows = chosen.whys.map(({ text, tone, strength }, i): WhyRow => {
    const y = top + i * ROW + ROW / 2;
    const edge = left ? x + measure(text) + 26 : x - measure(text) - 26;
    const from = { x: edge, y };
    return { text, tone, width: WIDTH_BY_STRENGTH[strength], at: { x, y }, anchor, from, ...arrow(from, node, i) };
  });
  return { rows, pace: paceRow(chosen, node, size, measure, left) };
}

function arrow(from: Point, node: Node, order: number): { bend: Point; to: Point } {
  const bend = { x: from.x + (node.x - from.x) * 0.55, y: from.y + (order - 2) * 3 };
  const dx = bend.x - node.x;
  const dy = bend.y - node.y;
  const away = (reach(node) + HEAD) / Math.max(1, Math.hypot(dx, dy));
  return { bend, to: { x: node.x + dx * away, y: node.y + dy * away } };
}

function paceRow(
  chosen: ChosenAccount,
  node: Node,
  size: { width: number; height: number },
  measure: (text: string) => number,
  fromLeft: boolean,
): WhyRow | null {
  const { pace } = chosen;
  if (pace === null) return null;
  const wide = measure(pace.text) + 24;
  const side = fromLeft ? 1 : -1;
  const start = reach(node) + 4;
  const from = { x: node.x + side * start, y: node.y };
  // Beside the account; where the canvas ends there, above it.
  const beside = node.x + side * (start + 44);
  const fits = fromLeft ? beside + wide < size.width - 4 : beside - wide > 4;
  if (fits)
    return {
      text: pace.text,
      tone: pace.tone,
      width: 3.2,
      at: { x: beside + side * 6, y: node.y },
      anchor: fromLeft ? 'start' : 'end',
      from,
      bend: { x: (from.x + beside) / 2, y: node.y },
      to: { x: beside - side * HEAD, y: node.y },
    };
  const y = node.y < size.height - 90 ? node.y + start + 40 : node.y - start - 74;
  const up = y < node.y ? -1 : 1;
  const atX = Math.max(4, Math.min(size.width - wide - 4, node.x - wide / 2));
  return {
    text: pace.text,
    tone: pace.tone,
    width: 3.2,
    at: { x: atX, y: y + up * 8 },
    anchor: 'start',
    from: { x: node.x, y: node.y + up * start },
    bend: { x: node.x, y: (node.y + y) / 2 },
    to: { x: node.x, y: y - up * HEAD },
  };
}

/** What the words and arrows cover. */
export function boundsOf(layout: WhyLayout, node: Node, measure: (text: string) => number): Box {
  const rows = layout.pace === null ? layout.rows : [...layout.rows, layout.pace];
  const xs = [node.x];
  const ys = [node.y];
  for (const { text, at, anchor, from, bend, to, width } of rows) {
    const words = measure(text) + 20;
    xs.push(at.x, at.x + (anchor === 'start' ? words : -words), from.x, bend.x, to.x);
    ys.push(at.y - 12, at.y + 12, from.y - width, bend.y - width, to.y - 12, to.y + 12);
  }
  const edge = HEAD + 4;
  return {
    left: Math.floor(Math.min(...xs) - edge),
    right: Math.ceil(Math.max(...xs) + edge),
    top: Math.floor(Math.min(...ys) - edge),
    bottom: Math.ceil(Math.max(...ys) + edge),
  };
}

const colourOf = (tone: WhyRow['tone'], theme: Theme) => (tone === 'even' ? theme['ink-2'] : theme[tone]);

/** Draws the words of the reasons, or those of the pace, which come with its arrow. */
export function paintWhyWords(pen: Pen, layout: WhyLayout, of: 'reasons' | 'pace', theme: Theme): void {
  const rows = of === 'reasons' ? layout.rows : layout.pace === null ? [] : [layout.pace];
  for (const row of rows) paintWords(pen, row, theme);
}

/** How far, 0-1, the arrow of a row has come at this progress: one after the other, the pace when they have arrived. */
function shareOf(layout: WhyLayout, row: WhyRow, progress: number): number {
  const last = row === layout.pace;
  const late = last ? 0.5 : (layout.rows.indexOf(row) / Math.max(1, layout.rows.length)) * 0.3;
  return Math.max(0, Math.min(1, (progress - late) / (last ? 0.5 : 0.6)));
}

/** True once the arrow of the pace is under way. */
export const paceShows = (layout: WhyLayout, progress: number): boolean =>
  layout.pace !== null && shareOf(layout, layout.pace, progress) > 0;

/** Draws the arrows as far as `progress` (0-1) has brought them. */
export function paintWhyArrows(pen: Pen, layout: WhyLayout, progress: number, theme: Theme): void {
  const rows = layout.pace === null ? layout.rows : [...layout.rows, layout.pace];
  for (const row of rows) paintArrow(pen, row, shareOf(layout, row, progress), theme);
}

function paintArrow(pen: Pen, row: WhyRow, share: number, theme: Theme): void {
  if (share <= 0) return;
  const point = (u: number): Point => ({
    x: (1 - u) * (1 - u) * row.from.x + 2 * u * (1 - u) * row.bend.x + u * u * row.to.x,
    y: (1 - u) * (1 - u) * row.from.y + 2 * u * (1 - u) * row.bend.y + u * u * row.to.y,
  });
  for (const [extra, colour] of [
    [3, theme.paper],
    [0, colourOf(row.tone, theme)],
  ] as const) {
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = row.width + extra;
    pen.lineCap = 'butt';
    pen.beginPath();
    pen.moveTo(row.from.x, row.from.y);
    for (let i = 1; i <= 24; i++) {
      const { x, y } = point((i / 24) * share);
      pen.lineTo(x, y);
    }
    pen.stroke();
    const tip = point(share);
    const before = point(Math.max(0, share - 0.04));
    const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
    const wide = Math.max(4.5, row.width * 1.25) + extra / 2;
    pen.save();
    pen.translate(tip.x, tip.y);
    pen.rotate(angle);
    pen.beginPath();
    pen.moveTo(HEAD + extra / 2, 0);
    pen.lineTo(-1, wide);
    pen.lineTo(-1, -wide);
    pen.fill();
    pen.restore();
  }
}

function paintWords(pen: Pen, row: WhyRow, theme: Theme): void {
  const colour = colourOf(row.tone, theme);
  const { x, y } = row.at;
  const sign = row.tone === 'even' ? '' : row.tone === 'for' ? '▲' : '▼';
  const right = row.anchor === 'end';
  pen.textBaseline = 'alphabetic';
  pen.textAlign = right ? 'right' : 'left';
  pen.lineJoin = 'round';
  const wordsX = sign === '' ? x : right ? x - 18 : x + 18;
  for (const halo of [true, false]) {
    pen.font = whyFont(theme);
    pen.lineWidth = 4;
    pen.strokeStyle = theme.paper;
    pen.fillStyle = theme.ink;
    if (halo) pen.strokeText(row.text, wordsX, y + 5);
    else pen.fillText(row.text, wordsX, y + 5);
    pen.fillStyle = colour;
    pen.font = `12px ${theme.sans}`;
    if (halo) pen.strokeText(sign, x, y + 4);
    else pen.fillText(sign, x, y + 4);
  }
}
