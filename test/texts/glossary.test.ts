// Words that need explaining: every technical word that a player reads has an entry, every entry is read somewhere, and
// a word is never made a button inside something that is already a heading, a label or a button.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { formsOf, stretchesOf, type Term } from '../../src/views/glossary-view.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const world = compileScenarioFolder('3m-emea');
const terms: Term[] = world.papers.glossary.map(({ forms, ...term }) => ({
  ...term,
  forms: formsOf(term.term, forms),
}));

/** Words of the trade that nobody outside it uses in this sense. Whoever writes one on a screen owes an entry. */
const JARGON = [
  'key account',
  'key account management',
  'account plan',
  'account team',
  'price corridor',
  'price logic',
  'mandate',
  'pilot',
  'lot',
  'stance',
  'sponsor',
  'retention',
  'churn',
  'share of wallet',
  'net contribution',
  'customer lifetime value',
  'value proposition',
  'account portfolio',
  'cross-selling',
  'credibility',
  'CSAT',
  'NPS',
  'J-curve',
  'equifinality',
  'coreness',
  'receptivity',
  'interdependent',
  'dilemma',
];

function sourcesBelow(folder: string): { path: string; text: string }[] {
  const all = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return all
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(ROOT, folder, path), 'utf8') }));
}

/** What a source file can put on a screen: quoted strings and the text between tags. */
function wordsOnScreen(text: string): string[] {
  const code = text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '').replaceAll(/^import .*$/gm, '');
  return [...code.matchAll(/'([^'\n]+)'|`([^`]+)`|>([^<>{}]+)</g)].map(
    ([, one, two, three]) => one ?? two ?? three ?? '',
  );
}

/** Every text of the scenario that a player may read. */
function scenarioTexts(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return path === 'glossary' || path === 'forms' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => scenarioTexts(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    ['glossary', 'when', 'needs', 'parameters', 'policies', 'id'].includes(key) ? [] : scenarioTexts(item, key),
  );
}

const onScreens = [...sourcesBelow('src/views'), ...sourcesBelow('src/panels')].flatMap(({ text }) =>
  wordsOnScreen(text),
);
const read = [...onScreens, ...scenarioTexts(world)].map((text) => text.toLowerCase());

describe('the glossary', () => {
  it('explains every technical word that is read', () => {
    const readWords = JARGON.filter((word) => stretchesOf(read.join(' \n '), [termOf(word)]).some(({ term }) => term));
    expect(readWords.length).toBeGreaterThan(20);
    const unexplained = readWords.filter((word) => !terms.some(({ forms }) => forms.includes(word.toLowerCase())));
    expect(unexplained).toEqual([]);
  });

  it('holds nothing that is read nowhere', () => {
    const unread = terms.filter((term) => !read.some((text) => stretchesOf(text, [term]).some((part) => part.term)));
    expect(unread.map(({ id }) => id)).toEqual([]);
  });

  it('gives each spelling to one word, in at most thirty words without the word itself alone', () => {
    const spellings = terms.flatMap(({ forms }) => forms);
    expect(spellings.filter((form, i) => spellings.indexOf(form) !== i)).toEqual([]);
    for (const { id, entry } of terms) expect(entry.split(/\s+/).length, id).toBeLessThanOrEqual(30);
  });

  it('makes no word a button inside a heading, a label, a button or a summary', () => {
    const inside = sourcesBelow('src/panels').flatMap(({ path, text }) =>
      [...text.matchAll(/<(h[1-6]|label|button|summary|a)\b[^>]*>((?:(?!<\/\1>)[\s\S])*)<\/\1>/g)]
        .filter(([, , body]) => body?.includes('<Words'))
        .map(([, tag]) => `${path}: <${tag ?? ''}>`),
    );
    expect(inside).toEqual([]);
  });
});

function termOf(word: string): Term {
  return { id: word, term: word, entry: '', forms: formsOf(word, []) };
}
