// What must not leave the server before the debrief: the seed, hidden figures, other teams' play, other seats' secrets.
// A class is played, every byte that each device receives is kept, and the bytes are searched.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { foldLog } from '../../src/classroom/class-fold.ts';
import type { ClassState } from '../../src/classroom/class-state.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { readEvent } from '../../src/server/classes/class-meaning.ts';
import type { SeatPage } from '../../src/views/seat-page.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { cp } from 'node:fs/promises';
import { type StudyAnswer, TEAM_STUDIES } from '../../src/classroom/messages.ts';
import {
  ask,
  joinAs,
  openDevice,
  openRig,
  openTestClass,
  type Rig,
  studyOf,
  type TestDevice,
} from '../kit/server/class-rig.ts';

const SEED = 3_141_592_653;
const OSLO_WORDS = 'canary-of-oslo';
const OSLO_KEUR = 117;
const engine = compileWorld(compileScenarioFolder('3m-emea'));
const PRACTICE = engine.world.elements[0]!.practices[0]!.id;

let rig: Rig;
let ada: TestDevice;
let bert: TestDevice;
let screen: TestDevice;
let lead: TestDevice;
let classId = '';
const passes: { token: string; word: string }[] = [];
const bytes = new Map<string, string>();

/** What this device was answered when it asked for every study of its team. */
const studied = new Map<TestDevice, Map<string, StudyAnswer>>();
/** Everything this device has heard, as the text that crossed the wire. */
const textOf = (device: TestDevice): string =>
  JSON.stringify([device.heard.map(({ message }) => message), [...(studied.get(device) ?? [])]]);
/** Asks for every study until each is done or refused. */
async function studyAll(device: TestDevice, gate: string): Promise<void> {
  const answers = studied.get(device) ?? new Map<string, StudyAnswer>();
  studied.set(device, answers);
  for (const study of TEAM_STUDIES) answers.set(`${gate} ${study}`, await studyOf(device, { study }));
}
const pageAt = (device: TestDevice, gate: string) =>
  device.wait<{ page: SeatPage }>('page', ({ page }) => page.gate.gate === gate);

/** Presses Next until the class stands at the gate. */
async function goTo(gate: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    const shown = lead.heard.findLast(({ event }) => event === 'console')!.message as { view: { gate: string } };
    if (shown.view.gate === gate) return;
    const from = (await states()).gateSeq;
    const done = await lead.send({ type: 'next', from });
    if (!('ok' in done)) throw new Error(JSON.stringify(done));
    await lead.wait<{ seq: number }>('console', ({ seq }) => seq >= done.seq);
  }
  throw new Error(`The class never came to ${gate}.`);
}

/** The class as a process with the store's file would see it: what was hidden is in it. */
async function states(): Promise<ClassState> {
  const copy = mkdtempSync(join(tmpdir(), 'excom-peek-'));
  await cp(join(rig.folder, 'data'), copy, { recursive: true, filter: (path) => !path.includes('lock') });
  const store = await openStore(copy, () => 0);
  const events = (await store.read(classId, 0)).map(readEvent);
  await store.close();
  return foldLog(events, () => engine);
}

beforeAll(async () => {
  rig = await openRig();
  const links = await openTestClass(rig, { seed: SEED });
  classId = links.classId;
  const [one, two, three] = [
    await joinAs(rig, links.joinCode!, 'Ada', 't1', 'chair'),
    await joinAs(rig, links.joinCode!, 'Bert', 't2', 'chair'),
    await joinAs(rig, links.joinCode!, 'Carl', 't1', 'finance'),
  ];
  passes.push(one, two, three);
  ada = await openDevice(rig, { token: one.token });
  bert = await openDevice(rig, { token: two.token });
  screen = await openDevice(rig, { token: links.screen.split('/').at(-1) });
  lead = await openDevice(rig, { classId }, { cookie: rig.cookie });
  await Promise.all([ada.hello(), bert.hello(), screen.hello(), lead.hello()]);
  await lead.wait('console');
}, 60_000);

afterAll(async () => {
  for (const device of [ada, bert, screen, lead]) device.close();
  await rig.close();
});

test('nothing that a device receives before the debrief holds the seed or a hidden figure', async () => {
  const hidden: number[] = [];
  const look = async (): Promise<void> => {
    const state = await states();
    for (const { play } of Object.values(state.teams)) {
      const { accounts, people } = play.game.engine.truth(play.game.state);
      for (const account of Object.values(accounts)) hidden.push(...Object.values(account));
      for (const { anchor } of Object.values(people)) hidden.push(anchor);
    }
  };
  await goTo('deciding');
  await pageAt(bert, 'deciding');
  const told = await bert.send({
    type: 'propose',
    decision: { kind: 'write-reflection', text: OSLO_WORDS },
    note: OSLO_WORDS,
  });
  const funded = await bert.send({
    type: 'decide',
    seen: 0,
    decision: { kind: 'fund-programme', keur: { [PRACTICE]: OSLO_KEUR } },
  });
  expect([told, funded].map((answer) => ('refused' in answer ? answer.refused : null))).toEqual([null, null]);
  // Pages are sent together: one that nobody waits for may be passed over when the class goes on.
  await bert.wait<{ page: SeatPage }>('page', ({ page }) => {
    const text = JSON.stringify(page);
    return text.includes(OSLO_WORDS) && text.includes(String(OSLO_KEUR));
  });
  for (const gate of ['committee', 'playing', 'revealing']) {
    await look();
    await goTo(gate);
    await Promise.all([pageAt(ada, gate), pageAt(bert, gate)]);
    await Promise.all([studyAll(ada, gate), studyAll(bert, gate)]);
  }
  await look();
  for (const [name, device] of Object.entries({ ada, bert, screen })) bytes.set(name, textOf(device));

  const figures = new Set(
    hidden
      .map((value) => String(Math.abs(value)))
      // A short number may stand there by chance; one of nine digits does not.
      .filter((digits) => digits.replaceAll(/[.e+-]/g, '').length >= 9)
      .map((digits) => digits.slice(0, 10)),
  );
  expect(figures.size).toBeGreaterThan(50);
  for (const [name, text] of bytes) {
    expect(text.length, name).toBeGreaterThan(1_000);
    expect(text.includes(String(SEED)), `the seed at ${name}`).toBe(false);
    expect(
      [...figures].filter((digits) => text.includes(digits)),
      `hidden figures at ${name}`,
    ).toEqual([]);
  }
});

test('a team receives nothing of what another team has drafted', () => {
  expect(bytes.get('bert')).toContain(OSLO_WORDS);
  expect(bytes.get('bert')).toContain(String(OSLO_KEUR));
  for (const name of ['ada', 'screen']) expect(bytes.get(name), name).not.toContain(OSLO_WORDS);
});

test('a study is answered when the page of its beat is open, and not before', () => {
  const done = [...studied.get(bert)!].filter(([, answer]) => 'done' in answer).map(([name]) => name);
  expect(done).toEqual([
    'committee papers',
    'playing papers',
    'revealing causes',
    'revealing forecast',
    'revealing papers',
  ]);
  for (const [, answer] of studied.get(bert)!)
    if ('refused' in answer) expect(answer.refused.code).toBe('study/not-now');
});

test('nobody receives a token or a recovery word of anybody', () => {
  for (const [name, text] of bytes) {
    for (const { token, word } of passes) {
      expect(text.includes(token), `a token at ${name}`).toBe(false);
      // As a value: four letters that can be said may also be an ordinary word of a sentence, such as "more".
      expect(text.includes(JSON.stringify(word)), `a word at ${name}`).toBe(false);
    }
  }
});

test('the results of a revealed year are kept as they were shown, for the instructor’s file', async () => {
  const file = await ask(rig.server, 'GET', `api/classes/${classId}/export`, undefined, { cookie: rig.cookie });
  const kept = file.text.split('\n').find((line) => line.startsWith('{"results":'));
  const { results, year } = JSON.parse(kept ?? '{}') as { results: string; year: number };
  expect(year).toBe(1);
  expect(JSON.parse(results)).toMatchObject({ year: 1, teams: [{ id: 't1' }, { id: 't2' }] });
});
