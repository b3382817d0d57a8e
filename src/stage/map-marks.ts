// Paints the marks of the accounts: disc with number and ring, lines with their ends, squares, names. Each takes the
// figures to draw, so that a scene may draw figures on their way from one quarter to the next.
import type { MapAccount } from '../views/map-view.ts';
import type { Label } from './map-labels.ts';
import { LINE_HEIGHT } from './map-labels.ts';
import type { Leader } from './map-leaders.ts';
import { END_RADIUS, type Link } from './map-links.ts';
import type { Nameless } from './map-nameless.ts';
import { reach, ringGap, ringWidth } from './map-nodes.ts';
import { type RequestRow, SQUARE, squaresOf } from './map-requests.ts';
import type { Theme } from './theme.ts';

type Pen = CanvasRenderingContext2D;

/** What a node looks like at one moment. */
export interface NodeLook {
  radius: number;
  satisfaction: number;
  doubt: number;
  key: boolean;
  risk: boolean;
  lost: boolean;
  chosen: boolean;
}

/** Free space around a ring for echo strokes and the mark of a choice. */
export const NODE_ROOM = 14;
const TOP = -Math.PI / 2;

export const lookOf = (account: MapAccount, radius: number, chosen: boolean): NodeLook => ({
  radius,
  satisfaction: account.satisfaction,
  doubt: account.doubt,
  key: account.key,
  risk: account.risk !== null,
  lost: account.lost,
  chosen,
});

function arc(pen: Pen, radius: number, from: number, to: number): void {
  pen.beginPath();
  pen.arc(0, 0, radius, from, to);
  pen.stroke();
}

/** A node around the pen's origin. */
export function paintNode(pen: Pen, look: NodeLook, theme: Theme): void {
  const { radius, key, risk, lost } = look;
  const ink = risk ? theme.accent : key ? theme.ink : theme['ink-2'];
  const band = ringWidth(radius);
  const ring = radius + ringGap(radius) + band / 2;
  const whole = reach(look);
  pen.lineCap = 'butt';
  pen.fillStyle = theme.paper;
  pen.beginPath();
  pen.arc(0, 0, whole + 1, 0, 2 * Math.PI);
  pen.fill();
  if (lost) {
    pen.strokeStyle = theme['ink-3'];
    pen.lineWidth = 1.5;
    pen.setLineDash([3, 3]);
    arc(pen, radius, 0, 2 * Math.PI);
    pen.setLineDash([]);
    const arm = radius * 0.4;
    pen.beginPath();
    pen.moveTo(-arm, -arm);
    pen.lineTo(arm, arm);
    pen.moveTo(arm, -arm);
    pen.lineTo(-arm, arm);
    pen.stroke();
    return;
  }
  pen.lineWidth = key || risk ? band : band * 0.7;
  pen.strokeStyle = theme.rule;
  arc(pen, ring, 0, 2 * Math.PI);
  pen.strokeStyle = ink;
  const turn = (points: number) => TOP + (Math.max(0, Math.min(100, points)) / 100) * 2 * Math.PI;
  arc(pen, ring, TOP, turn(look.satisfaction - look.doubt));
  if (look.doubt > 0) {
    // What is only estimated is a tint: the ring ends somewhere in it.
    pen.globalAlpha = 0.4;
    arc(pen, ring, turn(look.satisfaction - look.doubt), turn(look.satisfaction + look.doubt));
    pen.globalAlpha = 1;
  }
  pen.beginPath();
  pen.arc(0, 0, key || risk ? radius : radius - 0.6, 0, 2 * Math.PI);
  if (key || risk) {
    pen.fillStyle = ink;
    pen.fill();
  } else {
    pen.fillStyle = theme.land;
    pen.fill();
    pen.lineWidth = 1.2;
    pen.stroke();
  }
  pen.fillStyle = risk ? theme['on-accent'] : key ? theme.paper : theme.ink;
  const type = radius >= 11 ? 13 : radius >= 9 ? 12 : 11;
  pen.font = `600 ${type}px ${theme.sans}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillText(String(Math.round(look.satisfaction)), 0, type * 0.34);
  if (risk) {
    pen.strokeStyle = theme.accent;
    pen.lineWidth = 1.8;
    pen.lineCap = 'round';
    for (const [away, half] of [
      [4.5, 0.5],
      [9, 0.62],
    ] as const)
      for (const side of [0, Math.PI]) arc(pen, whole + away, side - half, side + half);
  }
  if (look.chosen) {
    pen.strokeStyle = theme.accent;
    pen.lineWidth = 2;
    arc(pen, whole + 2.5, 0, 2 * Math.PI);
  }
}

/** A line with the open circle at its end. */
export function paintLink(pen: Pen, link: Link, width: number, colour: string, alpha: number, theme: Theme): void {
  pen.save();
  if (link.clip !== null) {
    const { left, top, right, bottom } = link.clip;
    pen.beginPath();
    pen.rect(left + 1, top + 1, right - left - 2, bottom - top - 2);
    pen.clip();
  }
  pen.globalAlpha = alpha;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(link.from.x, link.from.y);
  pen.quadraticCurveTo(link.bend.x, link.bend.y, link.to.x, link.to.y);
  pen.stroke();
  pen.restore();
  paintEnd(pen, link, colour, Math.min(1, alpha * 1.8), theme);
}

function paintEnd(pen: Pen, { to }: Link, colour: string, alpha: number, theme: Theme): void {
  pen.beginPath();
  pen.arc(to.x, to.y, END_RADIUS, 0, 2 * Math.PI);
  pen.fillStyle = theme.paper;
  pen.fill();
  pen.globalAlpha = alpha;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.3;
  pen.stroke();
  pen.globalAlpha = 1;
}

/** The waiting requests, from the pen's origin at the row's left upper corner. */
export function paintRequests(pen: Pen, row: RequestRow, theme: Theme): void {
  const { left, top } = row.box;
  for (const { x, y } of squaresOf(row)) {
    pen.fillStyle = theme.paper;
    pen.fillRect(x - left - 1, y - top - 1, SQUARE + 2, SQUARE + 2);
    pen.strokeStyle = theme.against;
    pen.lineWidth = 1.8;
    pen.strokeRect(x - left + 0.5, y - top + 0.5, SQUARE - 1, SQUARE - 1);
  }
}

export const nameFont = (strong: boolean, theme: Theme) => `${strong ? 600 : 400} ${strong ? 14 : 13}px ${theme.sans}`;

/** Name and figure with a halo of paper, from the label box's left upper corner. */
export function paintLabel(pen: Pen, label: Label, account: MapAccount, theme: Theme): void {
  const width = label.box.right - label.box.left;
  const x = label.anchor === 'start' ? 0 : label.anchor === 'end' ? width : width / 2;
  pen.textAlign = label.anchor === 'start' ? 'left' : label.anchor === 'end' ? 'right' : 'center';
  pen.textBaseline = 'alphabetic';
  pen.lineJoin = 'round';
  label.lines.forEach((line, i) => {
    const y = i * LINE_HEIGHT + 12.5;
    const ofName = i === 0 || account.name.includes(line);
    pen.font = ofName ? nameFont(account.key || account.risk !== null, theme) : nameFont(false, theme);
    pen.strokeStyle = theme.paper;
    pen.globalAlpha = 0.85;
    pen.lineWidth = 3.5;
    pen.strokeText(line, x, y);
    pen.globalAlpha = 1;
    pen.fillStyle = account.risk !== null ? theme.accent : ofName && account.key ? theme.ink : theme['ink-2'];
    pen.fillText(line, x, y);
  });
}

/** Who stands without a name, from the line's left upper corner. */
export function paintNameless(pen: Pen, { text }: Nameless, theme: Theme): void {
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.font = nameFont(false, theme);
  pen.lineJoin = 'round';
  pen.strokeStyle = theme.paper;
  pen.lineWidth = 3.5;
  pen.strokeText(text, 0, 12.5);
  pen.fillStyle = theme['ink-2'];
  pen.fillText(text, 0, 12.5);
}

/** The hairlines from discs to names that stand further off: light enough not to be taken for a line of business. */
export function paintLeaders(pen: Pen, leaders: readonly Leader[], theme: Theme): void {
  pen.lineCap = 'round';
  for (const [colour, width] of [
    [theme.paper, 3],
    [theme.ink, 1],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.globalAlpha = width > 1 ? 0.7 : 1;
    for (const { from, to } of leaders) {
      pen.beginPath();
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}
