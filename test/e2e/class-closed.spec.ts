// A sheet that the instructor takes as it stands: what decides cannot be used and says why, what is read can be, and when
// it is reopened a half-typed number is still under the hand.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { resolve } from 'node:path';
import { joinAs, leadOn, openDevice, openRig, openTestClass, type Rig } from '../kit/server/class-rig.ts';
import { axeFinds } from './kit/axe.ts';
import { withoutStage } from './kit/flat-canvas.ts';
import { openKeptSeat } from './kit/kept-seat.ts';

const dist = resolve(import.meta.dirname, '../..', process.env['EXCOM_E2E_DIST'] ?? 'dist');
const TAKEN = 'The instructor took your sheet as it stands.';

let rig: Rig;
test.beforeAll(async () => {
  rig = await openRig({ pageFolder: dist });
});
test.afterAll(async () => {
  await rig.close();
});

async function seatOf(
  browser: Browser,
  pass: object,
  name: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await withoutStage(context);
  const page = await context.newPage();
  await openKeptSeat(page, rig.server.url, pass, name);
  return page;
}

test('a sheet that is taken cannot be written and says why; reopened, a draft is where it was', async ({ browser }) => {
  const { classId, joinCode } = await openTestClass(rig, { preset: '90' });
  const chair = await joinAs(rig, joinCode ?? '', 'Lena', 't1', 'chair');
  const finance = await joinAs(rig, joinCode ?? '', 'Jonas', 't1', 'finance');
  const observer = await joinAs(rig, joinCode ?? '', 'Zora', 't1', 'observer');
  const lead = await openDevice(rig, { classId }, { cookie: rig.cookie });
  await lead.hello();
  await leadOn(lead, 2);
  const lena = await seatOf(browser, chair, 'Lena', { width: 1366, height: 768 });
  const jonas = await seatOf(browser, finance, 'Jonas', { width: 390, height: 844 });
  const zora = await seatOf(browser, observer, 'Zora', { width: 1366, height: 768 });
  await lena.getByRole('button', { name: 'On to the design' }).click();
  await expect(zora.getByRole('button', { name: /^Sign for/ }).first()).toBeDisabled();
  await lena.getByRole('button', { name: 'On to the plan' }).click();
  const money = jonas.getByRole('spinbutton', { name: /^Account portfolio/ });
  const consultants = jonas.getByRole('group', { name: 'Consultants' }).getByRole('radio');
  await money.fill('240');

  expect(await lead.send({ type: 'commit-for', team: 't1' })).toMatchObject({ ok: true });
  await expect(jonas.getByText(TAKEN).first()).toBeVisible();
  await expect(jonas.getByRole('group', { name: new RegExp(`^${TAKEN}.*Lena can reopen it`) })).toBeVisible();
  await expect(money).toBeDisabled();
  await expect(money).toHaveValue('240');
  await expect(consultants.first()).toBeDisabled();
  // What is only read can be read.
  await jonas.getByText('Where this leads if nothing changes').click();
  await expect(jonas.getByText(/eight games in ten end between/).first()).toBeVisible();
  expect.soft(await axeFinds(jonas), 'a closed sheet on a phone').toEqual([]);
  expect.soft(await axeFinds(lena), 'a closed sheet').toEqual([]);
  await expect(lena.getByText('reopen it below to change it', { exact: false }).first()).toBeVisible();

  await lena.getByRole('button', { name: 'Reopen the sheet' }).click();
  await expect(jonas.getByText(TAKEN)).toHaveCount(0);
  await expect(money).toBeEnabled();
  await expect(money).toHaveValue('240');
  await money.press('Enter');
  await expect(lena.getByText('€0.24 M').first()).toBeVisible();
  lead.close();
});
