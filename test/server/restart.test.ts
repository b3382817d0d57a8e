// A server that stopped and started again on the same folder: devices and instructor come back with what they hold, the
// class goes on where it stood; a class of other rules can be looked after and not played.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { ClassLinks, SeatPass } from '../../src/classroom/http-messages.ts';
import type { RunningServer } from '../../src/server/start.ts';
import type { SeatPage } from '../../src/views/seat-page.ts';
import { ask, joinAs, openDevice, openRig, openTestClass, type Rig, startIn } from '../kit/server/class-rig.ts';

let rig: Rig;
let links: ClassLinks;
let pass: SeatPass;
beforeAll(async () => {
  rig = await openRig();
  links = await openTestClass(rig);
  pass = await joinAs(rig, links.joinCode!, 'Ada', 't1', 'chair');
  const lead = await openDevice(rig, { classId: links.classId }, { cookie: rig.cookie });
  await lead.hello();
  await lead.send({ type: 'next', from: 0 });
  lead.close();
  await rig.server.close();
});
afterAll(() => rig.close());

/** A server on the class's folder until the test is over, however it ends: the next test opens the same folder. */
async function startHere(): Promise<RunningServer> {
  const server = await startIn(rig.folder);
  onTestFinished(() => server.close());
  return server;
}

test('after a restart the seat sits where it sat and the instructor is still logged in', async () => {
  const server = await startHere();
  expect(server.setup).toBeNull();
  const seat = await openDevice({ server }, { token: pass.token });
  await seat.hello();
  const { page } = await seat.wait<{ page: SeatPage }>('page');
  expect([page.you.name, page.gate.gate]).toEqual(['Ada', 'briefing']);
  seat.close();
  const { status } = await ask(server, 'GET', 'api/classes', undefined, { cookie: rig.cookie });
  expect(status).toBe(200);
});

test('two servers never share a data folder', async () => {
  await startHere();
  await expect(startIn(rig.folder)).rejects.toThrow(/is in use by another ExCom server/);
});

test('a port that is taken is said in a sentence, and nothing is left open', async () => {
  const server = await startHere();
  const elsewhere = mkdtempSync(join(tmpdir(), 'excom-port-'));
  await expect(startIn(elsewhere, { port: server.port })).rejects.toThrow(/is in use by another program: --port/);
  // Its data folder is free again.
  await (await startIn(elsewhere)).close();
});

test('a class that was played by other rules says so, is not played, and can be taken out', async () => {
  const file = new Database(join(rig.folder, 'data', 'excom.sqlite'));
  file.prepare('update class_session set rules = ?').run('0.9');
  file.close();
  const server = await startHere();
  const seat = await openDevice({ server }, { token: pass.token });
  expect(await seat.hello()).toMatchObject({ ok: true, readOnly: expect.stringContaining('played by rules 0.9') });
  expect(await seat.send({ type: 'commit' })).toMatchObject({ refused: { code: 'class/read-only' } });
  seat.close();
  const headers = { cookie: rig.cookie };
  const path = `api/classes/${links.classId}`;
  expect((await ask(server, 'GET', `${path}/export`, undefined, headers)).status).toBe(200);
  expect((await ask(server, 'DELETE', path, undefined, headers)).status).toBe(200);
});
