// The page that a server gives out: of which build it is, and what becomes of a server under which another build arrives.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, joinAs, openDevice, openRig, openTestClass, type Rig } from '../kit/server/class-rig.ts';

const folder = mkdtempSync(join(tmpdir(), 'excom-page-'));
const index = join(folder, 'index.html');
let written = 0;
const build = (entry: string): void => {
  writeFileSync(index, `<html><head></head><script src="assets/${entry}.js"></script></html>`);
  // Two builds within one tick of the clock of a file system are two all the same.
  utimesSync(index, new Date(), new Date(Date.now() + 1000 * ++written));
};

let rig: Rig;
beforeAll(async () => {
  build('one');
  rig = await openRig({ pageFolder: folder });
});
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = async () => (await ask(rig.server, 'GET', '')).text;
const buildIn = (html: string) => /name="excom-class-server" content="([^"]+)"/.exec(html)?.[1] ?? 'none';

test('a page and the hello of its device name the same build, until another one arrives', async () => {
  const before = buildIn(await page());
  const { joinCode } = await openTestClass(rig);
  const device = await openDevice(rig, { token: (await joinAs(rig, joinCode!, 'Ada', 't1')).token });
  expect(await device.hello()).toMatchObject({ ok: true, build: before });
  build('two');
  expect(await device.hello()).not.toMatchObject({ build: before });
  const after = await page();
  expect(after).toContain('assets/two.js');
  expect(await device.hello()).toMatchObject({ ok: true, build: buildIn(after) });
  device.close();
});

test('the last page is given out while a build is being written', async () => {
  const before = await page();
  rmSync(index);
  expect(await page()).toBe(before);
  build('three');
  expect(await page()).toContain('assets/three.js');
});
