// A whole class in real browsers, from the code on the wall to the debrief: an instructor, a projector, and four teams:
// one of three devices, one on a phone, one that drops and returns, one that joins when the year has begun.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { resolve } from 'node:path';
import { openRig, type Rig } from '../kit/server/class-rig.ts';
import { withoutStage } from './kit/flat-canvas.ts';

const dist = resolve(import.meta.dirname, '../..', process.env['EXCOM_E2E_DIST'] ?? 'dist');
/** As `openRig` has set it. */
const PASSWORD = 'a long enough password';

let rig: Rig;
test.beforeAll(async () => {
  rig = await openRig({ pageFolder: dist });
});
test.afterAll(async () => {
  await rig.close();
});

/** A browser of its own, as each device in a room is one. */
async function device(browser: Browser, width = 1280, height = 800): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  await withoutStage(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw new Error(`A page failed: ${error.message}`);
  });
  return page;
}

/** Signs in, opens a class for four teams, and answers its code and the projector's address. */
async function openClass(lead: Page): Promise<{ code: string; wall: string }> {
  await lead.goto(`${rig.server.url}#/console`);
  await lead.getByLabel('The instructor’s password').fill(PASSWORD);
  await lead.getByRole('button', { name: 'Sign in' }).click();
  await lead.getByText('75 min', { exact: true }).click();
  const teams = lead.getByRole('spinbutton', { name: 'Teams' });
  await teams.fill('4');
  await teams.blur();
  // A new server reads every scenario first.
  await lead.getByRole('button', { name: 'Open the class' }).click({ timeout: 60_000 });
  const spelled = lead.locator('.class-code .visually-hidden');
  await expect(spelled).toHaveText(/^(?:[2-9A-Z] ){5}[2-9A-Z]$/);
  const code = ((await spelled.textContent()) ?? '').replaceAll(' ', '');
  const screen = await lead.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('excom.desk.links') ?? '{}') as Record<string, { screen: string }>;
    return Object.values(kept)[0]?.screen ?? '';
  });
  return { code, wall: new URL(screen, rig.server.url).href };
}

/** Sits down, and answers the word that brings the seat back. */
async function sitDown(page: Page, code: string, name: string, team: string, seat: RegExp): Promise<string> {
  await page.goto(`${rig.server.url}#/join/${code}`);
  await page.getByLabel('Your name in the class').fill(name);
  await page.getByText(team, { exact: true }).click();
  await page.getByRole('radio', { name: seat }).check({ force: true });
  await page.getByRole('button', { name: /^Sit down/ }).click();
  const word = (await page.locator('.the-word').textContent()) ?? '';
  await page.getByRole('button', { name: 'I have it' }).click();
  return word;
}

/** The instructor's Next, confirmed where a team would be carried along. */
async function goOn(lead: Page, label: string): Promise<void> {
  await lead.getByRole('button', { name: label, exact: true }).click();
  const sure = lead.getByRole('button', { name: /^Yes: / });
  const stepped = lead.getByRole('button', { name: label, exact: true });
  await expect(async () => {
    if (await sure.isVisible()) await sure.click({ timeout: 1000 });
    await expect(stepped.or(sure)).toHaveCount(0, { timeout: 1000 });
  }).toPass();
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

test('a class of four teams plays to the debrief under an instructor and a projector', async ({ browser }) => {
  test.setTimeout(240_000);
  const lead = await device(browser, 1366, 768);
  const { code, wall: address } = await openClass(lead);
  const wall = await device(browser, 1920, 1080);
  await wall.goto(address);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveAccessibleName(`Code ${[...code].join(' ')}`);

  // Three devices in Lyon, a phone in Porto, one laptop in Turin; Tampere is still on its way.
  const chair = await device(browser);
  const finance = await device(browser);
  const hr = await device(browser);
  const phone = await device(browser, 390, 844);
  const flaky = await device(browser);
  await sitDown(chair, code, 'Lena', 'Lyon', /^Chair/);
  await sitDown(finance, code, 'Omar', 'Lyon', /^Finance/);
  await sitDown(hr, code, 'Mira', 'Lyon', /^Human resources|^People/);
  await sitDown(phone, code, 'Paulo', 'Porto', /^The whole team/);
  const word = await sitDown(flaky, code, 'Turi', 'Turin', /^Chair/);
  await expect(wall.getByText('Lyon', { exact: true }).first()).toBeVisible();

  // The briefing, with what is private to a seat.
  await goOn(lead, 'Begin with the briefing');
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(/^You run/);
  await expect(finance.locator('.class-line')).toContainText('Briefing');

  // The first year: one sheet on three devices.
  await goOn(lead, 'Open year 1');
  await press(chair, 'On to the design');
  await press(chair, 'On to the plan');
  await expect(finance.getByRole('button', { name: 'On to the lobby' })).toBeVisible();
  const money = finance.locator('input[type="number"]:visible').first();
  await money.fill('240');
  await money.blur();
  await expect(finance.locator('.class-line')).toContainText('confirmed');
  await expect(hr.getByText('€0.24 M').first()).toBeVisible();
  await press(chair, 'On to the lobby');
  await press(chair, 'We are ready');
  await expect(lead.getByText(/1 of 3 teams/).first()).toBeVisible();

  // Somebody comes late, to a team of their own, and stands where the class is.
  const late = await device(browser);
  await sitDown(late, code, 'Sanna', 'Tampere', /^Chair/);
  await expect(late.getByRole('button', { name: 'On to the design' })).toBeVisible();

  // A line drops in the middle of writing; the device is lost, and another one comes back by the word.
  await press(flaky, 'On to the design');
  await press(flaky, 'On to the plan');
  const kept = flaky.locator('input[type="number"]:visible').first();
  await expect(kept).toBeVisible();
  await flaky.context().setOffline(true);
  await kept.fill('150');
  await kept.blur();
  await expect(flaky.getByText('offline, 1 kept')).toBeVisible();
  await flaky.context().setOffline(false);
  await expect(flaky.locator('.class-line')).toContainText('confirmed');
  await flaky.context().close();
  const back = await device(browser);
  await back.goto(`${rig.server.url}#/join/${code}`);
  await back.getByLabel('Your name in the class').fill('Turi');
  await back.getByText('I had a seat on another device').click();
  await back.getByLabel('Your word').fill(word);
  await back.getByRole('button', { name: 'Back to my seat' }).click();
  await expect(back.getByText('€0.15 M').first()).toBeVisible();

  // The committee: the seats of Lyon vote in private, then its chair calls the vote. The others are carried along.
  await goOn(lead, 'Open the committee');
  for (const seat of [finance, hr]) await seat.getByText('▲ Yes', { exact: true }).click();
  await expect(chair.getByText(/2 of 3/).first()).toBeVisible();
  await press(chair, 'Open the meeting');
  await press(chair, /^Call the vote/);
  await press(chair, /^Call the vote/).catch(() => {});

  // The year: quarter by quarter on the phone, while the room is stopped once with a question.
  await goOn(lead, 'Start year 1');
  await expect(phone.getByRole('button', { name: 'Play quarter 1' })).toBeVisible();
  await press(lead, 'Freeze');
  await lead.getByRole('radio', { name: /./ }).last().check();
  await lead.getByLabel('Or your own question').fill('Who resists, and why is that rational?');
  await press(lead, 'Freeze the class');
  await phone.getByLabel('One line').fill('Whoever signs for the countries.');
  await press(phone, 'Give this answer');
  await expect(lead.getByText('Whoever signs for the countries.')).toBeVisible();
  await press(lead, 'Go on');
  await phone.getByRole('button', { name: 'Play quarter 1' }).click({ timeout: 30_000 });

  // Results, a second year as it stands, and the years end.
  await goOn(lead, 'Show the results of year 1');
  await expect(phone.locator('.class-line')).toContainText('Results');
  // Why a number moved is worked out by the server, as the page alone does it.
  await expect(chair.getByRole('radio', { name: 'Business kept' })).toBeAttached();
  await press(chair, 'We have read it');
  for (const year of [2, 3]) {
    await goOn(lead, `Open year ${year}`);
    await goOn(lead, 'Open the committee');
    await goOn(lead, `Start year ${year}`);
    await goOn(lead, `Show the results of year ${year}`);
  }
  await goOn(lead, 'Open the debrief');
  for (const seat of [chair, hr, phone, back, late]) {
    await expect(seat.getByLabel('Our best decision')).toBeVisible();
  }
  await chair.getByLabel('Our best decision').fill('We asked before we announced.');
  await chair.getByLabel('Our best decision').blur();
  await expect(chair.locator('.class-line')).toContainText('confirmed');
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible();
  // Luck told from decisions on the team's own device; on the desk other choices, and how much was luck between teams.
  await expect(chair.getByText('The same decisions were played 1,000 times', { exact: false }).first()).toBeVisible({
    timeout: 20_000,
  });
  await lead
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('button', { name: /^Debrief/ })
    .click();
  // What takes long is stopped with what was found, and goes on.
  const skill = lead.locator('.skill');
  await skill.getByRole('button', { name: /^Stop/ }).click();
  await expect(skill.getByRole('status')).toContainText('■ Stopped.');
  await skill.getByRole('button', { name: /^Go on/ }).click();
  await expect(skill.getByRole('status')).toHaveText(/^Decisions are judged/);
  await expect(lead.getByRole('table', { name: /one thing decided otherwise/ })).toBeVisible();
});
