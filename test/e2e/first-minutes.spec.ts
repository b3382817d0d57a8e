// How far it is from opening the page to something to decide: counted in presses of "go on", not in seconds.
import { expect, type Page, test } from '@playwright/test';
import { savedRecord } from './kit/game-page.ts';
import { withoutStage } from './kit/flat-canvas.ts';

test.beforeEach(({ context }) => withoutStage(context));

/** Presses the one button that leads on, until `control` is on the page; returns how many presses it took. */
async function pressesUntil(page: Page, control: ReturnType<Page['getByRole']>): Promise<number> {
  for (let presses = 0; presses <= 5; presses++) {
    // The screen of the beat may still be on its way.
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByText('Opening the page.')).toHaveCount(0);
    if (await control.first().isVisible()) return presses;
    const onward = page.locator('.button.primary');
    await expect(onward).toHaveCount(1);
    const label = await onward.innerText();
    await onward.click();
    await expect(page.locator('.button.primary')).not.toHaveText(label);
  }
  return Number.POSITIVE_INFINITY;
}

const decisions = async (page: Page) => (await savedRecord(page))?.entries.map(({ decision }) => decision.kind) ?? [];

test('buying the first finding is at most five presses from the open page', async ({ page }) => {
  await page.goto('/');
  const buy = page.getByRole('button', { name: 'Buy: Customer survey' });
  expect(await pressesUntil(page, buy)).toBeLessThanOrEqual(4);
  await buy.click();
  await expect.poll(() => decisions(page)).toEqual(['buy-research']);
});

test('choosing a model is at most five presses from the open page', async ({ page }) => {
  await page.goto('/');
  const choose = page.getByRole('button', { name: /^Sign for / });
  expect(await pressesUntil(page, choose)).toBeLessThanOrEqual(4);
  await choose.first().click();
  await expect.poll(() => decisions(page)).toEqual(['choose-model']);
});
