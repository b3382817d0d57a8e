// The year let run by itself: play, pause, speed and skip only press the button that a reader could press, so every way
// through a year ends in the same figures; cards and the correction stop it; looking back changes nothing.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { complaintsOf, currentBeat, openRecord, savedRecord } from './kit/game-page.ts';
import { cutAfter, playedRecord } from './kit/records.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Next step' });
const answer = (page: Page) => page.getByRole('form', { name: 'Your answer' });
const correction = (page: Page) => page.getByRole('form', { name: 'Correction' });
const step = (page: Page) => bar(page).getByRole('button', { name: /^(Play quarter|Close the year)/ });
const button = (page: Page, name: 'Play' | 'Pause' | 'Skip to the end of the year') =>
  bar(page).getByRole('button', { name, exact: true });

/** The first year of a game in which a card and the correction stop the year, at the start of its quarters. */
async function openYear(page: Page): Promise<void> {
  await openRecord(page, cutAfter(playedRecord('reference', 7), { year: 1, step: 'vote' }, 'committee'));
  await bar(page).getByRole('button', { name: 'Start the year' }).click();
  await expect(step(page).or(answer(page))).toBeVisible();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Settles what has stopped the year: the first open answer, and no correction. True when something did. */
async function settle(page: Page): Promise<boolean> {
  const title = (await heading(page).textContent()) ?? '';
  if (await answer(page).isVisible()) {
    await answer(page).getByRole('radio', { disabled: false }).first().check();
    await answer(page).getByRole('button', { name: 'Answer and let time run' }).click();
  } else if (await correction(page).isVisible()) {
    await correction(page).getByRole('button', { name: 'Leave the plan as it is' }).click();
  } else return false;
  await expect(heading(page)).not.toHaveText(title);
  return true;
}

/** Goes on until the results, with `act` whenever nothing waits for an answer; says how often the year was stopped. */
async function goThrough(page: Page, act: () => Promise<void>): Promise<number> {
  let stops = 0;
  for (let turn = 0; turn < 100; turn++) {
    if ((await currentBeat(page).textContent()) === 'Reveal') return stops;
    if (await settle(page)) stops += 1;
    else await act();
  }
  throw new Error('The year does not end.');
}

/** The hashes of all steps as saved, once the results are. */
async function hashes(page: Page): Promise<string[]> {
  await expect.poll(async () => (await savedRecord(page))?.beat).toBe('revealing');
  return (await savedRecord(page))?.steps.map(({ hash }) => hash) ?? [];
}

/** Presses a button at once if it is there: the stage draws meanwhile, and a pause must not wait for it. */
const tryPress = (target: Locator) =>
  target.evaluate((element: HTMLElement) => element.click(), undefined, { timeout: 700 }).catch(() => {});

test('pressed singly, let run and paused, skipped, or with reduced motion: a year comes to the same figures', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const complaints = complaintsOf(page);
  await openYear(page);
  expect(await goThrough(page, () => tryPress(step(page)))).toBeGreaterThanOrEqual(2);
  const wanted = await hashes(page);
  expect(wanted.length).toBeGreaterThan(5);

  await test.step('let run at double speed, and paused now and then', async () => {
    await openYear(page);
    await bar(page).getByText('2×').click();
    await goThrough(page, async () => {
      await tryPress(button(page, 'Play'));
      await tryPress(button(page, 'Pause'));
    });
    expect(await hashes(page)).toEqual(wanted);
  });

  await test.step('skipped to its end', async () => {
    await openYear(page);
    await goThrough(page, () => tryPress(button(page, 'Skip to the end of the year')));
    expect(await hashes(page)).toEqual(wanted);
  });

  await test.step('let run with reduced motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openYear(page);
    await goThrough(page, () => tryPress(button(page, 'Play')));
    expect(await hashes(page)).toEqual(wanted);
  });
  expect(complaints).toEqual([]);
});

test('the running year stops at a card, waits for the answer, and goes on by itself', async ({ page }) => {
  await openYear(page);
  await button(page, 'Play').click();
  await expect(answer(page).or(correction(page))).toBeVisible();
  if (await correction(page).isVisible()) await settle(page);
  await expect(answer(page)).toBeVisible();
  await expect(heading(page)).toBeFocused();
  const card = (await heading(page).textContent()) ?? '';
  await page.waitForTimeout(5_000);
  await expect(heading(page)).toHaveText(card);
  await settle(page);
  if (await correction(page).isVisible()) await settle(page);
  await expect(button(page, 'Pause').or(answer(page))).toBeVisible();
});

test('pause holds the year where it is', async ({ page }) => {
  await openYear(page);
  await expect(step(page)).toHaveText('Play quarter 1');
  await button(page, 'Play').click();
  await expect(step(page)).toHaveText('Play quarter 2');
  await button(page, 'Pause').click();
  await page.waitForTimeout(5_000);
  await expect(step(page)).toHaveText('Play quarter 2');
});

test('looking back shows the quarter that was, changes nothing, and leads back to now', async ({ page }) => {
  await openRecord(page, cutAfter(playedRecord('reference', 7), { year: 3, step: 'quarter', quarter: 3 }, 'playing'));
  const before = await savedRecord(page);
  const rail = page.getByRole('region', { name: 'Calendar of the year' });
  await rail.getByRole('button', { name: 'Look back at quarter 1' }).click();
  const past = page.getByRole('region', { name: 'Looking back at quarter 1' });
  await expect(past).toBeVisible();
  await rail.getByRole('button', { name: 'Look back at quarter 2' }).click();
  await expect(page.getByRole('region', { name: 'Looking back at quarter 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(past).toBeHidden();
  expect(await savedRecord(page)).toEqual(before);
});

test('a parcel opens by keyboard and says what it brings and which decision sent it', async ({ page }) => {
  await openRecord(page, cutAfter(playedRecord('reference', 7), { year: 4, step: 'quarter', quarter: 1 }, 'playing'));
  const rail = page.getByRole('region', { name: 'Calendar of the year' });
  const parcel = rail.getByRole('list', { name: 'Parcels, quarter 2' }).getByRole('button').first();
  await parcel.focus();
  await page.keyboard.press('Enter');
  await expect(parcel).toHaveAttribute('aria-expanded', 'true');
  await expect(rail.getByText(/You gave your word|Your plan of year/).first()).toBeVisible();
});
