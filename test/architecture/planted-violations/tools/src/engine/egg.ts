// expect: import(no-cycle)
import type { chicken } from './chicken.ts';

export const egg = (): typeof chicken | undefined => undefined;
