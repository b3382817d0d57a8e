// The stage in a real browser: its scenes appear, it sleeps unless something moves, a press on an account chooses it in
// the list too, the list says what the canvas draws, and the page does without it.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { layOutMap } from '../../src/stage/map-layout.ts';
import { measure, realMap } from '../kit/stage/real-map.ts';
import { complaintsOf, openRecord } from './kit/game-page.ts';
import { cutRecord, playedRecord } from './kit/records.ts';

const LAPTOP = { width: 1366, height: 768 };
const view = realMap(0);

/** The map of the first review; answers its host when the loop sleeps. */
async function openMap(page: Page): Promise<Locator> {
  await page.setViewportSize(LAPTOP);
  await openRecord(page, cutRecord(playedRecord('reference', 7), 0, 0, 'reviewing'));
  const host = page.locator('.stage-host');
  await expect(host).toHaveAttribute('data-stage', 'asleep', { timeout: 30_000 });
  return host;
}

/** Middle of an account's disc on the page. */
async function placeOf(host: Locator, id: string): Promise<{ x: number; y: number }> {
  const box = (await host.boundingBox())!;
  const node = layOutMap(view, box.width, box.height, measure).nodes.find((one) => one.id === id)!;
  return { x: node.x, y: node.y };
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('group', { name: 'The customers on the map' }).getByRole('button', { name: new RegExp(`^${name}`) });

/** Frames that the page asks for within a second. */
const framesInASecond = (page: Page) =>
  page.evaluate(async () => {
    let frames = 0;
    const before = window.requestAnimationFrame;
    window.requestAnimationFrame = (act) => {
      frames += 1;
      return before(act);
    };
    await new Promise((resolve) => setTimeout(resolve, 1000));
    window.requestAnimationFrame = before;
    return frames;
  });

/** Comes to rest: what a worker or a font brings late is drawn once more, then no frame is asked for. */
const sleeps = (page: Page) => expect.poll(() => framesInASecond(page)).toBe(0);

/** True when the picture shows more than one colour. */
const isDrawn = async (host: Locator) => (await host.screenshot()).length > 20_000;

test('the map appears without complaint, in its own chunk, and then sleeps', async ({ page }) => {
  const complaints = complaintsOf(page);
  const chunks: string[] = [];
  page.on('request', (request) => chunks.push(request.url()));
  await page.goto('/');
  expect(chunks.filter((url) => /\/stage-[^/]*\.js$/.test(url))).toEqual([]);
  const host = await openMap(page);
  expect(chunks.some((url) => /\/stage-[^/]*\.js$/.test(url))).toBe(true);
  await expect(host.locator('canvas')).toHaveAttribute('aria-hidden', 'true');
  await expect(host).toHaveAttribute('aria-label', /Map of the customers/);
  expect(await isDrawn(host)).toBe(true);
  await sleeps(page);
  expect(complaints).toEqual([]);
});

test('a press on an account chooses it in the list, beside everything chooses nothing, both while asleep', async ({
  page,
}) => {
  const host = await openMap(page);
  const row = rowOf(page, 'Bosphorus White Goods');
  await host.click({ position: await placeOf(host, 'bosphorus_white') });
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('#twin-reasons')).toBeVisible();
  await expect(host).toHaveAttribute('data-stage', 'asleep');
  await host.click({ position: { x: 12, y: 300 } });
  await expect(row).toHaveAttribute('aria-expanded', 'false');
});

test('choosing in the list with the keyboard changes the picture, at once and for good where nothing may move', async ({
  page,
}) => {
  const host = await openMap(page);
  const before = await host.screenshot();
  await rowOf(page, 'Halden Motors').focus();
  await page.keyboard.press('Enter');
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(host).toHaveAttribute('data-stage', 'asleep');
  const after = await host.screenshot();
  expect(after.equals(before)).toBe(false);
  await page.waitForTimeout(900);
  expect((await host.screenshot()).equals(after)).toBe(true);
});

test('the list says of every account what the canvas is given to draw', async ({ page }) => {
  await openMap(page);
  const rows = page.getByRole('group', { name: 'The customers on the map' }).getByRole('button');
  await expect(rows).toHaveCount(view.accounts.length);
  for (const account of view.accounts) {
    const row = rowOf(page, account.name);
    await expect(row).toContainText(account.salesWords);
    await expect(row).toContainText(account.satisfactionWords);
    await expect(row).toContainText(account.closenessWord);
  }
});

test('dark and light, a small page and a large: the map follows', async ({ page }) => {
  const host = await openMap(page);
  const light = await host.screenshot();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => (await host.screenshot()).equals(light)).toBe(false);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await host.locator('canvas').boundingBox())?.width).toBeLessThanOrEqual(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(host).toHaveAttribute('data-stage', 'asleep');
});

test('on a slow line the place of the map says that it is on its way, and the page is there meanwhile', async ({
  page,
}) => {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/stage-[^/]*\.js$/, async (route) => {
    if (!route.request().url().includes('stage-host')) await held;
    await route.continue();
  });
  await page.setViewportSize(LAPTOP);
  await openRecord(page, cutRecord(playedRecord('reference', 7), 0, 0, 'reviewing'));
  const host = page.locator('.stage-host');
  const word = () => host.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await word()).toBe('"The picture is on its way. The page works without it."');
  await rowOf(page, 'Halden Motors').click();
  letGo();
  await expect(host).toHaveAttribute('data-stage', 'asleep', { timeout: 30_000 });
  expect(await word()).toBe('none');
});

test('where the stage cannot be loaded the page has everything without it', async ({ page }) => {
  await page.route(/\/stage-[^/]*\.js$/, (route) =>
    route.request().url().includes('stage-host') ? route.continue() : route.abort(),
  );
  await page.setViewportSize(LAPTOP);
  await openRecord(page, cutRecord(playedRecord('reference', 7), 0, 0, 'reviewing'));
  await expect(page.locator('.stage-host')).toBeHidden();
  await rowOf(page, 'Halden Motors').click();
  await expect(page.locator('#twin-reasons')).toBeVisible();
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the loop wakes for a choice and sleeps again', async ({ page }) => {
    const host = await openMap(page);
    await page.evaluate(() => {
      const seen: string[] = [];
      const element = document.querySelector('.stage-host')!;
      new MutationObserver(() => seen.push(element.getAttribute('data-stage') ?? '')).observe(element, {
        attributes: true,
      });
      Object.assign(window, { seen });
    });
    await rowOf(page, 'Halden Motors').click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen.join(' ')))
      .toMatch(/awake.* asleep$/);
    await expect(host).toHaveAttribute('data-stage', 'asleep');
    await sleeps(page);
  });
});
