// The shelf in the browser's database: what is put comes back, what is damaged is named and kept, and every failure of
// the browser comes back as a sentence.
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ShelvedGame } from '../../src/app/game-shelf.ts';
import { openIdbShelf } from '../../src/app/idb-shelf.ts';

const GAME: ShelvedGame = {
  id: 'one',
  name: 'Ours',
  scenario: 'small',
  seed: 7,
  year: 2,
  years: 6,
  beat: 'planning',
  picture: { quarters: 24, sales: [50, 51], keySales: [10, 11] },
  startedAt: 1,
  changedAt: 2,
  version: 1,
  record: '{"any":"record"}',
  notes: ['hint'],
};

let databases = 0;
const freshName = () => `shelf-${(databases += 1)}`;
const failing = (name: string) => () => {
  throw new DOMException('', name);
};

afterEach(() => vi.restoreAllMocks());

async function rawPut(name: string, value: object) {
  await openIdbShelf(name).list();
  const database = await openDB(name);
  await database.put('games', value);
  database.close();
}

describe('a shelf', () => {
  test('gives back what was put, and keeps its name when it is put again', async () => {
    const shelf = openIdbShelf(freshName());
    expect(await shelf.put(GAME, 0)).toEqual({ ok: true, value: null });
    expect(await shelf.rename('one', 'Renamed')).toMatchObject({ ok: true });
    expect(await shelf.put({ ...GAME, version: 2, year: 3 }, 1)).toMatchObject({ ok: true });
    expect(await shelf.list()).toEqual({
      ok: true,
      value: [{ kind: 'game', game: { ...GAME, name: 'Renamed', version: 2, year: 3 } }],
    });
  });

  test('refuses to write over a version it was not made from', async () => {
    const name = freshName();
    const [mine, theirs] = [openIdbShelf(name), openIdbShelf(name)];
    await mine.put(GAME, 0);
    await theirs.put({ ...GAME, version: 2, record: 'theirs' }, 1);
    expect(await mine.put({ ...GAME, version: 2, record: 'mine' }, 1)).toMatchObject({
      ok: false,
      error: { kind: 'overtaken' },
    });
    expect(await mine.list()).toMatchObject({ value: [{ game: { record: 'theirs' } }] });
  });

  test('brings back what was removed, exactly', async () => {
    const shelf = openIdbShelf(freshName());
    await shelf.put(GAME, 0);
    await shelf.remove('one');
    expect(await shelf.list()).toEqual({ ok: true, value: [] });
    await shelf.restore({ kind: 'game', game: GAME });
    expect(await shelf.list()).toEqual({ ok: true, value: [{ kind: 'game', game: GAME }] });
  });

  test.each<[string, object, RegExp]>([
    ['of a newer page', { format: 'excom-game/2', name: 'From tomorrow' }, /newer version/],
    ['without a record', { ...GAME, format: 'excom-game/1', record: '' }, /parts of it are missing/],
    ['with a year that is no number', { ...GAME, format: 'excom-game/1', year: '2' }, /parts of it are missing/],
    ['that is no game at all', { hello: 'world' }, /holds no game/],
  ])('names an entry %s and keeps it', async (_, value, reason) => {
    const name = freshName();
    await rawPut(name, { ...value, id: 'odd' });
    const shelf = openIdbShelf(name);
    const listed = await shelf.list();
    expect(listed).toMatchObject({ value: [{ kind: 'damaged', id: 'odd', reason: expect.stringMatching(reason) }] });
    expect(await shelf.list()).toEqual(listed);
  });

  test('reads a game whose picture is damaged without it', async () => {
    const name = freshName();
    await rawPut(name, { ...GAME, format: 'excom-game/1', picture: { quarters: 24, sales: ['x'], keySales: [] } });
    expect(await openIdbShelf(name).list()).toMatchObject({ value: [{ game: { id: 'one', picture: null } }] });
  });

  test.each<[string, string, string, RegExp]>([
    ['has no room', 'QuotaExceededError', 'full', /no room left/],
    ['denies it', 'SecurityError', 'denied', /private window/],
  ])('says when the browser %s', async (_, error, kind, message) => {
    const shelf = openIdbShelf(freshName());
    await shelf.list();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(failing(error));
    expect(await shelf.put(GAME, 0)).toMatchObject({
      ok: false,
      error: { kind, message: expect.stringMatching(message) },
    });
    vi.restoreAllMocks();
    expect(await shelf.put(GAME, 0)).toMatchObject({ ok: true });
  });

  test('says when there is no database, and tries again when next asked', async () => {
    const shelf = openIdbShelf(freshName());
    vi.spyOn(indexedDB, 'open').mockImplementation(failing('SecurityError'));
    expect(await shelf.list()).toMatchObject({ ok: false, error: { kind: 'denied' } });
    vi.restoreAllMocks();
    expect(await shelf.list()).toEqual({ ok: true, value: [] });
  });

  test('says when a newer page has changed the database, and lets that page have it', async () => {
    const name = freshName();
    const shelf = openIdbShelf(name);
    await shelf.put(GAME, 0);
    // Would wait for ever if the shelf held on to its connection.
    const newer = await openDB(name, 2);
    expect(await shelf.put({ ...GAME, version: 2 }, 1)).toMatchObject({
      ok: false,
      error: { kind: 'closed', message: expect.stringMatching(/newer version of this page/) },
    });
    newer.close();
  });

  test('opens the database again when its connection was cut', async () => {
    const shelf = openIdbShelf(freshName());
    await shelf.put(GAME, 0);
    const transaction = IDBDatabase.prototype.transaction;
    let cut = true;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      if (!cut) return transaction.apply(this, args);
      cut = false;
      throw new DOMException('', 'InvalidStateError');
    });
    expect(await shelf.list()).toMatchObject({ ok: true, value: [{ kind: 'game' }] });
  });
});
