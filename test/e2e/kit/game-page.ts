// The game in the browser as a test meets it: opening it, reading its save, importing a record on the title page.
import { expect, type Locator, type Page } from '@playwright/test';
import type { GameRecord } from '../../../src/referee/index.ts';

/** A file as the import takes it. */
export const fileOf = (text: string) => ({
  name: 'record.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** A game as this browser keeps it. */
export interface KeptGame {
  id: string;
  name: string;
  changedAt: number;
  version: number;
  record: string;
}

/** All games that this browser keeps in its database, the one changed last first. */
export async function keptGames(page: Page): Promise<KeptGame[]> {
  const games = await page.evaluate(async () => {
    // Opening a database that is not there would make an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'excom')) return [];
    return new Promise<unknown[]>((resolve, reject) => {
      const opening = indexedDB.open('excom');
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
      opening.onsuccess = () => {
        const database = opening.result;
        const all = database.transaction('games').objectStore('games').getAll();
        all.onerror = () => reject(all.error ?? new Error('no games'));
        all.onsuccess = () => {
          database.close();
          resolve(all.result as unknown[]);
        };
      };
    });
  });
  return (games as KeptGame[]).sort((a, b) => b.changedAt - a.changedAt);
}

/** The record of the game that was changed last, or null. */
export async function savedRecord(page: Page): Promise<GameRecord | null> {
  const [newest] = await keptGames(page);
  return newest === undefined ? null : (JSON.parse(newest.record) as GameRecord);
}

/** Puts a value into the database as it is, as a page of another version or a fault would. */
export async function putInDatabase(page: Page, value: object): Promise<void> {
  await page.evaluate(
    (entry) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('excom');
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
        opening.onsuccess = () => {
          const putting = opening.result.transaction('games', 'readwrite').objectStore('games').put(entry);
          putting.onerror = () => reject(putting.error ?? new Error('not put'));
          putting.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    value,
  );
}

/** A browser that has never seen the page. */
export async function emptyBrowser(page: Page): Promise<void> {
  await page.goto('/');
  if ((await keptGames(page)).length === 0) return;
  // A page without the app holds no connection to the database.
  await page.goto('/favicon.svg');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        localStorage.clear();
        const deleting = indexedDB.deleteDatabase('excom');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => resolve();
      }),
  );
  await page.goto('/');
}

/** The beat shown in the folio line: its `aria-current` step. */
export const currentBeat = (page: Page) =>
  page.getByRole('list', { name: 'Beats of the year' }).locator('[aria-current]');

/** The input of records of games: on the title page there is another for scenarios. */
export const recordInput = (within: Page | Locator) => within.locator('input[type="file"][accept*="json"]');

/** Opens the page with a record imported; the screen of its beat has the focus. */
export async function openRecord(page: Page, record: GameRecord): Promise<void> {
  await emptyBrowser(page);
  await recordInput(page).setInputFiles(fileOf(JSON.stringify(record)));
  // On a busy machine engine and scenario take their time to load behind the title page.
  await expect(page.locator('#screen h1')).toBeFocused();
}

/** Collects what the browser complains about; a test asks at its end that there was nothing. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A drawing opened as a page (emptyBrowser) has no icon of its own.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
