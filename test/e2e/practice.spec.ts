// The practice half-year in the browser: by mouse and by keyboard to the question at its end, and skipped at once; it
// costs nobody a press who does not want it, and nothing of it is kept.
import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, currentBeat, emptyBrowser, keptGames } from './kit/game-page.ts';
import { Keyboard } from './kit/keyboard.ts';
import { axeFinds } from './kit/axe.ts';
import { withoutStage } from './kit/flat-canvas.ts';

test.beforeEach(({ context }) => withoutStage(context));

const mark = (page: Page) => page.locator('.coach');
const bar = (page: Page) => page.getByRole('region', { name: 'Next step' });
const title = (page: Page) => mark(page).getByRole('heading');

async function openPractice(page: Page): Promise<void> {
  await emptyBrowser(page);
  await page.getByRole('button', { name: /^Practise first/ }).click();
  await expect(page.getByRole('region', { name: 'Money by element' })).toBeVisible();
  await expect(mark(page)).toBeFocused();
}

async function atTheEnd(page: Page): Promise<void> {
  await expect(page.locator('#screen h1')).toHaveText(
    /^The money is spent\. Satisfaction (has not moved|is a little lower)/,
  );
  await expect(mark(page)).toHaveCount(0);
  await expect(page.getByText(/With the same money every year, half of it is there in quarter \d+/)).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^You were asked in quarter 2\. The plan arrives in quarter \d+\.$/ }),
  ).toBeVisible();
}

test('by mouse: six marks, two quarters, a failure, and then the game starts fresh', async ({ page }) => {
  const complaints = complaintsOf(page);
  await openPractice(page);
  await expect(mark(page)).toContainText('Practice, 1 of 6');
  await bar(page).getByRole('button', { name: 'On to the lobby' }).click();
  await expect(bar(page).getByRole('alert')).toContainText('Put money on one element first');
  const money = page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton');
  await money.nth(1).fill('900');
  await money.nth(1).press('Enter');
  await bar(page).getByRole('button', { name: 'On to the lobby' }).click();
  await expect(mark(page)).toContainText('2 of 6');
  await page.getByRole('region', { name: 'Where they stand' }).getByRole('button').nth(2).click();
  await page.getByRole('button', { name: /^Plan: / }).click();
  await expect(mark(page)).toContainText('3 of 6');
  await bar(page).getByRole('button', { name: 'Call the committee' }).click();
  await expect(mark(page)).toContainText('4 of 6');
  await bar(page).getByRole('button', { name: 'Open the meeting' }).click();
  await bar(page)
    .getByRole('button', { name: /^Call the vote/ })
    .click();
  await bar(page).getByRole('button', { name: 'Start the year' }).click();
  await expect(mark(page)).toContainText('5 of 6');
  await page.getByRole('button', { name: /^Play quarter 1/ }).click();
  await expect(mark(page)).toContainText('6 of 6');
  await page.getByRole('button', { name: /^Play quarter 2/ }).click();
  await atTheEnd(page);
  expect(await axeFinds(page)).toEqual([]);
  expect(await keptGames(page)).toEqual([]);
  await bar(page).getByRole('button', { name: 'Take your seat' }).click();
  await expect(bar(page).getByRole('button', { name: 'Open the board pack' })).toBeVisible();
  await expect.poll(async () => (await keptGames(page)).length).toBe(1);
  expect(complaints).toEqual([]);
});

test('by keyboard: each mark has the focus, is left by Tab or Escape, and the way goes on', async ({ page }) => {
  test.setTimeout(120_000);
  const keys = new Keyboard(page);
  await emptyBrowser(page);
  await keys.activate(page.getByRole('button', { name: /^Practise first/ }));
  const money = page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton');
  await expect(money.first()).toBeVisible();
  await expect(mark(page)).toBeFocused();
  await keys.press('Escape');
  await expect(money.first()).toBeFocused();
  await keys.fill(money.first(), '600');
  await expect(mark(page)).toBeFocused();
  await keys.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'On to the lobby' })).toBeFocused();
  await keys.press('Enter');
  await expect(title(page)).toHaveText('See somebody before they vote');
  await expect(mark(page)).toBeFocused();
  const seat = page.getByRole('region', { name: 'Where they stand' }).getByRole('button').nth(2);
  await keys.tabTo(seat);
  await keys.press('Enter');
  const form = page.getByRole('form', { name: /^Meet / });
  await keys.activate(form.getByRole('button', { name: /^Plan: / }));
  await expect(mark(page)).toBeFocused();
  await keys.activate(page.getByRole('button', { name: /^What you expect/ }));
  await keys.fill(page.getByLabel('Why it should work, in one sentence'), 'Fewer things, done properly.');
  await keys.activate(page.getByRole('button', { name: 'Write it down' }));
  await expect(mark(page)).toBeFocused();
  for (const name of ['Call the committee', 'Open the meeting', /^Call the vote/, 'Start the year'])
    await keys.activate(bar(page).getByRole('button', { name }));
  await keys.activate(page.getByRole('button', { name: /^Play quarter 1/ }));
  await keys.activate(page.getByRole('button', { name: /^Play quarter 2/ }));
  await atTheEnd(page);
  await expect(page.getByText(/^You had written down \d/)).toBeVisible();
});

test('is skipped with one press, and is then offered more quietly', async ({ page }) => {
  await openPractice(page);
  await mark(page).getByRole('button', { name: 'Skip the practice' }).click();
  await expect(bar(page).getByRole('button', { name: 'Open the board pack' })).toBeVisible();
  await expect(mark(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Back to the title page' }).click();
  await expect(page.getByRole('button', { name: 'Practise again' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Practise again' })).toBeVisible();
});

test('a mark can be made small and read again, and stays in the window of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPractice(page);
  const inside = () =>
    mark(page).evaluate((sheet) => {
      const { left, top, right, bottom } = sheet.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
    });
  expect(await inside()).toBe(true);
  await mark(page).getByRole('button', { name: 'Make it small' }).click();
  await expect(mark(page).getByText('Put money on one element', { exact: false })).toBeHidden();
  expect(await inside()).toBe(true);
  await mark(page).getByRole('button', { name: 'Read it again' }).click();
  await expect(mark(page).getByText('Put money on one element', { exact: false })).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);
});

test('nobody who wants to play pays for it: two presses to the board pack', async ({ page }) => {
  await emptyBrowser(page);
  await page.getByRole('button', { name: 'Take your seat' }).click();
  await bar(page).getByRole('button', { name: 'Open the board pack' }).click();
  await expect(currentBeat(page)).toHaveText('Review');
});
