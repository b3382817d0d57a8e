// What a year leaves on the desk: each piece in its year, and what the team did before what comes anyway.
import { expect, test } from 'vitest';
import { debriefView } from '../../src/views/debrief-view.ts';
import { resultsView } from '../../src/views/results-view.ts';
import { reviewView } from '../../src/views/review-view.ts';
import { yearPost } from '../../src/views/year-post.ts';
import { smallWorld } from '../kit/small-world.ts';
import { moving, playedTo, playedUntil, untouched } from '../kit/views/played-game.ts';

const LATER = { op: 'ge', left: { op: 'var', path: 'year' }, right: { op: 'num', value: 2 } } as const;
const piece = (quarter: number, id: string, when: typeof LATER | null = null) => ({ id, quarter, text: id, when });
const letter = (year: number) => ({
  id: `letter_${year}`,
  year,
  from: 'finance',
  subject: `After year ${year}`,
  variants: [
    { when: LATER, body: ['Later.'] },
    { when: null, body: ['Earlier.'] },
  ],
});
const WITH = {
  years: 2,
  news: [
    piece(1, 'today'),
    piece(2, 'two'),
    piece(3, 'three'),
    piece(3, 'three_for_them', LATER),
    piece(4, 'four'),
    piece(4, 'four_more'),
    piece(5, 'five'),
    piece(8, 'eight'),
  ],
  letters: [letter(1), letter(2)],
};
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test('the first board pack has the press of the day and no letters', () => {
  const view = reviewView(playedTo('reviewing', 1, WITH));
  expect(ids(view.news)).toEqual(['today']);
  expect(view.letters).toEqual([]);
});

test('the next one has a piece of each quarter gone by, about the team first, and the letters of that year', () => {
  const view = reviewView(playedTo('reviewing', 2, WITH));
  expect(ids(view.news)).toEqual(['two', 'three_for_them', 'three', 'four']);
  expect(view.letters.map(({ id, body }) => [id, ...body])).toEqual([['letter_1', 'Later.']]);
});

test('what the last year leaves comes with its results, and with no results before', () => {
  const first = playedTo('revealing', 1, WITH);
  expect(resultsView(first, []).post).toBeNull();
  const last = playedUntil(first, ({ beat, state }) => beat === 'revealing' && state.year === 2);
  expect(resultsView(last, []).post).toEqual(yearPost(last, 2));
  expect([...ids(yearPost(last, 2).news), ...ids(yearPost(last, 2).letters)]).toEqual(['five', 'eight', 'letter_2']);
});

test('a year means the same in the headline of a review and in then and now', () => {
  const text = 'Year {game_year}, {calendar_year}: {accounts}.';
  const finding = { id: 'one', finding: 'F', seen: 'S', question: 'Q', measure: 'M', thenAndNow: text };
  const { papers } = smallWorld();
  const said = {
    years: 2,
    papers: {
      ...papers,
      boardPaper: { ...papers.boardPaper, findings: [finding] },
      headlines: [{ id: 'h', text, when: null }],
    },
  };
  const accounts = playedTo('reviewing', 2, said).state.sheet.accounts.length;
  expect(reviewView(playedTo('reviewing', 2, said)).headline).toBe(`Year 2, 2021: ${accounts}.`);
  const end = moving(playedTo('revealing', 2, said), 'continue');
  expect(debriefView(end, untouched(end)).findings.map(({ thenAndNow }) => thenAndNow)).toEqual([
    expect.stringMatching(/^Year 2, 2021: \d\.$/),
  ]);
});
