// A game as a small picture drawn from its own figures: sales of all customers and of the key accounts, quarter by
// quarter, over the length of the whole game, so that the picture is also its progress. Used on the title page.
export interface GamePicture {
  /** Quarters of the whole game: the width of the picture. */
  quarters: number;
  /** EUR M of each quarter played, two decimals. */
  sales: number[];
  keySales: number[];
}

export interface PictureLines {
  /** Points from 0 to 1 in both directions, y upwards. */
  sales: { x: number; y: number }[];
  keySales: { x: number; y: number }[];
  /** Of the whole game. */
  years: number;
  /** Share of the game that has been played, 0-1. */
  played: number;
  /** For a reader: what the two lines do. */
  words: string;
}

/** The picture ready to draw: both lines on one scale from zero up. */
export function pictureLines({ quarters, sales, keySales }: GamePicture): PictureLines {
  const top = Math.max(1e-9, ...sales, ...keySales);
  const line = (points: readonly number[]) =>
    points.map((value, i) => ({ x: (i + 1) / quarters, y: Math.max(0, value) / top }));
  return {
    sales: line(sales),
    keySales: line(keySales),
    years: Math.ceil(quarters / 4),
    played: sales.length / quarters,
    words: wordsOf(sales),
  };
}

function wordsOf(sales: readonly number[]): string {
  const [first, last] = [sales[0], sales[sales.length - 1]];
  if (first === undefined || last === undefined || sales.length < 2 || first <= 0) return 'Nothing played yet';
  const change = Math.round((100 * (last - first)) / first);
  const years = `${sales.length} quarters played`;
  return change === 0
    ? `${years}, sales as at the start`
    : `${years}, sales ${change > 0 ? 'up' : 'down'} ${Math.abs(change)} %`;
}
