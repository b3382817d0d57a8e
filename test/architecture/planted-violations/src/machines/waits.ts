// expect: pure/platform
export const later = (act: () => void): unknown => setTimeout(act, 10);
