// Frozen pictures: every screen as it looked when somebody last looked at it and found it good, in test/e2e/frozen/. A
// screen that looks different is red until it is mended or its picture renewed and looked at:
//   npm run test:e2e -- frozen --update-snapshots
// What changes by itself is waited for (fonts, faces, studies, the canvas asleep) or masked (times of day).
import { expect, type Page, test } from '@playwright/test';
import { type Scene, scenes } from './kit/scenes.ts';

const LAPTOP = { width: 1366, height: 768 };
const MORNING = Date.UTC(2026, 2, 3, 8);
const PHONE = { width: 390, height: 844 };

/** The main screens: these also on a phone and in the dark. */
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

/** Further screens, on a laptop in the light. */
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

async function pictures(page: Page, { name, open }: Scene): Promise<void> {
  await open(page);
  await compare(page, name, 'laptop');
  if (!MAIN.has(name)) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await compare(page, name, 'laptop-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(PHONE);
  await compare(page, name, 'phone');
}

for (const scene of scenes) {
  if (!MAIN.has(scene.name) && !FURTHER.has(scene.name)) continue;
  test(`looks as in its frozen picture: ${scene.name}`, ({ page }) => pictures(page, scene));
}

test('every main screen is among the scenes', () => {
  const names = new Set(scenes.map(({ name }) => name));
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
