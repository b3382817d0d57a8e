// The desk of a class and its wall in a real browser, over a rehearsal: no server, computer teams in every seat. The pace
// by keyboard, the wall that follows in its own window at the size of a room, a desk that fits a phone, and axe.
import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './kit/axe.ts';
import { complaintsOf } from './kit/game-page.ts';

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1920, height: 1080 };
/** Readable at ten metres. */
const LEAST_PX = 28;

test.use({ viewport: LAPTOP });

async function openRehearsal(page: Page): Promise<void> {
  await page.goto('./#/console/rehearsal');
  await expect(page.getByRole('heading', { name: 'Four teams' })).toBeVisible({ timeout: 30_000 });
}

const desk = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Desks' }).getByRole('button', { name: new RegExp(`^${name}`) });
const step = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Pace of the class' }).getByRole('button', { name });

/** Letters smaller than the last row can read, with what they say. */
const smallWords = (page: Page) =>
  page.evaluate((least) => {
    const seen: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (parent === null || text === '' || parent.closest('.visually-hidden, script, style') !== null) continue;
      const box = parent.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || getComputedStyle(parent).visibility === 'hidden') continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < least) seen.push(`${size} px: ${text}`);
    }
    return seen;
  }, LEAST_PX);

/** What stands beyond the wall's lower or right edge. */
const beyondWall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.wall-page :is(h1, h2, p, li, dd, q, .wall-time)')].flatMap((element) => {
      const { bottom, right, width } = element.getBoundingClientRect();
      const hidden = width === 0 || element.closest('.visually-hidden') !== null || element.matches('.visually-hidden');
      return hidden || (bottom <= innerHeight + 1 && right <= innerWidth + 1) ? [] : [element.textContent ?? ''];
    }),
  );

test('a rehearsal is led by keyboard, and its wall follows in letters for the last row', async ({ page, context }) => {
  const complaints = complaintsOf(page);
  await openRehearsal(page);
  const wall = await context.newPage();
  await wall.setViewportSize(WALL);
  await wall.goto('./#/screen/rehearsal');
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible();
  const kinds: string[] = [];
  const readable = async () => {
    kinds.push((await wall.locator('.wall-page').getAttribute('data-wall')) ?? '');
    expect.soft(await smallWords(wall), `small words on ${kinds.at(-1)}`).toEqual([]);
    expect.soft(await beyondWall(wall), `beyond the wall on ${kinds.at(-1)}`).toEqual([]);
  };
  await readable();
  expect.soft(await axeFinds(wall)).toEqual([]);

  await page.bringToFront();
  await page.keyboard.press('n');
  await expect(step(page, /^Yes: begin with the briefing/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(step(page, /^Begin with the briefing/)).toBeVisible();
  await page.keyboard.press('n');
  await expect(step(page, /^Yes: begin with the briefing/)).toBeVisible();
  // A little longer than the question has to stand, from its drawing on.
  await page.waitForTimeout(600);
  await page.keyboard.press('n');
  await expect(wall.locator('[data-wall="briefing"]')).toBeVisible();
  await readable();

  await step(page, /^Open year 1/).click();
  await expect(page.getByText('left of 13 minutes')).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByText('The class is paused.')).toBeVisible();
  await expect(wall.getByText('Paused')).toBeVisible();
  await expect(wall.locator('[data-wall="clock"]')).toBeVisible();
  // Read while nobody plays: a class whose teams are all ready meanwhile is not asked about any more.
  await readable();
  await page.keyboard.press('p');
  await expect(wall.getByText('Paused')).toHaveCount(0);

  for (const name of [/^Open the committee/, /^Start year 1/, /^Show the results of year 1/]) {
    await step(page, name).click();
    await step(page, /^Yes: /).click();
    await expect(step(page, name)).toHaveCount(0);
  }
  await expect(wall.locator(':is([data-wall="recap"], [data-wall="clock"])')).toBeVisible();
  await desk(page, 'On the wall').click();
  await page.getByRole('listitem').filter({ hasText: 'All teams' }).getByRole('button', { name: 'Show' }).click();
  await page.getByLabel('Names of teams beside the figures').check();
  await expect(wall.getByText('Alpine').first()).toBeVisible();
  await readable();
  expect.soft(await axeFinds(wall)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(kinds).toHaveLength(4);
});

test('a row of quick presses asks and does not answer itself, however late it is heard', async ({ page }) => {
  // The time of the page, and of what is pressed on it, goes on only when told to.
  await page.clock.install();
  await openRehearsal(page);
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const asked = step(page, /^Yes: begin with the briefing/);
  const press = async (after: number) => {
    await page.clock.runFor(after);
    await page.keyboard.press('n');
    await page.clock.runFor(50);
  };
  await press(0);
  await expect(asked).toBeVisible();
  await press(100);
  await press(100);
  await expect(asked).toBeVisible();
  await press(600);
  await expect(step(page, /^Open year 1/)).toBeVisible();
  // So soon after a step no key is another.
  await press(300);
  await expect(step(page, /^Yes: /)).toHaveCount(0);

  // Pressed at once, and heard only when the question stands: no answer.
  await page.keyboard.press('Escape');
  await page.clock.runFor(2000);
  await page.evaluate(() => {
    const early = new KeyboardEvent('keydown', { key: 'n', bubbles: true });
    Object.defineProperty(early, 'timeStamp', { value: performance.now() });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    Object.assign(window, { early });
  });
  await page.clock.runFor(1000);
  await expect(step(page, /^Yes: open year 1/)).toBeVisible();
  await page.evaluate(() => void document.dispatchEvent((window as unknown as { early: Event }).early));
  await page.clock.runFor(50);
  await expect(step(page, /^Yes: open year 1/)).toBeVisible();
});

test('every desk passes axe on a laptop and on a phone, and fits the phone', async ({ page }) => {
  test.slow();
  const complaints = complaintsOf(page);
  await openRehearsal(page);
  expect.soft(await axeFinds(page), 'the start').toEqual([]);
  await step(page, /^Begin with the briefing/).click();
  await step(page, /^Open year 1/).click();
  for (const name of ['Teams', 'On the wall', 'Letters and notes', 'Roster', 'Debrief', 'The class']) {
    await page.setViewportSize(LAPTOP);
    await desk(page, name).click();
    expect.soft(await axeFinds(page), `${name} on a laptop`).toEqual([]);
    await page.setViewportSize(PHONE);
    expect.soft(await axeFinds(page), `${name} on a phone`).toEqual([]);
    const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect.soft(wide, `${name} is too wide for a phone`).toBeLessThanOrEqual(view ?? 0);
  }
  expect(complaints).toEqual([]);
});

test('a link is copied where a page has no clipboard, as in a room without a certificate, or else by hand', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
  await openRehearsal(page);
  await desk(page, 'The class').click();
  const links = page.getByRole('listitem').filter({ has: page.locator('.long-link') });
  const [first, second] = [links.nth(0), links.nth(1)];
  const copy = first.getByRole('button');
  await copy.click();
  await expect(copy).toHaveText('✓ Copied');
  await expect(copy).toBeFocused();
  // The browser refuses the old way too.
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await second.getByRole('button').click();
  await expect(second.getByRole('button')).toHaveText('Copy it by hand');
  await expect(page.locator('body > textarea')).toHaveCount(0);
  const link = (await first.locator('.long-link').textContent()) ?? 'no link';
  await desk(page, 'Letters and notes').click();
  const note = page.getByLabel('Two lines that every device of the team shows');
  await note.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(note).toHaveValue(link);
});

test('on paper a desk has the runbook and all its letters, and not the clock that ran when it was printed', async ({
  page,
}) => {
  await openRehearsal(page);
  await step(page, /^Begin with the briefing/).click();
  await desk(page, 'Letters and notes').click();
  const letter = page.locator('.desk-letter').first();
  await expect(letter).toBeHidden();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(letter).toBeVisible();
  await expect(page.getByRole('region', { name: 'Runbook' })).toBeVisible();
  await expect(page.locator('.next-control')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Desks' })).toBeHidden();
});

test('without a class server the console says so, and offers the rehearsal', async ({ page }) => {
  await page.goto('./#/console');
  await expect(page.getByRole('heading', { name: 'There is no class server here' })).toBeVisible();
  expect.soft(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Rehearse with computer teams' }).click();
  await expect(page.getByRole('heading', { name: 'Four teams' })).toBeVisible({ timeout: 30_000 });
});
