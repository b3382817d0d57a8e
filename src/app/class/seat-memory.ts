// What this browser remembers of the seats it has taken: the pass of each class, newest first, so that a reload, a
// locked phone or a closed lid finds the way back without asking anything. The token stays in this storage and in the
// handshake; it is in no address.
import type { SeatPass } from '../../classroom/http-messages.ts';

export interface KeptSeat extends SeatPass {
  /** As the class is called, for "go on in ...". */
  title: string;
  name: string;
}

const KEY = 'excom.seats';
const MOST = 5;

export interface SeatMemory {
  /** Newest first. */
  all: () => KeptSeat[];
  /** This one becomes the newest; false where the browser stores nothing. */
  keep: (seat: KeptSeat) => boolean;
  forget: (seatId: string, classId: string) => void;
}

const isSeat = (value: unknown): value is KeptSeat =>
  typeof value === 'object' &&
  value !== null &&
  ['classId', 'seatId', 'teamId', 'token', 'role', 'title', 'name'].every(
    (field) => typeof (value as Record<string, unknown>)[field] === 'string',
  );

export function openSeatMemory(storage: () => Storage = () => window.localStorage): SeatMemory {
  let here: KeptSeat[] | null = null;

  const read = (): KeptSeat[] => {
    try {
      const found: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
      return Array.isArray(found) ? found.filter(isSeat) : [];
    } catch {
      return here ?? [];
    }
  };
  const write = (seats: KeptSeat[]): boolean => {
    here = seats;
    try {
      storage().setItem(KEY, JSON.stringify(seats));
      return true;
    } catch {
      return false;
    }
  };
  const others = (seatId: string, classId: string) =>
    read().filter((seat) => seat.seatId !== seatId || seat.classId !== classId);

  return {
    all: read,
    keep: (seat) => write([seat, ...others(seat.seatId, seat.classId)].slice(0, MOST)),
    forget: (seatId, classId) => void write(others(seatId, classId)),
  };
}
