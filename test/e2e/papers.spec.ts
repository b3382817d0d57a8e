// The printable papers: reached from the menu, one at a time or as a binder, set for A4 on white without the page around.
import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, openRecord } from './kit/game-page.ts';
import { cutAfter, cutRecord, playedRecord } from './kit/records.ts';
import { withoutStage } from './kit/flat-canvas.ts';

test.beforeEach(({ context }) => withoutStage(context));

const game = () => playedRecord('reference', 7);

async function openPapers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Papers of this game' }).click();
  await expect(page.getByRole('heading', { name: 'Papers of this game' })).toBeFocused();
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page[^s]/g)?.length ?? 0;

test('a paper is read, printed on A4 in black on white, and left for the game', async ({ page }) => {
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
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
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
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThanOrEqual(7);
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
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});
