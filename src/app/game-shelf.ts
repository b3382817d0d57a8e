// The games that this browser keeps, as the rest of the app sees them: what one is made of, what may be asked of the
// shelf, and how a stored value is told from a damaged one. `idb-shelf.ts` is the shelf in the browser's database.
import { err, ok, type Result } from '../base/result.ts';
import type { Beat } from '../referee/game.ts';
import type { GamePicture } from '../views/game-picture.ts';

export const SHELF_FORMAT = 'excom-game/1';

export interface ShelvedGame {
  id: string;
  name: string;
  /** Id of the scenario: the same seed of another scenario is another game. */
  scenario: string;
  /** Hash of a scenario that was dropped on the page; left out for one that comes with the game. */
  dropped?: string;
  seed: number;
  year: number;
  years: number;
  beat: Beat;
  /** Sales over time for the title page; null for a game that was never opened here. */
  picture: GamePicture | null;
  /** Milliseconds since 1970. */
  startedAt: number;
  changedAt: number;
  /** 1 when first saved, one more with each save: a tab writes only over the version that it knows. */
  version: number;
  /** The sealed record as it would be exported. */
  record: string;
  /** Ids of hints given and notes read: they belong to this game and are no decisions. */
  notes: readonly string[];
}

export type ShelfEntry =
  | { kind: 'game'; game: ShelvedGame }
  /** Kept as it is until the player deletes it. `text` is what can be saved as a file. */
  | { kind: 'damaged'; id: string; name: string; reason: string; text: string };

/**
 * Why the shelf did not do it. `denied`: the browser has no database for the page. `closed`: it has one that this tab
 * cannot use now. `overtaken`: another tab has saved a later version.
 */
export interface ShelfTrouble {
  kind: 'denied' | 'closed' | 'full' | 'overtaken';
  message: string;
}

export type Shelved<T> = Promise<Result<T, ShelfTrouble>>;

export interface GameShelf {
  list(): Shelved<ShelfEntry[]>;
  /** Saves over version `over` of the same game (0: a new one). The name on the shelf stays. */
  put(game: ShelvedGame, over: number): Shelved<null>;
  rename(id: string, name: string): Shelved<null>;
  remove(id: string): Shelved<null>;
  /** Puts a removed entry back exactly as it was. */
  restore(entry: ShelfEntry): Shelved<null>;
}

const whole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

/** The game in a stored value, or why it is none. Whether the record can be played is found out when it is opened. */
export function parseShelved(value: unknown): Result<ShelvedGame, string> {
  if (typeof value !== 'object' || value === null) return err('It holds no game.');
  const { format, ...rest } = value as { format?: unknown } & Partial<Record<keyof ShelvedGame, unknown>>;
  if (typeof format === 'string' && format.startsWith('excom-game/') && format !== SHELF_FORMAT)
    return err('It was saved by a newer version of this page. Reload the page to get that version.');
  if (format !== SHELF_FORMAT) return err('It is damaged: it holds no game.');
  const { id, name, scenario, seed, year, years, beat, startedAt, changedAt, version, record } = rest;
  const texts = [id, name, scenario, beat, record].every((text) => typeof text === 'string');
  const numbers = [seed, year, years, startedAt, changedAt, version].every(whole);
  if (!texts || !numbers || id === '' || record === '') return err('It is damaged: parts of it are missing.');
  return ok({ ...(rest as unknown as ShelvedGame), picture: pictureOf(rest.picture), notes: notesOf(rest.notes) });
}

const notesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'string').slice(0, 500) : [];

/** A stored value as an entry of the list. */
export function entryOf(value: unknown, id: string): ShelfEntry {
  const parsed = parseShelved(value);
  if (parsed.ok) return { kind: 'game', game: parsed.value };
  const { name, record } = (value ?? {}) as { name?: unknown; record?: unknown };
  return {
    kind: 'damaged',
    id,
    name: typeof name === 'string' && name !== '' ? name : 'A game without a name',
    reason: parsed.error,
    text: typeof record === 'string' && record !== '' ? record : JSON.stringify(value),
  };
}

function pictureOf(value: unknown): GamePicture | null {
  const { quarters, sales, keySales } = (value ?? {}) as Partial<Record<keyof GamePicture, unknown>>;
  const line = (points: unknown): points is number[] =>
    Array.isArray(points) && points.length <= 200 && points.every((point) => Number.isFinite(point));
  return whole(quarters) && quarters > 0 && line(sales) && line(keySales) ? { quarters, sales, keySales } : null;
}

/** Newest change first; damaged ones at the end. */
export function newestFirst(entries: readonly ShelfEntry[]): ShelfEntry[] {
  const at = (entry: ShelfEntry) => (entry.kind === 'game' ? entry.game.changedAt : -1);
  return [...entries].sort((a, b) => at(b) - at(a));
}

/** `wanted`, or with a number behind it where a game of that name is there already, or the name is `also`. */
export function freeName(wanted: string, entries: readonly ShelfEntry[], also = ''): string {
  const taken = new Set([also, ...entries.map((entry) => (entry.kind === 'game' ? entry.game.name : entry.name))]);
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number += 1;
  return `${wanted} (${number})`;
}
