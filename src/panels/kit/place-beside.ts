// Where a small sheet goes that explains something: below it, else above, else beside it, always within the window.

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  side: 'below' | 'above' | 'beside' | 'over';
}

const GAP = 8;
const EDGE = 12;

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(Math.max(low, high), value));

/** All in pixels of the window; `over` when no side has room, then it keeps to the lower edge. */
export function placeBeside(
  anchor: Box,
  sheet: { width: number; height: number },
  view: { width: number; height: number },
): Place {
  const left = within(anchor.left, EDGE, view.width - sheet.width - EDGE);
  const below = anchor.top + anchor.height + GAP;
  if (below + sheet.height + EDGE <= view.height && below >= 0) return { left, top: below, side: 'below' };
  const above = anchor.top - GAP - sheet.height;
  if (above >= EDGE && anchor.top <= view.height) return { left, top: above, side: 'above' };
  const top = within(anchor.top, EDGE, view.height - sheet.height - EDGE);
  const after = Math.max(EDGE, anchor.left + anchor.width + GAP);
  if (after + sheet.width + EDGE <= view.width) return { left: after, top, side: 'beside' };
  return { left, top: within(view.height - sheet.height - EDGE, EDGE, view.height), side: 'over' };
}
