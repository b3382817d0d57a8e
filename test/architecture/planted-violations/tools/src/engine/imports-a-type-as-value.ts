// expect: TS1484
import { Seat } from './seat.ts';

export const seat: Seat = 'sales';
