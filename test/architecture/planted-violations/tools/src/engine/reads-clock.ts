// expect: eslint(no-restricted-globals)
export const stamp = (): number => Date.now();
