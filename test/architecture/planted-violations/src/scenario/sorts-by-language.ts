// expect: pure/locale
export const sorted = (names: string[]): string[] => names.toSorted((a, b) => a.localeCompare(b));
