// A player's device against a real class server: sits down within seconds, comes back after a reload and on another
// device by its word, and keeps what is written without a line until there is one again.
import { expect, type Page, test } from '@playwright/test';
import { resolve } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { axeFinds } from './kit/axe.ts';
import { openRig, openTestClass, type Rig } from '../kit/server/class-rig.ts';

const dist = resolve(import.meta.dirname, '../..', process.env['EXCOM_E2E_DIST'] ?? 'dist');

let rig: Rig;
let code: string;
let desk: Socket;
let from = 0;

test.beforeAll(async () => {
  rig = await openRig({ pageFolder: dist });
  const links = await openTestClass(rig, { preset: '90' });
  code = links.joinCode ?? '';
  desk = io(rig.server.url, { path: '/rt', auth: { classId: links.classId }, extraHeaders: { cookie: rig.cookie } });
  await desk.emitWithAck('hello', { protocol: 1, lastSeq: 0 });
});
test.afterAll(async () => {
  desk.close();
  await rig.close();
});

/** The instructor's Next. */
async function next(): Promise<void> {
  const answer = await desk.emitWithAck('command', { key: `next-0000${from}`, command: { type: 'next', from } });
  expect(answer).toMatchObject({ ok: true });
  from = answer.seq;
}

/** Sits down in Lyon; answers the word. */
async function sitDown(page: Page, name: string, seat: RegExp): Promise<string> {
  await page.goto(`${rig.server.url}#/join/${code}`);
  await page.getByLabel('Your name in the class').fill(name);
  await page.getByText('Lyon', { exact: true }).click();
  await page.getByRole('radio', { name: seat }).check({ force: true });
  expect.soft(await axeFinds(page), 'joining').toEqual([]);
  await page.getByRole('button', { name: /^Sit down/ }).click();
  const word = (await page.locator('.the-word').textContent()) ?? '';
  await page.getByRole('button', { name: 'I have it' }).click();
  await expect(page.getByRole('heading', { name: 'You sit in Lyon' })).toBeVisible();
  return word;
}

test('a seat is taken, kept over a reload and a lost line, and brought to another device by its word', async ({
  browser,
}) => {
  const laptop = await (await browser.newContext()).newPage();
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  // A name that is too long is told while it is typed, kept whole, and takes no seat.
  await laptop.goto(`${rig.server.url}#/join/${code}`);
  const long = 'Maximiliane von und zu Hohenberg-Langenfeld';
  await laptop.getByLabel('Your name in the class').fill(long);
  await expect(laptop.getByText('3 signs too many: 40 fit.').first()).toBeVisible();
  await laptop.getByRole('button', { name: /^Take any/ }).click();
  await expect(laptop.getByRole('alert').filter({ hasText: 'Your name has 3 signs too many' })).toBeVisible();
  await expect(laptop.getByLabel('Your name in the class')).toHaveValue(long);
  await sitDown(laptop, 'Lena', /^Chair/);
  const word = await sitDown(phone, 'Mira', /^Finance/);
  expect(word).toMatch(/^[a-z]{4}$/);

  await next();
  await next();
  await laptop.getByRole('button', { name: 'On to the design' }).click();
  await laptop.getByRole('button', { name: 'On to the plan' }).click();
  await expect(phone.getByRole('button', { name: 'On to the lobby' })).toBeVisible();
  await expect(phone.locator('#screen h1')).toBeVisible();
  expect.soft(await axeFinds(phone), 'the plan on a phone').toEqual([]);

  // Where the plan leads is worked out by the server, when somebody asks.
  await laptop.getByText('Where this leads if nothing changes').click();
  await expect(laptop.getByText(/eight games in ten end between/).first()).toBeVisible();
  expect.soft(await axeFinds(laptop), 'the plan on a laptop').toEqual([]);

  // Without a line: written, kept, and not decided.
  await phone.context().setOffline(true);
  await expect(phone.getByText('No connection to the class.')).toBeVisible();
  const money = phone.getByRole('spinbutton', { name: /^Account portfolio/ });
  await money.fill('240');
  await money.blur();
  await expect(phone.getByText('offline, 1 kept')).toBeVisible();
  await phone.getByRole('button', { name: 'On to the lobby' }).click();
  const refused = phone.getByText('There is no connection. What you write is kept here');
  await expect(refused).toBeVisible();
  await expect(laptop.getByText('€0.24 M')).toHaveCount(0);
  await phone.context().setOffline(false);
  await expect(refused).toHaveCount(0);
  await expect(phone.getByText('confirmed', { exact: false }).first()).toBeVisible();
  await expect(laptop.getByText('€0.24 M').first()).toBeVisible();

  // Reloaded: the same seat, without asking anything.
  await phone.reload();
  await expect(phone.getByRole('button', { name: 'On to the lobby' })).toBeVisible();

  // Another device, by the word; the old one is told that it was let go.
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${rig.server.url}#/join/${code}`);
  await other.getByLabel('Your name in the class').fill('Mira');
  await other.getByText('I had a seat on another device').click();
  await other.getByLabel('Your word').fill(word);
  await other.getByRole('button', { name: 'Back to my seat' }).click();
  await expect(other.getByRole('button', { name: 'On to the lobby' })).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'This seat is no longer on this device' })).toBeVisible();
});
