// The outbox in the browser's database.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openIdbOutbox } from '../../../src/app/class/idb-outbox.ts';
import type { Parcel } from '../../../src/app/class/outbox.ts';

const parcel = (key: string, seat: string): Parcel => ({ key, seat, command: { type: 'commit' }, words: 'Ready' });

test('a page that opens later finds what an earlier one kept for the seat, in order', async () => {
  const first = openIdbOutbox('kept');
  for (const one of [parcel('b', 's1'), parcel('a', 's1'), parcel('c', 's2')]) expect(await first.put(one)).toBe(true);
  await first.drop('b');
  const later = openIdbOutbox('kept');
  expect(await later.all('s1')).toEqual([parcel('a', 's1')]);
  expect(await later.all('s2')).toEqual([parcel('c', 's2')]);
});

test('a browser without a database keeps nothing and says so', async () => {
  const { indexedDB } = globalThis;
  try {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const outbox = openIdbOutbox('none');
    expect(await outbox.put(parcel('a', 's1'))).toBe(false);
    expect(await outbox.all('s1')).toEqual([]);
  } finally {
    globalThis.indexedDB = indexedDB;
  }
});
