// Pictures of every screen in every size and both themes, for eyes. Runs only when EXCOM_LOOK names the folder that
// takes them: EXCOM_LOOK=.reports/look npm run test:e2e -- look.spec --grep "committee"
import { test } from '@playwright/test';
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
const wanted = (process.env['EXCOM_LOOK_SIZES'] ?? '').split(',').filter((size) => size !== '');

test.skip(folder === undefined, 'Pictures are taken only when EXCOM_LOOK names a folder.');

for (const scene of scenes) {
  test(`picture: ${scene.name}`, async ({ page }) => {
    for (const { name, width, height, themes } of SIZES) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: 'light' });
      await scene.open(page);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        const file = `${scene.name.replaceAll(/[^a-z0-9]+/gi, '-')}.${name}${theme === 'dark' ? '-dark' : ''}`;
        await page.screenshot({ path: join(folder!, `${file}.png`) });
        await page.screenshot({ path: join(folder!, `${file}.full.png`), fullPage: true });
      }
    }
  });
}
