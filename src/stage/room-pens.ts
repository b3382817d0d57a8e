// How the things of the boardroom are drawn, each from 0, 0 in CSS pixels: chair, arm, rim, sign, name, paper. Plain 2D
// canvas; the scene decides where they stand and whether they move.
import type { RoomPaper, RoomSeat, SeatState } from '../views/room-view.ts';
import { PAPER } from '../views/room-geometry.ts';
import type { Point } from '../views/table-curve.ts';
import type { Theme } from './theme.ts';

type Pen = CanvasRenderingContext2D;

export function trace(pen: Pen, points: readonly Point[], close = true): void {
  pen.beginPath();
  points.forEach(({ x, y }, i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  if (close) pen.closePath();
}

/** The back of a chair behind a bust of this size. */
export function drawChair(pen: Pen, theme: Theme, w: number, h: number): void {
  pen.beginPath();
  pen.moveTo(0.1 * w, h);
  pen.lineTo(0.1 * w, 0.5 * h);
  pen.quadraticCurveTo(0.1 * w, 0.4 * h, 0.22 * w, 0.4 * h);
  pen.lineTo(0.78 * w, 0.4 * h);
  pen.quadraticCurveTo(0.9 * w, 0.4 * h, 0.9 * w, 0.5 * h);
  pen.lineTo(0.9 * w, h);
  pen.closePath();
  fillEdged(pen, theme.chair, theme['table-edge'], 1);
}

/** How far an arm reaches beyond the bust, as a part of its width. */
export const ARM_REACH = 0.14;

/** The arm of a chair beside the table, in front of who sits there; drawn ARM_REACH to the right of 0. */
export function drawArm(pen: Pen, theme: Theme, w: number, h: number, mirrored: boolean): void {
  pen.save();
  if (mirrored) pen.transform(-1, 0, 0, 1, w * (1 + 2 * ARM_REACH), 0);
  pen.translate(w * ARM_REACH, 0);
  pen.beginPath();
  pen.moveTo(-0.03 * w, 0.8 * h);
  pen.quadraticCurveTo(-0.03 * w, 0.76 * h, 0.03 * w, 0.76 * h);
  pen.quadraticCurveTo(0.1 * w, 0.76 * h, 0.1 * w, 0.84 * h);
  pen.quadraticCurveTo(0.12 * w, 0.92 * h, 0.28 * w, 0.92 * h);
  pen.lineTo(1.1 * w, 0.92 * h);
  pen.lineTo(1.1 * w, 1.03 * h);
  pen.lineTo(0.08 * w, 1.03 * h);
  pen.quadraticCurveTo(-0.03 * w, 1.03 * h, -0.03 * w, 0.92 * h);
  pen.closePath();
  fillEdged(pen, theme.chair, theme['table-edge'], 1);
  pen.restore();
}

function fillEdged(pen: Pen, fill: string, edge: string, width: number): void {
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = edge;
  pen.lineWidth = width;
  pen.stroke();
}

/** The rim in front of a place: firm is solid, leaning is a tint, undecided is dashed. */
export function drawRim(pen: Pen, theme: Theme, state: SeatState, shape: readonly Point[]): void {
  const looks: Record<SeatState, [fill: string, edge: string, dashed: boolean]> = {
    championing: [theme.for, theme.for, false],
    yes: [theme.for, theme.for, false],
    supportive: [theme['for-t'], theme.for, false],
    undecided: [theme.paper, theme.ink, true],
    waiting: [theme.paper, theme['ink-3'], true],
    sceptical: [theme['against-t'], theme.against, false],
    opposed: [theme.against, theme.against, false],
    no: [theme.against, theme.against, false],
  };
  const [fill, edge, dashed] = looks[state];
  trace(pen, shape);
  pen.setLineDash(dashed ? [4, 3] : []);
  fillEdged(pen, fill, edge, 1.1);
  pen.setLineDash([]);
}

export function toneOf(theme: Theme, state: SeatState): string {
  switch (state) {
    case 'championing':
    case 'supportive':
    case 'yes':
      return theme.for;
    case 'sceptical':
    case 'opposed':
    case 'no':
      return theme.against;
    case 'undecided':
      return theme.ink;
    case 'waiting':
      return theme['ink-2'];
  }
}

/** The shape of a stance or a vote around a middle, about 12 px wide. */
function drawSign(pen: Pen, theme: Theme, state: SeatState, x: number, y: number): void {
  const tone = toneOf(theme, state);
  const triangle = (top: number, tip: number, half: number) => {
    pen.beginPath();
    pen.moveTo(x, y + tip);
    pen.lineTo(x + half, y + top);
    pen.lineTo(x - half, y + top);
    pen.closePath();
  };
  pen.fillStyle = tone;
  pen.strokeStyle = tone;
  pen.lineWidth = 2;
  switch (state) {
    case 'championing':
      triangle(0, -7, 5.5);
      pen.fill();
      triangle(7, 0, 5.5);
      pen.fill();
      return;
    case 'supportive':
    case 'yes':
      triangle(5.5, -6, 6.2);
      pen.fill();
      return;
    case 'undecided':
      pen.beginPath();
      pen.arc(x, y, 4.8, 0, 2 * Math.PI);
      pen.stroke();
      return;
    case 'sceptical':
      triangle(-4.5, 5, 5.4);
      pen.stroke();
      return;
    case 'opposed':
    case 'no':
      triangle(-5.5, 6, 6.2);
      pen.fill();
      return;
    case 'waiting':
  }
}

const NAME_PX = 14;

/** The chair's name around 0, 0. */
export function drawChairName(pen: Pen, theme: Theme, surname: string): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = theme.ink;
  pen.font = `600 ${NAME_PX}px ${theme.sans}`;
  pen.fillText(surname, 0, -4);
  pen.fillStyle = theme['ink-2'];
  pen.font = `13px ${theme.sans}`;
  pen.fillText('in the chair', 0, 13);
}

/** Name, sign and weight around 0, 0, in a place this wide; underlined for who speaks. */
export function drawName(pen: Pen, theme: Theme, seat: RoomSeat, room: number, tight: boolean): void {
  const voted = seat.state === 'yes' || seat.state === 'no';
  const weight = String(seat.weight);
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = theme.ink;
  const width = setWithin(pen, seat.surname, room, `600 {px}px ${theme.sans}`, NAME_PX, 11);
  pen.fillText(seat.surname, 0, -4);
  pen.font = `600 ${NAME_PX}px ${theme.sans}`;
  const sign = seat.state === 'waiting' ? 0 : 17;
  // In a tight room the shape alone says how the vote fell; the list beside it says it in words.
  const spelled = voted && !tight;
  const second = spelled ? `${seat.state} ${weight}` : weight;
  const figure = pen.measureText(second).width;
  const left = -(figure + sign) / 2;
  if (sign > 0) drawSign(pen, theme, seat.state, left + 6, 9);
  pen.textAlign = 'left';
  pen.fillStyle = toneOf(theme, seat.state);
  pen.fillText(second, left + sign, 14);
  if (!seat.speaking) return;
  pen.fillStyle = theme.accent;
  const line = Math.max(54, width + 8);
  pen.fillRect(-line / 2, 20, line, 3);
}

/** Sets the largest font that fits, not below `least` px; returns the width it takes. `font` has {px} for the size. */
function setWithin(pen: Pen, text: string, room: number, font: string, most: number, least: number): number {
  for (let px = most; ; px -= 0.5) {
    pen.font = font.replace('{px}', String(px));
    const { width } = pen.measureText(text);
    if (width <= room || px <= least) return width;
  }
}

/** Papers keep the colours of paper, in the dark too. */
const INK = '#181b21';
const INK_2 = '#4a4945';
const VERMILION = '#b52d15';
const OCHRE = '#774b06';

/** A promise: to whom, what and when. Torn in two when it was broken. */
export function drawPaper(pen: Pen, theme: Theme, paper: RoomPaper): void {
  const { width, height } = PAPER;
  const tear: Point[] = [
    { x: 66, y: 0 },
    { x: 60, y: 11 },
    { x: 67, y: 21 },
    { x: 59, y: 31 },
    { x: 64, y: height },
  ];
  const sheets: Point[][] =
    paper.tone === 'broken'
      ? [
          [{ x: 0, y: 0 }, ...tear, { x: 0, y: height }],
          [...tear.map(({ x, y }) => ({ x: x + 8, y: y + 3 })), { x: width, y: height + 1 }, { x: width, y: 3 }],
        ]
      : [
          [
            { x: 0, y: 0 },
            { x: width, y: 0 },
            { x: width, y: height },
            { x: 0, y: height },
          ],
        ];
  for (const sheet of sheets) {
    trace(
      pen,
      sheet.map(({ x, y }) => ({ x: x + 3, y: y + 3 })),
    );
    pen.fillStyle = '#00000026';
    pen.fill();
  }
  for (const sheet of sheets) {
    trace(pen, sheet);
    fillEdged(pen, theme['paper-sheet'], theme['table-edge'], 1);
  }
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = INK;
  setWithin(pen, paper.to, width - 14, `600 {px}px ${theme.sans}`, 13, 10.5);
  pen.fillText(paper.to, 8, 17);
  pen.fillStyle = paper.tone === 'due' ? VERMILION : paper.tone === 'broken' ? OCHRE : INK_2;
  setWithin(pen, paper.text, width - 14, `${paper.tone === 'due' ? 600 : 400} {px}px ${theme.sans}`, 13, 10.5);
  pen.fillText(paper.text, 8, 34);
}

/** The team's own paper, as wide and high as its place. */
export function drawSheet(pen: Pen, theme: Theme, text: string, width: number, height: number): void {
  pen.fillStyle = theme['paper-sheet'];
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = theme['table-edge'];
  pen.strokeRect(0.5, 0.5, width - 1, height);
  pen.fillStyle = theme.accent;
  pen.fillRect(0, 0, width, 4);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = VERMILION;
  pen.font = `600 13px ${theme.sans}`;
  pen.fillText('Your paper', 14, 24);
  pen.fillStyle = INK;
  const room = width - 28;
  let px = width > 225 ? 19 : 17;
  let lines = wrapped(pen, text, room, `${px}px ${theme.serif}`);
  while (lines.length > 2 && px > 14) lines = wrapped(pen, text, room, `${(px -= 1)}px ${theme.serif}`);
  lines.forEach((line, i) => pen.fillText(line, 14, 46 + i * (px + 3)));
}

/** The text in lines of at most this width; a figure stays with its unit. */
function wrapped(pen: Pen, text: string, room: number, font: string): string[] {
  pen.font = font;
  const lines: string[] = [];
  for (const word of text.replace(/ M$/, '\u00a0M').split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
