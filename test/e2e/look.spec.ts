// Pictures of every screen in every size and both themes, and each as it is printed, for eyes. Runs only when EXCOM_LOOK
// names the folder that takes them: EXCOM_LOOK=.reports/look npm run test:e2e -- look.spec --grep "committee"
// EXCOM_LOOK_SIZES=laptop,paper takes some of the sizes; "paper" is a PDF of A4, printed from the light theme, and one of
// US Letter, from the dark.
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { scenes } from './kit/scenes.ts';

const folder = process.env['EXCOM_LOOK'];
const SIZES = [
  { name: 'laptop', width: 1366, height: 768, themes: ['light', 'dark'] },
  { name: 'wide', width: 1440, height: 900, themes: ['light'] },
  { name: 'projector', width: 1920, height: 1080, themes: ['light'] },
  { name: 'tablet', width: 820, height: 1180, themes: ['light'] },
  { name: 'phone', width: 390, height: 844, themes: ['light', 'dark'] },
] as const;
const PAPERS = [
  { format: 'A4', theme: 'light' },
  { format: 'Letter', theme: 'dark' },
] as const;
const wanted = (process.env['EXCOM_LOOK_SIZES'] ?? '').split(',').filter((size) => size !== '');

test.skip(folder === undefined, 'Pictures are taken only when EXCOM_LOOK names a folder.');

for (const scene of scenes) {
  const fileOf = (words: string) => join(folder!, `${scene.name.replaceAll(/[^a-z0-9]+/gi, '-')}.${words}`);

  test(`picture: ${scene.name}`, async ({ page }) => {
    for (const { name, width, height, themes } of SIZES) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: 'light' });
      await scene.open(page);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        const file = fileOf(`${name}${theme === 'dark' ? '-dark' : ''}`);
        await page.screenshot({ path: `${file}.png` });
        await page.screenshot({ path: `${file}.full.png`, fullPage: true });
      }
    }
    if (wanted.length > 0 && !wanted.includes('paper')) return;
    await page.setViewportSize({ width: 1366, height: 768 });
    await scene.open(page);
    await expect(page.locator('.study-wait')).toHaveCount(0, { timeout: 60_000 });
    for (const { format, theme } of PAPERS) {
      await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
      await page.pdf({ path: `${fileOf(format)}.pdf`, format });
    }
  });
}
