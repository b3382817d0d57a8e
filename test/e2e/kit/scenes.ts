// Every screen of the game by name, and the way there: a record that a computer player has played up to it, imported on
// the title page. Shared by the tests that look at all screens: accessibility, width, frozen pictures.
import { expect, type Page } from '@playwright/test';
import { emptyBrowser, fileOf, openRecord, recordInput } from './game-page.ts';
import { cutAfter, cutBefore, cutBeforeLobby, cutRecord, playedRecord } from './records.ts';
import { statedResults } from './stated-games.ts';

const game = () => playedRecord('reference', 7);
const bar = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Next step' }).getByRole('button', { name });

/** Opens one part of a beat that has several; its heading has the focus then. */
export async function openPart(page: Page, of: string, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: new RegExp(`^Parts of the ${of}`) })
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click();
  await expect(page.locator('#screen h1')).toBeFocused();
}

/** Opens the room of the first customer on the list, from any part of the design. */
export async function openAccountRoom(page: Page): Promise<void> {
  await openPart(page, 'design', 'Key accounts');
  await page
    .getByRole('button', { name: /open its room$/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** The title page of a browser with three games at different points. */
async function openGames(page: Page): Promise<void> {
  await openRecord(page, cutBeforeLobby(game(), 5, 'planning'));
  await page.getByRole('button', { name: 'Menu' }).click();
  const records = [playedRecord('reference', 8), cutBeforeLobby(playedRecord('reference', 9), 2, 'planning')];
  await page
    .getByRole('dialog', { name: 'Menu' })
    .locator('input[type="file"]')
    .setInputFiles(records.map((record, i) => ({ ...fileOf(JSON.stringify(record)), name: `record-${i}.json` })));
  await page
    .getByRole('dialog', { name: /games are among yours/ })
    .getByRole('button', { name: 'Not now' })
    .click();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Back to the title page' }).click();
  await expect(page.getByRole('region', { name: 'Your games in this browser' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('heading', { name: 'Or another case' })).toBeVisible();
}

/** One of the papers of a game that is in its fourth year. */
async function openPaper(page: Page, year: number, title: string): Promise<void> {
  await openRecord(page, cutBeforeLobby(game(), 4, 'planning'));
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Papers of this game' }).click();
  await expect(page.getByRole('heading', { name: 'Papers of this game' })).toBeFocused();
  await page.locator('summary', { hasText: `Year ${year}` }).click();
  const papers = page.getByRole('navigation', { name: new RegExp(`^Year ${year}`) });
  await papers.getByRole('button', { name: title }).click();
}

/** Waits for what the page works out about a year while it is being read. */
const studied = (page: Page) => expect(page.locator('.study-wait')).toHaveCount(0, { timeout: 40_000 });

/** A screen of the game: its name, whether it is also looked at in the dark, and how a test gets there. */
export interface Scene {
  name: string;
  dark?: boolean;
  open: (page: Page) => Promise<void>;
}

/** A divided room: the second year of a team that asks for everything at once. */
const divided = () => playedRecord('full_ask', 7);

const MINUTED = {
  passed: () => cutAfter(game(), { year: 2, step: 'vote' }, 'committee'),
  conditional: () => cutAfter(divided(), { year: 2, step: 'vote' }, 'committee'),
  refused: () => cutAfter(divided(), { year: 1, step: 'vote' }, 'committee'),
  forced: () => cutAfter(playedRecord('force_ask', 7), { year: 1, step: 'vote' }, 'committee'),
};

async function openCommittee(page: Page): Promise<void> {
  await openRecord(
    page,
    cutBefore(divided(), ({ year, decision }) => year === 2 && decision.kind === 'answer-objection', 'committee'),
  );
  await expect(bar(page, 'Open the meeting')).toBeVisible();
}

async function openObjection(page: Page): Promise<void> {
  await openCommittee(page);
  await bar(page, 'Open the meeting').click();
  await bar(page, 'Hear the first objection').click();
}

export const scenes: readonly Scene[] = [
  {
    name: 'title',
    dark: true,
    open: async (page) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'Or another case' })).toBeVisible();
    },
  },
  {
    name: 'title with games',
    dark: true,
    open: async (page) => {
      await openGames(page);
      await page
        .getByRole('button', { name: /^More for/ })
        .first()
        .click();
    },
  },
  {
    name: 'title with a game that is known already',
    open: async (page) => {
      await openGames(page);
      await recordInput(page).setInputFiles(fileOf(JSON.stringify(game())));
      await expect(page.getByRole('dialog', { name: 'The file is further on than your game' })).toBeVisible();
    },
  },
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
  { name: 'design: the models', dark: true, open: (page) => openRecord(page, cutBeforeLobby(game(), 2, 'designing')) },
  {
    name: 'design: the first choice of a model',
    open: (page) => openRecord(page, cutRecord(game(), 0, 0, 'designing')),
  },
  {
    name: 'design: the portfolio',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 2, 'designing'));
      await openPart(page, 'design', 'Key accounts');
    },
  },
  {
    name: 'design: the portfolio before anything is known',
    open: async (page) => {
      await openRecord(page, cutRecord(game(), 0, 0, 'designing'));
      await openPart(page, 'design', 'Key accounts');
    },
  },
  {
    name: 'design: an account room',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 4, 'designing'));
      await openAccountRoom(page);
    },
  },
  {
    name: 'design: the aims',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 2, 'designing'));
      await openPart(page, 'design', 'Aims');
    },
  },
  {
    name: 'plan, with every element opened',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 2, 'planning'));
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  {
    name: 'lobby: the people, with a file opened to its last line',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 3, 'lobbying'));
      await page
        .getByRole('button', { name: /Hartley/ })
        .first()
        .click();
      const closed = page.locator('#screen details:not([open]) > summary');
      while ((await closed.count()) > 0) await closed.first().click();
    },
  },
  {
    name: 'lobby: the first year',
    open: (page) => openRecord(page, cutRecord(game(), 0, 0, 'lobbying')),
  },
  {
    name: 'lobby: an immovable resister',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 4, 'lobbying'));
      await page.getByRole('button', { name: /Kranz/ }).first().click();
    },
  },
  {
    name: 'lobby: the corridor',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutRecord(game(), 0, 0, 'lobbying'));
      await openPart(page, 'lobby', 'At your door');
      await page
        .getByRole('checkbox', { name: /^Receive/ })
        .first()
        .check();
    },
  },
  {
    name: 'lobby: the meetings of the year',
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 2, 'lobbying'));
      await openPart(page, 'lobby', 'The year’s meetings');
    },
  },
  {
    name: 'lobby: what you expect',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 2, 'lobbying'));
      await openPart(page, 'lobby', 'What you expect');
    },
  },
  {
    name: 'lobby: promises',
    open: async (page) => {
      await openRecord(page, cutBeforeLobby(game(), 4, 'lobbying'));
      await openPart(page, 'lobby', 'Promises');
    },
  },
  {
    name: 'committee gathering',
    dark: true,
    open: openCommittee,
  },
  {
    name: 'committee objecting',
    dark: true,
    open: (page) => openObjection(page),
  },
  {
    name: 'committee objecting, with an answer given',
    dark: true,
    open: async (page) => {
      await openObjection(page);
      const file = page.getByRole('region', { name: 'Objection 1' });
      await file.getByRole('radio', { disabled: false }).first().check();
      await bar(page, 'Give this answer').click();
      await expect(file.getByRole('heading', { name: 'Answered' })).toBeVisible();
    },
  },
  {
    name: 'committee voting, half of the ballots open',
    dark: true,
    open: async (page) => {
      await openObjection(page);
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await bar(page, 'Call the vote now').click();
      await bar(page, 'Hold').click();
      const open = page.getByRole('region', { name: 'How they vote' }).getByText(/^(▲ yes|▼ no)/);
      while ((await open.count()) < 9) await bar(page, 'Call the next').click();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.evaluate(() => scrollTo(0, 0));
      await expect(page.getByRole('region', { name: 'How they vote' }).getByText('now', { exact: true })).toBeVisible();
    },
  },
  ...(['passed', 'conditional', 'refused', 'forced'] as const).map((kind) => ({
    name: `committee minuted, ${kind}`,
    dark: kind === 'conditional',
    open: async (page: Page) => {
      await openRecord(page, MINUTED[kind]());
      await expect(page.getByRole('region', { name: 'Minuted' })).toBeVisible();
    },
  })),
  {
    name: 'play',
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 3, step: 'quarter', quarter: 3 }, 'playing'));
      await expect(bar(page, 'Play quarter 4').or(page.getByRole('form', { name: 'Your answer' }))).toBeVisible();
    },
  },
  {
    name: 'play with parcels, one of them opened',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 4, step: 'quarter', quarter: 1 }, 'playing'));
      const rail = page.getByRole('region', { name: 'Calendar of the year' });
      await rail.getByRole('list', { name: 'Parcels, quarter 2' }).getByRole('button').first().click();
    },
  },
  {
    name: 'play before the first quarter',
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 1, step: 'vote' }, 'playing'));
      await expect(bar(page, 'Play quarter 1').or(page.getByRole('form', { name: 'Your answer' }))).toBeVisible();
    },
  },
  {
    name: 'play, looking back',
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 3, step: 'quarter', quarter: 3 }, 'playing'));
      await page.getByRole('button', { name: 'Look back at quarter 1' }).click();
      await expect(page.getByRole('button', { name: 'Back to now' })).toBeVisible();
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
    name: 'results of the first year',
    open: async (page) => {
      await openRecord(page, statedResults(1));
      await studied(page);
    },
  },
  {
    name: 'results',
    dark: true,
    open: async (page) => {
      await openRecord(page, statedResults(4));
      await studied(page);
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  { name: 'debrief: the result', dark: true, open: (page) => openRecord(page, game()) },
  {
    name: 'debrief: a moment',
    dark: true,
    open: async (page) => {
      await openRecord(page, game());
      await openPart(page, 'debrief', 'The moments');
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  { name: 'papers, minutes', dark: true, open: (page) => openPaper(page, 2, 'Minutes of the committee') },
  { name: 'papers, account list', open: (page) => openPaper(page, 3, 'Segmented account list') },
  { name: 'papers, dashboard', dark: true, open: (page) => openPaper(page, 2, 'Dashboard of the year') },
  {
    name: 'debrief: on a projector',
    dark: true,
    open: async (page) => {
      await openRecord(page, game());
      await page.getByRole('button', { name: 'Show on a projector' }).click();
      await expect(page.getByRole('dialog', { name: 'Debrief on a projector' })).toBeVisible();
    },
  },
  {
    name: 'debrief: word and fact',
    dark: true,
    open: async (page) => {
      await openRecord(page, game());
      await openPart(page, 'debrief', 'Word and fact');
    },
  },
  {
    name: 'debrief: what was hidden',
    open: async (page) => {
      await openRecord(page, game());
      await openPart(page, 'debrief', 'What was hidden');
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  {
    name: 'debrief: the questions',
    open: async (page) => {
      await openRecord(page, game());
      await openPart(page, 'debrief', 'For the room');
      for (const summary of await page.locator('#screen summary').all()) await summary.click();
    },
  },
  {
    name: 'debrief: the report',
    dark: true,
    open: async (page) => {
      await openRecord(page, game());
      await openPart(page, 'debrief', 'One page');
    },
  },
  {
    name: 'glossary',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutRecord(game(), 0, 0, 'briefing'));
      // On a phone the glossary stands in the menu.
      const glossary = page.getByRole('button', { name: 'Glossary' });
      if (!(await glossary.isVisible())) await page.getByRole('button', { name: 'Menu' }).click();
      await glossary.click();
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
  {
    name: 'practice, the first mark',
    dark: true,
    open: async (page) => {
      await emptyBrowser(page);
      await page.getByRole('button', { name: /^Practise/ }).click();
      await expect(page.locator('.coach')).toBeFocused();
    },
  },
  {
    name: 'practice, its end',
    dark: true,
    open: async (page) => {
      await emptyBrowser(page);
      await page.getByRole('button', { name: /^Practise/ }).click();
      const money = page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton').first();
      await money.fill('900');
      await money.press('Enter');
      for (const name of [
        'On to the lobby',
        'Call the committee',
        'Open the meeting',
        /^Call the vote/,
        'Start the year',
      ])
        await bar(page, name).click();
      for (const quarter of [1, 2])
        await page.getByRole('button', { name: new RegExp(`^Play quarter ${quarter}`) }).click();
      await expect(page.getByRole('img', { name: /^You were asked in quarter 2/ })).toBeVisible();
    },
  },
  {
    name: 'plan, with a hint',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutRecord(game(), 0, 0, 'planning'));
      const money = page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton').first();
      await money.fill('3000');
      await money.press('Enter');
      await expect(page.locator('.hint-place.shown')).toBeVisible();
    },
  },
  {
    name: 'a word explained',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutRecord(game(), 0, 0, 'planning'));
      await page.locator('#screen .term').first().click();
      await expect(page.locator('.meaning')).toBeVisible();
    },
  },
  {
    name: 'what just happened',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 2, step: 'quarter', quarter: 2 }, 'playing'));
      await page.getByRole('button', { name: 'What just happened' }).click();
      await expect(page.getByRole('dialog', { name: 'What just happened' })).toBeVisible();
    },
  },
  {
    name: 'play with the J-curve note',
    dark: true,
    open: async (page) => {
      await openRecord(
        page,
        cutBefore(game(), (entry) => entry.decision.kind === 'correct-course', 'playing'),
      );
      await expect(page.getByRole('region', { name: 'It gets worse before it gets better' })).toBeVisible();
    },
  },
  {
    name: 'the model, with a number changed',
    dark: true,
    open: async (page) => {
      await openRecord(page, cutAfter(game(), { year: 4, step: 'close' }, 'revealing'));
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'The model behind it' }).click();
      // A number is found by a word, and shown beneath the field that asks for it.
      const find = page.getByRole('searchbox', { name: 'Find a number' });
      await find.fill('trust won');
      await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+ hold these words/ })).toBeVisible();
      await expect(page.getByRole('textbox', { name: /^Trust won by education/ })).toBeInViewport();
      await find.fill('no such word');
      await expect(page.getByText('No number holds all of these words.', { exact: false })).toBeInViewport();
      await find.fill('');
      await page.getByText('Learning', { exact: false }).first().click();
      const rate = page.getByRole('textbox', { name: /^Speed at which money becomes practice/ });
      await rate.fill('0.1');
      await rate.press('Enter');
      await expect(page.locator('.sandbox-dock .study-headline')).toBeVisible({ timeout: 60_000 });
      // Escape takes back what is half typed, then the change; Ctrl+Z brings the change back.
      const dock = page.locator('.sandbox-dock');
      await rate.fill('0.7');
      await rate.press('Escape');
      await expect(rate).toHaveValue('0.1');
      await rate.press('Escape');
      await expect(rate).not.toHaveValue('0.1');
      await expect(dock).toHaveCount(0);
      await rate.press('Control+z');
      await expect(rate).toHaveValue('0.1');
      await expect(dock.locator('.study-headline')).toBeVisible();
    },
  },
];

/** Second states of a screen: tested when EXCOM_EVERY_SCENE is set, not in every run, for the time they take. */
const SECOND = new Set([
  'title with a game that is known already',
  'design: the first choice of a model',
  'design: the portfolio before anything is known',
  'lobby: the first year',
  'lobby: an immovable resister',
  'committee gathering',
  'committee objecting',
  'committee minuted, passed',
  'committee minuted, refused',
  'committee minuted, forced',
  'play',
  'play before the first quarter',
  'play, looking back',
  'results of the first year',
  'papers, account list',
  'papers, dashboard',
  'debrief: word and fact',
  'debrief: what was hidden',
  'debrief: the questions',
  'practice, its end',
  'plan, with a hint',
]);

/** The scenes of an ordinary run: every screen, and every state that has something of its own to draw. */
export const screens: readonly Scene[] =
  process.env['EXCOM_EVERY_SCENE'] === undefined ? scenes.filter(({ name }) => !SECOND.has(name)) : scenes;
