// The briefing before year 1: the mandate letter, the seven numbers and what they mean, who is who, and what to expect.
// The consultant's findings follow as the first board paper.
import { type BoardNumberId, boardNumbers } from './board-numbers.ts';
import { inCaseWords } from './case-words.ts';
import { fillText } from './fill-text.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type PersonTag, personTag } from './person-tag.ts';
import { numberWord, numberWordFirst } from './number-words.ts';

export interface BriefingView {
  headline: string;
  from: PersonTag;
  letter: string[];
  signature: string;
  /** Where the game is shorter or longer than its case was written for; null where it is as long. */
  horizon: string | null;
  /** What the consultant's report came to, in a line. */
  lead: string;
  numbers: { id: BoardNumberId; label: string; value: string; meaning: string }[];
  /** "Thirteen votes, and one that is not cast". */
  votes: string;
  members: (PersonTag & { line: string })[];
  chair: (PersonTag & { line: string }) | null;
  preReading: { title: string; label: string; pages: { title: string; paragraphs: string[] }[] };
  jCurve: { title: string; lines: string[] };
  disclaimer: string;
}

const MEANINGS: Record<BoardNumberId, string> = {
  growth: 'Sales to key accounts, against a year ago.',
  retention: 'How much of what they bought they buy again.',
  net: 'What the region earns, the programme paid.',
  csat: 'What customers answer when asked; a little off.',
  support: 'Every stance in the room, times its weight.',
  adoption: 'How far the house works in the new way.',
  cost: 'Practices, research, consultants, concessions.',
};

/** Longer than a name with an office is no signature. */
const MOST_SIGNATURE = 60;

/** The briefing of a game. */
export function briefingView(game: SeenGame): BriefingView {
  const world = worldOf(game);
  const { papers, people } = world;
  const { years } = game.state;
  const written = numberWord(world.years);
  const paragraphs = papers.mandate.letter.trim().split(/\n\s*\n/);
  const from = personTag(game, papers.mandate.from);
  const last = paragraphs.at(-1) ?? '';
  // A letter that ends without a name is signed all the same.
  const signed = last.length <= MOST_SIGNATURE && last.includes(from.name.slice(from.name.lastIndexOf(' ') + 1));
  const byline = (id: string) => ({ ...personTag(game, id), line: people.find((p) => p.id === id)?.protects ?? '' });
  const chair = people.find((p) => p.seat === 'chair');
  return {
    headline: `You have ${numberWord(years)} ${years === 1 ? 'year' : 'years'}, and a committee`,
    from,
    letter: signed ? paragraphs.slice(0, -1) : paragraphs,
    signature: signed ? last : from.name,
    horizon:
      years === world.years
        ? null
        : `The papers were written for ${written} years. You play ${years < world.years ? 'the first ' : ''}${numberWord(years)}.`,
    lead: papers.boardPaper.closing,
    numbers: boardNumbers(game).map(({ id, label, value, unit }) => ({
      id,
      label,
      value: value === null ? 'not known yet' : `${value} ${unit}`.trim(),
      meaning: inCaseWords(world, MEANINGS[id]),
    })),
    votes: `${numberWordFirst(game.engine.committee(game.state).length)} votes, and one that is not cast`,
    members: game.engine.committee(game.state).map(byline),
    chair: chair === undefined ? null : byline(chair.id),
    preReading: {
      title: papers.preReading.title,
      label: papers.preReading.label,
      pages: papers.preReading.pages.map(({ title, paragraphs: text }) => ({
        title,
        paragraphs: text.map((p) => fillText(p, {})),
      })),
    },
    jCurve: { title: papers.jCurve.title, lines: papers.jCurve.lines },
    disclaimer: world.disclaimer,
  };
}
