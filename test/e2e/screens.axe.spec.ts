// Every screen of the game before axe, on a laptop and on a phone, some of them in the dark; and none of them wider
// than the phone. A screen is reached by importing a game that a computer player has played up to there.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, openRecord } from './kit/game-page.ts';
import { cutAfter, cutBefore, cutBeforeLobby, cutRecord, playedRecord } from './kit/records.ts';

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

const game = () => playedRecord('reference', 7);
const bar = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Next step' }).getByRole('button', { name });

interface Screen {
  name: string;
  dark?: boolean;
  open: (page: Page) => Promise<void>;
}

const screens: readonly Screen[] = [
  { name: 'title', dark: true, open: async (page) => void (await page.goto('/')) },
  { name: 'briefing', open: (page) => openRecord(page, cutRecord(game(), 0, 0, 'briefing')) },
  {
    name: 'review of the first year',
    open: (page) => openRecord(page, cutRecord(game(), 0, 0, 'reviewing')),
  },
  {
    name: 'review of a later year',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 2, step: 'close' }, 'revealing'));
      await bar(page, 'Open year 3').click();
      await expect(page.getByRole('region', { name: 'Seven numbers' })).toBeVisible();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  { name: 'design', dark: true, open: (page) => openRecord(page, cutBeforeLobby(game(), 2, 'designing')) },
  {
    name: 'plan, with every element opened',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 2, 'planning'));
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  {
    name: 'lobby, with somebody to promise something',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 2, 'lobbying'));
      await page.getByRole('region', { name: 'Where they stand' }).getByRole('button').nth(3).click();
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  {
    name: 'lobby, by its ties',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 3, 'lobbying'));
      await page.getByRole('radio', { name: 'Ties' }).check();
      await page
        .getByRole('button', { name: /Hartley/ })
        .first()
        .click();
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  {
    name: 'committee gathering',
    open: async (page) => {
      await openRecord(
        page,
        cutBefore(game(), (entry) => entry.decision.kind === 'answer-objection', 'committee'),
      );
      await expect(bar(page, 'Open the meeting')).toBeVisible();
    },
  },
  {
    name: 'committee objecting, with an answer given',
    dark: true,
    open: async (page) => {
      await openRecord(
        page,
        cutBefore(game(), (entry) => entry.decision.kind === 'answer-objection', 'committee'),
      );
      await bar(page, 'Open the meeting').click();
      await bar(page, 'Hear the first objection').click();
      const answer = page.getByRole('region', { name: 'Objection 1' }).getByRole('radio', { disabled: false });
      await answer.first().check();
    },
  },
  {
    name: 'committee minuted',
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 1, step: 'vote' }, 'committee'));
      await expect(page.getByRole('region', { name: 'Minuted' })).toBeVisible();
    },
  },
  {
    name: 'play',
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 3, step: 'quarter', quarter: 3 }, 'playing'));
      await expect(bar(page, 'Play quarter 4').or(page.getByRole('form', { name: 'Your answer' }))).toBeVisible();
    },
  },
  {
    name: 'play with an event card',
    dark: true,
    open: async (page) => {
      await openRecord(
        page,
        cutBefore(game(), (entry) => entry.decision.kind === 'answer-event', 'playing'),
      );
      await expect(page.getByRole('form', { name: 'Your answer' })).toBeVisible();
    },
  },
  {
    name: 'play at the correction',
    open: async (page) => {
      await openRecord(
        page,
        cutBefore(game(), (entry) => entry.decision.kind === 'correct-course', 'playing'),
      );
      const correction = page.getByRole('form', { name: 'Correction' });
      await correction.getByRole('radio', { name: /^Move money/ }).check();
      await expect(correction.getByRole('spinbutton')).toBeVisible();
    },
  },
  {
    name: 'results',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 4, step: 'close' }, 'revealing'));
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  {
    name: 'debrief',
    dark: true,
    open: async (page) => {
      await openRecord(page, game());
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  {
    name: 'glossary',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutRecord(game(), 0, 0, 'briefing'));
      await page.getByRole('button', { name: 'Glossary' }).click();
      await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
    },
  },
  {
    name: 'menu',
    open: async (page) => {
      await openRecord(page, cutRecord(game(), 0, 0, 'briefing'));
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
    },
  },
];

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
