// The game in the browser as a test meets it: opening it, reading its save, importing a record on the title page.
import { expect, type Page } from '@playwright/test';
import type { GameRecord } from '../../../src/referee/index.ts';

/** Where the page keeps its one saved game. */
export const SAVE_KEY = 'excom.save.3m-emea';

/** A file as the import takes it. */
export const fileOf = (text: string) => ({
  name: 'record.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** The record this browser has saved, or null. */
export async function savedRecord(page: Page): Promise<GameRecord | null> {
  const text = await page.evaluate((key) => localStorage.getItem(key), SAVE_KEY);
  return text === null ? null : (JSON.parse((JSON.parse(text) as { record: string }).record) as GameRecord);
}

/** The beat shown in the folio line: its `aria-current` step. */
export const currentBeat = (page: Page) =>
  page.getByRole('list', { name: 'Beats of the year' }).locator('[aria-current]');

/** Opens the page with a record imported; the screen of its beat has the focus. */
export async function openRecord(page: Page, record: GameRecord): Promise<void> {
  await page.goto('/');
  await page.locator('input[type="file"]').setInputFiles(fileOf(JSON.stringify(record)));
  await expect(page.locator('#screen h1')).toBeFocused();
}

/** Collects what the browser complains about; a test asks at its end that there was nothing. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
