// Stores for tests: a SQLite folder of its own, or an empty schema of the PostgreSQL that EXCOM_TEST_POSTGRES names.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { ClassStore, EventDraft, NewClass } from '../../../src/server/store/store-port.ts';

export const POSTGRES = process.env['EXCOM_TEST_POSTGRES'] || undefined;

/** A place for one store; `open` may be called again, as a second process or after a restart. */
export type Place = { where: string; open: (now?: () => number) => Promise<ClassStore>; remove: () => Promise<void> };

export async function sqlitePlace(): Promise<Place> {
  const where = mkdtempSync(join(tmpdir(), 'excom-store-'));
  return {
    where,
    open: (now = () => 1_000) => openStore(where, now),
    remove: async () => rmSync(where, { recursive: true, force: true }),
  };
}

let schemas = 0;

export async function postgresPlace(): Promise<Place> {
  const name = `t${process.pid}_${Date.now().toString(36)}_${schemas++}`;
  await administer(`create schema ${name}`);
  const url = new URL(POSTGRES!);
  url.searchParams.set('options', `-c search_path=${name}`);
  return {
    where: url.href,
    open: (now = () => 1_000) => openStore(url.href, now),
    remove: () => administer(`drop schema ${name} cascade`),
  };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES! });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export function newClass(change: Partial<NewClass> = {}): NewClass {
  return {
    classId: 'class-1',
    ownerId: 'i1',
    title: 'MBA 4',
    joinCode: 'KAM234',
    joinOpen: true,
    scenario: { id: '3m-emea', hash: 'hash-of-scenario', text: '{"files":{}}' },
    rules: 'rules-1',
    seed: '42',
    phase: 'lobby',
    createdAt: 1_000,
    ...change,
  };
}

export function draft(change: Partial<EventDraft> = {}): EventDraft {
  return { at: 2_000, actor: { seat: 's1' }, kind: 'decision-taken', v: 1, payload: { keur: 120 }, ...change };
}
