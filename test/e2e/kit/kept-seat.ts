// A device that took its seat some time ago: what the browser keeps of it, without going through the door again.
import type { Page } from '@playwright/test';

/** Opens the page of a seat that this browser holds, under this name, in the class called "Tuesday". */
export async function openKeptSeat(page: Page, url: string, pass: object, name: string): Promise<void> {
  await page.goto(url);
  await page.evaluate((kept) => localStorage.setItem('excom.seats', JSON.stringify([kept])), {
    ...pass,
    title: 'Tuesday',
    name,
  });
  await page.goto(`${url}#/seat`);
}
