// expect: unicorn(filename-case)
export const name = 1;
