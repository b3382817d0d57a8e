// Every code has a page for authors and a test that holds its exact words.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/scenario/codes.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const tests = readdirSync(new URL('.', import.meta.url)).filter((name) => name !== 'codes.test.ts');
/** A code with the words that follow it: in the list of broken files, or in a test that compares whole sentences. */
const TESTED = new Set(
  [
    read('../fixtures/scenarios/broken.yaml'),
    read('../cli/check-command.test.ts'),
    ...tests.map((name) => read(name)),
  ].flatMap((text) => [...text.matchAll(/\b([EWN]\d{3})\b[^.]*[a-z]{3}[^.]*[.?]/g)].map(([, code]) => code)),
);
const USED = new Set(
  readdirSync(new URL('../../src/scenario', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('codes'))
    .flatMap((name) => [...read(`../../src/scenario/${name}`).matchAll(/'([EWN]\d{3})'/g)].map(([, code]) => code)),
);

describe('a code', () => {
  test.each(Object.keys(CODES))('%s is used, and a test holds its words', (code) => {
    expect(USED).toContain(code);
    expect(TESTED).toContain(code);
  });

  test('that is used has a page', () => {
    expect([...USED].filter((code) => !Object.hasOwn(CODES, code!))).toEqual([]);
  });

  test('has a page that an author can read', () => {
    for (const [code, { title, about, wrong, right }] of Object.entries(CODES)) {
      expect(`${code} ${title}`).toMatch(/^[EWN]\d{3} [A-Z].{3,60}[a-z0-9"]$/);
      expect(`${code} ${about}`).toMatch(/\.$/);
      expect(`${title} ${about}`).not.toMatch(/invalid|schema|undefined|\bnull\b|NaN|please|!$/i);
      if (wrong !== '') expect(`${code} ${right}`).not.toBe(`${code} ${wrong}`);
    }
  });
});
