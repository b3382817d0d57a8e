// The classes of a store as rows: opened, changed, found by code, adopted from a file, deleted with all that is theirs,
// forgotten after a time. One text for SQLite and PostgreSQL.
import type { Kysely, Selectable } from 'kysely';
import { err, ok, type Result } from '../../base/result.ts';
import { chainRoot } from './event-chain.ts';
import type {
  ClassChange,
  ClassRow,
  ClassStore,
  Head,
  KeptClass,
  NewClass,
  ScenarioText,
  StoredEvent,
  StoreProblem,
} from './store-port.ts';
import type { Tables } from './tables.ts';

type ClassPart = Pick<
  ClassStore,
  | 'createClass'
  | 'changeClass'
  | 'classById'
  | 'classByCode'
  | 'classes'
  | 'scenarioText'
  | 'keptWorld'
  | 'keepWorld'
  | 'deleteClass'
  | 'adoptClass'
  | 'expireClasses'
  | 'saveYear'
  | 'years'
>;

const DAY_MS = 86_400_000;
/** Rows of one insert: SQLite takes 32,766 values, PostgreSQL 65,535. */
const ROWS_AT_ONCE = 500;

/** Runs a change in one transaction; its sync is counted where `wrote` (default: always) says that there was one. */
export type Write = <T>(work: (trx: Kysely<Tables>) => Promise<T>, wrote?: (done: T) => boolean) => Promise<T>;

export function classPart(db: Kysely<Tables>, write: Write): ClassPart {
  const classById = async (classId: string): Promise<ClassRow | null> => {
    const row = await db.selectFrom('class_session').selectAll().where('class_id', '=', classId).executeTakeFirst();
    return row === undefined ? null : classOf(row);
  };
  const insertClass = async ({ row, events, years }: KeptClass): Promise<Result<ClassRow, StoreProblem>> => {
    const taken = await problemOf(db, row.classId, row.joinCode, 'new');
    if (taken !== null) return err(taken);
    const head: Head = events.at(-1) ?? chainRoot(row);
    const lastAt = Math.max(row.createdAt, events.at(-1)?.at ?? 0);
    await write(async (trx) => {
      await trx
        .insertInto('scenario')
        .values({ hash: row.scenario.hash, scenario_id: row.scenario.id, body: row.scenario.text })
        .onConflict((oc) => oc.doNothing())
        .execute();
      await trx
        .insertInto('class_session')
        .values(rowOf(row, head, lastAt))
        .execute();
      await insertEvents(trx, row.classId, events);
      for (const year of years)
        await trx
          .insertInto('resolved_year')
          .values({ class_id: row.classId, ...year })
          .execute();
    });
    const { text: _, ...scenario } = row.scenario;
    return ok({ ...row, scenario, head: { seq: head.seq, hash: head.hash }, lastAt });
  };
  return {
    classById,
    createClass: (row) => insertClass({ row, events: [], years: [] }),
    adoptClass: insertClass,
    changeClass: async (classId, change) => {
      const taken = await problemOf(db, classId, change.joinCode ?? null, 'change');
      if (taken !== null) return err(taken);
      const set = changedColumns(change);
      if (Object.keys(set).length === 0) return ok(null);
      await write((trx) => trx.updateTable('class_session').set(set).where('class_id', '=', classId).execute());
      return ok(null);
    },
    classByCode: async (joinCode) => {
      const row = await db.selectFrom('class_session').selectAll().where('join_code', '=', joinCode).executeTakeFirst();
      return row === undefined ? null : classOf(row);
    },
    classes: async () => {
      const rows = await db.selectFrom('class_session').selectAll().orderBy('created_at', 'desc').execute();
      return rows.map(classOf);
    },
    scenarioText: async (hash): Promise<ScenarioText | null> => {
      const row = await db.selectFrom('scenario').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? null : { id: row.scenario_id, hash: row.hash, text: row.body };
    },
    keptWorld: async (hash, reader) => {
      const row = await db
        .selectFrom('compiled_world')
        .select('world')
        .where('hash', '=', hash)
        .where('reader', '=', reader)
        .executeTakeFirst();
      return row?.world ?? null;
    },
    keepWorld: async (hash, reader, world) => {
      const known = await db.selectFrom('compiled_world').select('reader').where('hash', '=', hash).executeTakeFirst();
      if (known?.reader === reader) return;
      await write(async (trx) => {
        const row = await trx.selectFrom('scenario').select('hash').where('hash', '=', hash).executeTakeFirst();
        if (row === undefined) return;
        await trx
          .insertInto('compiled_world')
          .values({ hash, reader, world })
          .onConflict((oc) => oc.column('hash').doUpdateSet({ reader, world }))
          .execute();
      });
    },
    deleteClass: (classId) => write((trx) => removeClass(trx, classId)),
    expireClasses: async (now, days) => {
      const old = await db
        .selectFrom('class_session')
        .select('class_id')
        .where('last_at', '<', now - days * DAY_MS)
        .execute();
      for (const { class_id } of old) await write((trx) => removeClass(trx, class_id));
      return old.map(({ class_id }) => class_id);
    },
    saveYear: (classId, year, results) =>
      write(async (trx) => {
        await trx
          .insertInto('resolved_year')
          .values({ class_id: classId, year, results })
          .onConflict((oc) => oc.columns(['class_id', 'year']).doUpdateSet({ results }))
          .execute();
      }),
    years: (classId) =>
      db
        .selectFrom('resolved_year')
        .select(['year', 'results'])
        .where('class_id', '=', classId)
        .orderBy('year')
        .execute(),
  };
}

export async function insertEvents(
  trx: Kysely<Tables>,
  classId: string,
  events: readonly StoredEvent[],
): Promise<void> {
  for (let from = 0; from < events.length; from += ROWS_AT_ONCE) {
    const rows = events.slice(from, from + ROWS_AT_ONCE).map((event) => ({
      class_id: classId,
      seq: event.seq,
      idem_key: event.key,
      actor: JSON.stringify(event.actor),
      kind: event.kind,
      schema_v: event.v,
      payload: JSON.stringify(event.payload),
      prev_hash: event.prevHash,
      hash: event.hash,
      created_at: event.at,
    }));
    await trx.insertInto('event_log').values(rows).execute();
  }
}

async function removeClass(trx: Kysely<Tables>, classId: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('class_session')
    .where('class_id', '=', classId)
    .returning('scenario_hash')
    .executeTakeFirst();
  if (gone === undefined) return false;
  const others = trx.selectFrom('class_session').select('scenario_hash');
  await trx.deleteFrom('scenario').where('hash', '=', gone.scenario_hash).where('hash', 'not in', others).execute();
  return true;
}

/** What stands in the way of a class with this id and code, in words. */
async function problemOf(
  db: Kysely<Tables>,
  classId: string,
  joinCode: string | null,
  what: 'new' | 'change',
): Promise<StoreProblem | null> {
  const rows = await db
    .selectFrom('class_session')
    .select(['class_id', 'join_code'])
    .where((eb) =>
      joinCode === null
        ? eb('class_id', '=', classId)
        : eb.or([eb('class_id', '=', classId), eb('join_code', '=', joinCode)]),
    )
    .execute();
  if (what === 'new' && rows.some(({ class_id }) => class_id === classId)) {
    return { code: 'store/exists', message: 'This class is already here. Delete it first to read it in again.' };
  }
  const other = rows.some(({ class_id, join_code }) => class_id !== classId && join_code === joinCode);
  return other && joinCode !== null
    ? { code: 'store/code-taken', message: `Another class uses the code ${joinCode}. Take a new one.` }
    : null;
}

function rowOf(row: NewClass, head: Head, lastAt: number): Tables['class_session'] {
  return {
    class_id: row.classId,
    owner_id: row.ownerId,
    title: row.title,
    join_code: row.joinCode,
    join_open: Number(row.joinOpen),
    scenario_id: row.scenario.id,
    scenario_hash: row.scenario.hash,
    rules: row.rules,
    seed: row.seed,
    phase: row.phase,
    head_seq: head.seq,
    head_hash: head.hash,
    created_at: row.createdAt,
    last_at: lastAt,
  };
}

function classOf(row: Selectable<Tables['class_session']>): ClassRow {
  return {
    classId: row.class_id,
    ownerId: row.owner_id,
    title: row.title,
    joinCode: row.join_code,
    joinOpen: row.join_open === 1,
    scenario: { id: row.scenario_id, hash: row.scenario_hash },
    rules: row.rules,
    seed: row.seed,
    phase: row.phase,
    head: { seq: row.head_seq, hash: row.head_hash },
    createdAt: row.created_at,
    lastAt: row.last_at,
  };
}

function changedColumns({ title, joinCode, joinOpen, phase, ownerId }: ClassChange): Partial<Tables['class_session']> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(joinCode === undefined ? {} : { join_code: joinCode }),
    ...(joinOpen === undefined ? {} : { join_open: Number(joinOpen) }),
    ...(phase === undefined ? {} : { phase }),
    ...(ownerId === undefined ? {} : { owner_id: ownerId }),
  };
}
