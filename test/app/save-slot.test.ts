// The one saved game of a browser: what is written comes back, what cannot be read is named and kept.
import { describe, expect, test } from 'vitest';
import { openSaveSlot, parseSave, type SavedGame } from '../../src/app/save-slot.ts';

class MemoryStorage {
  readonly texts = new Map<string, string>();
  getItem(key: string) {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string) {
    this.texts.set(key, text);
  }
  removeItem(key: string) {
    this.texts.delete(key);
  }
}

const SAVED: SavedGame = { year: 2, beat: 'planning', seed: 7, record: '{"any":"record"}' };

function slotOver(storage: MemoryStorage, target = new EventTarget()) {
  return openSaveSlot(() => storage as unknown as Storage, 'small', target);
}

describe('a save slot', () => {
  test('gives back what was written', () => {
    const storage = new MemoryStorage();
    expect(slotOver(storage).read()).toEqual({ kind: 'empty' });
    expect(slotOver(storage).write(SAVED)).toBe(true);
    expect(slotOver(storage).read()).toEqual({ kind: 'saved', game: SAVED });
  });

  test('names a text that is cut off, keeps it, and is empty only when cleared', () => {
    const storage = new MemoryStorage();
    const slot = slotOver(storage);
    slot.write(SAVED);
    const [key, text] = [...storage.texts][0] ?? ['', ''];
    storage.texts.set(key, text.slice(0, -5));
    const read = slot.read();
    expect(read).toMatchObject({ kind: 'broken', text: text.slice(0, -5) });
    expect(storage.texts.size).toBe(1);
    slot.clear();
    expect(slot.read()).toEqual({ kind: 'empty' });
  });

  test('says that the browser stores nothing instead of throwing', () => {
    const slot = openSaveSlot(
      () => {
        throw new Error('denied');
      },
      'small',
      new EventTarget(),
    );
    expect(slot.read().kind).toBe('unavailable');
    expect(slot.write(SAVED)).toBe(false);
    expect(() => slot.clear()).not.toThrow();
  });

  test('hears of another tab only for its own scenario, and only while it watches', () => {
    const target = new EventTarget();
    let heard = 0;
    const stop = slotOver(new MemoryStorage(), target).watch(() => {
      heard += 1;
    });
    const tell = (key: string) => target.dispatchEvent(Object.assign(new Event('storage'), { key }));
    tell('excom.save.small');
    tell('excom.save.other');
    expect(heard).toBe(1);
    stop();
    tell('excom.save.small');
    expect(heard).toBe(1);
  });

  test.each([
    ['another version', '{"format":"excom-save/9"}'],
    ['no object', '7'],
    ['a missing record', '{"format":"excom-save/1","year":1,"beat":"planning","seed":1}'],
  ])('refuses %s', (_, text) => {
    expect(parseSave(text).kind).toBe('broken');
  });
});
