// How the sheets lie in a canvas of a given size: the main sheet as large as its accounts allow, the insets as framed
// boxes in the lower corners. Pure arithmetic; all results are CSS pixels of the canvas.
import type { MapAccount } from '../views/map-view.ts';
import type { Box } from './map-boxes.ts';
import { inFrame, INSETS, isDrawn, MAIN, middleOf, type Point, project, type Sheet } from './map-sheets.ts';

/** A sheet on the canvas: point = unit * scale + offset. */
export interface Placed {
  sheet: Sheet;
  scale: number;
  x: number;
  y: number;
  /** What may be drawn on: the whole canvas for the main sheet, the frame for an inset. */
  box: Box;
  title: string | null;
}

export interface Frames {
  main: Placed;
  insets: Placed[];
}

/** Room left around the outermost accounts for discs and names: narrow canvases give less. */
const marginOf = (width: number, height: number) => ({
  x: Math.max(26, Math.min(84, width * 0.055)),
  top: Math.max(22, Math.min(56, height * 0.08)),
  bottom: Math.max(20, Math.min(40, height * 0.07)),
});
const INSET_GAP = 0;
/** An inset as wide as the longest of their titles. */
const TITLED = 106;

export const toCanvas = (placed: Placed, { x, y }: Point): Point => ({
  x: x * placed.scale + placed.x,
  y: y * placed.scale + placed.y,
});

/** The sheet an account stands on and where, in units; null for one that is on none. */
export function sheetOf(account: Pick<MapAccount, 'place' | 'home'>): { sheet: Sheet; at: Point } | null {
  for (const sheet of [MAIN, ...INSETS.map((inset) => inset.sheet)]) {
    const at = account.place === null ? middleOf(sheet, account.home) : project(sheet, account.place);
    if (at !== null && inFrame(sheet, at)) return { sheet, at };
  }
  // Iceland and the far north lie beside the frame and are drawn all the same: the view widens for whoever stands there.
  const at = account.place === null ? middleOf(MAIN, account.home) : project(MAIN, account.place);
  return at !== null && isDrawn(MAIN, at) ? { sheet: MAIN, at } : null;
}

/** Side of the inset frames: a wide canvas has room for their titles, however flat it is. */
function insetSide(width: number, height: number): number {
  return Math.round(Math.max(74, Math.min(TITLED, width * 0.13), Math.min(176, height * 0.24, width * 0.24)));
}

/** Lays out the sheets for these accounts. */
export function framesFor(accounts: readonly MapAccount[], width: number, height: number): Frames {
  const seats = accounts.flatMap((account) => sheetOf(account) ?? []);
  const onMain = seats.filter(({ sheet }) => sheet === MAIN).map(({ at }) => at);
  const xs = onMain.length === 0 ? [0, MAIN.width] : onMain.map(({ x }) => x);
  const ys = onMain.length === 0 ? [0, MAIN.height] : onMain.map(({ y }) => y);
  const content = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const margin = marginOf(width, height);
  const used = INSETS.filter(({ sheet }) => seats.some((seat) => seat.sheet === sheet));
  const side = used.length === 0 ? 0 : insetSide(width, height);
  const wide = Math.max(1, content.right - content.left);
  const high = Math.max(1, content.bottom - content.top);
  const scaleFor = (room: { width: number; height: number }) =>
    Math.max(0.05, Math.min(room.width / wide, room.height / high, 1.5));
  // Either the insets stand below the main map's accounts, or beside them where the canvas is wide.
  const below = scaleFor({ width: width - 2 * margin.x, height: height - margin.top - margin.bottom - side * 0.72 });
  const beside = scaleFor({
    width: width - 2 * margin.x - 2 * side,
    height: height - margin.top - margin.bottom,
  });
  const stacked = below >= beside;
  const scale = Math.max(below, beside);
  const room = stacked ? height - side * 0.72 : height;
  const main: Placed = {
    sheet: MAIN,
    scale,
    x: width / 2 - ((content.left + content.right) / 2) * scale,
    y: margin.top + (room - margin.top - margin.bottom - high * scale) / 2 - content.top * scale,
    box: { left: 0, top: 0, right: width, bottom: height },
    title: null,
  };
  const insets = used.map(({ sheet, title, corner }): Placed => {
    const left = corner === 'left' ? INSET_GAP : width - side - INSET_GAP;
    const top = height - side - INSET_GAP;
    const inner = side / Math.max(sheet.width, sheet.height);
    return {
      sheet,
      scale: inner,
      x: left,
      y: top,
      box: { left, top, right: left + side, bottom: top + side },
      title,
    };
  });
  return { main, insets };
}
