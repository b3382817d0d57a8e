// expect: TS18047
export const size = (list: string[] | null): number => list.length;
