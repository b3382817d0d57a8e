// The drawn sheets of the map and the way from degrees to a place on one. The projection (conic conformal, Snyder 1987,
// 15) is the same that drew the shapes; five numbers of each sheet make them agree, and a test holds them together.
import region from '../../assets/map/region.json' with { type: 'json' };
import type { MapPoint } from '../views/map-view.ts';

export interface Sheet {
  id: string;
  parallels: readonly number[];
  meridian: number;
  scale: number;
  translate: readonly number[];
  /** The part that is always shown, in units; the drawing goes on `beyond` it: left, top, right, bottom. */
  width: number;
  height: number;
  beyond: readonly number[];
  graticule: string;
  countries: Readonly<Record<string, string>>;
}

export interface Point {
  x: number;
  y: number;
}

/** Paths are in parts of a unit: multiply by this. */
export const PATH_SCALE = 1 / region.unit;

const sheetOf = (id: keyof typeof region.sheets): Sheet => ({ id, ...region.sheets[id] });

/** The main sheet, and the insets with the words on their frames. */
export const MAIN: Sheet = sheetOf('europe');
export const INSETS: readonly { sheet: Sheet; title: string; corner: 'left' | 'right' }[] = [
  { sheet: sheetOf('southern-africa'), title: 'Southern Africa', corner: 'left' },
  { sheet: sheetOf('gulf'), title: 'Gulf', corner: 'right' },
];

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const tany = (y: number) => Math.tan((Math.PI / 2 + y) / 2);

/** Where a place stands on a sheet, in its units from the corner of its frame. */
export function project(sheet: Sheet, { lon, lat }: MapPoint): Point {
  const [south, north] = [radians(sheet.parallels[0] ?? 0), radians(sheet.parallels[1] ?? 0)];
  const n = Math.log(Math.cos(south) / Math.cos(north)) / Math.log(tany(north) / tany(south));
  const f = (Math.cos(south) * tany(south) ** n) / n;
  const r = f / tany(radians(lat)) ** n;
  const angle = n * radians(lon - sheet.meridian);
  const [tx = 0, ty = 0] = sheet.translate;
  return { x: tx + sheet.scale * r * Math.sin(angle), y: ty - sheet.scale * (f - r * Math.cos(angle)) };
}

/** True when the point is inside the sheet's frame. */
export function inFrame(sheet: Sheet, { x, y }: Point): boolean {
  return x >= 0 && y >= 0 && x <= sheet.width && y <= sheet.height;
}

/** True when the point is on what is drawn of the sheet, in its frame or beyond it. */
export function isDrawn({ width, height, beyond }: Sheet, { x, y }: Point): boolean {
  const [left = 0, top = 0, right = 0, bottom = 0] = beyond;
  return x >= -left && y >= -top && x <= width + right && y <= height + bottom;
}

/** The middle of a country's largest part, units; null where the sheet does not draw it. */
export function middleOf(sheet: Sheet, country: string): Point | null {
  const path = sheet.countries[country];
  if (path === undefined) return null;
  let best: Point | null = null;
  let largest = 0;
  for (const ring of path.split('M').slice(1)) {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let [x = 0, y = 0] = numbers;
    const box = { left: x, right: x, top: y, bottom: y };
    for (let i = 2; i + 1 < numbers.length; i += 2) {
      x += numbers[i] ?? 0;
      y += numbers[i + 1] ?? 0;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    const area = (box.right - box.left) * (box.bottom - box.top);
    if (area <= largest) continue;
    largest = area;
    best = { x: ((box.left + box.right) / 2) * PATH_SCALE, y: ((box.top + box.bottom) / 2) * PATH_SCALE };
  }
  return best;
}
