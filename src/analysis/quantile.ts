// Order statistics of many games.

/** The value below which a share `q` (0-1) of the sorted values lies, straight between neighbours. 0 of none. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const n = sorted.length;
  if (n === 0) return 0;
  const at = q * (n - 1);
  const below = Math.floor(at);
  const above = Math.min(n - 1, below + 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** Share of values below `value`, those equal counting half: 0-1; .5 of none. */
export function percentileOf(values: ArrayLike<number>, value: number): number {
  let below = 0;
  for (let i = 0; i < values.length; i++) below += values[i] < value ? 1 : values[i] === value ? 0.5 : 0;
  return values.length === 0 ? 0.5 : below / values.length;
}
