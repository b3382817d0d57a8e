// The figure a batch of games is told by: unmoved by the one game in which everything went wrong.
/** The middle value; the mean of the two middle ones of an even number. 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
