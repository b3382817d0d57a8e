// The one saved game of this browser: the record as text in local storage with a line about it for the title page.
// Reading never throws and never deletes: a save that cannot be read is reported and kept until the player decides.
import type { Beat } from '../referee/game.ts';

export interface SavedGame {
  year: number;
  beat: Beat;
  seed: number;
  /** The sealed record, as it would be exported. */
  record: string;
  /** Ids of hints given and notes read: they belong to this game and are no decisions. Absent in older saves. */
  notes?: readonly string[];
}

export type SlotState =
  | { kind: 'empty' }
  | { kind: 'saved'; game: SavedGame }
  | { kind: 'broken'; reason: string; text: string }
  /** The browser refuses storage (private window, full disk). */
  | { kind: 'unavailable'; reason: string };

export interface SaveSlot {
  read(): SlotState;
  /** False when the browser refused to store it. */
  write(game: SavedGame): boolean;
  clear(): void;
  /** Calls back when another tab has written or cleared the slot; returns the way to stop. */
  watch(onChange: () => void): () => void;
}

const FORMAT = 'excom-save/1';

/** What is in the slot's text; null is an empty slot. */
export function parseSave(text: string | null): SlotState {
  if (text === null) return { kind: 'empty' };
  const broken = (reason: string): SlotState => ({ kind: 'broken', reason, text });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken('The saved game is damaged: its text is cut off or changed.');
  }
  if (typeof value !== 'object' || value === null) return broken('The saved game is damaged: it holds no game.');
  const { format, year, beat, seed, record, notes } = value as Record<string, unknown>;
  if (format !== FORMAT) return broken('The saved game was made by another version of this page.');
  if (typeof record !== 'string' || typeof beat !== 'string' || typeof year !== 'number' || typeof seed !== 'number')
    return broken('The saved game is damaged: parts of it are missing.');
  const known = Array.isArray(notes) ? notes.filter((id) => typeof id === 'string') : [];
  return {
    kind: 'saved',
    game: { year, beat: beat as Beat, seed, record, ...(known.length > 0 ? { notes: known } : {}) },
  };
}

/** The slot of one scenario in `storage`. */
export function openSaveSlot(storage: () => Storage, scenarioId: string, target: EventTarget): SaveSlot {
  const key = `excom.save.${scenarioId}`;
  return {
    read() {
      try {
        return parseSave(storage().getItem(key));
      } catch {
        return { kind: 'unavailable', reason: 'This browser does not let the page store anything.' };
      }
    },
    write(game) {
      try {
        storage().setItem(key, JSON.stringify({ format: FORMAT, ...game }));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was stored, so nothing is left behind.
      }
    },
    watch(onChange) {
      // Fired in the other tabs only, so it never answers our own writing.
      const listen = (event: Event) => {
        if ((event as StorageEvent).key === key) onChange();
      };
      target.addEventListener('storage', listen);
      return () => target.removeEventListener('storage', listen);
    },
  };
}
