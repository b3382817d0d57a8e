// A class over real sockets: joining, pages, commands stored once, devices that come, go and are let go.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JoinLook } from '../../src/classroom/http-messages.ts';
import type { CommandAnswer, PresenceNote } from '../../src/classroom/messages.ts';
import type { SeatPage } from '../../src/views/seat-page.ts';
import {
  ask,
  freshKey,
  joinAs,
  openDevice,
  openRig,
  openTestClass,
  type Rig,
  type TestDevice,
} from '../kit/server/class-rig.ts';

let rig: Rig;
const devices: TestDevice[] = [];
beforeAll(async () => {
  rig = await openRig();
});
afterAll(async () => {
  for (const device of devices) device.close();
  await rig.close();
});

const open = async (...[auth, options]: [Record<string, unknown>, Parameters<typeof openDevice>[2]?]) => {
  const device = await openDevice(rig, auth, options);
  devices.push(device);
  return device;
};
const openConsole = async (classId: string) => {
  const device = await open({ classId }, { cookie: rig.cookie });
  await device.hello();
  return device;
};
const gateOf = (answer: { page: SeatPage }) => answer.page.gate.gate;
const next = async (lead: TestDevice, from: number): Promise<number> => {
  const answer = await lead.send({ type: 'next', from });
  if (!('ok' in answer)) throw new Error(JSON.stringify(answer));
  return answer.seq;
};
const saved = (answer: CommandAnswer): number => {
  if (!('ok' in answer)) throw new Error(JSON.stringify(answer));
  return answer.seq;
};

test('a seat joins, sees its page, and the page moves when the instructor opens a gate', async () => {
  const { classId, joinCode } = await openTestClass(rig);
  const pass = await joinAs(rig, joinCode!, 'Ada', 't1', 'chair');
  expect(pass).toMatchObject({ classId, teamId: 't1', role: 'chair' });
  expect(pass.word).toMatch(/^[a-z]{4}$/);
  const seat = await open({ token: pass.token });
  const hello = await seat.hello();
  expect(hello).toMatchObject({ ok: true, role: 'seat', readOnly: null });
  const first = await seat.wait<{ seq: number; page: SeatPage }>('page');
  expect(gateOf(first)).toBe('gathering');
  expect(first.page.you.name).toBe('Ada');
  const lead = await openConsole(classId);
  await next(lead, 0);
  const moved = await seat.wait<{ seq: number; page: SeatPage }>('page', ({ page }) => page.gate.gate === 'briefing');
  expect(moved.seq).toBeGreaterThan(first.seq);
});

test('whoever types the code of a class is offered the seats of its case', async () => {
  const seatsOf = async (scenarioId: string) => {
    const { joinCode } = await openTestClass(rig, { scenarioId });
    const { body } = await ask(rig.server, 'POST', 'api/look', { code: joinCode });
    return (body as JoinLook).seats.map(({ name }) => name);
  };
  expect(await seatsOf('luxury-ecommerce')).toEqual(expect.arrayContaining(['Regions', 'Client lead', 'Observer']));
  expect(await seatsOf('luxury-ecommerce')).not.toContain('Countries');
  expect(await seatsOf('d2c-apparel')).toContain('Channels');
});

test('a command sent twice with one key is stored once', async () => {
  const { classId, joinCode } = await openTestClass(rig);
  const { token } = await joinAs(rig, joinCode!, 'Ben', 't1');
  const seat = await open({ token });
  const lead = await openConsole(classId);
  await next(lead, await next(lead, 0));
  const key = freshKey();
  const command = { type: 'rename-self', name: 'Benno' };
  const first = await seat.send(command, key);
  const second = await seat.send(command, key);
  expect(second).toEqual({ ...first, dup: true });
});

test('a double press on Next opens one gate', async () => {
  const { classId } = await openTestClass(rig);
  const [one, two] = [await openConsole(classId), await openConsole(classId)];
  const answers = await Promise.all([one.send({ type: 'next', from: 0 }), two.send({ type: 'next', from: 0 })]);
  expect(answers.filter((answer) => 'ok' in answer && !answer.dup)).toHaveLength(1);
});

test('a join whose answer got lost gives the same seat again', async () => {
  const { joinCode } = await openTestClass(rig);
  const request = { key: freshKey(), code: joinCode, nickname: 'Cleo', team: 't1', role: null };
  const first = (await ask(rig.server, 'POST', 'api/join', request)).body as { seatId: string; token: string };
  const second = (await ask(rig.server, 'POST', 'api/join', request)).body as { seatId: string; token: string };
  expect(second.seatId).toBe(first.seatId);
  await expect(openDevice(rig, { token: first.token })).rejects.toThrow('access/no-pass');
  (await open({ token: second.token })).close();
});

test('name and word bring a seat back on another device, and the first device is let go', async () => {
  const { joinCode } = await openTestClass(rig);
  const pass = await joinAs(rig, joinCode!, 'Dora', 't1');
  const old = await open({ token: pass.token });
  await old.hello();
  const recover = (word: string) => ask(rig.server, 'POST', 'api/recover', { code: joinCode, nickname: 'dora', word });
  expect((await recover(pass.word === 'zuzu' ? 'bobo' : 'zuzu')).status).toBe(404);
  const back = (await recover(pass.word.toUpperCase())).body as { seatId: string; token: string };
  expect(back.seatId).toBe(pass.seatId);
  await old.wait<{ refused: { code: string } }>('gone', ({ refused }) => refused.code === 'seat/taken-over');
  expect(await (await open({ token: back.token })).hello()).toMatchObject({ ok: true });
});

test('a word is guessed five times at most', async () => {
  const { joinCode } = await openTestClass(rig);
  await joinAs(rig, joinCode!, 'Ed', 't1');
  const guess = (word: string) => ask(rig.server, 'POST', 'api/recover', { code: joinCode, nickname: 'Ed', word });
  for (const word of ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee']) expect((await guess(word)).status).toBe(404);
  expect((await guess('ffff')).status).toBe(429);
});

test('who is there is told to the class, with the field they are on', async () => {
  const { joinCode } = await openTestClass(rig);
  const [a, b] = [await joinAs(rig, joinCode!, 'Fay', 't1'), await joinAs(rig, joinCode!, 'Gil', 't1')];
  const fay = await open({ token: a.token });
  const gil = await open({ token: b.token });
  await Promise.all([fay.hello(), gil.hello()]);
  gil.socket.emit('focus', { field: 'keur.account_plans' });
  await fay.wait<PresenceNote>('presence', ({ seats }) => seats.some((seat) => seat.field === 'keur.account_plans'));
  gil.close();
  await fay.wait<PresenceNote>('presence', ({ seats }) =>
    seats.some((seat) => seat.seatId === b.seatId && !seat.online),
  );
});

test('a projector and a console get their views, and the projector cannot change anything', async () => {
  const links = await openTestClass(rig);
  const screen = await open({ token: links.screen.split('/').at(-1) });
  expect(await screen.hello()).toMatchObject({ ok: true, role: 'screen' });
  await screen.wait('screen');
  const lead = await openConsole(links.classId);
  await lead.wait('console');
  expect(await screen.send({ type: 'next', from: 0 })).toMatchObject({ refused: { code: 'access/only-looks' } });
});

test('a class plays on over long polling alone', async () => {
  const { joinCode } = await openTestClass(rig);
  const { token } = await joinAs(rig, joinCode!, 'Hal', 't2');
  const seat = await open({ token }, { transports: ['polling'] });
  await seat.hello();
  await seat.wait('page');
  expect(saved(await seat.send({ type: 'rename-self', name: 'Harold' }))).toBeGreaterThan(0);
  await seat.wait<{ page: SeatPage }>('page', ({ page }) => page.you.name === 'Harold');
});

test('deleting a class lets its devices go', async () => {
  const { classId, joinCode } = await openTestClass(rig);
  const { token } = await joinAs(rig, joinCode!, 'Ida', 't1');
  const seat = await open({ token });
  await seat.hello();
  await ask(rig.server, 'DELETE', `api/classes/${classId}`, undefined, { cookie: rig.cookie });
  await seat.wait<{ refused: { code: string } }>('gone', ({ refused }) => refused.code === 'class/unknown');
});
