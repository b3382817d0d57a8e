// The outbox in the browser's database: one entry a command, under its key. A browser that keeps nothing (a private
// window) answers so; nothing is thrown.
import { type IDBPDatabase, openDB } from 'idb';
import type { OutboxStore, Parcel } from './outbox.ts';

const STORE = 'parcels';

export function openIdbOutbox(name = 'excom-class'): OutboxStore {
  let opening: Promise<IDBPDatabase> | null = null;

  const within = async <T>(act: (database: IDBPDatabase) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      opening ??= openDB(name, 1, {
        upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'key' }),
        terminated: () => {
          opening = null;
        },
      });
      return await act(await opening);
    } catch {
      opening = null;
      return otherwise;
    }
  };

  return {
    put: (parcel) =>
      within(async (database) => {
        await database.put(STORE, parcel);
        return true;
      }, false),
    drop: (key) => within((database) => database.delete(STORE, key), undefined),
    all: (seat) =>
      within(async (database) => {
        const parcels = (await database.getAll(STORE)) as Parcel[];
        return parcels.filter((parcel) => parcel.seat === seat);
      }, []),
  };
}
