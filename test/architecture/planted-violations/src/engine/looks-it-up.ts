// expect: pure/math
export const pick = (name: 'sin' | 'cos'): number => Math[name](1);
