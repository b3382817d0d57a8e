// Draws that every game of a seed needs, a row a time, kept while the seed stays the same: plans compared on one seed meet
// the same luck, so it is worked out once for all of them. A table of figures only a seed determines; nothing depends on
// whether a row was at hand.

/** Fills `count` numbers of a row, from `at` on, with what a seed, a time and a purpose determine. */
export type RowFill = (
  numbers: Float64Array,
  count: number,
  seed: number,
  time: number,
  purpose: number,
  at: number,
) => void;

export interface LuckRows {
  seed: number;
  readonly purpose: number;
  readonly fill: RowFill;
  readonly width: number;
  readonly numbers: Float64Array;
  /** By row: the time it holds, -1 for none. */
  readonly times: Int32Array;
}

/**
 * Rows kept of a table, a power of two; wide tables keep only the last one, for they would crowd out what the rules work
 * on.
 */
const ROWS = 64;
const WIDEST = 64;

export function createLuckRows(width: number, purpose: number, fill: RowFill): LuckRows {
  const rows = width <= WIDEST ? ROWS : 1;
  const times = new Int32Array(rows).fill(-1);
  return { seed: -1, purpose, fill, width, numbers: new Float64Array(rows * width), times };
}

/** Where the row of a time begins in `rows.numbers`; it is filled if it is not at hand. */
export function luckRow(rows: LuckRows, seed: number, time: number): number {
  const { times, width, numbers, purpose } = rows;
  if (rows.seed !== seed) {
    rows.seed = seed;
    times.fill(-1);
  }
  // Not `%`: times come from the packed state, and a remainder of floating-point numbers is a slow thing.
  const row = time & (times.length - 1);
  const at = row * width;
  if (times[row] === time) return at;
  times[row] = time;
  rows.fill(numbers, width, seed, time, purpose, at);
  return at;
}

/** The number of a time in a table one wide. */
export function luckOf(rows: LuckRows, seed: number, time: number): number {
  return rows.numbers[luckRow(rows, seed, time)];
}

/** Copies the row of a time to a column, from `to` on. */
export function copyRow(rows: LuckRows, seed: number, time: number, column: Float64Array, to = 0): void {
  const { numbers, width } = rows;
  const at = luckRow(rows, seed, time);
  for (let i = 0; i < width; i++) column[to + i] = numbers[at + i];
}
