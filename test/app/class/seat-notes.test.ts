// What a browser remembers of the hints given at a seat.
import { expect, test } from 'vitest';
import { openSeatNotes } from '../../../src/app/class/seat-notes.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

test('notes stay with their seat, each once, over a reload', () => {
  const storage = memory();
  const lena = openSeatNotes('c1 s1', () => storage);
  for (const id of ['hint:a', 'hint:b', 'hint:a']) lena.add(id);
  openSeatNotes('c1 s2', () => storage).add('hint:c');
  expect(openSeatNotes('c1 s1', () => storage).read()).toEqual(['hint:a', 'hint:b']);
  expect(openSeatNotes('c1 s2', () => storage).read()).toEqual(['hint:c']);
});

test('the seat used longest ago is forgotten first', () => {
  const storage = memory();
  for (let seat = 1; seat <= 12; seat++) openSeatNotes(`c1 s${seat}`, () => storage).add('hint:a');
  expect(openSeatNotes('c1 s1', () => storage).read()).toEqual([]);
  expect(openSeatNotes('c1 s12', () => storage).read()).toEqual(['hint:a']);
});

test('a browser that stores nothing remembers for as long as the page is open', () => {
  const broken = (): Storage => {
    throw new Error('private');
  };
  const notes = openSeatNotes('c1 s1', broken);
  notes.add('hint:a');
  expect(notes.read()).toEqual(['hint:a']);
  expect(openSeatNotes('c1 s1', broken).read()).toEqual([]);
});

test('what another program has left there does no harm', () => {
  const storage = memory();
  for (const text of ['{', '[1, ["c1 s1"]]', '{"a": 1}', '[["c1 s1", "x"]]']) {
    storage.setItem('excom.seat-notes', text);
    expect(openSeatNotes('c1 s1', () => storage).read()).toEqual([]);
  }
});
