// The vote can be watched, held and called seat by seat, or skipped; by mouse, by keyboard, with and without motion. It
// comes to the same minutes and the same record every way: nothing is decided by how it is shown.
import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, openRecord, savedRecord } from './kit/game-page.ts';
import { Keyboard } from './kit/keyboard.ts';
import { cutBefore, playedRecord } from './kit/records.ts';

const divided = () => playedRecord('full_ask', 7);
const next = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Next step' }).getByRole('button', { name });
const minutes = (page: Page) => page.getByRole('region', { name: 'Minuted' });
const ballots = (page: Page) => page.getByRole('region', { name: 'How they vote' });

async function openMeeting(page: Page): Promise<void> {
  await openRecord(
    page,
    cutBefore(divided(), ({ year, decision }) => year === 2 && decision.kind === 'answer-objection', 'committee'),
  );
}

/** What the list, the bar and the middle of the table say at one moment. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const lists = [...document.querySelectorAll('section[aria-label="How they vote"] li')];
    const open = lists.filter((item) => /(yes|no) \d+$/.test(item.textContent?.trim() ?? ''));
    const bar = [...document.querySelectorAll('section[aria-label="The arithmetic of the vote"] li')];
    const spoken = bar.filter((item) => /said (yes|no)$/.test(item.textContent?.trim() ?? ''));
    return { all: lists.length, open: open.length, spoken: spoken.length };
  });

interface End {
  minutes: string;
  hashes: string[];
}

async function endOf(page: Page): Promise<End> {
  await expect(minutes(page)).toBeVisible();
  await expect(page.locator('#screen h1')).toBeFocused();
  const text = await minutes(page).innerText();
  await expect.poll(async () => (await savedRecord(page))?.steps.at(-1)?.step).toBe('vote');
  const record = await savedRecord(page);
  return { minutes: text, hashes: record?.steps.map(({ hash }) => hash) ?? [] };
}

const answerFirst = async (page: Page) => {
  await next(page, 'Open the meeting').click();
  await next(page, 'Hear the first objection').click();
  const file = page.getByRole('region', { name: 'Objection 1' });
  await expect(next(page, 'Give this answer')).toBeDisabled();
  await file.getByRole('radio', { disabled: false }).first().check();
  await next(page, 'Give this answer').click();
  await expect(file.getByRole('heading', { name: 'Answered' })).toBeVisible();
  await expect(file.getByRole('radio').first()).toBeDisabled();
};

const WAYS: Record<string, (page: Page) => Promise<void>> = {
  'watched to the end': async (page) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await answerFirst(page);
    await next(page, 'Call the vote now').click();
    const seen: number[] = [];
    while (await ballots(page).isVisible()) {
      const { all, open, spoken } = await shown(page);
      if (all === 0) break;
      expect(spoken, 'the bar shows what the list shows').toBe(open);
      seen.push(open);
      await page.waitForTimeout(400);
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size, 'the ballots come one after another').toBeGreaterThan(5);
  },
  'skipped by mouse': async (page) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await answerFirst(page);
    await next(page, 'Call the vote now').click();
    await next(page, 'Show all').click();
  },
  'without motion': async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await answerFirst(page);
    await next(page, 'Call the vote now').click();
  },
  'held and called seat by seat, by keyboard': async (page) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const keys = new Keyboard(page);
    await keys.activate(next(page, 'Open the meeting'));
    await keys.activate(next(page, 'Hear the first objection'));
    const file = page.getByRole('region', { name: 'Objection 1' });
    await keys.choose(file, file.getByRole('radio', { disabled: false }).first());
    await keys.activate(next(page, 'Give this answer'));
    await keys.activate(next(page, 'Call the vote now'));
    await keys.activate(next(page, 'Hold'));
    const held = await shown(page);
    await page.waitForTimeout(1300);
    expect(await shown(page), 'nothing moves while it is held').toEqual(held);
    for (let open = held.open; open < held.all; open++) {
      await keys.activate(next(page, 'Call the next'));
      if (open + 1 < held.all) expect((await shown(page)).open).toBe(open + 1);
    }
  },
  'skipped by keyboard': async (page) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const keys = new Keyboard(page);
    await keys.activate(next(page, 'Open the meeting'));
    await keys.activate(next(page, 'Hear the first objection'));
    const file = page.getByRole('region', { name: 'Objection 1' });
    await keys.choose(file, file.getByRole('radio', { disabled: false }).first());
    await keys.activate(next(page, 'Give this answer'));
    await keys.activate(next(page, 'Call the vote now'));
    await keys.activate(next(page, 'Show all'));
  },
  'on a phone': async (page) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await answerFirst(page);
    await next(page, 'Call the vote now').click();
  },
};

test('a vote comes to the same minutes and the same record, however it is watched', async ({ browser }) => {
  test.setTimeout(300_000);
  let first: End | null = null;
  for (const [way, go] of Object.entries(WAYS)) {
    await test.step(way, async () => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      const complaints = complaintsOf(page);
      await openMeeting(page);
      await go(page);
      const end = await endOf(page);
      first ??= end;
      expect(end).toEqual(first);
      expect(end.minutes).toMatch(/of 100 said yes/);
      expect(complaints).toEqual([]);
      await page.close();
    });
  }
});

test('the boardroom is drawn on the canvas, which sleeps when nothing moves, and has its list in the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openMeeting(page);
  const picture = page.getByRole('img', { name: /^The committee around its table, 13 members/ });
  await expect(picture).toHaveAttribute('data-stage', 'asleep');
  const members = page.getByRole('list', { name: 'The members, from for to against' }).getByRole('listitem');
  await expect(members).toHaveCount(13);
  const weights = (await members.allInnerTexts()).map((text) => Number(/: (\d+) of 100/.exec(text)?.[1]));
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
});

test('a room without a canvas has its benches', async ({ page }) => {
  // The stage's code never arrives; its host's does.
  await page.route(/\/stage-(?!host)[^/]*\.js$/, (route) => route.abort());
  await page.setViewportSize({ width: 1366, height: 768 });
  await openMeeting(page);
  await next(page, 'Open the meeting').click();
  const room = page.getByRole('region', { name: 'Around the table' });
  for (const words of ['Vandersteen', 'Benhaddou', 'Your paper is on the table.'])
    await expect(room.getByText(words, { exact: true })).toBeVisible();
});
