// expect: layer/unknown
export const flow = 1;
