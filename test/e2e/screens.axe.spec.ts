// Every screen of the game before axe, on a laptop and on a phone, some of them in the dark; and none of them wider
// than the phone. A screen is reached by importing a game that a computer player has played up to there.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { complaintsOf } from './kit/game-page.ts';
import { screens } from './kit/scenes.ts';

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

/** What axe finds, a line a rule with the elements concerned. */
async function found(page: Page, rules: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

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

test.use({ viewport: LAPTOP });

for (const { name, dark, open } of screens) {
  test(`axe finds nothing, and nothing is too wide: ${name}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await open(page);
    expect.soft(await found(page), 'on a laptop').toEqual([]);
    if (dark === true) {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await found(page, ['color-contrast']), 'on a laptop in the dark').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.setViewportSize(PHONE);
    expect.soft(await found(page), 'on a phone').toEqual([]);
    expect.soft(await wideElements(page), 'no sideways scrolling on a phone').toEqual([]);
    expect(complaints).toEqual([]);
  });
}
