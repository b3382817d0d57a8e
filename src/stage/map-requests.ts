// The squares of the requests that wait at an account: a row beside its ring, where it covers no other account. Pure
// arithmetic, CSS pixels.
import type { MapAccount } from '../views/map-view.ts';
import type { Box } from './map-boxes.ts';
import { touches } from './map-labels.ts';
import { type Node, reach } from './map-nodes.ts';

export interface RequestRow {
  account: string;
  box: Box;
  count: number;
}

export const SQUARE = 7;
const STEP = 10;
/** More than these are drawn as these: the list says the number. */
const MOST = 6;

/** Squares that an account is drawn with. */
export const requestCount = ({ requests, lost }: Pick<MapAccount, 'requests' | 'lost'>): number =>
  lost ? 0 : Math.min(MOST, requests);

/** So many squares from this left upper corner. */
export function rowOf(account: string, count: number, left: number, top: number): RequestRow {
  return { account, count, box: { left, top, right: left + (count - 1) * STEP + SQUARE, bottom: top + SQUARE } };
}

export function requestsFor(accounts: readonly MapAccount[], nodes: readonly Node[]): RequestRow[] {
  const rows: RequestRow[] = [];
  for (const account of accounts) {
    const node = nodes.find(({ id }) => id === account.id);
    const count = requestCount(account);
    if (node === undefined || count === 0) continue;
    const at = (left: number, top: number): Box => rowOf(account.id, count, left, top).box;
    const width = at(0, 0).right;
    const far = reach(node) + 3;
    const slant = far * 0.72;
    const places = [
      at(node.x + slant, node.y - slant - SQUARE + 1),
      at(node.x + slant, node.y + slant - 1),
      at(node.x + far, node.y - SQUARE / 2),
      at(node.x - slant - width, node.y - slant - SQUARE + 1),
      at(node.x - slant - width, node.y + slant - 1),
      at(node.x - far - width, node.y - SQUARE / 2),
      at(node.x - width / 2, node.y + far),
      at(node.x - width / 2, node.y - far - SQUARE),
    ];
    const { box } = node.placed;
    const free = places.find(
      (place) =>
        place.left > box.left &&
        place.right < box.right &&
        place.top > box.top &&
        place.bottom < box.bottom &&
        !nodes.some((other) => other !== node && touches(other, place)),
    );
    rows.push({ account: account.id, count, box: free ?? places[0]! });
  }
  return rows;
}

/** The left upper corners of a row's squares. */
export const squaresOf = ({ box, count }: RequestRow): { x: number; y: number }[] =>
  Array.from({ length: count }, (_, i) => ({ x: box.left + i * STEP, y: box.top }));
