import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/server/store/sqlite-store.ts';
import { draft, newClass, sqlitePlace } from '../../kit/server/stores.ts';
import { storeContract } from './store-contract.ts';

describe('a SQLite store', () => {
  storeContract(sqlitePlace);

  it('keeps a second server out of its folder with a sentence that says who is in it', async () => {
    const place = await sqlitePlace();
    const store = await place.open();
    await expect(place.open()).rejects.toThrow(
      new RegExp(`in use by another ExCom server \\(process ${process.pid}, since 1970`),
    );
    await store.close();
    const next = await place.open();
    await next.close();
    await place.remove();
  });

  it('lets the next server in after one was killed', async () => {
    const place = await sqlitePlace();
    const script = `import('${process.cwd()}/src/server/store/open-store.ts')
      .then(({ openStore }) => openStore(${JSON.stringify(place.where)}, () => 1)).then(() => process.kill(process.pid, 'SIGKILL'))`;
    expect(() => execFileSync(process.execPath, ['-e', script], { stdio: 'ignore' })).toThrow();
    const store = await place.open();
    expect(await store.classes()).toEqual([]);
    await store.close();
    await place.remove();
  });

  it('keeps a write-ahead log, so that readers never wait for the writer', async () => {
    const place = await sqlitePlace();
    const store = await place.open();
    const file = new Database(join(place.where, 'excom.sqlite'), { readonly: true });
    expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
    file.close();
    await store.close();
    await place.remove();
  });

  it('makes copies that open as a store of their own, and keeps the newest', async () => {
    const place = await sqlitePlace();
    let now = 1_000;
    const store = await openSqliteStore({ folder: place.where, now: () => now, backupsKept: 2 });
    await store.createClass(newClass());
    await store.append('class-1', 0, [{ key: 'a', drafts: [draft()] }]);
    const copy = await store.backup();
    for (let i = 0; i < 3; i++) {
      now += 1_000;
      await store.backup();
    }
    const folder = join(place.where, 'backups');
    expect(readdirSync(folder)).toHaveLength(2);
    expect(copy!.bytes).toBeGreaterThan(4_096);
    const opened = new Database(join(folder, readdirSync(folder)[0]!), { readonly: true });
    expect(opened.prepare('select count(*) from event_log').pluck().get()).toBe(1);
    opened.close();
    await store.close();
    await place.remove();
  });

  it('lets go of its folder where its last copy cannot be written', async () => {
    const place = await sqlitePlace();
    const store = await place.open();
    writeFileSync(join(place.where, 'backups'), 'no folder');
    await expect(store.close()).rejects.toThrow(/EEXIST/);
    rmSync(join(place.where, 'backups'));
    await (await place.open()).close();
    await place.remove();
  });

  it('says of a damaged file where the copies are, and lets go of its folder', async () => {
    const place = await sqlitePlace();
    await (await place.open()).close();
    const file = join(place.where, 'excom.sqlite');
    writeFileSync(file, 'no database '.repeat(400));
    await expect(place.open()).rejects.toThrow(
      /is damaged or is no ExCom store .* newest file of the folder "backups"/,
    );
    const [copy] = readdirSync(join(place.where, 'backups'));
    copyFileSync(join(place.where, 'backups', copy!), file);
    await (await place.open()).close();
    await place.remove();
  });

  it('refuses tables of a newer version instead of guessing', async () => {
    const place = await sqlitePlace();
    await (await place.open()).close();
    const file = new Database(join(place.where, 'excom.sqlite'));
    file.exec('insert into schema_migration values (99, 1)');
    file.close();
    await expect(place.open()).rejects.toThrow('written by a newer version of ExCom');
    await place.remove();
  });
});
