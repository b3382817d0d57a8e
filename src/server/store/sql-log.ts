// The log of a class in SQL: append under the lock of the class row, read, known keys, snapshots. One text for SQLite,
// where one connection is the lock, and PostgreSQL, where the row is.
import type { Kysely, Selectable } from 'kysely';
import { canonicalJson } from '../../base/canonical-json.ts';
import { chainCommands } from './event-chain.ts';
import { insertEvents, type Write } from './sql-classes.ts';
import type { Appended, ClassStore, Head, JudgeAgain, JudgedCommand, Json, StoredEvent } from './store-port.ts';
import type { Tables } from './tables.ts';

type LogPart = Pick<ClassStore, 'append' | 'known' | 'read' | 'head' | 'saveSnapshot' | 'latestSnapshot'>;

const KEY = /^[^#]{1,80}$/;
/** Older snapshots help nobody: two are kept in case the newest was written by rules that are gone. */
const SNAPSHOTS_KEPT = 2;

type Append = {
  readonly classId: string;
  readonly expected: number;
  readonly commands: readonly JudgedCommand[];
  readonly chained: readonly StoredEvent[] | undefined;
  readonly again: JudgeAgain | undefined;
};

export type LogPorts = {
  readonly db: Kysely<Tables>;
  readonly write: Write;
  /** PostgreSQL locks the row; SQLite has one writer anyway. */
  readonly rowLock: boolean;
  readonly onAppend: (classId: string, head: Head, events: number) => void;
};

export function logPart({ db, write, rowLock, onAppend }: LogPorts): LogPart {
  const lockedHead = async (trx: Kysely<Tables>, classId: string): Promise<Head | null> => {
    const row = trx.selectFrom('class_session').select(['head_seq', 'head_hash']).where('class_id', '=', classId);
    const head = await (rowLock ? row.forUpdate() : row).executeTakeFirst();
    return head === undefined ? null : { seq: head.head_seq, hash: head.head_hash };
  };
  /** `careful`: keys are looked up first. Otherwise a known one, which is rare, breaks the unique index. */
  const appendIn = async (trx: Kysely<Tables>, one: Append, careful: boolean): Promise<Appended> => {
    const { classId, expected, again } = one;
    const head = await lockedHead(trx, classId);
    if (head === null) return { done: 'no-class' };
    const moved = head.seq !== expected;
    const missed = moved && again !== undefined ? await readAfter(trx, classId, expected) : [];
    const keys = new Set(keysOf(one.commands));
    const known = careful
      ? await knownKeys(trx, classId, [...keys])
      : new Map(missed.filter(({ key }) => keys.has(key)).map(({ key, seq }) => [key, seq]));
    let { commands, chained } = one;
    if (moved || known.size > 0) {
      if (again === undefined) return { done: 'rejudge', head, known };
      ({ commands, chained } = again(missed, known));
      if (commands.length === 0) return { done: 'nothing' };
    }
    const events = chained?.[0]?.prevHash === head.hash ? chained : chainCommands(head, commands);
    const { seq, hash, at } = events.at(-1)!;
    await insertEvents(trx, classId, events);
    await trx
      .updateTable('class_session')
      .set({ head_seq: seq, head_hash: hash, last_at: at })
      .where('class_id', '=', classId)
      .execute();
    return { done: 'appended', head: { seq, hash }, events };
  };
  const wrote = ({ done }: Appended): boolean => done === 'appended';
  const lockedAppend = async (one: Append): Promise<Appended> => {
    // Every question asked under the lock keeps the other processes waiting: the rare one is asked in a second try.
    const hopeful = one.again !== undefined;
    try {
      return await write((trx) => appendIn(trx, one, !hopeful), wrote);
    } catch (error) {
      if (!hopeful || !isKnownKey(error)) throw error;
      return write((trx) => appendIn(trx, one, true), wrote);
    }
  };
  const appendOne = rowLock ? lockedAppend : together(write, (trx, one) => appendIn(trx, one, true));
  return {
    append: async (classId, expected, commands, chained, again) => {
      refuseMalformed(commands, chained !== undefined);
      const appended = await appendOne({ classId, expected, commands, chained, again });
      if (appended.done === 'appended') onAppend(classId, appended.head, appended.events.length);
      return appended;
    },
    known: (classId, keys) => knownKeys(db, classId, keys),
    read: (classId, after, limit) => readAfter(db, classId, after, limit),
    head: async (classId) => {
      const row = await db
        .selectFrom('class_session')
        .select(['head_seq', 'head_hash'])
        .where('class_id', '=', classId)
        .executeTakeFirst();
      return row === undefined ? null : { seq: row.head_seq, hash: row.head_hash };
    },
    saveSnapshot: (classId, { seq, rules, state, stateHash }) =>
      write(async (trx) => {
        await trx
          .insertInto('snapshot')
          .values({ class_id: classId, seq, rules, state, state_hash: stateHash })
          .onConflict((oc) => oc.columns(['class_id', 'seq']).doUpdateSet({ rules, state, state_hash: stateHash }))
          .execute();
        const kept = await trx
          .selectFrom('snapshot')
          .select('seq')
          .where('class_id', '=', classId)
          .orderBy('seq', 'desc')
          .limit(SNAPSHOTS_KEPT)
          .execute();
        await trx.deleteFrom('snapshot').where('class_id', '=', classId).where('seq', '<', kept.at(-1)!.seq).execute();
      }),
    latestSnapshot: async (classId) => {
      const row = await db
        .selectFrom('snapshot')
        .selectAll()
        .where('class_id', '=', classId)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : { seq: row.seq, rules: row.rules, state: row.state, stateHash: row.state_hash };
    },
  };
}

/** PostgreSQL's word for a row that breaks a unique index. */
function isKnownKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '23505';
}

/** A commit waits for the disk, and everybody with it: a busy store commits so often, one that rests at once. */
const BETWEEN_COMMITS_MS = 8;

/**
 * Groups of several classes that come at one time are written in one transaction with one sync. Only where one connection
 * writes: with row locks, two such transactions could wait for each other.
 */
function together(
  write: Write,
  appendIn: (trx: Kysely<Tables>, one: Append) => Promise<Appended>,
): (one: Append) => Promise<Appended> {
  let waiting: { one: Append; done: (appended: Appended) => void; failed: (error: unknown) => void }[] = [];
  let writing = false;
  let last = Number.NEGATIVE_INFINITY;
  const plan = (): void => {
    const wait = last + BETWEEN_COMMITS_MS - performance.now();
    if (wait > 1) setTimeout(() => void flush(), wait);
    else setImmediate(() => void flush());
  };
  const flush = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    last = performance.now();
    try {
      const appended = await write(
        async (trx) => {
          const each: Appended[] = [];
          for (const { one } of now) each.push(await appendIn(trx, one));
          return each;
        },
        (each) => each.some(({ done }) => done === 'appended'),
      );
      for (const [i, { done }] of now.entries()) done(appended[i]!);
    } catch (error) {
      for (const { failed } of now) failed(error);
    }
    writing = waiting.length > 0;
    if (writing) plan();
  };
  return (one) =>
    new Promise((done, failed) => {
      waiting.push({ one, done, failed });
      if (writing) return;
      writing = true;
      plan();
    });
}

/** A mistake of the caller, never of a client: clients' keys are checked where messages come in. */
function refuseMalformed(commands: readonly JudgedCommand[], written: boolean): void {
  const keys = new Set<string>();
  for (const { key, drafts } of commands) {
    if (!KEY.test(key) || drafts.length === 0 || keys.has(key)) throw new TypeError(`Not a command to append: ${key}`);
    // Found here, what JSON cannot hold fails its own group only; what was chained has been written once.
    if (!written) canonicalJson(drafts);
    keys.add(key);
  }
  if (keys.size === 0) throw new TypeError('Nothing to append');
}

async function readAfter(
  db: Kysely<Tables>,
  classId: string,
  after: number,
  limit?: number,
): Promise<readonly StoredEvent[]> {
  const all = db.selectFrom('event_log').selectAll().where('class_id', '=', classId).where('seq', '>', after);
  const ordered = all.orderBy('seq');
  const rows = await (limit === undefined ? ordered : ordered.limit(limit)).execute();
  return rows.map(eventOf);
}

async function knownKeys(
  db: Kysely<Tables>,
  classId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('event_log')
    .select(['idem_key', 'seq'])
    .where('class_id', '=', classId)
    .where('idem_key', 'in', [...keys])
    .execute();
  return new Map(rows.map(({ idem_key, seq }) => [idem_key, seq]));
}

function keysOf(commands: readonly JudgedCommand[]): string[] {
  return commands.map(({ key }) => key);
}

function eventOf(row: Selectable<Tables['event_log']>): StoredEvent {
  return {
    seq: row.seq,
    key: row.idem_key,
    at: row.created_at,
    actor: JSON.parse(row.actor) as Json,
    kind: row.kind,
    v: row.schema_v,
    payload: JSON.parse(row.payload) as Json,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
