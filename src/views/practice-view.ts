// The practice half-year as data to draw: which mark stands where in each state of its machine, and the page at its end
// with what was bought, what moved and when it would have come.
import type { PracticeStep } from '../engine/papers.ts';
import type { GameState } from '../engine/game-state.ts';
import { eurM } from '../base/euros.ts';
import { decimal, listed } from './format.ts';
import type { PlacesOf } from '../scenario/text-places.ts';
import { fillText } from './fill-text.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { EXPECTATION_WORDS, kpiOf } from './kpi-words.ts';
import { type PersonTag, personTag } from './person-tag.ts';

/** Where a mark points; the panel knows the control behind each name. */
export type CoachAnchor = 'money' | 'people' | 'range' | 'next';

export interface CoachMark {
  /** Changes with every mark, also between two marks of a step. */
  id: string;
  title: string;
  text: string;
  anchor: CoachAnchor;
  place: string;
}

interface MarkPlace {
  step: PracticeStep;
  anchor: CoachAnchor;
}

/** By the state of the practice machine, dotted; no mark in a state that is not named. */
const MARKS: Readonly<Record<string, MarkPlace>> = {
  'money.asking': { step: 'money', anchor: 'money' },
  'money.done': { step: 'money', anchor: 'next' },
  meeting: { step: 'meeting', anchor: 'people' },
  'range.asking': { step: 'range', anchor: 'range' },
  'range.done': { step: 'range', anchor: 'next' },
  'vote.hearing': { step: 'vote', anchor: 'next' },
  'vote.calling': { step: 'vote', anchor: 'next' },
  'vote.minuted': { step: 'vote', anchor: 'next' },
  first_quarter: { step: 'first_quarter', anchor: 'next' },
  second_quarter: { step: 'second_quarter', anchor: 'next' },
};

const COUNTED: readonly PracticeStep[] = ['money', 'meeting', 'range', 'vote', 'first_quarter', 'second_quarter'];

/** The mark of a state of the practice machine, or null where there is none. */
export function coachMark(game: SeenGame, state: string): CoachMark | null {
  const place = MARKS[state];
  const { practice } = worldOf(game).papers;
  const words = practice?.steps.find(({ id }) => id === place?.step);
  if (place === undefined || words === undefined) return null;
  return {
    id: state,
    title: words.title,
    text: words.text,
    anchor: place.anchor,
    place: `${COUNTED.indexOf(place.step) + 1} of ${COUNTED.length}`,
  };
}

export interface PracticeEnd {
  headline: string;
  who: PersonTag;
  question: string;
  lesson: string[];
  /** What the team had written down, or '' when nothing was. */
  guess: string;
  /** The quarter of the game in which the plan would have come; null if in none. */
  arrives: number | null;
  askedIn: number;
  quarters: number;
}

/** Elements with money, largest first: what was bought. */
export function boughtElements({ engine, state }: SeenGame): { id: string; name: string }[] {
  return engine.world.elements
    .map(({ id, name, practices }) => ({
      id,
      name,
      keur: practices.reduce((sum, practice) => sum + (state.sheet.keur[practice.id] ?? 0), 0),
    }))
    .filter(({ keur }) => keur > 0)
    .sort((a, b) => b.keur - a.keur)
    .map(({ id, name }) => ({ id, name }));
}

/** Measured satisfaction of the key accounts, 0-100, as the office knows it in that state. */
export function measuredSatisfaction({ engine }: Pick<SeenGame, 'engine'>, state: GameState): number {
  const known = state.sheet.accounts.map(({ account }) => engine.account(state, account).satisfaction.value);
  return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
}

/** Points of satisfaction that nobody would call a change: half the noise of the survey. */
const STILL = 0.75;

function endHeadline(change: number): string {
  if (change > STILL) return 'The money is spent, and little has come of it';
  return change < -STILL
    ? 'The money is spent. Satisfaction is a little lower.'
    : 'The money is spent. Satisfaction has not moved.';
}

/** The end of the practice. `before`: measured satisfaction when it began; `arrives`: see analysis/arrival.ts. */
export function practiceEnd(game: SeenGame, before: number, arrives: number | null): PracticeEnd | null {
  const { engine, state, reports } = game;
  const world = worldOf(game);
  const { practice } = world.papers;
  if (practice === null) return null;
  const rows = reports.flatMap(({ kpis }) => (kpis === null ? [] : [kpis]));
  const spent = rows.reduce((sum, row) => sum + kpiOf(row, 'cost'), 0);
  const last = rows.at(-1);
  const after = last === undefined ? before : kpiOf(last, 'csatShown');
  const bought = boughtElements(game);
  const first = bought[0];
  const words: PlacesOf<'papers.practice.asks.text'> = {
    spent: eurM(spent, 2),
    before: decimal(before, 1),
    after: decimal(after, 1),
    element: listed(bought.slice(0, 2).map(({ name }) => name.toLowerCase())),
    learned: decimal(100 * (first === undefined ? 0 : (engine.programme(state).elements[first.id] ?? 0))),
    arrives: arrives === null ? `in none of the ${4 * state.years} quarters` : `in quarter ${arrives}`,
  };
  const stated = state.sheet.expectations.find(({ kpi }) => kpi === 'csat_key');
  const { text } = EXPECTATION_WORDS.csat_key;
  return {
    headline: endHeadline(after - before),
    who: personTag(game, practice.asks.who),
    question: fillText<'papers.practice.asks.text'>(practice.asks.text, words),
    lesson: practice.lesson.map((line) => fillText<'papers.practice.lesson.*'>(line, words)),
    guess:
      stated === undefined
        ? 'You had written down nothing. So nobody knows whether this is a failure or a wait.'
        : `You had written down ${text(stated.low)} to ${text(stated.high)} for the year, most likely ${text(stated.likely)}.`,
    arrives,
    askedIn: rows.length,
    quarters: 4 * state.years,
  };
}
