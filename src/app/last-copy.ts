// The copy of last resort: what the database has not confirmed yet lies in local storage, written before the page goes
// on, so that a tab killed in the middle loses nothing. Where the database is shut, this copy is the save. Also reads
// what earlier versions of the page kept here (one game, `excom.save.<scenario>`).
import { entryOf, type ShelfEntry, SHELF_FORMAT, type ShelvedGame } from './game-shelf.ts';

export interface LastCopy {
  /** False when the browser refused it. */
  keep(game: ShelvedGame): boolean;
  /** Forgets the copy unless it has become newer than `version`. */
  drop(id: string, version: number): void;
  /** Whether the browser lets the page keep anything here. */
  works(): boolean;
  /** What is there, newest or not; an unreadable copy is an entry too. */
  all(): ShelfEntry[];
  /** The game saved by an earlier version of the page. */
  earlier(): EarlierSave | null;
  dropEarlier(): void;
}

export type EarlierSave =
  | { kind: 'game'; year: number; beat: string; seed: number; record: string; notes: readonly string[] }
  | { kind: 'unreadable'; text: string };

const PREFIX = 'excom.unsaved.';
const EARLIER = 'excom.save.3m-emea';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The copies in this storage. It may throw on every touch (a private window); then nothing is there. */
export function openLastCopy(storage: () => Storage): LastCopy {
  const attempt = <T>(act: (store: Storage) => T, otherwise: T): T => {
    try {
      return act(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    keep: (game) =>
      attempt((store) => {
        store.setItem(PREFIX + game.id, JSON.stringify({ ...game, format: SHELF_FORMAT }));
        return true;
      }, false),
    drop: (id, version) =>
      attempt((store) => {
        const kept = parseJson(store.getItem(PREFIX + id) ?? '') as { version?: unknown } | null;
        if (typeof kept?.version !== 'number' || kept.version <= version) store.removeItem(PREFIX + id);
      }, undefined),
    works: () =>
      attempt((store) => {
        store.setItem('excom.probe', '1');
        store.removeItem('excom.probe');
        return true;
      }, false),
    all: () =>
      attempt(
        (store) =>
          Array.from({ length: store.length }, (_, i) => store.key(i) ?? '')
            .filter((key) => key.startsWith(PREFIX))
            .map((key): ShelfEntry => {
              const text = store.getItem(key) ?? '';
              const entry = entryOf(parseJson(text), key.slice(PREFIX.length));
              return entry.kind === 'game' ? entry : { ...entry, text };
            }),
        [],
      ),
    earlier: () =>
      attempt((store): EarlierSave | null => {
        const text = store.getItem(EARLIER);
        if (text === null) return null;
        const value = parseJson(text) as Record<string, unknown> | null;
        const { format, year, beat, seed, record, notes } = value ?? {};
        if (format !== 'excom-save/1' || typeof year !== 'number' || typeof seed !== 'number')
          return { kind: 'unreadable', text };
        if (typeof beat !== 'string' || typeof record !== 'string') return { kind: 'unreadable', text };
        const known = Array.isArray(notes) ? notes.filter((id) => typeof id === 'string') : [];
        return { kind: 'game', year, beat, seed, record, notes: known };
      }, null),
    dropEarlier: () => attempt((store) => store.removeItem(EARLIER), undefined),
  };
}
