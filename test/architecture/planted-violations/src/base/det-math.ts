// Breaks nothing: the one file that may build on Math.
export const exp = (x: number): number => Math.exp(x);
