// Where the names of dots on one line stand: each on the lowest of three rows on which it meets no other name.
const ROWS = 3;
/** Share of the line that a letter takes, and the air around a name. */
const LETTER = 0.0145;
const AIR = 0.015;

/** For each dot its row, 0 next to the line; names that find no room share the last row. `letters`: length of the name. */
export function heightsOf(dots: readonly { at: number; letters: number }[]): number[] {
  const ends: number[] = Array.from({ length: ROWS }, () => -1);
  const order = dots.map((_, i) => i).toSorted((a, b) => (dots[a]?.at ?? 0) - (dots[b]?.at ?? 0));
  const rows = dots.map(() => 0);
  for (const i of order) {
    const dot = dots[i];
    if (dot === undefined) continue;
    const { at, letters } = dot;
    const half = (letters * LETTER) / 2;
    const free = ends.findIndex((end) => end + AIR <= at - half);
    const row = free === -1 ? ROWS - 1 : free;
    rows[i] = row;
    ends[row] = at + half;
  }
  return rows;
}
