// The one easing of the house, cubic-bezier(.2, .7, .2, 1), and its durations in milliseconds.

export const DURATION = { control: 140, panel: 260, link: 380, shake: 300 } as const;

const along = (a: number, b: number, u: number) => 3 * a * u * (1 - u) * (1 - u) + 3 * b * u * u * (1 - u) + u * u * u;

/** Progress 0-1 at the time 0-1. */
export function ease(time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 18; i++) {
    const middle = (low + high) / 2;
    if (along(0.2, 0.2, middle) < time) low = middle;
    else high = middle;
  }
  return along(0.7, 1, (low + high) / 2);
}
