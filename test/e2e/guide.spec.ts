// What helps without being asked: a hint after a pause or a second refusal, once a game; words that explain themselves;
// what just happened; and the J-curve note, noted once.
import { expect, type Page, test } from '@playwright/test';
import { openRecord } from './kit/game-page.ts';
import { Keyboard } from './kit/keyboard.ts';
import { cutAfter, cutBefore, cutRecord, playedRecord } from './kit/records.ts';
import { withoutStage } from './kit/flat-canvas.ts';

test.beforeEach(({ context }) => withoutStage(context));

const game = () => playedRecord('reference', 7);
const bar = (page: Page) => page.getByRole('region', { name: 'Next step' });
const hint = (page: Page) => page.locator('.hint-place.shown');
const drafting = (beat: 'reviewing' | 'planning') => cutRecord(game(), 0, 0, beat);

/** Whoever gives hints has arrived: it comes a moment after the screen. */
async function hintsWatch(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(2_000);
    await expect(page.locator('.hint-place')).toBeAttached({ timeout: 200 });
  }).toPass();
  // What it does when it has arrived waits for a moment of the stopped clock too.
  await page.clock.runFor(1_000);
}

test('a hint comes after a pause, stays where it is, and never comes again in this game', async ({ page }) => {
  await page.clock.install();
  await openRecord(page, drafting('reviewing'));
  await hintsWatch(page);
  await expect(hint(page)).toHaveCount(0);
  await page.clock.fastForward(80_000);
  await expect(hint(page)).toContainText('Willingness has to be asked');
  await hint(page)
    .getByRole('button', { name: /^Noted/ })
    .click();
  await expect(hint(page)).toHaveCount(0);
  await page.clock.fastForward(200_000);
  await expect(hint(page)).toHaveCount(0);
  // Also not after a reload: the save remembers.
  await page.clock.runFor(2_000);
  await page.reload();
  await page.getByRole('button', { name: /^Continue/ }).click();
  await expect(page.locator('#screen h1')).toBeFocused();
  await hintsWatch(page);
  await page.clock.fastForward(80_000);
  await expect(hint(page)).not.toContainText('Willingness has to be asked');
});

test('a plan that asks for much is hinted at at once, and the menu switches hints off', async ({ page }) => {
  await openRecord(page, drafting('planning'));
  const money = page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton').first();
  await money.fill('3000');
  await money.press('Enter');
  await expect(hint(page)).toContainText('Ask for a pilot');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('checkbox', { name: /^Hints when we are stuck/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(hint(page)).toHaveCount(0);
});

test('a word explains itself at the keyboard: Enter opens, Escape closes, the focus comes back', async ({ page }) => {
  const keys = new Keyboard(page);
  await openRecord(page, drafting('planning'));
  const shown = page.locator('#screen .term').filter({ visible: true });
  const word = shown.first();
  const name = await word.innerText();
  await keys.tabTo(word);
  await keys.press('Enter');
  const sheet = page.locator('.meaning');
  await expect(sheet).toBeFocused();
  await expect(sheet).toHaveAttribute('role', 'dialog');
  await expect(word).toHaveAttribute('aria-expanded', 'true');
  await keys.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(word).toBeFocused();
  // Marked once on a screen, and never in a heading, a label or a button.
  const words = await shown.allInnerTexts();
  expect(new Set(words.map((text) => text.toLowerCase())).size).toBe(words.length);
  expect(words).toContain(name);
  await expect(
    page.locator('h1 .term, h2 .term, h3 .term, label .term, button .term, summary .term, a .term'),
  ).toHaveCount(0);
});

test('a press on another word opens that one instead, a press beside closes it', async ({ page }) => {
  await openRecord(page, drafting('planning'));
  const words = page.locator('#screen .term').filter({ visible: true });
  await words.nth(0).click();
  await expect(page.locator('.meaning')).toHaveCount(1);
  const first = await page.locator('.meaning').innerText();
  await words.last().click();
  await expect(page.locator('.meaning')).not.toHaveText(first);
  await page.locator('#screen h1').click();
  await expect(page.locator('.meaning')).toHaveCount(0);
});

test('what just happened is one press away in every beat, and says so when it is nothing', async ({ page }) => {
  await openRecord(page, drafting('reviewing'));
  await bar(page).getByRole('button', { name: 'What just happened' }).click();
  const dialog = page.getByRole('dialog', { name: 'What just happened' });
  await expect(dialog).toContainText('Nothing has been played yet');
  await page.keyboard.press('Escape');
  await openRecord(page, cutAfter(game(), { year: 1, step: 'quarter', quarter: 1 }, 'playing'));
  await page.getByRole('button', { name: 'What just happened' }).click();
  await expect(dialog.getByRole('heading', { name: 'Year 1, quarter 1' })).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'Who moved' }).first().getByRole('listitem').first()).toContainText(
    /in (stance|pull|trust)/,
  );
  await page.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'What just happened' }).click();
  await expect(dialog).toBeVisible();
});

test('the J-curve is explained before year 1 ends, noted once, and kept in the menu', async ({ page }) => {
  await openRecord(
    page,
    cutBefore(game(), (entry) => entry.decision.kind === 'correct-course', 'playing'),
  );
  const note = page.getByRole('region', { name: 'It gets worse before it gets better' });
  await expect(note).toBeVisible();
  await expect(note.getByRole('img')).toHaveAttribute('aria-label', /lowest in year 2/);
  await expect(note.getByText(/^Your line so far/)).toBeVisible();
  await note.getByRole('button', { name: 'Noted: the low comes first' }).click();
  await expect(note).toHaveCount(0);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'It gets worse before it gets better' }).click();
  await expect(
    page.getByRole('dialog', { name: 'It gets worse before it gets better' }).getByText(/^Your line so far/),
  ).toBeVisible();
});
