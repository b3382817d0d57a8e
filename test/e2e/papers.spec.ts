// The printable papers: reached from the menu, one at a time or as a binder, set for A4 and US Letter on white without the
// page around; and the screens of a year as they are printed.
import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, openRecord } from './kit/game-page.ts';
import type { GameRecord } from '../../src/referee/index.ts';
import { cutAfter, cutBeforeLobby, cutRecord, playedRecord } from './kit/records.ts';
import { openAccountRoom } from './kit/scenes.ts';
import { withoutStage } from './kit/flat-canvas.ts';

test.beforeEach(({ context }) => withoutStage(context));

const game = () => playedRecord('reference', 7);

async function openPapers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Papers of this game' }).click();
  await expect(page.getByRole('heading', { name: 'Papers of this game' })).toBeFocused();
}

async function pagesOn(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type \/Page[^s]/g)?.length ?? 0;
}

/** How many pages a print has on A4 and on US Letter. */
const pagesOf = async (page: Page) => [await pagesOn(page, 'A4'), await pagesOn(page, 'Letter')];

test('a paper is read, printed in black on white, and left for the game', async ({ page }) => {
  const complaints = complaintsOf(page);
  await openRecord(page, cutAfter(game(), { year: 1, step: 'close' }, 'revealing'));
  await openPapers(page);
  await page.getByRole('button', { name: 'Strategy page' }).click();
  const paper = page.getByRole('article', { name: /^Strategy page, \d+, year 1 of 6/ });
  await expect(paper).toContainText('3M EMEA');
  await expect(paper).toContainText('Seed 7');
  await expect(paper).toContainText('Educational fiction');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button', { name: 'Print this paper' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Papers of this game' })).toBeHidden();
  expect(await paper.locator('h2').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(0, 0, 0)');
  expect(await pagesOf(page)).toEqual([1, 1]);
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.getByRole('button', { name: 'Back to the game' }).click();
  await expect(page.getByRole('button', { name: 'Open year 2' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the binder sets every paper of the game behind a cover, each on a page of its own', async ({ page }) => {
  await openRecord(page, cutAfter(game(), { year: 1, step: 'close' }, 'revealing'));
  await openPapers(page);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Print the binder, 6 papers' }).click();
  await expect(page.locator('body[data-printed]')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(6);
  expect(await pagesOn(page, 'A4')).toBeGreaterThanOrEqual(7);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('in the first review there is the account list in work and nothing else', async ({ page }) => {
  await openRecord(page, cutRecord(game(), 0, 0, 'reviewing'));
  await openPapers(page);
  await expect(page.getByRole('navigation', { name: /^Year 1/ }).getByRole('listitem')).toHaveText([
    'Segmented account list, in work',
  ]);
});

test('a briefing is printed with what is to be read before the meeting, though nobody has opened it', async ({
  page,
}) => {
  await openRecord(page, cutRecord(game(), 0, 0, 'briefing'));
  const reading = page.locator('.briefing details .prose p');
  await expect(reading.first()).toBeHidden();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // The styles of paper come with the later screens.
  await expect(reading.first()).toBeVisible();
  await expect(reading.last()).toBeVisible();
});

test('the report is printed as words in grey, not as a picture of them', async ({ page }) => {
  await openRecord(page, game());
  await page
    .getByRole('navigation', { name: /^Parts of the debrief/ })
    .getByRole('button', { name: /^One page/ })
    .click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const report = page.getByRole('article', { name: 'Report' });
  expect(await report.evaluate((sheet) => getComputedStyle(sheet).filter)).toBe('none');
  const inks = await report.evaluate((sheet) =>
    [...sheet.querySelectorAll('*')].map((part) => getComputedStyle(part).color),
  );
  const grey = /^rgb\((\d+), \1, \1\)$/;
  expect([...new Set(inks)].filter((ink) => !grey.test(ink))).toEqual([]);
  expect(await pagesOf(page)).toEqual([1, 1]);
});

test('the minutes are one page, also of a meeting with conditions', async ({ page }) => {
  for (const record of [game(), playedRecord('full_ask', 7)]) {
    await openRecord(page, cutAfter(record, { year: 2, step: 'vote' }, 'committee'));
    await openPapers(page);
    await page.getByRole('button', { name: 'Minutes of the committee' }).click();
    await expect(page.getByRole('article')).toContainText('The vote, seat by seat');
    expect(await pagesOf(page)).toEqual([1, 1]);
  }
});

/** A screen, its game, and the pages it may take on A4 and on US Letter. */
const PRINTED: [string, () => GameRecord, number][] = [
  ['the review', () => cutRecord(game(), 0, 0, 'reviewing'), 2],
  ['the design', () => cutBeforeLobby(game(), 2, 'designing'), 2],
  ['the plan', () => cutBeforeLobby(game(), 2, 'planning'), 3],
  ['the people', () => cutRecord(game(), 0, 0, 'lobbying'), 2],
  ['the vote', () => cutAfter(game(), { year: 2, step: 'vote' }, 'committee'), 1],
  ['the year in play', () => cutAfter(game(), { year: 1, step: 'vote' }, 'playing'), 2],
];

for (const [name, record, most] of PRINTED) {
  test(`${name} is printed by the rules of paper, without a hole`, async ({ page }) => {
    await openRecord(page, record());
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    const pages = await pagesOf(page);
    expect(Math.max(...pages)).toBeLessThanOrEqual(most);
    await page.setViewportSize({ width: 700, height: 1000 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(246, 240, 228)',
    );
    await expect(page.locator('.action-bar')).toBeHidden();
    // What is drawn on a canvas is left out together with the place it had.
    await expect(page.locator('.stage-host:visible, .play-map:visible')).toHaveCount(0);
  });
}

test('an open account room is printed alone, and once', async ({ page }) => {
  await openRecord(page, cutBeforeLobby(game(), 4, 'designing'));
  await openAccountRoom(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#screen h1')).toBeHidden();
  // It lies over the page no longer, and nothing of it is cut.
  const { position, maxHeight, overflowY } = await page.getByRole('dialog').evaluate((sheet) => {
    const style = getComputedStyle(sheet);
    return { position: style.position, maxHeight: style.maxHeight, overflowY: style.overflowY };
  });
  expect({ fixed: position === 'fixed', maxHeight, overflowY }).toEqual({
    fixed: false,
    maxHeight: 'none',
    overflowY: 'visible',
  });
});
