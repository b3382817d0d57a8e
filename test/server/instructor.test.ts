// Everything that an instructor can do to a class that is being played, over real sockets: each command is sent by the
// console, and seen by whom it concerns. Then the class as a file, on another server; the second instructor; the end.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INSTRUCTOR_COMMANDS, type InstructorCommand } from '../../src/classroom/class-command.ts';
import type { SeatPass } from '../../src/classroom/http-messages.ts';
import type { CommandAnswer } from '../../src/classroom/messages.ts';
import type { ConsolePage } from '../../src/views/console-page.ts';
import type { ScreenPage } from '../../src/views/screen-page.ts';
import type { SeatPage } from '../../src/views/seat-page.ts';
import { ask, joinAs, openDevice, openRig, openTestClass, type Rig, type TestDevice } from '../kit/server/class-rig.ts';

let rig: Rig;
let classId = '';
let joinCode = '';
let coInstructor = '';
const passes: Record<string, SeatPass> = {};
let ada: TestDevice;
let ann: TestDevice;
let bert: TestDevice;
let lead: TestDevice;
let wall: TestDevice;
const open: TestDevice[] = [];
const tried = new Set<string>();

const stored = (answer: CommandAnswer): number => {
  if (!('ok' in answer)) throw new Error(JSON.stringify(answer));
  return answer.seq;
};
const codeOf = (answer: CommandAnswer): string => ('refused' in answer ? answer.refused.code : 'stored');
/** As the instructor; answers its number in the log. */
const tell = async (command: InstructorCommand): Promise<number> => {
  tried.add(command.type);
  return stored(await lead.send(command));
};
const device = async (...args: Parameters<typeof openDevice>): Promise<TestDevice> => {
  const made = await openDevice(...args);
  open.push(made);
  return made;
};
const sees = (seat: TestDevice, passesBy: (page: SeatPage) => boolean) =>
  seat.wait<{ page: SeatPage }>('page', ({ page }) => passesBy(page));
const deskSees = async (passesBy: (view: ConsolePage) => boolean): Promise<ConsolePage> =>
  (await lead.wait<{ view: ConsolePage }>('console', ({ view }) => passesBy(view))).view;
const wallSees = (passesBy: (view: ScreenPage) => boolean) =>
  wall.wait<{ view: ScreenPage }>('screen', ({ view }) => passesBy(view));
/** The gate that is open, as the number by which Next names it. */
let gate = 0;
const next = async (to: string): Promise<void> => {
  gate = await tell({ type: 'next', from: gate });
  await sees(ada, (page) => page.gate.gate === to);
};
const pay = { kind: 'set-incentives', variable: 0.2, team: 0.4, horizon: 0.5, doubleCredit: false };
const enter = async (name: string, team: string, role: string): Promise<TestDevice> => {
  passes[name] = await joinAs(rig, joinCode, name, team, role);
  const seat = await device(rig, { token: passes[name].token });
  await seat.hello();
  return seat;
};

beforeAll(async () => {
  rig = await openRig();
  const links = await openTestClass(rig, { preset: '90' });
  ({ classId, coInstructor } = links);
  joinCode = links.joinCode!;
  ada = await enter('Ada', 't1', 'chair');
  ann = await enter('Ann', 't1', 'finance');
  bert = await enter('Bert', 't2', 'chair');
  lead = await device(rig, { classId }, { cookie: rig.cookie });
  wall = await device(rig, { token: links.screen.split('/').at(-1) });
  await Promise.all([lead.hello(), wall.hello()]);
}, 60_000);

afterAll(async () => {
  for (const one of open) one.close();
  await rig.close();
});

test('the rule, the door and the teams are the instructor’s to set', async () => {
  await tell({ type: 'set-rule', rule: 'majority' });
  await deskSees(({ roster }) => roster.rule === 'majority');
  await tell({ type: 'set-join', open: false });
  await expect(joinAs(rig, joinCode, 'Late', 't1')).rejects.toThrow('join/closed');
  await tell({ type: 'set-join', open: true });
  await tell({ type: 'add-team', name: 'Rome' });
  const { teams } = await deskSees((view) => view.teams.some(({ name }) => name === 'Rome'));
  const rome = teams.find(({ name }) => name === 'Rome')!.id;
  await tell({ type: 'rename-team', team: rome, name: 'Roma' });
  await deskSees((view) => view.teams.some(({ id, name }) => id === rome && name === 'Roma'));
  await tell({ type: 'merge-teams', team: rome, into: 't1' });
  await deskSees((view) => view.teams.length === 2);
});

test('a seat gets another name, sits in another team, goes and comes back', async () => {
  const seat = passes['Ann']!.seatId;
  await tell({ type: 'rename-seat', seat, name: 'Anna' });
  await sees(ada, ({ team }) => team.mates.some(({ name }) => name === 'Anna'));
  await tell({ type: 'move-seat', seat, team: 't2', role: 'finance' });
  await sees(ann, ({ team }) => team.id === 't2');
  await sees(bert, ({ team }) => team.mates.some(({ id }) => id === seat));
  await sees(ada, ({ team }) => !team.mates.some(({ id }) => id === seat));
  await tell({ type: 'revoke-seat', seat });
  await ann.wait<{ refused: { code: string } }>('gone', ({ refused }) => refused.code === 'seat/revoked');
  await tell({ type: 'readmit-seat', seat });
  ann = await device(rig, { token: passes['Ann']!.token });
  expect(await ann.hello()).toMatchObject({ ok: true });
  await sees(ann, ({ team }) => team.id === 't2');
});

test('a Next is taken back, and the class stands where it stood', async () => {
  await next('briefing');
  await next('deciding');
  await tell({ type: 'undo-advance', of: gate });
  const back = await sees(ada, (page) => page.gate.gate === 'briefing');
  expect(back.page.beat?.beat).toBe('briefing');
  gate = 0;
  const refused = await lead.send({ type: 'next', from: 0 });
  expect(codeOf(refused)).toBe('gate/moved');
  const shown = await deskSees(({ gate: at, next: act }) => at === 'briefing' && act !== null);
  if (shown.next?.command.type !== 'next') throw new Error('The desk offers no Next.');
  gate = shown.next.command.from;
  await next('deciding');
});

test('a class that is paused or frozen takes no decision, and its answers stand on the wall when they are put there', async () => {
  await tell({ type: 'pause' });
  await sees(ada, (page) => page.gate.hold === 'paused');
  expect(codeOf(await ada.send({ type: 'decide', decision: pay, seen: 0 }))).toBe('class/paused');
  await tell({ type: 'resume' });
  const question = await tell({ type: 'freeze', question: 'Who loses?' });
  await sees(bert, (page) => page.question?.text === 'Who loses?');
  expect(codeOf(await ada.send({ type: 'decide', decision: pay, seen: 0 }))).toBe('class/frozen');
  const answer = stored(await ada.send({ type: 'answer', question, text: 'The country heads' }));
  await tell({ type: 'show-screen', screen: 'question', team: null, item: null, names: false });
  await wallSees(({ wall: on }) => on.kind === 'question' && on.answers.length === 0);
  await tell({ type: 'show-answer', question, answer, shown: true });
  await wallSees(({ wall: on }) => on.kind === 'question' && on.answers[0]?.text === 'The country heads');
  await tell({ type: 'thaw' });
  await sees(bert, (page) => page.gate.hold === 'running');
});

test('time, years, notes and cards reach the teams', async () => {
  const { clock, years, injects } = await deskSees(({ hold }) => hold === 'running');
  await tell({ type: 'extend', minutes: 2 });
  await sees(bert, (page) => page.gate.clock.endsAt > clock!.endsAt);
  await tell({ type: 'trim-year' });
  await sees(ada, (page) => page.gate.years === years - 1);
  await tell({ type: 'add-year' });
  await sees(ada, (page) => page.gate.years === years);
  await tell({ type: 'send-note', teams: ['t2'], text: 'Italy shares nothing.' });
  await sees(bert, ({ notes }) => notes.some(({ text }) => text === 'Italy shares nothing.'));
  await tell({ type: 'inject-event', teams: null, event: injects[0]!.id });
  expect(codeOf(await lead.send({ type: 'inject-event', teams: null, event: injects[0]!.id }))).toBe('event/seen');
  const last = ada.heard.findLast(({ event }) => event === 'page')!.message as { page: SeatPage };
  expect(last.page.notes).toEqual([]);
});

test('a slow team is committed, and a team may be named on the wall when it agrees', async () => {
  stored(await ada.send({ type: 'decide', decision: pay, seen: 0 }));
  await tell({ type: 'commit-for', team: 't2' });
  await sees(bert, ({ sheet }) => sheet.ready.state === 'committed');
  expect(codeOf(await bert.send({ type: 'decide', decision: pay, seen: 0 }))).toBe('team/committed');
  await tell({ type: 'ask-spotlight', team: 't1' });
  await sees(ada, ({ spotlight }) => spotlight);
  stored(await ada.send({ type: 'answer-spotlight', yes: true }));
  await deskSees(({ screen }) => screen.teams.some(({ id, spotlight }) => id === 't1' && spotlight === 'granted'));
});

test('a year goes through its gates, and a copy of the store lies beside it', async () => {
  for (const to of ['committee', 'playing', 'revealing']) await next(to);
  const copies = join(rig.folder, 'data', 'backups');
  const until = Date.now() + 10_000;
  const copied = () => existsSync(copies) && readdirSync(copies).some((name) => name.endsWith('.sqlite'));
  while (!copied() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(copied()).toBe(true);
});

test('a second instructor leads this class and cannot end it', async () => {
  const pass = await ask(rig.server, 'POST', 'api/pass', { token: coInstructor.split('/').at(-1) });
  const cookie = (pass.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const second = await device(rig, { classId }, { cookie });
  expect(await second.hello()).toMatchObject({ ok: true, role: 'console' });
  stored(await second.send({ type: 'pause' }));
  stored(await second.send({ type: 'resume' }));
  expect(codeOf(await second.send({ type: 'close' }))).toBe('instructor/lead-only');
  expect((await ask(rig.server, 'DELETE', `api/classes/${classId}`, undefined, { cookie })).status).toBe(403);
});

test('the class goes out as one file and plays on at another server', async () => {
  const file = await ask(rig.server, 'GET', `api/classes/${classId}/export`, undefined, { cookie: rig.cookie });
  const shown = (seat: TestDevice) =>
    seat.heard.findLast(({ event }) => event === 'page')!.message as { page: SeatPage };
  const other = await openRig();
  try {
    const headers = { cookie: other.cookie, 'content-type': 'text/plain' };
    expect((await ask(other.server, 'POST', 'api/import', file.text, headers)).body).toEqual({ classId });
    const again = await ask(other.server, 'POST', 'api/import', file.text, headers);
    expect(again.status).toBe(409);
    const console2 = await openDevice(other, { classId }, { cookie: other.cookie });
    await console2.hello();
    const { view } = await console2.wait<{ view: ConsolePage }>('console');
    expect([view.gate, view.year]).toEqual(['revealing', 1]);
    // No token crosses with the file: a seat comes back by a word that the new instructor gives out.
    await expect(openDevice(other, { token: passes['Ada']!.token })).rejects.toThrow('access/no-pass');
    const { seatId } = passes['Ada']!;
    const given = await ask(other.server, 'POST', `api/classes/${classId}/seats/${seatId}/word`, {}, headers);
    expect(given.status).toBe(200);
    const listed = await ask(other.server, 'GET', 'api/classes', undefined, headers);
    const { joinCode: code } = (listed.body as { classes: { joinCode: string }[] }).classes[0]!;
    const back = { code, nickname: 'Ada', word: (given.body as { word: string }).word };
    const { token } = (await ask(other.server, 'POST', 'api/recover', back)).body as SeatPass;
    const seat = await openDevice(other, { token });
    await seat.hello();
    const { page } = await seat.wait<{ page: SeatPage }>('page');
    expect(page.beat).toEqual(shown(ada).page.beat);
    if (view.next?.command.type !== 'next') throw new Error('The desk offers no Next.');
    stored(await console2.send(view.next.command));
    await seat.wait<{ page: SeatPage }>('page', ({ page: now }) => now.gate.gate === 'deciding' && now.gate.year === 2);
    for (const one of [console2, seat]) one.close();
  } finally {
    await other.close();
  }
});

test('a class that is closed is over for everybody', async () => {
  await tell({ type: 'close' });
  await sees(ada, (page) => page.gate.gate === 'closed');
  expect(codeOf(await ada.send({ type: 'decide', decision: pay, seen: 0 }))).toBe('class/closed');
});

test('every command an instructor has was sent here', () => {
  const kinds = INSTRUCTOR_COMMANDS.map((shape) => shape.def.shape.type.def.values[0] as string);
  expect([...tried].sort()).toEqual([...kinds].sort());
});
