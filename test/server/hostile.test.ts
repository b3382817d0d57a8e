// Devices that mean harm, or are broken: every kind of message aimed at another team, at the console, out of shape, out
// of order, replayed or too large. Each is refused with a code, and the class stands as it stood.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { INSTRUCTOR_COMMANDS, SEAT_COMMANDS, SYSTEM_COMMANDS } from '../../src/classroom/class-command.ts';
import type { CommandAnswer } from '../../src/classroom/messages.ts';
import {
  freshKey,
  joinAs,
  openDevice,
  openRig,
  openTestClass,
  type Rig,
  type TestDevice,
} from '../kit/server/class-rig.ts';

let rig: Rig;
let classId = '';
let joinCode = '';
let ada: TestDevice;
let bert: TestDevice;
let lead: TestDevice;
/** Things of Bert's team that Ada's device tries to touch. */
let proposal = 0;
let decided = 0;
const practice = compileScenarioFolder('3m-emea').elements[0]!.practices[0]!.id;

const codeOf = (answer: CommandAnswer): string =>
  'refused' in answer ? answer.refused.code : 'retry' in answer ? 'retry' : 'stored';
const stored = (answer: CommandAnswer): number => {
  if (!('ok' in answer)) throw new Error(JSON.stringify(answer));
  return answer.seq;
};
/** An answer that is not "too fast": what is asked for here is what the message itself comes to. */
async function patiently<T extends object>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask();
    const wait =
      'retry' in answer || ('refused' in answer && (answer.refused as { code: string }).code === 'limit/wait');
    if (!wait) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
const send = (device: TestDevice, command: unknown): Promise<CommandAnswer> => patiently(() => device.send(command));
const mirrorOf = (device: TestDevice, teamId: string) =>
  patiently<object>(() => device.socket.timeout(5000).emitWithAck('mirror', { teamId }));
/** What Bert's team sees, from the console: unchanged means unharmed. */
const bertsTeam = async (): Promise<string> => {
  const seen = await mirrorOf(lead, 't2');
  if (!('page' in seen)) throw new Error(JSON.stringify(seen));
  return JSON.stringify(seen.page);
};
const headOf = async (device: TestDevice): Promise<number> => ((await device.hello()) as { seq: number }).seq;

beforeAll(async () => {
  rig = await openRig();
  const links = await openTestClass(rig, { preset: '90' });
  classId = links.classId;
  joinCode = links.joinCode!;
  const [one, two] = [
    await joinAs(rig, links.joinCode!, 'Ada', 't1', 'chair'),
    await joinAs(rig, links.joinCode!, 'Bert', 't2', 'chair'),
  ];
  ada = await openDevice(rig, { token: one.token });
  bert = await openDevice(rig, { token: two.token });
  lead = await openDevice(rig, { classId }, { cookie: rig.cookie });
  await Promise.all([ada.hello(), bert.hello(), lead.hello()]);
  const briefing = stored(await lead.send({ type: 'next', from: 0 }));
  stored(await lead.send({ type: 'next', from: briefing }));
  const reflection = { kind: 'write-reflection', text: 'ours' };
  proposal = stored(await bert.send({ type: 'propose', decision: reflection, note: 'mine' }));
  const fund = { kind: 'fund-programme', keur: { [practice]: 200 } };
  decided = stored(await bert.send({ type: 'decide', decision: fund, seen: 0 }));
}, 60_000);

afterAll(async () => {
  for (const device of [ada, bert, lead]) device.close();
  await rig.close();
});

/** One command of every kind a seat can send, aimed at what belongs to the other team. */
const aimed = (): Record<string, object> => ({
  decide: { type: 'decide', decision: { kind: 'write-reflection', text: 'theirs' }, seen: 0, proposal },
  undo: { type: 'undo', of: decided },
  propose: { type: 'propose', decision: { kind: 'write-reflection', text: 'x' }, note: '', team: 't2' },
  'close-proposal': { type: 'close-proposal', proposal, how: 'withdrawn' },
  'settle-conflict': { type: 'settle-conflict', conflict: decided, how: 'restored' },
  move: { type: 'move', move: 'continue', team: 't2' },
  commit: { type: 'commit', team: 't2' },
  reopen: { type: 'reopen', team: 't2' },
  vote: { type: 'vote', yes: true, seat: 's2' },
  answer: { type: 'answer', question: 1, text: 'x', seat: 's2' },
  'answer-spotlight': { type: 'answer-spotlight', yes: true, team: 't2' },
  reflect: { type: 'reflect', best: 'x', worst: 'y', seat: 's2' },
  'take-seat': { type: 'take-seat', role: 'chair', team: 't2' },
  'rename-self': { type: 'rename-self', name: 'Eve', seat: 's2' },
  'name-team': { type: 'name-team', name: 'Eve', team: 't2' },
});

test('the list of attempts has every kind of message that a seat can send', () => {
  const kinds = SEAT_COMMANDS.map((shape) => shape.def.shape.type.def.values[0]);
  expect(Object.keys(aimed()).sort()).toEqual([...kinds].sort());
});

test.each(Object.keys(aimed()))('%s changes nothing in another team', async (kind) => {
  const before = await bertsTeam();
  const answer = await send(ada, aimed()[kind]);
  expect(codeOf(answer)).toMatch(/^[a-z]+\/[a-z-]+$/);
  expect(await bertsTeam()).toBe(before);
});

test('a seat can send nothing that is an instructor’s or the server’s own to send', async () => {
  // A seat of its own: the others' share of messages is spent on their own attempts.
  const eve = await openDevice(rig, { token: (await joinAs(rig, joinCode, 'Eve', 't1')).token });
  const head = await headOf(eve);
  const kinds = [...INSTRUCTOR_COMMANDS, ...SYSTEM_COMMANDS].map((shape) => shape.def.shape.type.def.values[0]);
  for (const type of kinds) {
    const guess = {
      type,
      from: 0,
      of: 1,
      team: 't2',
      seat: 's2',
      text: 'x',
      minutes: 2,
      open: false,
      name: 'x',
      role: null,
    };
    expect([type, codeOf(await send(eve, guess))]).toEqual([type, 'command/shape']);
  }
  const mirror = await mirrorOf(eve, 't2');
  expect(codeOf(mirror as CommandAnswer)).toBe('access/not-yours');
  expect(await headOf(eve)).toBe(head);
  eve.close();
});

test('messages of any shape are answered with a code and leave the class as it is', async () => {
  const head = await headOf(lead);
  const attack = await openDevice(rig, { classId }, { cookie: rig.cookie });
  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.record({ key: fc.string(), command: fc.jsonValue() }),
    fc.record({ key: fc.constant('abcdefgh'), command: fc.record({ type: fc.string(), from: fc.double() }) }),
  );
  const events = fc.constantFrom('hello', 'command', 'mirror');
  await fc.assert(
    fc.asyncProperty(events, strange, async (event, message) => {
      const answer = (await attack.socket.timeout(5000).emitWithAck(event, message)) as CommandAnswer;
      return ['refused', 'retry'].some((field) => field in answer);
    }),
    { numRuns: 120 },
  );
  for (const event of ['focus', 'page', 'no-such-event']) attack.socket.emit(event, { at: 1 });
  attack.socket.emit('command');
  attack.socket.emit('command', 1, 2, 3);
  attack.socket.emit('hello', new Uint8Array(64));
  attack.close();
  expect(await headOf(lead)).toBe(head);
});

test('a message that is too large ends the connection and nothing else', async () => {
  const head = await headOf(bert);
  const pass = await joinAs(rig, (await openTestClass(rig)).joinCode!, 'Zed', 't1');
  const loud = await openDevice(rig, { token: pass.token });
  const gone = new Promise((resolve) => loud.socket.once('disconnect', resolve));
  loud.socket.emit('command', { key: freshKey(), command: { type: 'reflect', best: 'x'.repeat(40_000), worst: '' } });
  await gone;
  expect(await headOf(bert)).toBe(head);
});

test('forged, foreign and missing passes are refused at the door', async () => {
  const forged = 'A'.repeat(43);
  await expect(openDevice(rig, { token: forged })).rejects.toThrow('access/no-pass');
  await expect(openDevice(rig, {})).rejects.toThrow('access/no-pass');
  await expect(openDevice(rig, { classId })).rejects.toThrow('access/login-needed');
  await expect(openDevice(rig, { token: 7, classId: { $ne: 1 } })).rejects.toThrow('message/shape');
  const elsewhere = { headers: { origin: 'https://elsewhere.example' }, cookie: rig.cookie };
  await expect(openDevice(rig, { classId }, elsewhere)).rejects.toThrow();
});

test('a device that floods is told to send again later, and others are served', async () => {
  const burst = await Promise.all(Array.from({ length: 80 }, () => ada.send({ type: 'undo', of: 1 })));
  expect(burst.filter((answer) => 'retry' in answer).length).toBeGreaterThan(20);
  stored(await bert.send({ type: 'rename-self', name: 'Berta' }));
});

test('messages that come twice, late or out of order change nothing more', async () => {
  const { token } = await joinAs(rig, joinCode, 'Otto', 't2', 'finance');
  const otto = await openDevice(rig, { token });
  const pay = (team: number) => ({
    type: 'decide',
    decision: { kind: 'set-incentives', variable: 0.2, team, horizon: 0.5, doubleCredit: false },
    seen: 0,
  });
  // A decision before any hello counts: who it is was settled at the door.
  const [early, late] = [freshKey(), freshKey()];
  const first = stored(await otto.send(pay(0.1), early));
  const second = stored(await otto.send(pay(0.2), late));
  expect(second).toBe(first + 1);
  // The same keys again, the older one last and with another content: both answer as they did.
  expect(await otto.send(pay(0.9), late)).toEqual({ ok: true, seq: second, dup: true });
  expect(await otto.send(pay(0.8), early)).toEqual({ ok: true, seq: first, dup: true });
  // What means something only at another moment of the class is refused by its own rules.
  for (const [command, code] of [
    [{ type: 'undo', of: first }, 'undo/moved-on'],
    [{ type: 'vote', yes: true }, 'vote/not-now'],
    [{ type: 'answer', question: first, text: 'x' }, 'question/unknown'],
    [{ type: 'settle-conflict', conflict: 1, how: 'kept' }, 'conflict/unknown'],
  ] as const) {
    expect([command.type, codeOf(await send(otto, command))]).toEqual([command.type, code]);
  }
  expect(await headOf(otto)).toBe(second);
  // The key of one seat is not the key of another.
  expect(codeOf(await bert.send({ type: 'rename-self', name: 'Bertram' }, early))).toBe('stored');
  otto.close();
});
