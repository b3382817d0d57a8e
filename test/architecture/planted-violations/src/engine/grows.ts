// expect: pure/math
export const grow = (x: number): number => Math.exp(x);
