// The keyboard's place on the page: dialogs give it back, the skip link moves it, and a control that goes away with its
// own press does not leave it nowhere.
import { expect, test } from '@playwright/test';
import { openRecord } from './kit/game-page.ts';
import { Keyboard } from './kit/keyboard.ts';
import { openPart } from './kit/year-by-hand.ts';
import { cutBeforeLobby, cutRecord, playedRecord } from './kit/records.ts';
import { withoutStage } from './kit/flat-canvas.ts';

test.beforeEach(({ context }) => withoutStage(context));

const game = () => playedRecord('reference', 7);

test('a dialog opens with Enter, keeps Tab inside, closes with Escape and gives the focus back', async ({ page }) => {
  const keys = new Keyboard(page);
  await openRecord(page, cutRecord(game(), 0, 0, 'reviewing'));
  for (const name of ['Glossary', 'Menu']) {
    const button = page.getByRole('button', { name });
    await keys.tabTo(button);
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    for (let i = 0; i < 8; i++) {
      await keys.press('Tab');
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
      );
      expect(outside, `Tab ${i + 1} in ${name}`).toBe(false);
    }
    await keys.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  }
});

test('the skip link leads past the folio line', async ({ page }) => {
  const keys = new Keyboard(page);
  await openRecord(page, cutRecord(game(), 0, 0, 'reviewing'));
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  await keys.tabTo(skip);
  await keys.press('Enter');
  await expect(page.locator('#screen')).toBeFocused();
});

test('removing the last meeting, and undoing the last change, leave the focus close by', async ({ page }) => {
  const keys = new Keyboard(page);
  await openRecord(page, cutBeforeLobby(game(), 1, 'lobbying'));
  await openPart(page, keys, 'The year’s meetings');
  const meetings = page.getByRole('button', { name: /^Remove the meeting with/ });
  const before = await meetings.count();
  await keys.activate(meetings.last());
  await expect(meetings).toHaveCount(before - 1);
  const nearby = await page.evaluate(() =>
    document.activeElement?.closest('section[aria-label]')?.getAttribute('aria-label'),
  );
  expect(nearby).toContain('meetings');
  // All the way back: the button goes out of use under the finger.
  const undo = page.getByRole('button', { name: 'Undo' });
  await keys.tabTo(undo);
  while (await undo.isEnabled()) {
    await keys.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  }
  await keys.press('Tab');
  await expect(page.getByRole('button', { name: 'Redo' })).toBeFocused();
});

test('a refused number stays in its field, is marked there, and its sentence belongs to it', async ({ page }) => {
  await openRecord(page, cutBeforeLobby(game(), 2, 'planning'));
  const field = page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton').first();
  await field.fill('9000');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue('9000');
  await expect(field).toHaveAccessibleDescription(/\d/);
  await field.fill('300');
  await field.press('Enter');
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
});

test('the theme is chosen in the menu and holds after a reload', async ({ page }) => {
  await openRecord(page, cutBeforeLobby(game(), 2, 'planning'));
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'As the system' }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
});
