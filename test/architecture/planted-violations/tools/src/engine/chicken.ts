// expect: import(no-cycle)
import type { egg } from './egg.ts';

export const chicken = (): typeof egg | undefined => undefined;
