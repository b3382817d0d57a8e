// Two years with the same few decisions, played by mouse on a phone with motion and by keyboard on a laptop without,
// through stage and panels: two plays, one game. Nothing is decided by how it is pressed, shown or measured.
import { expect, type Page, test } from '@playwright/test';
import type { GameRecord } from '../../src/referee/index.ts';
import { layOutMap } from '../../src/stage/map-layout.ts';
import { measure, realMap } from '../kit/stage/real-map.ts';
import { complaintsOf, currentBeat, savedRecord } from './kit/game-page.ts';
import { type Hand, Mouse } from './kit/hand.ts';
import { Keyboard } from './kit/keyboard.ts';
import { arrive, goOn, hearObjections, openAtSeed, openPart, playTo } from './kit/year-by-hand.ts';

/** The customer chosen on the map, and in the list beside it. */
const CUSTOMER = { id: 'bosphorus_white', name: 'Bosphorus White Goods' };

interface Way {
  name: string;
  size: { width: number; height: number };
  motion: boolean;
  mouse: boolean;
}

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
/** Each hand, each size and each sort of motion once. */
const WAYS: readonly Way[] = [
  { name: 'by mouse on a phone, with motion', size: PHONE, motion: true, mouse: true },
  { name: 'by keyboard on a laptop, with reduced motion', size: LAPTOP, motion: false, mouse: false },
];

/** Chooses the customer: the mouse on the canvas, the keyboard in the list. Returns the reasons that are then told. */
async function chooseCustomer(page: Page, hand: Hand, way: Way): Promise<string> {
  const rows = page.getByRole('group', { name: 'The customers on the map' });
  const row = rows.getByRole('button', { name: new RegExp(`^${CUSTOMER.name}`) });
  if (way.mouse) {
    const host = page.locator('.stage-host');
    await expect(host).toHaveAttribute('data-stage', 'asleep', { timeout: 30_000 });
    const { width, height } = (await host.boundingBox())!;
    const { x, y } = layOutMap(realMap(0), width, height, measure).nodes.find(({ id }) => id === CUSTOMER.id)!;
    await host.click({ position: { x, y } });
  } else {
    await hand.activate(row);
  }
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  return page.locator('#twin-reasons').innerText();
}

async function designFirstYear(page: Page, hand: Hand): Promise<void> {
  await arrive(page, 'Design');
  const models = page.getByRole('region', { name: 'Models' });
  await hand.activate(models.getByRole('button', { name: /^Look at: Cross-functional/ }));
  await hand.activate(models.getByRole('button', { name: /^Sign for cross-functional/ }));
  await openPart(page, hand, 'Key accounts');
  for (const [at, tier] of ['A', 'B', 'C'].entries()) {
    const account = page.getByRole('group', { name: /^Tier of/ }).nth(at);
    const option = account.getByRole('radio', { name: tier, exact: true });
    await hand.choose(account, option);
    await expect(option).toBeChecked();
  }
}

async function lobbyFirstYear(page: Page, hand: Hand): Promise<void> {
  await arrive(page, 'Lobby');
  for (const [bench, tactic] of [
    [1, /^Involve/],
    [4, /^Explain/],
  ] as const) {
    await hand.open(page.getByRole('region', { name: 'Where they stand' }).getByRole('button').nth(bench));
    const form = page.getByRole('form', { name: /^Meet / });
    await expect(page.locator('.person-file h2')).toBeFocused();
    const tactics = form.getByRole('group', { name: 'How' });
    await hand.choose(tactics, tactics.getByRole('radio', { name: tactic }));
    await hand.activate(form.getByRole('button', { name: /^Plan: / }));
  }
  await openPart(page, hand, 'What you expect');
  await hand.fill(page.getByLabel('Why it should work, in one sentence'), 'Fewer accounts, served properly.');
  await hand.fill(page.getByRole('spinbutton', { name: /likely/i }).first(), '2');
  await hand.activate(page.getByRole('button', { name: 'Write it down' }));
  await expect(page.getByText('✓ Written down.')).toBeVisible();
}

/** One objection answered, then the vote: with motion its first ballots are watched. */
async function holdCommittee(page: Page, hand: Hand, way: Way): Promise<void> {
  expect(await hearObjections(page, hand, 1)).toBe(1);
  await goOn(page, hand, /^Call the vote/);
  if (way.motion) {
    const open = page.getByRole('region', { name: 'How they vote' }).getByText(/^(▲ yes|▼ no)/);
    await expect.poll(() => open.count()).toBeGreaterThanOrEqual(3);
    await goOn(page, hand, 'Show all');
  }
  await expect(page.getByRole('region', { name: 'Minuted' })).toBeVisible();
  await goOn(page, hand, 'Start the year');
  await arrive(page, 'Play');
}

/** Lets a year run to its results by itself: stopped by its letters, which are answered, and by the correction. */
async function letRun(page: Page, hand: Hand): Promise<number> {
  let stops = 0;
  const answer = page.getByRole('form', { name: 'Your answer' });
  const correction = page.getByRole('form', { name: 'Correction' });
  const skip = page.getByRole('button', { name: 'Skip to the end of the year', disabled: false });
  const over = page.getByRole('textbox', { name: 'One sentence for yourselves' });
  for (;;) {
    await expect(answer.or(correction).or(skip).or(over)).toBeVisible();
    if (await over.isVisible()) return stops;
    if (await answer.isVisible()) {
      await hand.choose(answer, answer.getByRole('radio', { disabled: false }).first());
      await hand.activate(answer.getByRole('button', { name: 'Answer and let time run' }));
      stops += 1;
    } else if (await correction.isVisible()) {
      await hand.activate(correction.getByRole('button', { name: 'Leave the plan as it is' }));
      stops += 1;
    } else if (await skip.isVisible()) {
      await hand.activate(skip);
    }
  }
}

async function reflect(page: Page, hand: Hand): Promise<void> {
  await arrive(page, 'Reveal');
  await hand.fill(page.getByLabel('One sentence for yourselves'), 'We should have asked earlier.');
}

async function firstYear(page: Page, hand: Hand, way: Way): Promise<string> {
  await openAtSeed(page, hand, '7');
  await goOn(page, hand, 'Open the board pack');
  await arrive(page, 'Review');
  const reasons = await chooseCustomer(page, hand, way);
  await hand.activate(page.getByRole('button', { name: 'Buy: Customer survey' }));
  await goOn(page, hand, 'On to the design');
  await designFirstYear(page, hand);
  await goOn(page, hand, 'On to the plan');
  await arrive(page, 'Plan');
  const money = page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton');
  await hand.fill(money.nth(0), '300');
  await hand.fill(money.nth(2), '240');
  await goOn(page, hand, 'On to the lobby');
  await lobbyFirstYear(page, hand);
  await goOn(page, hand, 'Call the committee');
  await holdCommittee(page, hand, way);
  await playTo(page, hand, 1, true);
  await hand.activate(page.getByRole('button', { name: 'Look back at quarter 1' }));
  await expect(page.getByRole('region', { name: 'Looking back at quarter 1' })).toBeVisible();
  await hand.activate(page.getByRole('button', { name: 'Back to now' }));
  await playTo(page, hand, 'results', true);
  await reflect(page, hand);
  await goOn(page, hand, 'Open year 2');
  return reasons;
}

async function secondYear(page: Page, hand: Hand, way: Way): Promise<void> {
  await arrive(page, 'Review');
  await goOn(page, hand, 'On to the design');
  await arrive(page, 'Design');
  await goOn(page, hand, 'On to the plan');
  await arrive(page, 'Plan');
  await hand.fill(page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton').nth(2), '270');
  await goOn(page, hand, 'On to the lobby');
  await arrive(page, 'Lobby');
  await goOn(page, hand, 'Call the committee');
  await holdCommittee(page, hand, way);
  expect(await letRun(page, hand)).toBeGreaterThan(0);
  await reflect(page, hand);
  await goOn(page, hand, 'Open year 3');
  await expect(currentBeat(page)).toHaveText('Review');
}

/**
 * What was decided, and the hash after every step. Arrow keys pass the tiers between two, and each is a list of accounts:
 * of lists in a row the last counts.
 */
const courseOf = (record: GameRecord | null) => ({
  decisions: record?.entries
    .map(({ decision }) => decision)
    .filter(({ kind }, i, all) => kind !== 'select-accounts' || all[i + 1]?.kind !== kind),
  hashes: record?.steps.map(({ hash }) => hash),
});

test('two years by mouse on a phone, with motion, and by keyboard on a laptop, without, are the same game', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const courses: object[] = [];
  for (const way of WAYS) {
    await test.step(way.name, async () => {
      const reducedMotion = way.motion ? 'no-preference' : 'reduce';
      const page = await browser.newPage({ viewport: way.size, reducedMotion });
      const complaints = complaintsOf(page);
      const hand = way.mouse ? new Mouse(page) : new Keyboard(page);
      const reasons = await firstYear(page, hand, way);
      await secondYear(page, hand, way);
      await expect
        .poll(async () => (await savedRecord(page))?.steps.filter(({ step }) => step === 'close').length)
        .toBe(2);
      const course = { reasons, ...courseOf(await savedRecord(page)) };
      const kinds = new Set(course.decisions?.map(({ kind }) => kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['answer-event', 'correct-course', 'write-reflection']));
      courses.push(course);
      expect(course).toEqual(courses[0]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  }
});
