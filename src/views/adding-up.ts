// Rounded parts that still make the rounded whole, by largest remainders: a table whose rows do not add up is not believed.

/** `parts` to so many digits, so that they add up to `whole` to as many; `whole` is their sum but for rounding. */
export function addingUp(parts: readonly number[], whole: number, digits: number): number[] {
  let step = 1;
  for (let d = 0; d < digits; d++) step *= 10;
  const exact = parts.map((part) => part * step);
  const out = exact.map(Math.floor);
  let missing = Math.round(whole * step) - out.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.map((_, i) => i).sort((i, j) => exact[j] - out[j] - (exact[i] - out[i]) || i - j);
  for (const i of byRemainder) {
    if (missing <= 0) break;
    out[i]++;
    missing--;
  }
  return out.map((part) => part / step);
}
