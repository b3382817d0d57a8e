import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/base/hash.ts';
import { readClassFile, writeClassFile } from '../../../src/server/store/class-archive.ts';
import type { ClassStore } from '../../../src/server/store/store-port.ts';
import { draft, newClass, type Place, POSTGRES, postgresPlace, sqlitePlace } from '../../kit/server/stores.ts';

describe('a class as one file', () => {
  let place: Place;
  let store: ClassStore;
  beforeEach(async () => {
    place = await sqlitePlace();
    store = await place.open();
    await store.createClass(newClass({ title: 'Größe\n"quoted"' }));
    await store.append('class-1', 0, [
      { key: 'a', drafts: [draft(), draft({ payload: { text: 'two\nlines' } })] },
      { key: 'b', drafts: [draft({ actor: { kind: 'instructor', id: 'i1' } })] },
    ]);
    await store.saveYear('class-1', 1, '{"t1":{"net":1.25}}');
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const moveTo = async (target: Place) => {
    const other = await target.open();
    const kept = readClassFile((await writeClassFile(store, 'class-1'))!);
    if (!kept.ok) throw new Error(kept.error.message);
    expect(await other.adoptClass(kept.value)).toMatchObject({ ok: true, value: { head: { seq: 3 } } });
    expect(await other.read('class-1', 0)).toEqual(await store.read('class-1', 0));
    expect(await other.years('class-1')).toEqual(await store.years('class-1'));
    expect(await other.scenarioText('hash-of-scenario')).toEqual(newClass().scenario);
    expect(await other.classById('class-1')).toMatchObject({
      title: 'Größe\n"quoted"',
      joinCode: null,
      joinOpen: false,
    });
    expect(await other.append('class-1', 3, [{ key: 'a', drafts: [draft()] }])).toMatchObject({ done: 'rejudge' });
    expect(await other.append('class-1', 3, [{ key: 'c', drafts: [draft()] }])).toMatchObject({ done: 'appended' });
    expect(await other.adoptClass(kept.value)).toMatchObject({ ok: false, error: { code: 'store/exists' } });
    await other.close();
    await target.remove();
  };

  it('moves to another server with log, chain, scenario and resolved years, and goes on there', async () => {
    await moveTo(await sqlitePlace());
  });

  it.skipIf(POSTGRES === undefined)('moves from SQLite to PostgreSQL', async () => {
    await moveTo(await postgresPlace());
  });

  it('is refused when a line was changed, dropped or the end cut off, and when it is something else', async () => {
    const file = (await writeClassFile(store, 'class-1'))!;
    const lines = file.trimEnd().split('\n');
    const wrong = [
      file.replace('two\\nlines', 'too\\nlines'),
      lines.filter((_, i) => i !== 3).join('\n'),
      file.slice(0, -40),
      '{"format":"excom-record/1"}\n',
      '',
      'PK\u0003\u0004',
    ];
    for (const text of wrong) expect(readClassFile(text)).toMatchObject({ error: { code: 'store/unreadable' } });
    expect(await writeClassFile(store, 'nobody')).toBeNull();
  });

  it('is refused when somebody sealed changed events anew: the chain shows it', async () => {
    const file = (await writeClassFile(store, 'class-1'))!;
    const body = file.slice(0, file.lastIndexOf('{"seal"')).replace('"keur":120', '"keur":999');
    const forged = readClassFile(`${body}{"seal":"${sha256Hex(body)}"}\n`);
    expect(forged).toMatchObject({ error: { message: expect.stringContaining('at number 1') } });
  });
});
