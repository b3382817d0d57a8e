// expect: pure/math
export const roll = (): number => Math.random();
