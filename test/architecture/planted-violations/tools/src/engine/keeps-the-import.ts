// expect: typescript(no-import-type-side-effects)
import { type Seat } from './seat.ts';

export const seat: Seat = 'finance';
