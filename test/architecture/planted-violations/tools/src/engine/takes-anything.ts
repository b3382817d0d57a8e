// expect: typescript(no-explicit-any)
export const same = (x: any): unknown => x;
