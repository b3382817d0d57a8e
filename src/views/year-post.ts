// What a year leaves on the desk: letters written at its end, and what stood in the press while it was played. The board
// pack opens with that of the year before; nothing opens after the last year, so its own results bring it.
import type { NewsSpec } from '../engine/papers.ts';
import { fillText } from './fill-text.ts';
import { holds, type SeenGame, worldOf } from './game-view.ts';
import { type PersonTag, personTag } from './person-tag.ts';

export interface YearPost {
  letters: { id: string; from: PersonTag; subject: string; body: string[] }[];
  news: { id: string; quarter: number; text: string }[];
}

const MOST_LETTERS = 3;
const MOST_NEWS = 4;

/** Of a year that is closed; year 0 has no letters, and the press of the day on which the game begins. */
export function yearPost(game: SeenGame, year: number): YearPost {
  return { letters: lettersOf(game, year), news: newsOf(game, year) };
}

function lettersOf(game: SeenGame, year: number): YearPost['letters'] {
  return worldOf(game)
    .letters.filter((letter) => letter.year === year)
    .slice(0, MOST_LETTERS)
    .flatMap(({ id, from, subject, variants }) => {
      const variant = variants.find(({ when }) => holds(game, when));
      return variant === undefined ? [] : [{ id, from: personTag(game, from), subject, body: variant.body }];
    });
}

/** A piece of each quarter, one that answers to what was done before one that comes anyway; then what else there is. */
function newsOf(game: SeenGame, year: number): YearPost['news'] {
  const [from, to] = year === 0 ? [1, 1] : [Math.max(2, 4 * year - 3), 4 * year];
  const pieces = worldOf(game)
    .news.filter(({ quarter, when }) => quarter >= from && quarter <= to && holds(game, when))
    .sort((a, b) => Number(a.when === null) - Number(b.when === null));
  const isFirst = (piece: NewsSpec) => pieces.find(({ quarter }) => quarter === piece.quarter) === piece;
  return [...pieces.filter(isFirst), ...pieces.filter((piece) => !isFirst(piece))]
    .slice(0, MOST_NEWS)
    .sort((a, b) => a.quarter - b.quarter)
    .map(({ id, quarter, text }) => ({ id, quarter, text: fillText(text, {}) }));
}
