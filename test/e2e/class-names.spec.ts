// Names as people and authors write them: long words of German and Finnish, from right to left, with signs in them. No
// screen that prints one is wider than its device, and none lets it run out of its place.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { scenarioSource } from '../../src/cli/serve-command.ts';
import { joinAs, leadOn, openDevice, openRig, openTestClass, type Rig } from '../kit/server/class-rig.ts';
import { withoutStage } from './kit/flat-canvas.ts';
import { openPart } from './kit/scenes.ts';
import { openKeptSeat } from './kit/kept-seat.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const dist = resolve(ROOT, process.env['EXCOM_E2E_DIST'] ?? 'dist');
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const WALL = { width: 1920, height: 1080 };

const GERMAN = 'Donaudampfschifffahrtsgesellschaftskapit';
const FINNISH = 'Lentokonesuihkuturbiinimoottoriapumekani';
const ARABIC = 'شركة الخليج العربي للتجارة والصناعة';
const SIGNS = '🚀🧪👩‍🔬🏭🚢🛰️🏗️🔬⚙️🧬📦';
const TEAMS = [GERMAN, FINNISH, ARABIC, SIGNS];
const NAMES = [GERMAN, FINNISH, ARABIC, SIGNS];
const CUSTOMERS: [string, string][] = [
  ['Halden Motors', GERMAN],
  ['Northgate Care', FINNISH],
  ['Hevantis Pharma', ARABIC],
  ['Bosphorus White Goods', SIGNS],
];

let folder: string;
let rig: Rig;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'excom-names-'));
  const scenario = join(folder, 'long-names');
  cpSync(join(ROOT, 'scenarios/3m-emea'), scenario, { recursive: true });
  cpSync(join(ROOT, 'scenarios/packs'), join(folder, 'packs'), { recursive: true });
  const file = join(scenario, 'scenario.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [usual, long] of CUSTOMERS) text = text.replace(`name: "${usual}"`, `name: "${long}"`);
  writeFileSync(file, text.replace('id: 3m-emea', 'id: long-names'));
  rig = await openRig({ pageFolder: dist }, scenarioSource(scenario));
});
test.afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Names that stand beyond the page or beyond the box they belong to, with that box. */
const runningOut = (page: Page) =>
  page.evaluate((names) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const name = names.find((one) => text.includes(one));
      const parent = node.parentElement;
      if (name === undefined || parent === null || parent.closest('.visually-hidden, script, option, svg') !== null)
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      // The nearest block that a part of the name stands beyond.
      for (let box: Element | null = parent; box !== null && rects.length > 0; box = box.parentElement) {
        if (getComputedStyle(box).display === 'inline') continue;
        const { left, right } = box.getBoundingClientRect();
        if (!rects.some((rect) => rect.right > right + 2 || rect.left < left - 2)) {
          // What is fixed to the window stands in no other box.
          if (getComputedStyle(box).position === 'fixed') break;
          continue;
        }
        found.push(`${name.slice(0, 12)}: ${box.tagName.toLowerCase()}.${box.className}`);
        break;
      }
    }
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    return [...new Set(found)];
  }, NAMES);

async function device(browser: Browser, { width, height }: typeof PHONE): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  await withoutStage(context);
  return context.newPage();
}

test('a class with long names, or from right to left, keeps them in their places on phone, desk and wall', async ({
  browser,
}) => {
  test.slow();
  const { url } = rig.server;
  const opened = await openTestClass(rig, { scenarioId: 'long-names', teams: TEAMS });
  const { classId, screen } = opened;
  const joinCode = opened.joinCode ?? '';
  const pass = await joinAs(rig, joinCode, FINNISH, 't1', 'chair');
  await joinAs(rig, joinCode, GERMAN, 't1', 'finance');
  await joinAs(rig, joinCode, ARABIC, 't3', 'chair');
  await joinAs(rig, joinCode, SIGNS, 't4', 'chair');
  const inPlace = async (page: Page, where: string) => expect.soft(await runningOut(page), where).toEqual([]);

  const wall = await device(browser, WALL);
  await wall.goto(`${url}${screen}`);
  await expect(wall.getByText(GERMAN).first()).toBeVisible();
  await inPlace(wall, 'the lobby on the wall');
  const join = await device(browser, PHONE);
  await join.goto(`${url}#/join/${joinCode}`);
  await expect(join.getByText(GERMAN).first()).toBeVisible();
  await inPlace(join, 'joining');
  await join.close();
  const phone = await device(browser, PHONE);
  await openKeptSeat(phone, url, pass, FINNISH);
  await expect(phone.getByRole('heading', { name: `You sit in ${GERMAN}` })).toBeVisible();
  await inPlace(phone, 'the team in the lobby');

  const lead = await openDevice(rig, { classId }, { cookie: rig.cookie });
  await lead.hello();
  await leadOn(lead, 2);
  lead.close();
  await expect(phone.getByRole('button', { name: 'On to the design' })).toBeVisible();
  await inPlace(phone, 'the review');
  await phone.getByRole('button', { name: 'On to the design' }).click();
  await openPart(phone, 'design', 'Key accounts');
  await inPlace(phone, 'the portfolio');
  await phone.setViewportSize(LAPTOP);
  await inPlace(phone, 'the portfolio on a laptop');
  await phone.getByRole('button', { name: new RegExp(`^${FINNISH}.*open its room$`) }).click();
  await inPlace(phone, 'the room of an account');
  await phone.setViewportSize(PHONE);
  await inPlace(phone, 'the room of an account on a phone');

  const desk = await device(browser, LAPTOP);
  await desk.goto(`${url}#/console/${classId}`);
  await desk.getByLabel('The instructor’s password').fill('a long enough password');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  for (const name of ['Teams', 'On the wall', 'Letters and notes', 'Roster', 'Debrief', 'The class']) {
    await desk
      .getByRole('navigation', { name: 'Desks' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
    for (const size of [LAPTOP, PHONE]) {
      await desk.setViewportSize(size);
      await inPlace(desk, `${name} at ${size.width}`);
    }
    await desk.setViewportSize(LAPTOP);
  }
});
