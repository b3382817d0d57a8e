// What a store keeps beside the classes: hashes of tokens, instructors and their sessions, small settings of the server.
import type { Kysely, Selectable } from 'kysely';
import { err, ok } from '../../base/result.ts';
import type { Write } from './sql-classes.ts';
import type { Access, ClassStore } from './store-port.ts';
import type { Tables } from './tables.ts';

type DeskPart = Pick<
  ClassStore,
  | 'addAccess'
  | 'accessByToken'
  | 'accessByRecovery'
  | 'accessesOf'
  | 'revokeAccess'
  | 'touchAccess'
  | 'addInstructor'
  | 'instructorByLogin'
  | 'instructorCount'
  | 'addSession'
  | 'sessionByToken'
  | 'endSession'
  | 'setting'
  | 'putSetting'
  | 'takeSetting'
>;

export function deskPart(db: Kysely<Tables>, write: Write): DeskPart {
  const accesses = () => db.selectFrom('access').selectAll();
  return {
    addAccess: (access) =>
      write(async (trx) => {
        await trx
          .insertInto('access')
          .values({
            token_hash: access.tokenHash,
            class_id: access.classId,
            scope: access.scope,
            holder: access.holder,
            recovery_hash: access.recoveryHash,
            created_at: access.createdAt,
          })
          .execute();
      }),
    accessByToken: async (tokenHash) => {
      const row = await accesses().where('token_hash', '=', tokenHash).executeTakeFirst();
      return row === undefined ? null : accessOf(row);
    },
    accessByRecovery: async (classId, recoveryHash) => {
      const row = await accesses()
        .where('class_id', '=', classId)
        .where('recovery_hash', '=', recoveryHash)
        .orderBy('created_at', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : accessOf(row);
    },
    accessesOf: async (classId) => {
      const rows = await accesses().where('class_id', '=', classId).orderBy('created_at').execute();
      return rows.map(accessOf);
    },
    revokeAccess: (classId, holder) =>
      write(async (trx) => {
        const gone = await trx
          .deleteFrom('access')
          .where('class_id', '=', classId)
          .where('holder', '=', holder)
          .returning('token_hash')
          .execute();
        return gone.length;
      }),
    touchAccess: (tokenHash, at) =>
      write(async (trx) => {
        await trx.updateTable('access').set({ last_seen: at }).where('token_hash', '=', tokenHash).execute();
      }),
    addInstructor: (instructor) =>
      write(async (trx) => {
        const added = await trx
          .insertInto('instructor')
          .values({
            instructor_id: instructor.instructorId,
            login: instructor.login,
            password_hash: instructor.passwordHash,
          })
          .onConflict((oc) => oc.doNothing())
          .returning('login')
          .executeTakeFirst();
        return added === undefined
          ? err({ code: 'store/exists', message: `"${instructor.login}" is taken. Choose another name.` })
          : ok(null);
      }),
    instructorByLogin: async (login) => {
      const row = await db.selectFrom('instructor').selectAll().where('login', '=', login).executeTakeFirst();
      return row === undefined
        ? null
        : { instructorId: row.instructor_id, login: row.login, passwordHash: row.password_hash };
    },
    instructorCount: async () => {
      const { n } = await db
        .selectFrom('instructor')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },
    addSession: ({ tokenHash, instructorId, expiresAt }) =>
      write(async (trx) => {
        await trx
          .insertInto('instructor_session')
          .values({ token_hash: tokenHash, instructor_id: instructorId, expires_at: expiresAt })
          .execute();
      }),
    sessionByToken: async (tokenHash, now) => {
      const row = await db
        .selectFrom('instructor_session')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row === undefined
        ? null
        : { tokenHash: row.token_hash, instructorId: row.instructor_id, expiresAt: row.expires_at };
    },
    endSession: (tokenHash) =>
      write(async (trx) => {
        await trx.deleteFrom('instructor_session').where('token_hash', '=', tokenHash).execute();
      }),
    setting: async (name) => {
      const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
      return row?.value ?? null;
    },
    putSetting: (name, value) =>
      write(async (trx) => {
        await trx
          .insertInto('setting')
          .values({ name, value })
          .onConflict((oc) => oc.column('name').doUpdateSet({ value }))
          .execute();
      }),
    takeSetting: (name) =>
      write(async (trx) => {
        const row = await trx.deleteFrom('setting').where('name', '=', name).returning('value').executeTakeFirst();
        return row?.value ?? null;
      }),
  };
}

function accessOf(row: Selectable<Tables['access']>): Access {
  return {
    tokenHash: row.token_hash,
    classId: row.class_id,
    scope: row.scope as Access['scope'],
    holder: row.holder,
    recoveryHash: row.recovery_hash,
    createdAt: row.created_at,
    lastSeen: row.last_seen,
  };
}
