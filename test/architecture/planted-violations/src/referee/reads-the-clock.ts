// expect: pure/platform
export const stamp = (): number => Date.now();
