// A case that its author mends beside a running server: the next class has what was mended, a class that plays keeps the
// text it began with, over a restart too; and a mistake that was made is told, until it is gone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Offers } from '../../src/classroom/http-messages.ts';
import type { ScenarioSource } from '../../src/server/doors.ts';
import type { ConsolePage } from '../../src/views/console-page.ts';
import { edited, ENTRY, minimalFiles } from '../kit/scenario/minimal.ts';
import { ask, openDevice, openRig, openTestClass, type Rig, startIn } from '../kit/server/class-rig.ts';

let files = minimalFiles();
const source: ScenarioSource = {
  ids: () => ['minimal'],
  read: (id) => (id === 'minimal' ? { id, files, entry: ENTRY } : null),
  certificate: () => null,
};
const mended = () => edited(ENTRY, 'name: Invented plc', 'name: Mended plc');

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({}, source);
}, 30_000);
afterAll(() => rig.close());

const offers = async () =>
  (await ask(rig.server, 'GET', 'api/offers', undefined, { cookie: rig.cookie })).body as Offers;
const open = async () => (await openTestClass(rig, { scenarioId: 'minimal' })).classId;
async function companyOf(classId: string, on: Pick<Rig, 'server'> = rig): Promise<string> {
  const desk = await openDevice(on, { classId }, { cookie: rig.cookie });
  await desk.hello();
  const { view } = await desk.wait<{ view: ConsolePage }>('console');
  desk.close();
  return view.company;
}

test('the next class has the mended text, and the one before keeps its own', async () => {
  files = minimalFiles();
  const before = await open();
  const { scenarios } = await offers();
  files = mended();
  const after = await open();
  expect([await companyOf(before), await companyOf(after)]).toEqual(['Invented plc', 'Mended plc']);
  expect((await offers()).scenarios[0]?.hash).not.toBe(scenarios[0]?.hash);
  await rig.server.close();
  rig = { ...rig, server: await startIn(rig.folder, { port: rig.server.port }, source) };
  rig.close = () => rig.server.close();
  expect([await companyOf(before), await companyOf(after)]).toEqual(['Invented plc', 'Mended plc']);
});

test('a mistake is told with its place, opens no class, and is gone when it is mended', async () => {
  files = edited(ENTRY, 'name: Invented plc', 'nome: Invented plc');
  const { scenarios, broken } = await offers();
  expect(scenarios).toEqual([]);
  expect(broken).toEqual([
    { scenarioId: 'minimal', problem: expect.stringMatching(/minimal\/scenario\.yaml, line 9/) },
  ]);
  await expect(open()).rejects.toThrow('class/scenario-broken');
  files = mended();
  expect((await offers()).broken).toEqual([]);
  expect(await companyOf(await open())).toBe('Mended plc');
});
