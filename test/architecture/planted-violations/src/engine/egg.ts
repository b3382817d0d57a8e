// Half of the cycle that is reported at chicken.ts.
import type { chicken } from './chicken.ts';

export const egg = (): typeof chicken | undefined => undefined;
