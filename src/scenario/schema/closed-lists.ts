// Closed lists that the compiled world gives as types only; the compiler fails here when one is not known to it.
import type { ObjectionDriver } from '../../engine/world.ts';

export const DRIVERS = [
  'loss_of_power',
  'price_export',
  'who_pays',
  'overload',
  'no_evidence',
  'not_asked',
  'not_able',
  'broken_word',
] as const satisfies readonly ObjectionDriver[];
