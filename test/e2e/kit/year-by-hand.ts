// One simulated year, by keyboard or by mouse: the beats after drafting, which go the same way every year. What the year brings
// (which objections, which cards) is read from the page, so that a change of the numbers does not break the walk.
import { expect, type Page } from '@playwright/test';
import { currentBeat } from './game-page.ts';
import type { Hand } from './hand.ts';

/** Takes the step the bar at the foot offers under this name. */
export async function goOn(page: Page, hand: Hand, name: string | RegExp): Promise<void> {
  await hand.activate(page.getByRole('region', { name: 'Next step' }).getByRole('button', { name }));
}

/** Arrives on the screen of a beat: the beat is marked and the heading has the focus. */
export async function arrive(page: Page, beat: string): Promise<void> {
  await expect(currentBeat(page)).toHaveText(beat);
  await expect(page.locator('#screen h1')).toBeFocused();
}

/** Opens one part of a beat that has several. */
export async function openPart(page: Page, hand: Hand, title: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: /^Parts of the/ });
  await hand.activate(parts.getByRole('button', { name: new RegExp(`^${title}`) }));
  await expect(page.locator('#screen h1')).toBeFocused();
}

/** Opens the game with this seed on the title page. */
export async function openAtSeed(page: Page, hand: Hand, seed: string): Promise<void> {
  await page.goto('/');
  await hand.activate(page.getByText('Choose the luck'));
  await hand.fill(page.getByLabel('Seed'), seed);
  await hand.activate(page.getByRole('button', { name: 'Start a new game' }));
  await expect(page.locator('#screen h1')).toBeFocused();
}

/** Opens the meeting and answers up to `answers` objections with the first answer that is open; returns how many. */
export async function hearObjections(page: Page, hand: Hand, answers: number): Promise<number> {
  await arrive(page, 'Committee');
  await goOn(page, hand, 'Open the meeting');
  let answered = 0;
  while (answered < answers) {
    const hear = page.getByRole('button', { name: /^Hear the (first|next) objection/ });
    if ((await hear.count()) === 0) break;
    await hand.activate(hear);
    const file = page.getByRole('region', { name: /^Objection \d+/ });
    await hand.choose(file, file.getByRole('radio', { disabled: false }).first());
    await goOn(page, hand, 'Give this answer');
    answered += 1;
  }
  return answered;
}

/** The whole meeting without motion: up to `answers` objections answered, the vote, the minutes; returns how many. */
export async function holdCommittee(page: Page, hand: Hand, answers: number): Promise<number> {
  const answered = await hearObjections(page, hand, answers);
  await goOn(page, hand, /^Call the vote/);
  await expect(page.getByRole('region', { name: 'Minuted' })).toBeVisible();
  await goOn(page, hand, 'Start the year');
  await arrive(page, 'Play');
  return answered;
}

/** What the quarters of a year asked of the team. */
export interface YearPlayed {
  cards: number;
  corrected: boolean;
}

/** Plays on to the given end of a quarter, or to the results; answers cards, and corrects the course where asked to. */
export async function playTo(page: Page, hand: Hand, end: 1 | 'results', correct: boolean): Promise<YearPlayed> {
  const played: YearPlayed = { cards: 0, corrected: false };
  const answer = page.getByRole('form', { name: 'Your answer' });
  const correction = page.getByRole('form', { name: 'Correction' });
  const bar = page.getByRole('region', { name: 'Next step' });
  const onward = bar.getByRole('button', { name: /^(Play quarter|Close the year)/ });
  for (;;) {
    await expect(
      answer.or(onward).or(page.getByRole('textbox', { name: 'One sentence for yourselves' })),
    ).toBeVisible();
    if (await answer.isVisible()) {
      await hand.choose(answer, answer.getByRole('radio', { disabled: false }).first());
      await hand.activate(answer.getByRole('button', { name: 'Answer and let time run' }));
      played.cards += 1;
    } else if ((await currentBeat(page).textContent()) !== 'Play') {
      return played;
    } else if (correct && !played.corrected && (await correction.isVisible())) {
      await hand.choose(correction, correction.getByRole('radio', { name: /^Swap the meetings/ }));
      await hand.activate(correction.getByRole('button', { name: 'Make this correction' }));
      played.corrected = true;
    } else if (end === 1 && (await onward.textContent())?.startsWith('Play quarter 2') === true) {
      return played;
    } else {
      await hand.activate(onward);
    }
  }
}
