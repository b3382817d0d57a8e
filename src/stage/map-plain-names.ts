// Names and squares of requests where the map is columns: every name begins at one edge of its column, in as many lines as
// it needs there, and the squares stand in a row below it. Pure arithmetic, CSS pixels; the caller measures text.
import type { MapAccount } from '../views/map-view.ts';
import { ARCS, type Label, LINE_HEIGHT } from './map-labels.ts';
import { type Node, reach } from './map-nodes.ts';
import type { PlainColumn } from './map-plain.ts';
import { requestCount, type RequestRow, rowOf, SQUARE } from './map-requests.ts';

const GAP = 4;
/** Between two lines there is already as much air as this above and below. */
const AIR = 2;
const ROW = SQUARE + GAP;
/** Squares that find room below a disc; the list says the number. */
const FEW = 3;

interface Texts {
  labels: Label[];
  requests: RequestRow[];
}

/** `measure`: width of a text in the font of a key account's name, or of another. */
export function plainNames(
  accounts: readonly MapAccount[],
  nodes: readonly Node[],
  columns: readonly PlainColumn[],
  measure: (text: string, strong: boolean) => number,
): Texts {
  const texts: Texts = { labels: [], requests: [] };
  for (const { left, right } of columns) {
    const inside = nodes.filter(({ x }) => x > left && x < right);
    const from = Math.max(0, ...inside.map((node) => node.x + reach(node))) + GAP;
    const step = Math.min(...inside.slice(1).map(({ y }, i) => y - (inside[i]?.y ?? 0)), Number.POSITIVE_INFINITY);
    for (const node of inside) {
      const account = accounts.find(({ id }) => id === node.id);
      if (account !== undefined) write(texts, account, node, { from, right: right - AIR, step, measure });
    }
  }
  return texts;
}

interface Room {
  from: number;
  right: number;
  /** From the middle of one disc to the next. */
  step: number;
  measure: (text: string, strong: boolean) => number;
}

function write(texts: Texts, account: MapAccount, node: Node, { from: edge, right, step, measure }: Room): void {
  const { id } = account;
  const from = account.risk === null ? edge : Math.max(edge, node.x + reach(node) + ARCS + GAP);
  const strong = account.key || account.risk !== null;
  const wide = right - from;
  const count = requestCount(account);
  const row = count === 0 ? 0 : ROW;
  const name = wrapped(account.name, wide, (text) => measure(text, strong));
  const below = account.lost ? 'lost' : (account.risk ?? account.salesWords);
  const full = [...name, ...wrapped(below, wide, (text) => measure(text, false))];
  const widthOf = (line: string) => measure(line, strong && name.includes(line));
  const fits = (lines: readonly string[], room: number) =>
    lines.length * LINE_HEIGHT <= room && lines.every((line) => widthOf(line) <= wide);
  // The name alone may stand as close to the next as lines do; where it needs all the height, its squares go elsewhere.
  const close = step + 2 * AIR;
  const lines =
    [fits(full, step - row) && full, fits(name, close - row) && name, fits(name, close) && name].find(
      (found) => found !== false,
    ) ?? [];
  const height = lines.length * LINE_HEIGHT;
  const beside = height + row <= close;
  const top = Math.round(node.y - (height + (beside ? row : 0)) / 2);
  if (lines.length > 0) {
    const width = Math.ceil(Math.max(...lines.map(widthOf)));
    texts.labels.push({
      id,
      lines,
      anchor: 'start',
      box: { left: from, right: from + width, top, bottom: top + height },
    });
  }
  if (count === 0) return;
  const ring = reach(node) + 1;
  texts.requests.push(
    beside
      ? rowOf(id, count, from + 1, top + height + 1)
      : rowOf(id, Math.min(count, FEW), node.x - ring, node.y + ring),
  );
}

/** The text in lines of at most this width; a word that is wider has a line to itself. */
function wrapped(text: string, wide: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || measure(longer) > wide) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
