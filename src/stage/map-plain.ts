// The map of a case that has no places on earth: the customers in columns, one for each home the case names, the largest
// on top. The same discs, rings and names as on the map; nothing lies beneath them but paper and hairlines. Pure
// arithmetic but for the paint; CSS pixels.
import type { MapAccount, MapView } from '../views/map-view.ts';
import type { Frames, Placed } from './map-frames.ts';
import { largestRadius, type Node, radiusOf, reach } from './map-nodes.ts';
import { MAIN } from './map-sheets.ts';
import type { Theme } from './theme.ts';

export interface PlainColumn {
  title: string;
  /** Where it begins: below the headline of the screen, where that lies over the canvas. */
  top: number;
  left: number;
  right: number;
}

const HEAD = 34;
/** Height of the headline over a canvas, beside which a legend may hang. */
const HEADLINE = 42;
const EDGE = 16;
/** On a narrow canvas names need the width. */
const NARROW_EDGE = 10;
const NARROW_COLUMN = 180;
/** The largest disc is at most this part of its column: the rest is for names. */
const DISC_SHARE = 0.3;
const LEAST_SCALE = 0.36;

const edgeOf = ({ left, right }: Pick<PlainColumn, 'left' | 'right'>): number =>
  right - left < NARROW_COLUMN ? NARROW_EDGE : EDGE;

/** The columns in a canvas. `corner`: how much of it the page's headline and legend need, from the left upper corner. */
export function columnsFor(
  view: Pick<MapView, 'columns' | 'cornerFree'>,
  width: number,
  corner: number,
): PlainColumn[] {
  const titles = view.columns ?? [];
  const from = view.cornerFree === true ? 0 : corner;
  const wide = (width - from - EDGE) / Math.max(1, titles.length);
  const top = from > 0 ? HEADLINE : 0;
  return titles.map((title, i) => ({ title, top, left: from + i * wide, right: from + (i + 1) * wide }));
}

/** One sheet without a drawing, as large as the canvas. */
export function plainFrames(columns: readonly PlainColumn[], width: number, height: number): Frames {
  const wide = Math.min(width, ...columns.map(({ left, right }) => right - left));
  const rings = reach({ radius: 1000 }) - 1000;
  const room = ((wide * DISC_SHARE) / 2 - rings) / largestRadius(1);
  const scale = Math.max(LEAST_SCALE, Math.min(0.9, width / 1000, height / 640, room));
  const main: Placed = {
    sheet: MAIN,
    scale,
    x: 0,
    y: 0,
    box: { left: 0, top: 0, right: width, bottom: height },
    title: null,
  };
  return { main, insets: [] };
}

/** The discs in their columns, evenly from above. */
export function plainNodes(
  view: Pick<MapView, 'accounts' | 'largest'>,
  columns: readonly PlainColumn[],
  frames: Frames,
): Node[] {
  const { main } = frames;
  const { bottom } = main.box;
  return columns.flatMap((column) => {
    const top = main.box.top + column.top;
    const inside = view.accounts
      .filter((account: MapAccount) => account.home === column.title)
      .sort((a, b) => b.sales - a.sales);
    const step = (bottom - top - HEAD - EDGE) / Math.max(1, inside.length);
    return inside.map(({ id, sales }, i): Node => {
      const radius = Math.min(radiusOf(sales, view.largest, main.scale), Math.max(8, step / 2 - 8));
      const x = Math.round(
        column.left + edgeOf(column) + reach({ radius: radiusOf(view.largest, view.largest, main.scale) }),
      );
      return { id, x, y: Math.round(top + HEAD + step * (i + 0.5)), radius, placed: main };
    });
  });
}

/** Paper, the columns' titles and the hairlines between them. */
export function paintColumns(
  pen: CanvasRenderingContext2D,
  columns: readonly PlainColumn[],
  { box }: Placed,
  theme: Theme,
): void {
  pen.fillStyle = theme.paper;
  pen.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  pen.strokeStyle = theme['sea-line'];
  pen.lineWidth = 1;
  pen.textBaseline = 'top';
  pen.fillStyle = theme['ink-2'];
  pen.font = `600 13px ${theme.sans}`;
  columns.forEach(({ title, top, left, right }, i) => {
    if (i > 0) {
      pen.beginPath();
      pen.moveTo(Math.round(left) + 0.5, box.top + top + EDGE);
      pen.lineTo(Math.round(left) + 0.5, box.bottom - EDGE);
      pen.stroke();
    }
    const edge = edgeOf({ left, right });
    pen.fillText(title, left + edge, box.top + top + EDGE, right - left - 2 * edge);
  });
}
