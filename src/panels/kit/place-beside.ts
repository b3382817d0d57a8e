// Where a small sheet goes that explains something: below it, above where there is no room below, and within the window.

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  side: 'below' | 'above' | 'over';
}

const GAP = 8;
const EDGE = 12;

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(Math.max(low, high), value));

/** All in pixels of the window; `over` when neither side has room, then it keeps to the lower edge. */
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
  return { left, top: within(view.height - sheet.height - EDGE, EDGE, view.height), side: 'over' };
}
