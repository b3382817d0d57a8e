// What is typed or pasted in a class is never cut: a text that is too long stays as it is, says by how much, and goes
// nowhere until it fits.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { resolve } from 'node:path';
import { joinAs, leadOn, openDevice, openRig, openTestClass, type Rig } from '../kit/server/class-rig.ts';
import { axeFinds } from './kit/axe.ts';
import { withoutStage } from './kit/flat-canvas.ts';
import { openPart } from './kit/scenes.ts';
import { openKeptSeat } from './kit/kept-seat.ts';

const dist = resolve(import.meta.dirname, '../..', process.env['EXCOM_E2E_DIST'] ?? 'dist');

let rig: Rig;
test.beforeAll(async () => {
  rig = await openRig({ pageFolder: dist });
});
test.afterAll(async () => {
  await rig.close();
});

const written = (signs: number) =>
  'What would you have to see to change your mind? '.repeat(30).slice(0, signs - 1) + '?';

async function device(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  await withoutStage(context);
  return context.newPage();
}

/** Writes more than fits: all of it stays, the field says by how much, and the button waits. */
async function tooLong(field: Locator, button: Locator, most: number): Promise<void> {
  const text = written(most + 12);
  await field.fill(text);
  await expect(field).toHaveValue(text);
  await expect(field).toHaveAccessibleDescription(
    `■ 12 signs too many: ${most} fit. Shorten it as you like to read it.`,
  );
  await expect(button).toBeDisabled();
  await field.fill(written(most));
  await expect(field).toHaveAccessibleDescription(`${most} of ${most} signs`);
  await expect(button).toBeEnabled();
}

test('a class, a question, a note, an answer and a reason that are too long are kept whole, and say so', async ({
  browser,
}) => {
  const { url } = rig.server;
  const { classId, joinCode } = await openTestClass(rig, { preset: '90' });
  const pass = await joinAs(rig, joinCode ?? '', 'Lena', 't1', 'chair');
  const lead = await openDevice(rig, { classId }, { cookie: rig.cookie });
  await lead.hello();
  await leadOn(lead, 2);
  lead.close();

  const desk = await device(browser, 1366, 768);
  await desk.goto(`${url}#/console`);
  await desk.getByLabel('The instructor’s password').fill('a long enough password');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await desk.getByRole('button', { name: 'New class' }).click();
  const open = desk.getByRole('button', { name: 'Open the class' });
  await expect(open).toBeEnabled({ timeout: 60_000 });
  await tooLong(desk.getByLabel('Name of the class'), open, 80);
  await desk.getByText('Luck of the class').click();
  await desk.getByLabel(/^Seed/).fill('4294967296');
  await expect(desk.getByText('A seed is a whole number from 0 to 4294967295.')).toBeVisible();
  await expect(open).toBeDisabled();

  await desk.goto(`${url}#/console/${classId}`);
  await desk.getByRole('button', { name: /^Letters/ }).click();
  const note = desk.getByLabel('Two lines that every device');
  await tooLong(note, desk.getByRole('button', { name: /^Send the note/ }), 400);
  await note.fill(written(450));
  expect.soft(await axeFinds(desk), 'a note that is too long').toEqual([]);
  await desk.getByRole('button', { name: /^Roster/ }).click();
  await desk.getByRole('button', { name: /^Letters/ }).click();
  await expect(note).toHaveValue(written(450));

  const phone = await device(browser, 390, 844);
  await openKeptSeat(phone, url, pass, 'Lena');
  await phone.getByRole('button', { name: 'On to the design' }).click();
  await phone.getByRole('button', { name: 'On to the plan' }).click();
  await phone.getByRole('button', { name: 'On to the lobby' }).click();
  await openPart(phone, 'lobby', 'What you expect');
  const reason = phone.getByLabel('Why it should work, in one sentence');
  await tooLong(reason, phone.getByRole('button', { name: 'Write it down' }), 400);
  // Left as it is, it stands nowhere but here: a page that would load again by itself knows.
  await reason.fill(written(450));
  await reason.blur();
  await expect(phone.getByText('○ draft')).toBeVisible();
  await openPart(phone, 'lobby', 'People');
  await openPart(phone, 'lobby', 'What you expect');
  await expect(reason).toHaveValue(written(450));

  await desk.getByRole('button', { name: 'Freeze', exact: true }).click();
  const own = desk.getByLabel('Or your own question');
  await tooLong(own, desk.getByRole('button', { name: 'Freeze the class' }), 300);
  await desk.getByRole('button', { name: 'Freeze the class' }).click();
  const give = phone.getByRole('button', { name: 'Give this answer' });
  await tooLong(phone.getByLabel('One line'), give, 200);
  await give.click();
  await expect(phone.getByText('✓ confirmed.', { exact: false })).toBeVisible();
});
