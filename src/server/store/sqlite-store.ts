// The default store: one SQLite file in one data folder, for one server process. WAL with synchronous=FULL: a commit is
// on the disk before anybody hears of it. A second process is kept out by a lock that the system lets go of with the
// process, also when it is killed. Kysely makes the SQL for both stores; its queries are prepared once each and kept.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { classPart, type Write } from './sql-classes.ts';
import { deskPart } from './sql-desk.ts';
import { logPart } from './sql-log.ts';
import type { BusMessage, ClassStore, Counters } from './store-port.ts';
import { migrate, type Tables } from './tables.ts';

export type SqliteOptions = {
  /** Made where it is missing; on a local disk, never on a network share or in a synced folder. */
  readonly folder: string;
  readonly now: () => number;
  readonly backupsKept?: number;
};

const BUSY_MS = 5_000;

/** Opens the data folder. Throws an Error with a sentence for the operator where it is in use or unreadable. */
export async function openSqliteStore({ folder, now, backupsKept = 5 }: SqliteOptions): Promise<ClassStore> {
  mkdirSync(folder, { recursive: true });
  const release = lockFolder(folder, now);
  let file: Database.Database;
  let db: Kysely<Tables>;
  try {
    file = openFile(join(folder, 'excom.sqlite'));
    db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(file) }) });
    await migrate(db, now(), null).catch((error: unknown) => {
      file.close();
      throw error;
    });
  } catch (error) {
    release();
    throw error;
  }

  const counted = { syncs: 0, groups: 0, events: 0 };
  const write: Write = async (work, wrote = () => true) => {
    const done = await db.transaction().execute(work);
    if (wrote(done)) counted.syncs += 1;
    return done;
  };
  const listeners = new Set<(message: BusMessage) => void>();
  const publish = (message: BusMessage): void => {
    for (const listener of listeners) listener(message);
  };
  const copies = join(folder, 'backups');
  const backup = async (): Promise<{ file: string; bytes: number }> => {
    mkdirSync(copies, { recursive: true });
    const name = join(copies, `excom-${new Date(now()).toISOString().replaceAll(/[:.]/g, '-')}.sqlite`);
    const half = `${name}.half`;
    await rm(half, { force: true });
    file.prepare('vacuum into ?').run(half);
    await rename(half, name);
    await dropOldCopies(copies, backupsKept);
    return { file: name, bytes: statSync(name).size };
  };
  return {
    kind: 'sqlite',
    ...classPart(db, write),
    ...deskPart(db, write),
    ...logPart({
      db,
      write,
      rowLock: false,
      onAppend: (classId, head, events) => {
        counted.groups += 1;
        counted.events += events;
        publish({ topic: 'head', classId, body: String(head.seq) });
      },
    }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish: async (message) => publish(message),
    probe: () =>
      write(async (trx) => {
        const value = String(now());
        await trx
          .insertInto('setting')
          .values({ name: 'probe', value })
          .onConflict((oc) => oc.column('name').doUpdateSet({ value }))
          .execute();
      }),
    backup,
    counters: (): Counters => ({ ...counted }),
    // Also where no copy can be written, as on a full disk, the folder is let go of.
    close: async () => {
      try {
        await backup();
      } finally {
        await db.destroy().finally(release);
      }
    },
  };
}

function openFile(name: string): Database.Database {
  const file = new Database(name);
  try {
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = FULL');
    file.pragma(`busy_timeout = ${BUSY_MS}`);
    file.pragma('foreign_keys = ON');
  } catch (error) {
    file.close();
    if (!(error instanceof Database.SqliteError && /^SQLITE_(?:NOTADB|CORRUPT)/.test(error.code))) throw error;
    throw new Error(
      `The file ${name} is damaged or is no ExCom store (${error.message}). Move it and what begins with its name to another place, and put a copy of the newest file of the folder "backups" there as excom.sqlite.`,
    );
  }
  return file;
}

/** A lock that ends with the process: an exclusive transaction on a file of its own. */
function lockFolder(folder: string, now: () => number): () => void {
  const who = join(folder, 'in-use.txt');
  const lock = new Database(join(folder, 'lock.sqlite'), { timeout: 500 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
    throw new Error(
      `The data folder ${folder} is in use by another ExCom server (${readWho(who)}). Stop that one, or start this one with another data folder.`,
    );
  }
  writeFileSync(who, `process ${process.pid}, since ${new Date(now()).toISOString()}`);
  return () => lock.close();
}

function readWho(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'unknown process';
  }
}

async function dropOldCopies(folder: string, kept: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sqlite')).sort();
  for (const name of names.slice(0, Math.max(0, names.length - kept))) await rm(join(folder, name), { force: true });
}

/** Kysely prepares anew for every query; the texts are few, so they are kept. */
function keepStatements(file: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare: (text) => {
      let statement = kept.get(text);
      if (statement === undefined) {
        statement = file.prepare(text) as unknown as SqliteStatement;
        if (kept.size > MOST_STATEMENTS) kept.clear();
        kept.set(text, statement);
      }
      return statement;
    },
  };
}
/** Groups have many sizes, each with its own text. */
const MOST_STATEMENTS = 400;
