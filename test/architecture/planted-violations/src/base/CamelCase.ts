// expect: name/kebab-case
export const text = '';
