// The store for several server processes: PostgreSQL is log, lock and bus in one. The class row serialises a class; a
// commit is on the disk (synchronous_commit is set, whatever the database's default); NOTIFY tells the other processes.
import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { classPart, type Write } from './sql-classes.ts';
import { deskPart } from './sql-desk.ts';
import { logPart } from './sql-log.ts';
import type { BusMessage, ClassStore, Counters } from './store-port.ts';
import { migrate, type Tables } from './tables.ts';

export type PostgresOptions = {
  /** postgres://user:password@host:port/database */
  readonly url: string;
  readonly now: () => number;
  readonly connections?: number;
};

const CHANNEL = 'excom_bus';
/** int8: sequence numbers and milliseconds stay far below 2^53. */
const INT8 = 20;
const MIGRATION_LOCK = 'select pg_advisory_xact_lock(727266)';
const LISTEN_AGAIN_MS = 500;

/** Connects and brings the tables to this version. Throws an Error with a sentence for the operator. */
export async function openPostgresStore({ url, now, connections = 8 }: PostgresOptions): Promise<ClassStore> {
  const settings = { connectionString: withSync(url), types: { getTypeParser: parserOf } };
  const pool = new pg.Pool({ ...settings, max: connections });
  // A connection that breaks while idle must not end the process; its next use is answered with "retry".
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, now(), MIGRATION_LOCK);
  } catch (error) {
    await db.destroy();
    const why = error instanceof Error ? error.message || String(error) : String(error);
    throw new Error(`The PostgreSQL store could not be opened: ${why} Check STORE and that the database runs.`);
  }
  const bus = listenOn(settings);
  await bus.ready;

  const counted = { syncs: 0, groups: 0, events: 0 };
  const write: Write = async (work, wrote = () => true) => {
    const done = await db.transaction().execute(work);
    if (wrote(done)) counted.syncs += 1;
    return done;
  };
  const publish = async (message: BusMessage): Promise<void> => {
    await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(message)})`.execute(db);
  };
  return {
    kind: 'postgres',
    ...classPart(db, write),
    ...deskPart(db, write),
    ...logPart({
      db,
      write,
      rowLock: true,
      onAppend: (classId, head, events) => {
        counted.groups += 1;
        counted.events += events;
        // Others also find new events at their next command: a lost word delays, it does not lose.
        publish({ topic: 'head', classId, body: String(head.seq) }).catch(() => {});
      },
    }),
    subscribe: bus.subscribe,
    publish,
    probe: () =>
      write(async (trx) => {
        await sql`select txid_current()`.execute(trx);
      }),
    backup: async () => null,
    counters: (): Counters => ({ ...counted }),
    close: async () => {
      await bus.close();
      await db.destroy();
    },
  };
}

/** The address with the setting that an acknowledgement rests on, beside the options it may have. */
function withSync(url: string): string {
  const address = new URL(url);
  const options = address.searchParams.get('options') ?? '';
  address.searchParams.set('options', `${options} -c synchronous_commit=on`.trim());
  return address.href;
}

function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === INT8 && format !== 'binary') return Number;
  return pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown;
}

type Bus = {
  ready: Promise<void>;
  subscribe: (listener: (message: BusMessage) => void) => () => void;
  close: () => Promise<void>;
};

/** A connection of its own that listens, and connects again when it broke. */
function listenOn(settings: pg.ClientConfig): Bus {
  const listeners = new Set<(message: BusMessage) => void>();
  let client: pg.Client | null = null;
  let closed = false;
  const hear = ({ payload }: pg.Notification): void => {
    if (payload === undefined) return;
    const message = JSON.parse(payload) as BusMessage;
    for (const listener of listeners) listener(message);
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client(settings);
    next.on('notification', hear);
    next.on('error', () => {});
    next.on('end', () => {
      if (!closed) void again();
    });
    client = next;
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
  };
  const again = async (): Promise<void> => {
    await setTimeout(LISTEN_AGAIN_MS, undefined, { ref: false });
    if (!closed) await connect().catch(again);
  };
  return {
    ready: connect(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}
