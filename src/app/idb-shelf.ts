// The shelf in the browser's database: one entry a game. Every failure of the browser (no database in a private window,
// no room, another version, a connection cut) comes back as a sentence; nothing is ever thrown and nothing is deleted
// unless it was asked for.
import { type IDBPDatabase, openDB } from 'idb';
import { err, ok } from '../base/result.ts';
import { entryOf, type GameShelf, parseShelved, SHELF_FORMAT, type Shelved, type ShelfTrouble } from './game-shelf.ts';

const VERSION = 1;
const STORE = 'games';
/** A database that neither opens nor fails (a stuck upgrade in another tab) is given up after this. */
const PATIENCE_MS = 4000;

const DENIED = 'This browser does not let the page store games (a private window, or site data is blocked).';

function troubleOf(failure: unknown): ShelfTrouble {
  const name = failure instanceof Error || failure instanceof DOMException ? failure.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return {
        kind: 'full',
        message: 'This browser has no room left for the page. Delete a game that you no longer need.',
      };
    case 'VersionError':
      return {
        kind: 'closed',
        message: 'A newer version of this page has saved the games of this browser. Reload the page.',
      };
    case 'TimeoutError':
      return {
        kind: 'closed',
        message: 'The store of this browser does not answer. Close other tabs of this page and reload.',
      };
    default:
      return { kind: 'denied', message: DENIED };
  }
}

/** The shelf in the database of that name, opened when it is first asked. */
export function openIdbShelf(name = 'excom'): GameShelf {
  let opening: Promise<IDBPDatabase> | null = null;

  const forget = () => {
    opening = null;
  };

  const open = (): Promise<IDBPDatabase> => {
    opening ??= new Promise<IDBPDatabase>((resolve, reject) => {
      const late = setTimeout(() => reject(new DOMException('', 'TimeoutError')), PATIENCE_MS);
      openDB(name, VERSION, {
        upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'id' }),
        // A newer page wants the database: this tab lets go, and says so when it next saves.
        blocking: (_current, _blocked, event) => {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      })
        .then(resolve, reject)
        .finally(() => clearTimeout(late));
    });
    opening.catch(forget);
    return opening;
  };

  /** Opens the database once more when the connection was lost meanwhile. */
  const within = async <T>(act: (database: IDBPDatabase) => Promise<T>): Shelved<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return ok(await act(await open()));
      } catch (failure) {
        if (failure instanceof Overtaken) return err({ kind: 'overtaken', message: failure.message });
        const lost = failure instanceof DOMException && failure.name === 'InvalidStateError';
        if (!lost || attempt === 2) return err(troubleOf(failure));
        forget();
      }
    }
  };

  return {
    list: () =>
      within(async (database) => {
        const transaction = database.transaction(STORE, 'readonly');
        const values: unknown[] = await transaction.store.getAll();
        await transaction.done;
        // The key is part of every value, whatever else is wrong with it.
        return values.map((value) => entryOf(value, String((value as { id: unknown }).id)));
      }),

    put: (game, over) =>
      within(async (database) => {
        const transaction = database.transaction(STORE, 'readwrite');
        const stored = parseShelved(await transaction.store.get(game.id));
        // A game deleted meanwhile is written anew: better a game too many than one lost.
        if (stored.ok && stored.value.version !== over) {
          transaction.abort();
          await transaction.done.catch(() => {});
          throw new Overtaken();
        }
        const name = stored.ok ? stored.value.name : game.name;
        await Promise.all([transaction.store.put({ ...game, name, format: SHELF_FORMAT }), transaction.done]);
        return null;
      }),

    rename: (id, wanted) =>
      within(async (database) => {
        const transaction = database.transaction(STORE, 'readwrite');
        const stored: unknown = await transaction.store.get(id);
        const renamed = typeof stored === 'object' && stored !== null ? { ...stored, name: wanted } : null;
        await Promise.all([renamed === null ? null : transaction.store.put(renamed), transaction.done]);
        return null;
      }),

    remove: (id) =>
      within(async (database) => {
        await database.delete(STORE, id);
        return null;
      }),

    restore: (entry) =>
      within(async (database) => {
        const value =
          entry.kind === 'game'
            ? { ...entry.game, format: SHELF_FORMAT }
            : { id: entry.id, name: entry.name, record: entry.text };
        await database.put(STORE, value);
        return null;
      }),
  };
}

class Overtaken extends Error {
  constructor() {
    super('This game was saved by another tab meanwhile.');
  }
}
