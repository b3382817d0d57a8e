// Files that nobody wrote by mistake, and files broken at random: the loader always answers, with a message at a place
// inside the file, and never with the fallback for a defect of its own (E199).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic, loadScenario } from '../../src/scenario/index.ts';
import { FUZZ } from '../kit/scenario/fuzz.ts';
import { ENTRY, loadMinimal, minimalFiles } from '../kit/scenario/minimal.ts';

const HEAD = 'format: excom-scenario/1\nid: minimal\n';
const many = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('');

const HOSTILE: [name: string, text: string, says: string][] = [
  ['an empty file', '', 'E115 1:1 This file is empty.'],
  ['blanks only', ' \n\n  ', 'E115 1:1 This file is empty.'],
  ['a comment only', '# nothing\n', 'E115 1:1 This file is empty.'],
  ['a list', '- a\n- b\n', 'E115 1:1 This file is not a scenario: it has no sections.'],
  ['one word', 'hello', 'E115 1:1 This file is not a scenario: it has no sections.'],
  [
    'a web page',
    '<!doctype html>\n<html><body>hello</body></html>',
    'E115 1:1 This file is not a scenario: it has no sections.',
  ],
  ['bytes of a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'E114 2:1 There is a hidden character (U+001A) here.'],
  ['text that runs backwards', `${HEAD}title: "a\u202eb"\n`, 'E114 3:10 There is a hidden character (U+202E) here.'],
  [
    'a billion laughs',
    `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`,
    'E105 1:4 A text cannot start with "&" unless it is in quotes.',
  ],
  ['150,000 open brackets', '['.repeat(150_000), 'E101 1:1 This file holds too much to be read.'],
  ['500 open brackets', '['.repeat(500), 'E102 1:201 This is nested too deeply to be read.'],
  ['20,000 nested lists', '- '.repeat(20_000), 'E102 1:1 This is nested too deeply to be read.'],
  ['20,000 nested questions', '? '.repeat(20_000), 'E102 1:1 This is nested too deeply to be read.'],
  [
    'a staircase of 3,000 levels',
    many(3000, (i) => `${' '.repeat(i)}a:\n`).slice(0, 500_000),
    'E102 201:1 This is nested too deeply to be read.',
  ],
  [
    'a staircase of 60 levels',
    many(60, (i) => `${' '.repeat(i)}a:\n`),
    'E102 26:26 This is nested too deeply to be read.',
  ],
  [
    '39,000 keys in one map',
    many(39_000, (i) => `k${i}: 1\n`),
    'E101 1:1 This file is too large: at most 512 kB and 12,000 lines.',
  ],
  ['11,000 keys in one map', many(11_000, (i) => `k${i}: 1\n`), 'E101 1:1 This group has more than 1000 entries.'],
  [
    'a megabyte of text',
    `${HEAD}title: ${'x'.repeat(1_000_000)}`,
    'E101 1:1 This file is too large: at most 512 kB and 12,000 lines.',
  ],
  [
    'a quarter of a million commas',
    `${HEAD}a: [${'a,'.repeat(240_000)}]`,
    'E101 1:1 This file holds too much to be read.',
  ],
  ['half a million quotes', `${HEAD}a: ${'"'.repeat(500_000)}`, 'E101 1:1 This file holds too much to be read.'],
  [
    'code in a tag',
    `${HEAD}title: !!js/function "function () {}"\n`,
    'E110 3:9 A text cannot start with "!" unless it is in quotes.',
  ],
  [
    'a prototype as an id',
    `${HEAD}accounts: { __proto__: { name: x } }\n`,
    'E111 3:13 "__proto__" cannot be used as a name.',
  ],
  [
    'a constructor as an id',
    `${HEAD}accounts: { constructor: { name: x } }\n`,
    'E111 3:13 "constructor" cannot be used as a name.',
  ],
  ['a list as a key', `${HEAD}? [a, b]\n: 1\n`, 'E103 3:3 A field must have a plain name.'],
  [
    'a file outside the folder',
    `${HEAD}extends: [ ../secret.yaml ]\n`,
    'E117 3:12 "../secret.yaml" cannot be extended.',
  ],
  [
    'a pack from the network',
    `${HEAD}extends: [ "https://example.org/pack@1" ]\n`,
    'E117 3:12 "https://example.org/pack@1" cannot be extended.',
  ],
  ['extends that is no list', `${HEAD}extends: { a: { b: c } }\n`, 'E202 3:10 "extends" must be a list.'],
];

describe('a hostile file', () => {
  test.each(HOSTILE)('%s', (_, text, says) => {
    const files = minimalFiles();
    files.set(ENTRY, text);
    const result = loadMinimal(files);
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`)[0]).toBe(
      says,
    );
    for (const one of result.diagnostics) expect(formatDiagnostic(one, text)).toContain(one.code);
  });

  test('an entry that is not there is named', () => {
    const result = loadScenario(new Map(), 'lost/scenario.yaml');
    expect(result.diagnostics.map(({ message }) => message)).toEqual(['There is no file "lost/scenario.yaml".']);
  });

  test('a defect of ours is answered like a file that cannot be read', () => {
    const broken = {
      get: () => {
        throw new Error('a defect');
      },
    } as unknown as ReadonlyMap<string, string>;
    const { diagnostics } = loadScenario(broken, 'x/scenario.yaml');
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'E199 This scenario cannot be read.',
    ]);
  });

  test('nine hundred accounts that are all wrong give one message, and a wrong one in each of forty forty', () => {
    const wrong = (count: number) => {
      const files = minimalFiles();
      const accounts = many(count, (i) => `  x${i}: { nam: 1, share: a }\n`);
      files.set(ENTRY, (files.get(ENTRY) ?? '').replace('\naccounts:\n', `\naccounts:\n${accounts}`));
      return loadMinimal(files).diagnostics;
    };
    expect(wrong(900).map(({ code, message }) => `${code} ${message}`)).toEqual([
      'E205 "accounts" has 906 entries; it must have at most 60.',
    ]);
    expect(wrong(50)).toHaveLength(40);
    expect(
      wrong(50)
        .slice(0, 39)
        .every(({ severity }) => severity === 'error'),
    ).toBe(true);
    expect(wrong(50).at(-1)).toMatchObject({ code: 'N507' });
  });

  // Before suggestions had a limit, the first of these took thirteen seconds.
  test.each([
    [
      'names almost like five hundred others',
      (i: number) => `account.account_with_a_long_nama_${i}.satisfactionn_chang > 2`,
    ],
    ['brackets forty deep', () => `${'year > 1 && ('.repeat(40)}started${')'.repeat(40)}`],
  ])('with two hundred conditions made to be slow is answered: %s', { timeout: 20_000 }, (_, when) => {
    const files = minimalFiles();
    const same =
      '{ name: A, industry: B, home: C, groups: [ transport, health, consumer, safety ], clusters: [ north, west, isles, south ], wallet_eur_m: 5, share: 0.2, satisfaction: 60, expectation: 60, dispersion: 0.1, centralisation: 0.1, willingness: 0.1, growth: 0, source: team }';
    const accounts = many(50, (i) => `  account_with_a_long_name_${i}x: ${same}\n`);
    files.set(ENTRY, files.get(ENTRY)!.replace('\naccounts:\n', `\naccounts:\n${accounts}`));
    const news = many(190, (i) => `  n${i}x: { quarter: 3, text: T, when: "${when(i)}" }\n`);
    files.set('minimal/cards.yaml', files.get('minimal/cards.yaml')!.replace('news:\n', `news:\n${news}`));
    expect(loadMinimal(files).diagnostics.map(({ code }) => code)).not.toContain('E199');
  });

  test('leaves no mark on the prototypes of the language', () => {
    const files = minimalFiles();
    files.set(ENTRY, `${HEAD}adjust: { __proto__.polluted: 1, constructor.prototype.polluted: 1 }\n`);
    expect(loadMinimal(files).ok).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

/** Answers with a world or with errors whose places lie inside the files; never by the fallback. */
function answers(files: ReadonlyMap<string, string>): void {
  const result = loadMinimal(files);
  expect(result.diagnostics.length).toBeLessThanOrEqual(40);
  expect(result.ok).toBe(!result.diagnostics.some(({ severity }) => severity === 'error'));
  for (const one of result.diagnostics) {
    expect(one.code).not.toBe('E199');
    const lines = (files.get(one.file) ?? '').split('\n');
    expect(one.line).toBeLessThanOrEqual(Math.max(1, lines.length));
    expect(one.column).toBeLessThanOrEqual((lines[one.line - 1] ?? '').length + 1);
    expect(`${one.message} ${one.help ?? ''}`).not.toMatch(
      /undefined|\bNaN\b|\[object|Invalid|Unexpected|ZodError|schema/,
    );
    formatDiagnostic(one, files.get(one.file));
  }
}

const PATHS = [...minimalFiles().keys()].filter((path) => path.startsWith('minimal/') || path.startsWith('packs/'));
const PIECES = [
  ':',
  ': ',
  '- ',
  '\n',
  '  ',
  '\t',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  '&a',
  '*a',
  '!x',
  '|',
  '>',
  '%',
  '@',
  '`',
  '? ',
  '---\n',
  'null',
  'true',
  '1e999',
  '.nan',
  '-1',
  '0x10',
  '2024-01-01',
  '~',
  'when: 1',
  'extends: []',
  '<<: {}',
  '\\',
  '😀',
  '\u2028',
];

describe('a file broken at random', { timeout: 120_000 }, () => {
  const cut = fc.record({
    path: fc.constantFrom(...PATHS),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat({ max: 40 }),
    put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })),
  });

  test('is answered: stretches replaced', () => {
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
        const files = minimalFiles();
        for (const { path, at, drop, put } of cuts) {
          const text = files.get(path) ?? '';
          const start = Math.floor(at * text.length);
          files.set(path, text.slice(0, start) + put + text.slice(start + drop));
        }
        answers(files);
      }),
      { ...FUZZ },
    );
  });

  test('is answered: values of fields replaced by values of other kinds', () => {
    const value = fc.constantFrom(
      '',
      ' ~',
      ' 1',
      ' -7.5',
      ' text',
      ' ""',
      ' [ ]',
      ' { }',
      ' [ 1, [ 2 ] ]',
      ' { a: { b: 1 } }',
      ' true',
      ' .inf',
      ' 1e400',
    );
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), fc.nat(), value, (path, which, put) => {
        const files = minimalFiles();
        const lines = (files.get(path) ?? '').split('\n');
        const index = which % lines.length;
        lines[index] = lines[index].replace(/:(\s.*)?$/, `:${put}`);
        files.set(path, lines.join('\n'));
        answers(files);
      }),
      { ...FUZZ },
    );
  });

  test('is answered: lines lost, doubled or moved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PATHS),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('lose', 'double', 'swap', 'indent'),
        (path, a, b, how) => {
          const files = minimalFiles();
          const lines = (files.get(path) ?? '').split('\n');
          const [i, j] = [a % lines.length, b % lines.length];
          const [one, two] = [lines[i], lines[j]];
          if (how === 'lose') lines.splice(i, 1);
          if (how === 'double') lines.splice(j, 0, one);
          if (how === 'swap') [lines[i], lines[j]] = [two, one];
          if (how === 'indent') lines[i] = `  ${one}`;
          files.set(path, lines.join('\n'));
          answers(files);
        },
      ),
      { ...FUZZ },
    );
  });
});
