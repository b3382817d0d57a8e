// expect: TS2375
export const promise: { due?: number } = { due: undefined };
