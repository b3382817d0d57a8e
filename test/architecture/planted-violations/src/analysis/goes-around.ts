// expect: pure/platform
export const roll = (): number => globalThis['Math']['random']();
