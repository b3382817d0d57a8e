// One simulated year at the keyboard: the beats after drafting, which go the same way every year. What the year brings
// (which objections, which cards) is read from the page, so that a change of the numbers does not break the walk.
import { expect, type Page } from '@playwright/test';
import { currentBeat } from './game-page.ts';
import type { Keyboard } from './keyboard.ts';

/** Takes the step the bar at the foot offers under this name. */
export async function goOn(page: Page, keys: Keyboard, name: string | RegExp): Promise<void> {
  await keys.activate(page.getByRole('region', { name: 'Next step' }).getByRole('button', { name }));
}

/** Arrives on the screen of a beat: the beat is marked and the heading has the focus. */
export async function arrive(page: Page, beat: string): Promise<void> {
  await expect(currentBeat(page)).toHaveText(beat);
  await expect(page.locator('#screen h1')).toBeFocused();
}

/** Opens one part of a beat that has several. */
export async function openPart(page: Page, keys: Keyboard, title: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: /^Parts of the/ });
  await keys.activate(parts.getByRole('button', { name: new RegExp(`^${title}`) }));
  await expect(page.locator('#screen h1')).toBeFocused();
}

/** Answers up to `answers` objections with the first answer that is open, then calls the vote; returns how many. */
export async function holdCommittee(page: Page, keys: Keyboard, answers: number): Promise<number> {
  await arrive(page, 'Committee');
  await goOn(page, keys, 'Open the meeting');
  let answered = 0;
  while (answered < answers) {
    const hear = page.getByRole('button', { name: /^Hear the (first|next) objection/ });
    if ((await hear.count()) === 0) break;
    await keys.activate(hear);
    const file = page.getByRole('region', { name: /^Objection \d+/ });
    await keys.choose(file, file.getByRole('radio', { disabled: false }).first());
    await goOn(page, keys, 'Give this answer');
    answered += 1;
  }
  await goOn(page, keys, /^Call the vote/);
  await expect(page.getByRole('region', { name: 'Minuted' })).toBeVisible();
  await goOn(page, keys, 'Start the year');
  await arrive(page, 'Play');
  return answered;
}

/** What the quarters of a year asked of the team. */
export interface YearPlayed {
  cards: number;
  corrected: boolean;
}

/** Plays on to the given end of a quarter, or to the results; answers cards, and corrects the course where asked to. */
export async function playTo(page: Page, keys: Keyboard, end: 1 | 'results', correct: boolean): Promise<YearPlayed> {
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
      await keys.choose(answer, answer.getByRole('radio', { disabled: false }).first());
      await keys.activate(answer.getByRole('button', { name: 'Answer and let time run' }));
      played.cards += 1;
    } else if ((await currentBeat(page).textContent()) !== 'Play') {
      return played;
    } else if (correct && !played.corrected && (await correction.isVisible())) {
      await keys.choose(correction, correction.getByRole('radio', { name: /^Swap the meetings/ }));
      await keys.activate(correction.getByRole('button', { name: 'Make this correction' }));
      played.corrected = true;
    } else if (end === 1 && (await onward.textContent())?.startsWith('Play quarter 2') === true) {
      return played;
    } else {
      await keys.activate(onward);
    }
  }
}
