// Scenarios that were dropped on this page and played: their compiled worlds, kept in a database of their own beside the
// games, so that a game of one can be opened again. Nothing here throws; what cannot be kept is said so.
import { openDB } from 'idb';
import type { World } from '../engine/world.ts';

const STORE = 'worlds';

const open = () =>
  openDB('excom-scenarios', 1, {
    upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'hash' }),
  });

const held = new Map<string, World>();

/** A world played on this page, also where the browser kept nothing. */
export const heldWorld = (hash: string): World | null => held.get(hash) ?? null;

/** Keeps a world for its games; false when the browser does not, and only this page has it. */
export async function keepWorld(world: World): Promise<boolean> {
  held.set(world.hash, world);
  try {
    const database = await open();
    await database.put(STORE, world);
    database.close();
    return true;
  } catch {
    return false;
  }
}

/** The world of that hash, or null when it is not here. */
export async function keptWorld(hash: string): Promise<World | null> {
  try {
    const database = await open();
    const world = (await database.get(STORE, hash)) as World | undefined;
    database.close();
    return world?.hash === hash ? world : null;
  } catch {
    return null;
  }
}
