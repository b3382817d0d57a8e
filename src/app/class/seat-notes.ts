// Hints given and notes read at one seat, as this browser remembers them: they belong to whoever sits here, not to the
// class. A browser that stores nothing remembers them for as long as the page is open.
const KEY = 'excom.seat-notes';
/** Seats that are remembered, newest first. */
const MOST = 10;

type Kept = [seat: string, notes: string[]][];

const isKept = (value: unknown): value is Kept[number] =>
  Array.isArray(value) && typeof value[0] === 'string' && Array.isArray(value[1]);

export interface SeatNotes {
  read: () => readonly string[];
  add: (id: string) => void;
}

export function openSeatNotes(seat: string, storage: () => Storage = () => window.localStorage): SeatNotes {
  const all = (): Kept => {
    try {
      const found: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
      return Array.isArray(found) ? found.filter(isKept) : [];
    } catch {
      return [];
    }
  };
  let here = all().find(([one]) => one === seat)?.[1] ?? [];
  return {
    read: () => here,
    add(id) {
      if (here.includes(id)) return;
      here = [...here, id];
      try {
        const others = all().filter(([one]) => one !== seat);
        storage().setItem(KEY, JSON.stringify([[seat, here], ...others].slice(0, MOST)));
      } catch {
        // Remembered until the page is closed.
      }
    },
  };
}
