// A server that is renewed while a class plays: another build stands where the old one stood, and parts of the old one are
// gone. No page draws what the new server sends before it is of its build itself: it loads by itself once, not under the
// hands of somebody who writes, and without losing anything.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { axeFinds } from './kit/axe.ts';
import { withoutStage } from './kit/flat-canvas.ts';
import { joinAs, leadOn, openDevice, openRig, openTestClass, type Rig, startIn } from '../kit/server/class-rig.ts';
import type { RunningServer } from '../../src/server/start.ts';
import { openKeptSeat } from './kit/kept-seat.ts';

const dist = resolve(import.meta.dirname, '../..', process.env['EXCOM_E2E_DIST'] ?? 'dist');
const RENEWED = 'The game on the server was renewed.';

let pages: string;
let rig: Rig;
let renewed: RunningServer | null = null;

test.beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'excom-pages-'));
  cpSync(dist, pages, { recursive: true });
  rig = await openRig({ pageFolder: pages });
});
test.afterAll(async () => {
  await renewed?.close();
  await rig.close();
  rmSync(pages, { recursive: true, force: true });
});

/** The server again, at the same address and on the same data, with the page of another build. */
async function renewServer(): Promise<void> {
  await rig.server.close();
  const index = join(pages, 'index.html');
  writeFileSync(index, `${readFileSync(index, 'utf8')}<!-- another build -->`);
  for (const file of readdirSync(join(pages, 'assets')))
    if (file.startsWith('seat-papers-')) rmSync(join(pages, 'assets', file));
  renewed = await startIn(rig.folder, { pageFolder: pages, port: rig.server.port });
}

async function device(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  await withoutStage(context);
  return context.newPage();
}

test('a server is renewed under a class: everybody learns of it, and nothing that was written is lost', async ({
  browser,
}) => {
  const { url } = rig.server;
  const { classId, joinCode, screen } = await openTestClass(rig, { preset: '90' });
  const pass = await joinAs(rig, joinCode ?? '', 'Lena', 't1', 'chair');
  const second = await joinAs(rig, joinCode ?? '', 'Jonas', 't1', 'finance');
  const lead = await openDevice(rig, { classId }, { cookie: rig.cookie });
  await lead.hello();
  await leadOn(lead, 2);
  lead.close();

  const wall = await device(browser, 1920, 1080);
  await wall.goto(`${url}${screen}`);
  await expect(wall.locator('.wall-page')).toBeVisible();
  const desk = await device(browser, 1366, 768);
  await desk.goto(`${url}#/console/${classId}`);
  await desk.getByLabel('The instructor’s password').fill('a long enough password');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await expect(desk.getByRole('heading', { name: 'Two teams' })).toBeVisible();
  const seat = await device(browser, 390, 844);
  await openKeptSeat(seat, url, pass, 'Lena');
  await seat.getByRole('button', { name: 'On to the design' }).click();
  await seat.getByRole('button', { name: 'On to the plan' }).click();
  const money = seat.getByRole('spinbutton', { name: /^Account portfolio/ });
  await expect(money).toBeVisible();

  // A seat that is given the old page again and again, as by a balancer with servers of two builds behind it.
  const between = await device(browser, 1366, 768);
  const old = await (await between.request.get(url)).text();
  await between.route(url, (route) => route.fulfill({ body: old, contentType: 'text/html' }));
  await openKeptSeat(between, url, second, 'Jonas');
  await expect(between.getByRole('button', { name: 'On to the lobby' })).toBeVisible();
  let loads = 0;
  between.on('load', () => loads++);

  await desk.getByRole('button', { name: /^Letters/ }).click();
  const note = desk.getByLabel('Two lines that every device');
  await note.fill('Two minutes more.');
  const wallLoaded = wall.waitForEvent('load');
  await money.pressSequentially('240');
  await renewServer();
  await wallLoaded;
  await expect(wall.locator('.wall-page')).toBeVisible();

  // Not under the hands of somebody who types, and not where words would be lost.
  await expect(desk.getByText(RENEWED)).toBeVisible();
  await expect(note).toHaveValue('Two minutes more.');
  expect.soft(await axeFinds(desk), 'the desk').toEqual([]);
  await expect(money).toHaveValue(/240$/);
  await expect(seat.getByText(RENEWED)).toHaveCount(0);
  const seatLoaded = seat.waitForEvent('load');
  await money.blur();
  await seatLoaded;
  await expect(money).toHaveValue(/240$/);
  await expect(seat.getByText(RENEWED)).toHaveCount(0);
  await desk.getByRole('button', { name: 'Load again' }).click();
  await expect(desk.getByText(RENEWED)).toHaveCount(0);
  await expect(desk.getByRole('heading', { name: 'Two teams' })).toBeVisible();

  // The old page draws nothing of the new server, and has loaded itself once.
  const renewedAlone = between.getByRole('heading', { name: 'The game on the server was renewed' });
  await expect(renewedAlone).toBeVisible();
  await expect(between.getByRole('button', { name: 'On to the lobby' })).toHaveCount(0);
  expect.soft(await axeFinds(between), 'between two builds').toEqual([]);
  expect(loads).toBe(1);
  await between.getByRole('button', { name: 'Load again' }).click();
  await expect.poll(() => loads).toBe(2);
  await expect(renewedAlone).toBeVisible();
  expect(loads).toBe(2);
});
