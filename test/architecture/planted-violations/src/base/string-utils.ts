// expect: name/vague
export const text = '';
