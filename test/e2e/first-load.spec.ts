// What a first visitor loads, from the empty cache to the briefing: code and styles as gzip, fonts as they are, pictures
// and the scenario counted apart. Printed, and held below the limits of design 8. And nothing moves when fonts arrive.
import { expect, type Page, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = { code: 150, fonts: 120 };
type Kind = 'code' | 'fonts' | 'pictures' | 'scenario';

function kindOf(url: string): Kind {
  const path = new URL(url).pathname;
  if (path.endsWith('.woff2')) return 'fonts';
  if (path.endsWith('.json')) return 'scenario';
  return /\.(svg|png|webp|jpg)$/.test(path) ? 'pictures' : 'code';
}

async function toTheBriefing(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^Take your seat/ }).click();
  await expect(page.locator('#screen h1')).toBeFocused();
}

test('the way to the briefing costs at most 150 kB of code and styles and 120 kB of fonts', async ({ page }) => {
  const arriving: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (url.startsWith('data:') || url.startsWith('blob:')) return;
    // Text travels packed, as a server sends it; fonts are packed already.
    arriving.push(
      response.body().then(
        (body) => [url, kindOf(url) === 'fonts' ? body.length : gzipSync(body).length],
        () => [url, 0],
      ),
    );
  });
  // What is fetched ahead for later screens waits until the page has nothing else to do: here, for ever.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await toTheBriefing(page);
  const first = arriving.slice();
  const files = await Promise.all(first);
  const sum: Record<Kind, number> = { code: 0, fonts: 0, pictures: 0, scenario: 0 };
  for (const [url, bytes] of files) sum[kindOf(url)] += bytes / 1000;
  const words = Object.entries(sum).map(([kind, kb]) => `${kind} ${kb.toFixed(1)} kB`);
  console.log(`    first load: ${words.join(', ')}; ${files.length} files`);
  expect(sum.code).toBeGreaterThan(20);
  expect(sum.fonts).toBeGreaterThan(20);
  expect(sum.code).toBeLessThanOrEqual(LIMIT_KB.code);
  expect(sum.fonts).toBeLessThanOrEqual(LIMIT_KB.fonts);
});

test('nothing moves when the fonts arrive late', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) seen.push(entry.value.toFixed(4));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await toTheBriefing(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(200);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  const sum = shifts.reduce((total, value) => total + Number(value), 0);
  console.log(`    layout shift, title to briefing, fonts 1.5 s late: ${sum.toFixed(3)}`);
  // 0.1 is what is commonly called good; a swap of unlike fonts costs several times that.
  expect(sum).toBeLessThanOrEqual(0.05);
});
