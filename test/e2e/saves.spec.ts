// What the browser keeps: every change is saved at once and survives a reload, can be taken back and brought back; a
// broken save or a bad file is refused with its reason and costs nothing; two tabs do not overwrite each other.
import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, currentBeat, fileOf, openRecord, SAVE_KEY, savedRecord } from './kit/game-page.ts';
import { cutBeforeLobby, cutRecord, playedRecord, sealed } from './kit/records.ts';

const game = () => playedRecord('reference', 7);
const decided = async (page: Page) => (await savedRecord(page))?.entries.map(({ decision }) => decision.kind) ?? [];
const variablePay = (page: Page) => page.getByRole('spinbutton', { name: /^Variable pay/ });

async function setVariablePay(page: Page, percent: string): Promise<void> {
  await variablePay(page).fill(percent);
  await variablePay(page).press('Enter');
}

/** A game of the first year in its plan, with nothing decided. */
const openPlan = (page: Page) => openRecord(page, cutRecord(game(), 0, 0, 'planning'));

test.describe('autosave', () => {
  test('every change in drafting is saved at once and is there after a reload', async ({ page }) => {
    await openPlan(page);
    await setVariablePay(page, '11');
    await expect.poll(() => decided(page)).toEqual(['set-incentives']);
    await page.getByRole('checkbox', { name: /^Double credit/ }).check();
    await expect.poll(() => decided(page)).toEqual(['set-incentives', 'set-incentives']);
    await expect(page.getByText('Saved in this browser')).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: 'Continue: Year 1, plan' }).click();
    await expect(variablePay(page)).toHaveValue('11');
    await expect(page.getByRole('checkbox', { name: /^Double credit/ })).toBeChecked();
  });

  test('the beat the team has reached is saved as well', async ({ page }) => {
    await openPlan(page);
    await page.getByRole('button', { name: 'On to the lobby' }).click();
    await expect(currentBeat(page)).toHaveText('Lobby');
    await page.reload();
    await page.getByRole('button', { name: 'Continue: Year 1, lobby' }).click();
    await expect(currentBeat(page)).toHaveText('Lobby');
  });

  test('undo and redo walk along the decisions, by button and by key', async ({ page }) => {
    await openPlan(page);
    const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })];
    const before = await variablePay(page).inputValue();
    await setVariablePay(page, '11');
    // The page has drawn the first change before the second is typed: nobody types between two frames.
    await expect.poll(() => decided(page)).toHaveLength(1);
    await setVariablePay(page, '12');
    await expect.poll(() => decided(page)).toHaveLength(2);
    await undo.click();
    await expect(variablePay(page)).toHaveValue('11');
    await expect.poll(() => decided(page)).toEqual(['set-incentives']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(variablePay(page)).toHaveValue(before);
    await expect.poll(() => decided(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+y');
    await expect(variablePay(page)).toHaveValue('11');
    await redo.click();
    await expect(variablePay(page)).toHaveValue('12');
    await expect.poll(() => decided(page)).toEqual(['set-incentives', 'set-incentives']);
  });
});

test.describe('a save that cannot be read', () => {
  for (const [what, text] of [
    ['no JSON', '{"format":"excom-save/1","rec'],
    ['a format of another version', '{"format":"excom-save/99"}'],
  ] as const) {
    test(`is reported, can be downloaded and deleted, and the page works: ${what}`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto('/');
      await page.evaluate(([key, value]) => localStorage.setItem(key, value), [SAVE_KEY, text] as const);
      await page.reload();
      await expect(page.getByText('The saved game cannot be opened.')).toBeVisible();
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download the damaged save' }).click();
      const stream = await (await coming).createReadStream();
      expect(Buffer.concat(await stream.toArray()).toString()).toBe(text);
      await page.getByRole('button', { name: 'Delete it' }).click();
      await expect(page.getByText('The saved game cannot be opened.')).toBeHidden();
      expect(await page.evaluate((key) => localStorage.getItem(key), SAVE_KEY)).toBeNull();
      await page.getByRole('button', { name: 'Take your seat' }).click();
      await expect(page.getByRole('button', { name: 'Open the board pack' })).toBeVisible();
      expect(complaints).toEqual([]);
    });
  }

  test('is kept when only its record is damaged, with the reason shown on continuing', async ({ page }) => {
    await openPlan(page);
    await page.evaluate((key) => {
      const save = JSON.parse(localStorage.getItem(key) ?? '') as { record: string };
      localStorage.setItem(key, JSON.stringify({ ...save, record: save.record.slice(0, 200) }));
    }, SAVE_KEY);
    await page.reload();
    await page.getByRole('button', { name: 'Continue: Year 1, plan' }).click();
    await expect(page.getByText('The saved game cannot be opened. This file is cut off')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Download the damaged save' })).toBeVisible();
  });
});

test.describe('importing', () => {
  const whole = () => JSON.stringify(cutBeforeLobby(game(), 2, 'planning'));
  const bad: Record<string, { text: () => string; reason: RegExp }> = {
    'a foreign file': { text: () => '{"hello":"world"}', reason: /cut off or is no game record/ },
    'a file that is no text at all': { text: () => '\u0000\u0001PNG', reason: /cut off or is no game record/ },
    'a record that is cut off': { text: () => whole().slice(0, 4000), reason: /cut off or is no game record/ },
    'a record that was changed': {
      text: () => whole().replace('"seed":7', '"seed":8'),
      reason: /was changed or cut after it was saved/,
    },
    'a sealed record whose figures do not come out': {
      text: () => JSON.stringify(sealed({ ...game(), header: { ...game().header, seed: 8 } })),
      reason: /not allowed where it stands|figures differ|an order that no game has/,
    },
    'a record of other rules': {
      text: () => JSON.stringify(sealed({ ...game(), header: { ...game().header, rules: '99' } })),
      reason: /played by rules 99/,
    },
    'a record of another scenario': {
      text: () =>
        JSON.stringify(
          sealed({ ...game(), header: { ...game().header, scenario: { id: 'other', version: '9', hash: 'x' } } }),
        ),
      reason: /played on "other" 9/,
    },
    'a record of another format': {
      text: () => whole().replace('excom-record/1', 'excom-record/9'),
      reason: /reads "excom-record\/1"/,
    },
  };

  test('each bad file is refused with its reason, and the running game is untouched', async ({ page }) => {
    test.setTimeout(90_000);
    const complaints = complaintsOf(page);
    await openPlan(page);
    await setVariablePay(page, '11');
    await expect.poll(() => decided(page)).toEqual(['set-incentives']);
    const before = await page.evaluate((key) => localStorage.getItem(key), SAVE_KEY);
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.getByRole('dialog', { name: 'Menu' });
    for (const [what, { text, reason }] of Object.entries(bad)) {
      await test.step(what, async () => {
        await menu.locator('input[type="file"]').setInputFiles(fileOf(text()));
        await expect(menu.getByRole('alert')).toContainText(reason);
      });
    }
    await menu.getByRole('button', { name: 'Close' }).click();
    await expect(variablePay(page)).toHaveValue('11');
    expect(await page.evaluate((key) => localStorage.getItem(key), SAVE_KEY)).toBe(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => decided(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a good record replaces the running game, and the title page refuses a bad one', async ({ page }) => {
    await page.goto('/');
    const input = page.locator('input[type="file"]');
    await input.setInputFiles(fileOf('{}'));
    await expect(page.getByRole('alert').filter({ hasText: 'no game record' })).toBeVisible();
    await input.setInputFiles(fileOf(whole()));
    await expect(currentBeat(page)).toHaveText('Plan');
    await expect(page.getByText('Year 2 of 6', { exact: false })).toBeVisible();
  });
});

test.describe('two tabs of one game', () => {
  test('are noticed, and either version can go on', async ({ page, context }) => {
    await openPlan(page);
    const other = await context.newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Continue: Year 1, plan' }).click();
    await setVariablePay(other, '12');
    await expect(page.getByText('This game was changed in another tab.', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('Not saved: changed in another tab')).toBeVisible();

    await setVariablePay(page, '13');
    await page.getByRole('button', { name: 'Go on with the other tab’s game' }).click();
    await expect(variablePay(page)).toHaveValue('12');
    await expect(page.getByText('Saved in this browser')).toBeVisible();

    await setVariablePay(page, '14');
    await expect(other.getByText('Not saved: changed in another tab')).toBeVisible();
    await other.getByRole('button', { name: 'Keep this tab’s game' }).click();
    await expect(other.getByText('Saved in this browser')).toBeVisible();
    await expect(page.getByText('Not saved: changed in another tab')).toBeVisible();
  });
});
