// The requests of the class server, asked as a page asks them: setting up once, opening a class, and what is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClassLinks } from '../../src/classroom/http-messages.ts';
import { ask, freshKey, openRig, openTestClass, type Rig } from '../kit/server/class-rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(rig.server, 'POST', path, body, headers);
const codeOf = ({ body }: { body: unknown }) => (body as { refused?: { code: string } } | null)?.refused?.code;

test('the set-up link works once', async () => {
  const token = rig.server.setup!.split('/').at(-1);
  const again = await post('api/setup', { token, password: 'another long password' });
  expect([again.status, codeOf(again)]).toEqual([403, 'access/setup-used']);
});

test('the instructor cookie cannot be read by a script and stays on this site', async () => {
  const login = await post('api/login', { password: 'a long enough password' });
  expect(login.headers.get('set-cookie')).toMatch(/^excom_session=[\w-]{43};.*HttpOnly; SameSite=Lax/);
});

test('a class opens with a code, and the same request sent again opens no second one', async () => {
  const key = freshKey();
  const first = await openTestClass(rig, { key });
  const second = await openTestClass(rig, { key });
  expect(second.classId).toBe(first.classId);
  expect(first.joinCode).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
  const { body } = await ask(rig.server, 'GET', 'api/classes', undefined, { cookie: rig.cookie });
  const classes = (body as { classes: { classId: string }[] }).classes.filter((one) => one.classId === first.classId);
  expect(classes).toHaveLength(1);
});

test('a new code closes the old one', async () => {
  const { classId, joinCode } = await openTestClass(rig);
  const fresh = await post(`api/classes/${classId}/code`, {}, { cookie: rig.cookie });
  const { joinCode: next } = fresh.body as { joinCode: string };
  expect(next).not.toBe(joinCode);
  expect(codeOf(await post('api/look', { code: joinCode }))).toBe('join/no-such-code');
  expect((await post('api/look', { code: ` ${next.slice(0, 3)}-${next.slice(3).toLowerCase()}` })).status).toBe(200);
});

test('only who has logged in may list, open or delete, and a second instructor only their own class', async () => {
  const mine = await openTestClass(rig);
  const other = await openTestClass(rig);
  for (const [method, path] of [
    ['GET', 'api/classes'],
    ['GET', 'api/offers'],
    ['POST', `api/classes/${mine.classId}/links`],
    ['POST', `api/classes/${mine.classId}/code`],
    ['POST', `api/classes/${mine.classId}/seats/s1/word`],
    ['DELETE', `api/classes/${mine.classId}`],
  ] as const) {
    expect([path, (await ask(rig.server, method, path)).status]).toEqual([path, 401]);
  }
  const secret = mine.coInstructor.split('/').at(-1);
  const pass = await post('api/pass', { token: secret });
  const cookie = (pass.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const links = (id: string) => post(`api/classes/${id}/links`, {}, { cookie });
  expect((await links(mine.classId)).status).toBe(200);
  expect((await links(other.classId)).status).toBe(403);
  expect((await ask(rig.server, 'DELETE', `api/classes/${mine.classId}`, undefined, { cookie })).status).toBe(403);
});

test('a deleted class is gone', async () => {
  const { classId, joinCode } = await openTestClass(rig);
  const gone = await ask(rig.server, 'DELETE', `api/classes/${classId}`, undefined, { cookie: rig.cookie });
  expect(gone.status).toBe(200);
  expect(codeOf(await post('api/look', { code: joinCode }))).toBe('join/no-such-code');
  expect((await post(`api/classes/${classId}/links`, {}, { cookie: rig.cookie })).status).toBe(404);
});

test('requests from another site, with a strange shape or too large are refused with a code', async () => {
  const { joinCode } = await openTestClass(rig);
  const foreign = await post('api/look', { code: joinCode }, { origin: 'https://elsewhere.example' });
  expect([foreign.status, codeOf(foreign)]).toEqual([403, 'access/other-site']);
  expect(codeOf(await post('api/look', { code: joinCode, more: 1 }))).toBe('message/shape');
  expect(codeOf(await post('api/look', '{"__proto__":{"a":1}}'))).toBe('request/unfit');
  expect(codeOf(await post('api/look', 'no json'))).toBe('request/unfit');
  const large = await post('api/look', { code: 'x'.repeat(20_000) });
  expect([large.status, codeOf(large)]).toEqual([413, 'request/unfit']);
});

test('without a proxy nobody passes for another address or another site by saying so', async () => {
  const { joinCode } = await openTestClass(rig);
  const headers = { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' };
  expect(codeOf(await post('api/look', { code: joinCode }, headers))).toBe('access/other-site');
  const behind = await openRig({ proxies: 1 });
  try {
    const lost = { code: 'AAAAAA' };
    const same = { origin: 'https://class.example', 'x-forwarded-host': 'class.example' };
    expect(codeOf(await ask(behind.server, 'POST', 'api/look', lost, same))).toBe('join/no-such-code');
  } finally {
    await behind.close();
  }
});

test('whoever guesses codes has to wait', async () => {
  const own = await openRig();
  try {
    const guess = () => ask(own.server, 'POST', 'api/look', { code: 'AAAAAA' });
    for (let i = 0; i < 20; i++) expect((await guess()).status).toBe(404);
    const late = await guess();
    expect([late.status, codeOf(late)]).toEqual([429, 'limit/wait']);
  } finally {
    await own.close();
  }
});

test('headers forbid inline code, foreign frames and sniffing', async () => {
  const { headers } = await ask(rig.server, 'GET', 'api/class-server');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('no secret that was given out is in the store', async () => {
  const links: ClassLinks = await openTestClass(rig);
  const kept = ['excom.sqlite', 'excom.sqlite-wal']
    .map((name) => readFileSync(join(rig.folder, 'data', name), 'latin1'))
    .join('');
  expect(kept).toContain(links.classId);
  for (const secret of [links.screen, links.coInstructor, rig.cookie.replace('=', '/')]) {
    expect(kept).not.toContain(secret.split('/').at(-1));
  }
});

test('the server says that it is there, and that its store commits', async () => {
  expect((await ask(rig.server, 'GET', 'healthz')).status).toBe(200);
  expect((await ask(rig.server, 'GET', 'readyz')).body).toEqual({ ready: true });
  expect((await ask(rig.server, 'GET', 'metrics')).status).toBe(200);
});

test('a class goes out as one file and comes in again on another server', async () => {
  const { classId } = await openTestClass(rig);
  const file = await fetch(`${rig.server.url}api/classes/${classId}/export`, { headers: { cookie: rig.cookie } });
  expect(file.headers.get('content-disposition')).toContain(`${classId}.jsonl`);
  const text = await file.text();
  const other = await openRig();
  try {
    const headers = { cookie: other.cookie, 'content-type': 'text/plain' };
    const taken = await ask(other.server, 'POST', 'api/import', text, headers);
    expect(taken.body).toEqual({ classId });
    const cut = await ask(other.server, 'POST', 'api/import', text.slice(0, -90), headers);
    expect(codeOf(cut)).toBe('class/unreadable');
    const table = await ask(other.server, 'GET', `api/classes/${classId}/results`, undefined, headers);
    expect([table.status, table.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  } finally {
    await other.close();
  }
});
