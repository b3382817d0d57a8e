// The tables of a store and how they come about, in the part of SQL that SQLite and PostgreSQL share: text, int, bigint;
// JSON as text; times as epoch milliseconds. A step here is never changed once released: a new one is added.
import { type Kysely, sql } from 'kysely';

export type Tables = {
  class_session: {
    class_id: string;
    owner_id: string;
    title: string;
    join_code: string | null;
    join_open: number;
    scenario_id: string;
    scenario_hash: string;
    rules: string;
    seed: string;
    phase: string;
    head_seq: number;
    head_hash: string;
    created_at: number;
    last_at: number;
  };
  event_log: {
    class_id: string;
    seq: number;
    idem_key: string;
    actor: string;
    kind: string;
    schema_v: number;
    payload: string;
    prev_hash: string;
    hash: string;
    created_at: number;
  };
  snapshot: { class_id: string; seq: number; rules: string; state: string; state_hash: string };
  resolved_year: { class_id: string; year: number; results: string };
  scenario: { hash: string; scenario_id: string; body: string };
  compiled_world: { hash: string; reader: string; world: string };
  access: {
    token_hash: string;
    class_id: string;
    scope: string;
    holder: string;
    recovery_hash: string | null;
    created_at: number;
    last_seen: number | null;
  };
  instructor: { instructor_id: string; login: string; password_hash: string };
  instructor_session: { token_hash: string; instructor_id: string; expires_at: number };
  setting: { name: string; value: string };
  schema_migration: { version: number; applied_at: number };
};

const STEPS: readonly (readonly string[])[] = [
  [
    `create table class_session (class_id text primary key, owner_id text not null, title text not null,
       join_code text unique, join_open int not null default 0,
       scenario_id text not null, scenario_hash text not null, rules text not null, seed text not null,
       phase text not null, head_seq bigint not null default 0, head_hash text not null,
       created_at bigint not null, last_at bigint not null)`,
    `create table event_log (class_id text not null references class_session(class_id) on delete cascade,
       seq bigint not null, idem_key text not null, actor text not null, kind text not null, schema_v int not null,
       payload text not null, prev_hash text not null, hash text not null, created_at bigint not null,
       primary key (class_id, seq), unique (class_id, idem_key))`,
    `create table snapshot (class_id text not null references class_session(class_id) on delete cascade,
       seq bigint not null, rules text not null, state text not null, state_hash text not null,
       primary key (class_id, seq))`,
    `create table resolved_year (class_id text not null references class_session(class_id) on delete cascade,
       year int not null, results text not null, primary key (class_id, year))`,
    `create table scenario (hash text primary key, scenario_id text not null, body text not null)`,
    `create table access (token_hash text primary key,
       class_id text not null references class_session(class_id) on delete cascade,
       scope text not null, holder text not null, recovery_hash text, created_at bigint not null, last_seen bigint)`,
    `create index access_class on access (class_id, holder)`,
    `create table instructor (instructor_id text primary key, login text not null unique, password_hash text not null)`,
    `create table instructor_session (token_hash text primary key, instructor_id text not null, expires_at bigint not null)`,
    `create table setting (name text primary key, value text not null)`,
  ],
  [
    `create table compiled_world (hash text primary key references scenario(hash) on delete cascade,
       reader text not null, world text not null)`,
  ],
];

/** Brings the tables to this version's; `guard` keeps a second process out while it runs. Throws at a newer version's. */
export async function migrate(db: Kysely<Tables>, now: number, guard: string | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (guard !== null) await sql.raw(guard).execute(trx);
    await sql`create table if not exists schema_migration (version int primary key, applied_at bigint not null)`.execute(
      trx,
    );
    const { version } = await trx
      .selectFrom('schema_migration')
      .select(({ fn }) => fn.max('version').as('version'))
      .executeTakeFirstOrThrow();
    const done = version ?? 0;
    if (done > STEPS.length) {
      throw new Error(
        `This data was written by a newer version of ExCom (tables ${done}, this one knows ${STEPS.length}). Start that version.`,
      );
    }
    for (const [i, statements] of STEPS.slice(done).entries()) {
      for (const statement of statements) await sql.raw(statement).execute(trx);
      await trx
        .insertInto('schema_migration')
        .values({ version: done + i + 1, applied_at: now })
        .execute();
    }
  });
}
