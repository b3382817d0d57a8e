// expect: pure/platform
export const print = (text: string): void => console.log(text);
