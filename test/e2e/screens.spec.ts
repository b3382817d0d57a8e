// Every screen of the game, reached once by importing a game that a computer player has played up to there, and looked
// at by two judges on a laptop and on a phone, some also in the dark.
// Axe: no fault of accessibility, and nothing wider than a phone.
// Frozen pictures in test/e2e/frozen/: the screen as somebody last looked at it and found it good. One that looks
// different is red until it is mended or its picture renewed and looked at:
//   npm run test:e2e -- screens --update-snapshots
// What changes by itself is waited for (fonts, faces, studies, the canvas asleep) or masked (times of day).
import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './kit/axe.ts';
import { complaintsOf } from './kit/game-page.ts';
import { scenes, screens } from './kit/scenes.ts';

const LAPTOP = { width: 1366, height: 768 };
const MORNING = Date.UTC(2026, 2, 3, 8);
const PHONE = { width: 390, height: 844 };

/** Frozen on a laptop, in the dark and on a phone. */
const MAIN = new Set([
  'title',
  'briefing',
  'review of the first year',
  'design: the models',
  'plan, with every element opened',
  'lobby: the people, with a file opened to its last line',
  'committee objecting',
  'play with an event card',
  'results',
  'debrief: the result',
]);

/** Frozen on a laptop in the light. */
const FURTHER = new Set([
  'title with games',
  'review of a later year',
  'design: the portfolio',
  'design: an account room',
  'design: the aims',
  'lobby: the corridor',
  'lobby: what you expect',
  'committee voting, half of the ballots open',
  'committee minuted, conditional',
  'play with parcels, one of them opened',
  'papers, minutes',
  'glossary',
]);

/** Waits until nothing on the page is still coming. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('.study-wait')).toHaveCount(0, { timeout: 60_000 });
  // On a phone the room has no canvas: a host that goes away is at rest too.
  const awake = page.locator('.stage-host:visible:not([data-stage="asleep"])');
  await expect(awake).toHaveCount(0, { timeout: 30_000 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    // A canvas that has not been wholly in sight since it grew is not painted at its upper edge either.
    document.querySelector('.stage-host canvas')?.scrollIntoView({ block: 'end' });
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    scrollTo(0, 0);
  });
}

async function compare(page: Page, name: string, kind: string): Promise<void> {
  await settled(page);
  const file = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${kind}.png`;
  await expect.soft(page).toHaveScreenshot(file, { timeout: 20_000, mask: [page.getByText(/, changed /)] });
}

// At half their size the pictures stay light; what they still notice is planted in the last test.
test.use({ viewport: LAPTOP, deviceScaleFactor: 0.5, timezoneId: 'Europe/Brussels' });
test.setTimeout(120_000);
// Every scene is a test of its own: shared out one by one, so that no page waits for the last of them.
test.describe.configure({ mode: 'parallel' });

// The day stands in the names of games: always the same morning here.
test.beforeEach(({ page }) =>
  page.addInitScript((ahead) => {
    const Real = Date;
    const now = () => Real.now() + ahead;
    globalThis.Date = new Proxy(Real, {
      construct: (_real, parts: [] | [number]) => (parts.length === 0 ? new Real(now()) : new Real(...parts)),
      get: (real, name) => (name === 'now' ? now : (Reflect.get(real, name) as unknown)),
    });
  }, MORNING - Date.now()),
);

const CONTRAST = 'color-contrast';

/** The outermost elements that reach beyond the right edge of the page, unless something scrolls them by itself. */
async function wideElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px of ${clientWidth}`, ...wide.slice(0, 6).map((e) => `${e.tagName}.${e.className}`)];
  });
}

/** What a phone's folio and foot have no room for: a beat under the sign beside it, a step in two lines. */
async function crampedEdges(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cramped: string[] = [];
    const beat = document.querySelector('.folio [aria-current]')?.getBoundingClientRect();
    const sign = document.querySelector('.folio-end > :not(.standing)');
    const left =
      sign === null ? Infinity : sign.getBoundingClientRect().left + parseFloat(getComputedStyle(sign).paddingLeft);
    if (beat !== undefined && beat.right > left) cramped.push('the beat in the folio');
    const step = document.querySelector<HTMLElement>('.action-bar .primary');
    if (step !== null && step.offsetHeight > 60) cramped.push(`${step.innerText}: ${step.offsetHeight} px high`);
    return cramped;
  });
}

const judged = scenes.filter((scene) => screens.includes(scene) || MAIN.has(scene.name) || FURTHER.has(scene.name));

for (const { name, dark, open } of judged) {
  const main = MAIN.has(name);
  test(`is sound and looks as it should: ${name}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    // A hint comes when it is due, sooner or later than the picture.
    if (main || FURTHER.has(name))
      await page.addInitScript(() => localStorage.setItem('excom.guide', '{"hints":false}'));
    await open(page);
    if (main || FURTHER.has(name)) await compare(page, name, 'laptop');
    expect.soft(await axeFinds(page), 'on a laptop').toEqual([]);
    if (main || dark === true) {
      await page.emulateMedia({ colorScheme: 'dark' });
      if (main) await compare(page, name, 'laptop-dark');
      if (dark === true) expect.soft(await axeFinds(page, (axe) => axe.withRules(CONTRAST)), 'in the dark').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.setViewportSize(PHONE);
    if (main) await compare(page, name, 'phone');
    // The colours of a phone are those of the laptop, and judging them is most of the work.
    expect.soft(await axeFinds(page, (axe) => axe.disableRules(CONTRAST)), 'on a phone').toEqual([]);
    expect.soft(await wideElements(page), 'no sideways scrolling on a phone').toEqual([]);
    expect.soft(await crampedEdges(page), 'room at the edges of a phone').toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('on a phone a face opens its file at its beginning, and a bargain fits into it', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await scenes.find(({ name }) => name === 'lobby: the first year')!.open(page);
  await page
    .getByRole('button', { name: /Hartley/ })
    .first()
    .click();
  const file = page.getByRole('complementary', { name: /^File of .*Hartley/ });
  await expect(file.getByRole('heading', { name: /Hartley/, level: 2 })).toBeFocused();
  await expect(file).toBeInViewport();
  const [folio, top] = await Promise.all([
    page.locator('.folio').evaluate((line) => line.getBoundingClientRect().bottom),
    file.evaluate((sheet) => sheet.getBoundingClientRect().top),
  ]);
  expect(top).toBeGreaterThanOrEqual(folio);
  expect(top).toBeLessThan(PHONE.height / 4);
  await file.getByRole('radio', { name: /^Bargain/ }).check();
  await expect(file.getByRole('option', { name: 'Shared credit for sales: €100' })).toBeAttached();
  expect(await wideElements(page)).toEqual([]);
});

test('every main screen is among the scenes', () => {
  const names = new Set(judged.map(({ name }) => name));
  expect([...MAIN, ...FURTHER].filter((name) => !names.has(name))).toEqual([]);
});

test('a frozen picture notices a headline that has slipped', async ({ page }, { config }) => {
  test.skip(['all', 'changed'].includes(config.updateSnapshots), 'Pictures are being renewed.');
  const { open } = scenes.find(({ name }) => name === 'briefing')!;
  await open(page);
  await settled(page);
  await expect(page).toHaveScreenshot('briefing-laptop.png');
  await page.locator('#screen h1').evaluate((heading: HTMLElement) => (heading.style.translate = '0 10px'));
  await expect(page).not.toHaveScreenshot('briefing-laptop.png', { timeout: 5_000 });
});
