// Places in braces that the game fills in a text, {accounts} for the number of key accounts: which text has which, what
// stands in them, and what an author is told of one that nothing fills.
import type { Findings, Place } from './diagnostic.ts';
import { nearest } from './suggest.ts';
import { stepsOf } from './tree.ts';
import type { Path } from './tree.ts';

/**
 * The places that the game fills in a text, by the pattern of its path; a text that is not listed has none. The views that
 * fill them are held to it by their types (views/fill-text.ts).
 */
export const FILLED = {
  'events.*.text': ['account', 'accounts'],
  'papers.findings.*.reads': ['account', 'accounts'],
  'papers.headlines.*.text': ['accounts', 'game_year', 'calendar_year'],
  'papers.board_paper.findings.*.then_and_now': ['accounts', 'game_year', 'calendar_year'],
  'papers.hints.*.text': ['person'],
  'papers.practice.asks.text': ['spent', 'before', 'after', 'element', 'learned', 'arrives'],
  'papers.practice.lesson.*': ['spent', 'before', 'after', 'element', 'learned', 'arrives'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A text with places, by the pattern of its path. */
export type FilledText = keyof typeof FILLED;
type PlaceName = (typeof FILLED)[FilledText][number];
/** What stands in the places of such a text. */
export type PlacesOf<T extends FilledText> = Readonly<Record<(typeof FILLED)[T][number], string>>;

/** What stands in a place: the same in every text that has it. */
const STANDS_FOR: Readonly<Record<PlaceName, string>> = {
  account: 'the name of the customer that it is about',
  accounts: 'how many key accounts there are, such as 7',
  game_year: 'the year of the game, from 1',
  calendar_year: 'the year by the calendar, such as 2027',
  person: 'the name of the person that it is about',
  spent: 'what was spent, such as €0.45 M',
  before: 'satisfaction at the beginning',
  after: 'satisfaction now',
  element: 'what was bought',
  learned: 'how far that is learned, of 100',
  arrives: 'when half of it is there, such as in quarter 7',
};

/** {year} was the year by the calendar in headlines and the year of the game in the paper; either has its own name now. */
const ONCE_YEAR: Readonly<Record<string, PlaceName>> = {
  'papers.headlines.*.text': 'calendar_year',
  'papers.board_paper.findings.*.then_and_now': 'game_year',
};

/** The places of the text at a pattern, in a sentence; '' where it has none. */
export function placesInWords(pattern: string): string {
  const said = namesIn(pattern).map((name) => `{${name}} (${STANDS_FOR[name]})`);
  if (said.length === 0) return '';
  const all = said.length === 1 ? said[0] : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  return `The game fills ${all} in it.`;
}

/** Whatever stands in braces, as an author may write it: {account}, { Account }, {{account}}. */
const BRACES = /\{+(?=[^{}\n]*[a-z])[^{}\n]{1,40}\}+/gi;

/** Adds W414 for every place in a text that nothing fills; `at` is where the text stands in its file. */
export function checkPlaces(text: string, path: Path, at: Place, findings: Findings): void {
  const pattern = filledPattern(path);
  const known = namesIn(pattern).map((name) => `{${name}}`);
  for (const strange of new Set(text.match(BRACES)))
    if (!known.includes(strange)) {
      const message = `Nothing fills ${strange} in this text.`;
      const once = strange === '{year}' ? ONCE_YEAR[pattern] : undefined;
      const place = within(at, strange);
      if (once === undefined) findings.add('W414', place, message, helpWith(strange, known));
      else findings.add('W414', place, message, yearHelp(once), place === at ? undefined : `{${once}}`);
    }
}

/** Where the words stand in the text; all of it where they are written otherwise in the file. */
function within(at: Place, words: string): Place {
  const from = at.text.slice(at.start, at.end).indexOf(words);
  return from < 0 ? at : { ...at, start: at.start + from, end: at.start + from + words.length };
}

function yearHelp(once: PlaceName): string {
  const other: PlaceName = once === 'game_year' ? 'calendar_year' : 'game_year';
  return `Write {${once}}, ${STANDS_FOR[once]}; or {${other}}, ${STANDS_FOR[other]}.`;
}

function helpWith(strange: string, known: readonly string[]): string {
  if (known.length === 0) return 'Write the words themselves: the game fills no places in this text.';
  const name = strange.replaceAll(/[{}]/g, '').trim().replaceAll(/\W+/g, '_');
  const near = nearest(`{${name}}`, known);
  return near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean ${near}?`;
}

const namesIn = (pattern: string): readonly PlaceName[] =>
  Object.hasOwn(FILLED, pattern) ? FILLED[pattern as FilledText] : [];

/** The pattern of the text at a path; '' where the game fills nothing in it. */
function filledPattern(path: Path): string {
  const fits = (pattern: string) => {
    const steps = stepsOf(pattern);
    return steps.length === path.length && steps.every((step, i) => step === '*' || step === String(path[i]));
  };
  return Object.keys(FILLED).find(fits) ?? '';
}
