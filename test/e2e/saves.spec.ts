// What the browser keeps: every change is saved at once and survives a reload and a killed page, can be taken back and
// brought back; several games stand side by side; a broken save or a bad file is refused with its reason and costs
// nothing; one game is played in one tab at a time.
import { expect, type Page, test } from '@playwright/test';
import {
  complaintsOf,
  currentBeat,
  fileOf,
  keptGames,
  openRecord,
  putInDatabase,
  savedRecord,
  recordInput,
} from './kit/game-page.ts';
import { cutBeforeLobby, cutRecord, playedRecord, sealed } from './kit/records.ts';
import { withoutStage } from './kit/flat-canvas.ts';

test.beforeEach(({ context }) => withoutStage(context));

const game = () => playedRecord('reference', 7);
const decided = async (page: Page) => (await savedRecord(page))?.entries.map(({ decision }) => decision.kind) ?? [];
const variablePay = (page: Page) => page.getByRole('spinbutton', { name: /^Variable pay/ });
const list = (page: Page) => page.getByRole('region', { name: /Your games? in this browser/ });
const saved = (page: Page) => expect(page.getByText('Saved in this browser')).toBeVisible();

async function setVariablePay(page: Page, percent: string): Promise<void> {
  await variablePay(page).fill(percent);
  await variablePay(page).press('Enter');
}

/** A game of the first year in its plan, with nothing decided. */
const openPlan = (page: Page) => openRecord(page, cutRecord(game(), 0, 0, 'planning'));

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Back to the title page' }).click();
  await expect(list(page)).toBeVisible();
}

test.describe('autosave', () => {
  test('every change in drafting is saved at once and is there after a reload', async ({ page }) => {
    await openPlan(page);
    await setVariablePay(page, '11');
    await expect.poll(() => decided(page)).toEqual(['set-incentives']);
    await page.getByRole('checkbox', { name: /^Double credit/ }).check();
    await expect.poll(() => decided(page)).toEqual(['set-incentives', 'set-incentives']);
    await saved(page);
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

  test('a page that is killed in the middle of a change loses nothing', async ({ page, context }) => {
    await openPlan(page);
    await saved(page);
    await setVariablePay(page, '13');
    // Without waiting for "saved", and without the page being told that it ends.
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await next.goto('/');
    await next.getByRole('button', { name: 'Continue: Year 1, plan' }).click();
    await expect(variablePay(next)).toHaveValue('13');
  });

  test('a page whose database never answers keeps the newest change all the same', async ({ page, context }) => {
    await openPlan(page);
    await saved(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await setVariablePay(page, '14');
    await saved(page);
    await page.close();
    const next = await context.newPage();
    await next.goto('/');
    await next.getByRole('button', { name: 'Continue: Year 1, plan' }).click();
    await expect(variablePay(next)).toHaveValue('14');
    expect(await next.evaluate(() => localStorage.length)).toBe(0);
  });

  test('a browser without room says that nothing is saved and what to do', async ({ page }) => {
    await openPlan(page);
    await page.evaluate(() => {
      const full = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = full;
      Storage.prototype.setItem = full;
    });
    await setVariablePay(page, '14');
    await expect(page.getByRole('alert').filter({ hasText: 'Not saved: This browser has no room left' })).toBeVisible();
    await expect(variablePay(page)).toHaveValue('14');
  });

  test('a browser without a database plays and keeps the game', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      };
    });
    await page.goto('/');
    await page.getByRole('button', { name: 'Take your seat' }).click();
    await saved(page);
    await page.reload();
    await page.getByRole('button', { name: 'Continue: Briefing' }).click();
    await expect(page.getByRole('button', { name: 'Open the board pack' })).toBeVisible();
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

test.describe('several games', () => {
  test('are renamed, duplicated, deleted and brought back', async ({ page }) => {
    await openPlan(page);
    await saved(page);
    await leave(page);
    await list(page).getByRole('button', { name: 'More for' }).click();
    await list(page).getByRole('button', { name: 'Rename' }).click();
    await list(page).getByRole('textbox', { name: 'New name' }).fill('Our first try');
    await page.keyboard.press('Enter');
    await expect(list(page).getByRole('button', { name: 'Our first try', exact: true })).toBeVisible();
    await list(page).getByRole('button', { name: 'More for Our first try' }).click();
    await list(page).getByRole('button', { name: 'Duplicate' }).click();
    const twin = list(page).getByRole('button', { name: 'Our first try (copy)', exact: true });
    await expect(twin).toBeVisible();
    await list(page)
      .getByRole('button', { name: 'Less' })
      .or(list(page).getByRole('button', { name: 'More for Our first try', exact: true }))
      .first()
      .click();
    await list(page).getByRole('button', { name: 'More for Our first try (copy)' }).click();
    await list(page).getByRole('button', { name: 'Delete' }).click();
    await expect(twin).toBeHidden();
    await expect.poll(async () => (await keptGames(page)).map(({ name }) => name)).toEqual(['Our first try']);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(twin).toBeVisible();
    await twin.click();
    await setVariablePay(page, '12');
    await expect.poll(async () => (await keptGames(page)).map(({ version }) => version)).toEqual([2, 1]);
  });

  test('a new game stands beside the running one', async ({ page }) => {
    await openPlan(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'New game beside this one' }).click();
    await expect(page.getByRole('button', { name: 'Open the board pack' })).toBeVisible();
    await leave(page);
    await expect(list(page).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Continue: Briefing' })).toBeVisible();
    await list(page).getByText('Year 1, plan').waitFor();
  });
});

test.describe('a save that cannot be read', () => {
  test('of the earlier page is listed, can be kept as a file and deleted, and the page works', async ({ page }) => {
    const complaints = complaintsOf(page);
    const text = '{"format":"excom-save/1","rec';
    await page.goto('/');
    await page.evaluate((value) => localStorage.setItem('excom.save.3m-emea', value), text);
    await page.reload();
    await expect(list(page).getByText('It cannot be opened. It is damaged.')).toBeVisible();
    await list(page).getByRole('button', { name: 'More for Earlier game' }).click();
    const coming = page.waitForEvent('download');
    await list(page).getByRole('button', { name: 'Save as a file' }).click();
    const stream = await (await coming).createReadStream();
    expect(Buffer.concat(await stream.toArray()).toString()).toBe(text);
    await list(page).getByRole('button', { name: 'Delete' }).click();
    await list(page).getByRole('button', { name: 'Delete it all the same' }).click();
    await expect(list(page).getByText('It cannot be opened.')).toBeHidden();
    expect(await page.evaluate(() => localStorage.getItem('excom.save.3m-emea'))).toBeNull();
    await page.getByRole('button', { name: 'Take your seat' }).click();
    await expect(page.getByRole('button', { name: 'Open the board pack' })).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('of the earlier page that is sound is among the games', async ({ page }) => {
    const record = JSON.stringify(cutRecord(game(), 0, 0, 'planning'));
    await page.goto('/');
    await page.evaluate(
      (value) => localStorage.setItem('excom.save.3m-emea', value),
      JSON.stringify({ format: 'excom-save/1', year: 1, beat: 'planning', seed: 7, record }),
    );
    await page.reload();
    await page.getByRole('button', { name: 'Continue: Year 1, plan' }).click();
    await expect(variablePay(page)).toBeVisible();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is kept when only its record is damaged, with the reason shown on continuing', async ({ page }) => {
    await openPlan(page);
    await saved(page);
    const [kept] = await keptGames(page);
    await putInDatabase(page, { ...kept, record: kept!.record.slice(0, 200) });
    await putInDatabase(page, { id: 'newer', name: 'From tomorrow', format: 'excom-game/9' });
    await page.reload();
    await expect(list(page).getByText(/saved by a newer version of this page/)).toBeVisible();
    await page.getByRole('button', { name: 'Continue: Year 1, plan' }).click();
    await expect(list(page).getByText(/It cannot be opened. This file is cut off/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take your seat' })).toBeVisible();
    expect(await keptGames(page)).toHaveLength(2);
  });
});

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

test.describe('importing', () => {
  test('each bad file is refused with its reason, and the running game is untouched', async ({ page }) => {
    test.setTimeout(90_000);
    const complaints = complaintsOf(page);
    await openPlan(page);
    await setVariablePay(page, '11');
    await expect.poll(() => decided(page)).toEqual(['set-incentives']);
    await saved(page);
    const before = await keptGames(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page
      .getByRole('dialog', { name: 'Menu' })
      .locator('input[type="file"]')
      .setInputFiles(Object.entries(bad).map(([name, { text }]) => ({ ...fileOf(text()), name })));
    const report = page.getByRole('dialog', { name: 'None of these files could be opened' });
    for (const [name, { reason }] of Object.entries(bad))
      await expect(report.getByRole('listitem').filter({ hasText: name })).toContainText(reason);
    await report.getByRole('button', { name: 'Close' }).click();
    await expect(variablePay(page)).toHaveValue('11');
    expect(await keptGames(page)).toEqual(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => decided(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the title page refuses a bad file and opens a good one', async ({ page }) => {
    await page.goto('/');
    const input = recordInput(page);
    await input.setInputFiles(fileOf('{}'));
    const report = page.getByRole('dialog', { name: 'This file could not be opened' });
    await expect(report).toContainText('no game record');
    await page.keyboard.press('Escape');
    await expect(report).toBeHidden();
    await input.setInputFiles(fileOf(whole()));
    await expect(currentBeat(page)).toHaveText('Plan');
    await expect(page.getByText('Year 2 of 6', { exact: false })).toBeVisible();
  });

  test('a game that is known already is asked about', async ({ page }) => {
    await openPlan(page);
    await saved(page);
    await leave(page);
    await recordInput(page).setInputFiles(fileOf(whole()));
    const question = page.getByRole('dialog', { name: 'The file is further on than your game' });
    await expect(question).toContainText('Yours: year 1, plan. The file: year 2, plan.');
    await question.getByRole('button', { name: 'Keep both' }).click();
    await expect(currentBeat(page)).toHaveText('Plan');
    expect(await keptGames(page)).toHaveLength(2);
  });

  test('files are dropped anywhere, and the page says so while they hang over it', async ({ page }) => {
    await openPlan(page);
    await saved(page);
    const drop = (type: string, files: { name: string; text: string; kind: string }[]) =>
      page.evaluate(
        ([event, dropped]) => {
          const dataTransfer = new DataTransfer();
          for (const { name, text, kind } of dropped) dataTransfer.items.add(new File([text], name, { type: kind }));
          document.body.dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer }));
        },
        [type, files] as const,
      );
    const other = JSON.stringify(cutRecord(playedRecord('reference', 8), 0, 0, 'designing'));
    const files = [
      { name: 'eight.json', text: other, kind: 'application/json' },
      { name: 'photo.png', text: 'PNG', kind: 'image/png' },
      { name: 'empty.json', text: '', kind: 'application/json' },
    ];
    await drop('dragover', files);
    await expect(page.getByText('Let go to open it: a record or a scenario')).toBeVisible();
    await drop('drop', files);
    await expect(page.getByText('Let go to open it: a record or a scenario')).toBeHidden();
    const report = page.getByRole('dialog', { name: '1 of 3 files could be opened' });
    await expect(report.getByRole('listitem').filter({ hasText: 'photo.png' })).toContainText('another kind of file');
    await expect(report.getByRole('listitem').filter({ hasText: 'empty.json' })).toContainText('is empty');
    await report.getByRole('button', { name: /^Open/ }).click();
    await expect(currentBeat(page)).toHaveText('Design');
    expect(await keptGames(page)).toHaveLength(2);
  });
});

test.describe('two tabs of one game', () => {
  test('the second is told, may take over, and the first can bring it back or keep a copy', async ({
    page,
    context,
  }) => {
    await openPlan(page);
    await saved(page);
    const other = await context.newPage();
    await other.goto('/');
    await expect(list(other).getByText('Open in another tab.')).toBeVisible();
    await other.getByRole('button', { name: 'Continue: Year 1, plan' }).click();
    await other.getByRole('button', { name: 'Take it over here' }).click();
    await expect(variablePay(other)).toBeVisible();
    await expect(page.getByText('This game goes on in another tab.', { exact: false }).first()).toBeVisible();
    await setVariablePay(other, '12');
    await saved(other);

    await page.getByRole('button', { name: 'Bring it back here' }).click();
    await expect(variablePay(page)).toHaveValue('12');
    await saved(page);
    await expect(other.getByRole('banner').getByText('Not saved: this game goes on in another tab')).toBeVisible();
    await other.getByRole('button', { name: 'Keep this as a copy' }).click();
    await saved(other);
    await setVariablePay(other, '15');
    await expect.poll(async () => (await keptGames(page)).length).toBe(2);
    await setVariablePay(page, '16');
    await saved(page);
    await saved(other);
  });

  test('closing the owner frees the game; different games in two tabs are fine', async ({ page, context }) => {
    await openPlan(page);
    await saved(page);
    const other = await context.newPage();
    await other.goto('/');
    await expect(list(other).getByText('Open in another tab.')).toBeVisible();
    await other.getByText('Start a new game').first().click();
    await other.getByRole('button', { name: 'Start a new game' }).click();
    await saved(other);
    await saved(page);
    await page.close();
    await leave(other);
    await expect(list(other).getByText('Open in another tab.')).toBeHidden();
    await list(other).getByRole('listitem').filter({ hasText: 'Year 1, plan' }).getByRole('button').first().click();
    await expect(variablePay(other)).toBeVisible();
  });

  test('without locks the tabs ask each other', async ({ page, context }) => {
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined }));
    await openPlan(page);
    await saved(page);
    const other = await context.newPage();
    await other.goto('/');
    await expect(list(other).getByText('Open in another tab.')).toBeVisible();
    await other.getByRole('button', { name: 'Continue: Year 1, plan' }).click();
    await other.getByRole('button', { name: 'Open a copy' }).click();
    await expect(variablePay(other)).toBeVisible();
    expect(await keptGames(page)).toHaveLength(2);
    await saved(page);
  });
});
