// The geometry and the figures that the charts share.
const MINUS = '−';

/** A number for a chart: a true minus, thousands set apart. */
export function figure(value: number, digits: number): string {
  const [whole = '0', rest] = Math.abs(value).toFixed(digits).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
  return value < 0 && Number(value.toFixed(digits)) !== 0 ? `${MINUS}${text}` : text;
}

/** As `figure`, with a plus before gains. */
export function signedFigure(value: number, digits: number): string {
  return Number(value.toFixed(digits)) > 0 ? `+${figure(value, digits)}` : figure(value, digits);
}

/** Heights of labels pushed apart so that none covers another; keeps their order, `gap` in pixels. */
export function spread(heights: readonly number[], gap: number, low: number, high: number): number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  let floor = low;
  for (const label of order) {
    label.y = Math.max(label.y, floor);
    floor = label.y + gap;
  }
  let ceiling = high;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, ceiling);
    ceiling = label.y - gap;
  }
  const out = [...heights];
  for (const { y, i } of order) out[i] = y;
  return out;
}
