export type Seat = 'finance' | 'sales';
