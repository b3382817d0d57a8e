// The whole game in a browser without a mouse: from the title page over six years to the debrief, with a reload in the
// middle of a year; then the record is replayed in Node and must come to the same figures.
import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, savedRecord } from './kit/game-page.ts';
import { Keyboard } from './kit/keyboard.ts';
import { excom } from './kit/records.ts';
import { arrive, goOn, holdCommittee, openAtSeed, openPart, playTo } from './kit/year-by-hand.ts';
import { withoutStage } from './kit/flat-canvas.ts';

test.beforeEach(({ context }) => withoutStage(context));

/** Every kind of decision the walk makes. */
const DECIDED = [
  'buy-research',
  'choose-model',
  'name-purpose',
  'set-price-policy',
  'choose-kpis',
  'select-accounts',
  'set-relationship-target',
  'assign-sponsors',
  'fund-programme',
  'set-incentives',
  'answer-dilemma',
  'receive-visitor',
  'read-reason',
  'predict-vote',
  'meet-stakeholder',
  'state-expectation',
  'answer-objection',
  'answer-event',
  'correct-course',
  'write-reflection',
];

async function reviewFirstYear(page: Page, keys: Keyboard): Promise<void> {
  await arrive(page, 'Review');
  await keys.activate(page.getByRole('button', { name: 'Buy: Customer survey' }));
  const desk = page.getByRole('region', { name: 'Buy two or three findings' });
  await keys.activate(desk.getByText(/^Name up to 3 people/));
  const people = desk.getByRole('group', { name: 'People for: Interviews' }).getByRole('checkbox');
  await keys.tick(people.nth(0));
  await keys.tick(people.nth(2));
  await keys.activate(page.getByRole('button', { name: 'Buy: Interviews' }));
  await expect(page.getByRole('region', { name: 'What you have found out' })).toBeVisible();
}

async function designFirstYear(page: Page, keys: Keyboard): Promise<void> {
  await arrive(page, 'Design');
  const models = page.getByRole('region', { name: 'Models' });
  await keys.activate(models.getByRole('button', { name: /^Look at: Cross-functional/ }));
  await keys.activate(models.getByRole('button', { name: /^Sign for cross-functional/ }));
  await keys.tick(page.getByRole('group', { name: 'Countries' }).getByRole('checkbox').last(), false);
  await openPart(page, keys, 'Aims');
  const purposes = page.getByRole('group', { name: 'Purpose' });
  await keys.choose(purposes, purposes.getByRole('radio').nth(1));
  const prices = page.getByRole('group', { name: 'When a customer asks for one price everywhere' });
  await keys.choose(prices, prices.getByRole('radio').last());
  await keys.tick(page.getByRole('group', { name: 'Financial', exact: true }).getByRole('checkbox').first());
  const relations = page.getByRole('group', { name: 'About the relationship' }).getByRole('checkbox');
  await keys.tick(relations.nth(0));
  await keys.tick(relations.nth(1));
  await openPart(page, keys, 'Key accounts');
  for (const tier of ['A', 'B', 'B', 'C']) {
    const group = page
      .getByRole('group', { name: /^Tier of/ })
      .filter({ has: page.getByRole('radio', { name: 'not listed', checked: true }) })
      .first();
    const name = (await group.locator('legend').textContent()) ?? '';
    const account = page.getByRole('group', { name, exact: true });
    await keys.choose(account, account.getByRole('radio', { name: tier, exact: true }));
  }
  const door = page.getByRole('button', { name: /open its room$/ }).first();
  await keys.activate(door);
  await keys.pick(page.getByLabel(/^Relationship wanted with/), 1);
  await keys.pick(page.getByLabel(/^Sponsor of/), 1);
  await keys.press('Escape');
  await expect(door).toBeFocused();
}

async function planFirstYear(page: Page, keys: Keyboard): Promise<void> {
  await arrive(page, 'Plan');
  const money = page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton');
  await keys.fill(money.nth(0), '300');
  await keys.fill(money.nth(2), '240');
  await expect(page.getByText(/^Programme, /)).toContainText('0.54');
  await keys.activate(
    page
      .getByRole('region', { name: 'Money by element' })
      .getByText(/^Three practices/)
      .first(),
  );
  await keys.fill(page.getByLabel(/^Variable pay/), '30');
  await keys.tick(page.getByRole('checkbox', { name: /^Double credit/ }));
  const dilemma = page.getByRole('region', { name: 'Questions on your desk' }).getByRole('group').first();
  await keys.choose(dilemma, dilemma.getByRole('radio').nth(1));
}

async function lobbyFirstYear(page: Page, keys: Keyboard): Promise<void> {
  await arrive(page, 'Lobby');
  await openPart(page, keys, 'At your door');
  await keys.tick(page.getByRole('region', { name: 'Outside your door' }).getByRole('checkbox').first());
  await openPart(page, keys, 'People');
  for (const [bench, tactic] of [
    [1, /^Involve/],
    [4, /^Explain/],
  ] as const) {
    const seat = page.getByRole('region', { name: 'Where they stand' }).getByRole('button').nth(bench);
    await keys.tabTo(seat);
    await keys.press('Enter');
    const form = page.getByRole('form', { name: /^Meet / });
    await expect(page.locator('.person-file h2')).toBeFocused();
    const tactics = form.getByRole('group', { name: 'How' });
    await keys.choose(tactics, tactics.getByRole('radio', { name: tactic }));
    await keys.activate(form.getByRole('button', { name: /^Plan: / }));
  }
  await keys.pick(page.getByLabel('Your reading of the reason'), 4);
  await openPart(page, keys, 'The year’s meetings');
  await expect(page.getByRole('button', { name: /^Remove the meeting with/ })).toHaveCount(2);
  await openPart(page, keys, 'What you expect');
  await keys.fill(page.getByLabel('Why it should work, in one sentence'), 'Fewer accounts, served properly.');
  await keys.fill(page.getByRole('spinbutton', { name: /likely/i }).first(), '2');
  await keys.activate(page.getByRole('button', { name: 'Write it down' }));
  await expect(page.getByText('✓ Written down.')).toBeVisible();
  await keys.tick(page.getByRole('group', { name: 'Who will say yes' }).getByRole('checkbox').first());
  await keys.activate(page.getByRole('button', { name: 'Write the prediction down' }));
}

/** A later year: look, change an amount, see one person, go on. */
async function draftLaterYear(page: Page, keys: Keyboard, year: number): Promise<void> {
  await arrive(page, 'Review');
  await goOn(page, keys, 'On to the design');
  await arrive(page, 'Design');
  await goOn(page, keys, 'On to the plan');
  await arrive(page, 'Plan');
  const money = page.getByRole('region', { name: 'Money by element' }).getByRole('spinbutton');
  await keys.fill(money.nth(year), String(210 + 30 * year));
  await goOn(page, keys, 'On to the lobby');
  await arrive(page, 'Lobby');
  await goOn(page, keys, 'Call the committee');
}

test('six years can be played by keyboard alone, with a reload in the middle, and the record replays in Node', async ({
  page,
}, testInfo) => {
  test.setTimeout(150_000);
  const complaints = complaintsOf(page);
  const keys = new Keyboard(page);

  await test.step('year 1: draft', async () => {
    await openAtSeed(page, keys, '7');
    await goOn(page, keys, 'Open the board pack');
    await reviewFirstYear(page, keys);
    await goOn(page, keys, 'On to the design');
    await designFirstYear(page, keys);
    await goOn(page, keys, 'On to the plan');
    await planFirstYear(page, keys);
    await goOn(page, keys, 'On to the lobby');
    await lobbyFirstYear(page, keys);
    await goOn(page, keys, 'Call the committee');
  });

  let cards = 0;
  await test.step('year 1: committee, quarters, results', async () => {
    expect(await holdCommittee(page, keys, 3)).toBeGreaterThan(0);
    const played = await playTo(page, keys, 'results', true);
    expect(played.corrected).toBe(true);
    cards += played.cards;
    await arrive(page, 'Reveal');
    await keys.fill(page.getByLabel('One sentence for yourselves'), 'We should have asked earlier.');
    await goOn(page, keys, 'Open year 2');
  });

  await test.step('year 2: reloaded after its first quarter, it stands where it stood', async () => {
    await draftLaterYear(page, keys, 2);
    await holdCommittee(page, keys, 1);
    cards += (await playTo(page, keys, 1, false)).cards;
    const screen = page.locator('#screen');
    const seen = await screen.innerText();
    await page.reload();
    await keys.activate(page.getByRole('button', { name: 'Continue: Year 2, play' }));
    await arrive(page, 'Play');
    expect(await screen.innerText()).toBe(seen);
    cards += (await playTo(page, keys, 'results', false)).cards;
    await arrive(page, 'Reveal');
    await goOn(page, keys, 'Open year 3');
  });

  for (const year of [3, 4, 5, 6]) {
    await test.step(`year ${year}`, async () => {
      await draftLaterYear(page, keys, year);
      await holdCommittee(page, keys, 0);
      cards += (await playTo(page, keys, 'results', false)).cards;
      await arrive(page, 'Reveal');
      await goOn(page, keys, year < 6 ? `Open year ${year + 1}` : 'To the debrief');
    });
  }
  expect(cards).toBeGreaterThan(0);

  await test.step('debrief: the record replays in Node to the same figures', async () => {
    await expect(page.locator('#screen h1')).toBeFocused();
    const coming = page.waitForEvent('download');
    await goOn(page, keys, 'Keep the record');
    const file = testInfo.outputPath('record.json');
    await (await coming).saveAs(file);
    const record = await savedRecord(page);
    expect(new Set(record?.entries.map((entry) => entry.decision.kind))).toEqual(new Set(DECIDED));
    const replayed = JSON.parse(excom('replay', file, '--json')) as { ok: boolean; hash: string; beat: string };
    expect(replayed).toMatchObject({ ok: true, beat: 'debriefing', hash: record?.steps.at(-1)?.hash });
  });

  await test.step('debrief: a study stops by a key or a press with what was found, and goes on from there', async () => {
    const decisions = page.getByRole('region', { name: 'Decisions, whatever came of them' });
    const status = decisions.getByRole('status');
    // Some twenty thousand games: it works until somebody stops it.
    await expect(status).toHaveText(/ alternatives …$/, { timeout: 60_000 });
    await expect(decisions.getByRole('progressbar')).not.toHaveAttribute('value', '0');
    await page.keyboard.press('Escape');
    await expect(status).toHaveText(/^■ Stopped (?:in the first year, )?after \d+ of \d+ /);
    await expect(decisions.getByRole('table', { name: 'Quality of each year’s choice' })).toBeVisible();
    const far = await decisions.getByRole('progressbar').getAttribute('value');
    await keys.activate(decisions.getByRole('button', { name: /^Go on/ }));
    // The button stays under the finger: on a fast machine there is no time to look for it.
    await keys.press('Enter');
    await expect(status).toHaveText(/^■ Stopped /);
    const further = Number(await decisions.getByRole('progressbar').getAttribute('value'));
    expect(further).toBeGreaterThanOrEqual(Number(far));
    await keys.activate(decisions.getByRole('button', { name: /^Go on/ }));
    await expect(status).toBeHidden({ timeout: 60_000 });
  });
  expect(complaints).toEqual([]);
});
