// expect: pure/power
export function root(x: number): number {
  let y = x;
  y **= 0.5;
  return y;
}
