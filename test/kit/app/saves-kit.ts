// A page's saves for tests: the real shelf on a database in memory, a local storage in memory, and other tabs as real
// channels and locks or none at all. Import 'fake-indexeddb/auto' in the test file first.
import { createGameStore, type GameStore, type StoreParts } from '../../../src/app/game-store.ts';
import { openIdbShelf } from '../../../src/app/idb-shelf.ts';
import { openLastCopy } from '../../../src/app/last-copy.ts';
import { openOtherTabs, type OtherTabs } from '../../../src/app/other-tabs.ts';
import { openSession } from '../../../src/app/session.ts';
import type { World } from '../../../src/engine/world.ts';
import type { Game } from '../../../src/referee/index.ts';
import { smallWorld } from '../small-world.ts';

/** A local storage that can be full. */
export class MemoryStorage {
  readonly texts = new Map<string, string>();
  full = false;
  get length() {
    return this.texts.size;
  }
  key(index: number) {
    return [...this.texts.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string) {
    if (this.full) throw new DOMException('', 'QuotaExceededError');
    this.texts.set(key, text);
  }
  removeItem(key: string) {
    this.texts.delete(key);
  }
}

/** The copy of last resort over it. */
export const copyOver = (storage: MemoryStorage) => openLastCopy(() => storage as unknown as Storage);

/** A tab that is alone. */
export const aloneTab = (): OtherTabs => openOtherTabs({});

let ids = 0;

/** A browser with its database and storage; `open` is a fresh page in it. */
export class TestBrowser {
  // Never one of another file's: databases in memory outlive a file, and a count may begin anew.
  readonly database = `browser-${crypto.randomUUID()}`;
  readonly storage = new MemoryStorage();
  readonly files: { name: string; text: string }[] = [];
  time = Date.UTC(2026, 10, 22, 12);
  readonly shelf = openIdbShelf(this.database);

  parts(over: Partial<StoreParts> = {}, world: World = smallWorld()): StoreParts {
    return {
      shelf: this.shelf,
      copy: copyOver(this.storage),
      tabs: aloneTab(),
      load: async () => openSession(world),
      drawSeed: () => 99,
      drawId: () => `game-${(ids += 1)}`,
      now: () => (this.time += 1000),
      download: (name, text) => void this.files.push({ name, text }),
      ...over,
    };
  }

  async open(over: Partial<StoreParts> = {}, world?: World): Promise<GameStore> {
    const store = createGameStore(this.parts(over, world));
    await store.settled();
    return store;
  }
}

/** The running game; throws where none is. */
export function gameOf(store: GameStore): Game {
  const { game } = store.view();
  if (game === null) throw new Error(`no game is running; the page says: ${store.view().announcement}`);
  return game;
}
