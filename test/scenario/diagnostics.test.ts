// What an author is told: for each mistake the whole text, its place, and no second message.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { libraryPacks } from '../../src/cli/read-scenario.ts';
import { formatDiagnostic, loadScenario } from '../../src/scenario/index.ts';
import { edited, ENTRY, loadMinimal, minimalFiles } from '../kit/scenario/minimal.ts';

interface Broken {
  name: string;
  file: string;
  find: string;
  replace: string;
  says: string;
}
const BROKEN = parse(readFileSync(new URL('../fixtures/scenarios/broken.yaml', import.meta.url), 'utf8')) as Broken[];

describe('one mistake gives one message', () => {
  test.each(BROKEN.map((broken) => [broken.name, broken] as const))('%s', (_, { file, find, replace, says }) => {
    const files = edited(file, find, replace);
    const { diagnostics } = loadMinimal(files);
    expect(diagnostics.map((one) => formatDiagnostic(one, files.get(one.file))).join('\n\n')).toBe(says.trimEnd());
  });

  test('every case of the list is another one', () => {
    expect(new Set(BROKEN.map(({ name }) => name)).size).toBe(BROKEN.length);
    expect(BROKEN.length).toBeGreaterThan(60);
  });
});

describe('several mistakes', () => {
  const files = minimalFiles();
  files.set(
    ENTRY,
    (files.get(ENTRY) ?? '').replace('share: 0.24', 'share: 24').replace('    model: cfd', '    model: cdf'),
  );
  const cards = files.get('minimal/cards.yaml') ?? '';
  files.set('minimal/cards.yaml', cards.replace('year >= 2', 'yeer >= 2').replace('Choose fly', 'Choose '.repeat(12)));
  const { diagnostics } = loadMinimal(files);

  test('are told together, errors first, then by file and line', () => {
    expect(diagnostics.map(({ severity, file, code }) => `${severity} ${file} ${code}`)).toEqual([
      'error minimal/cards.yaml E301',
      'error minimal/scenario.yaml E205',
      'error minimal/scenario.yaml E210',
      'warning minimal/cards.yaml W410',
    ]);
  });

  test('in the market, the room, a figure and a condition are told together', () => {
    const several = minimalFiles();
    const edit = (file: string, find: string, put: string) => several.set(file, several.get(file)!.replace(find, put));
    edit(ENTRY, '  east: { name: Cluster east }\n', '');
    edit(ENTRY, 'share: 0.24', 'share: 24%');
    edit('minimal/people.yaml', 'seat: chair', 'seat: speaker');
    edit('minimal/cards.yaml', 'year >= 2', 'yeer >= 2');
    expect(loadMinimal(several).diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['E202', 'E221', 'E223', 'E301']),
    );
  });

  test('of one thing are all told, though they stand at one place', () => {
    const bare = minimalFiles();
    bare.set(ENTRY, bare.get(ENTRY)!.replace('    expectation: 68\n    dispersion: 0.16\n', ''));
    expect(loadMinimal(bare).diagnostics.map(({ message }) => message)).toEqual([
      'Account "birch" has no "expectation".',
      'Account "birch" has no "dispersion".',
    ]);
  });

  test('that follow from an id which a pack counts on are one, at what the author wrote', () => {
    const start = readFileSync(new URL('../../scenarios/starts/telecom/scenario.yaml', import.meta.url), 'utf8');
    const files = new Map([
      ...libraryPacks(),
      ['telecom/scenario.yaml', start.replace('  finance_director:', '  cfo:')],
    ]);
    const { diagnostics } = loadScenario(files, 'telecom/scenario.yaml');
    expect(diagnostics.filter(({ file }) => file !== 'telecom/scenario.yaml')).toEqual([]);
    const [first, ...rest] = diagnostics;
    expect(first).toMatchObject({
      code: 'E210',
      line: start.split('\n').indexOf('people:') + 1,
      message: expect.stringMatching(
        /^There is no person called "finance_director", which objection "\w+" of packs\/groundwork needs\.$/,
      ),
      help: expect.stringMatching(/^Give one of yours the id finance_director; .*remove: \[objections\.\w+\]$/),
    });
    for (const { message } of rest) expect(message).toMatch(/^There is no .*person called "finance_director"\.$/);
  });

  test('are cut at forty', () => {
    const many = minimalFiles();
    many.set('minimal/people.yaml', (many.get('minimal/people.yaml') ?? '').replaceAll(/^ {4}/gm, '    x_'));
    const cut = loadMinimal(many);
    expect(cut.ok).toBe(false);
    expect(cut.diagnostics).toHaveLength(40);
    // What is not shown is not passed over in silence.
    expect(cut.diagnostics.at(-1)).toMatchObject({
      code: 'N507',
      message: expect.stringMatching(
        /^These are the first 39 messages; (at least )?\d+ more follow when they are mended\.$/,
      ),
    });
  });
});

describe('a warning', () => {
  test('does not stop a scenario from being played', () => {
    const result = loadMinimal(edited('minimal/cards.yaml', 'label: Choose fly', `label: ${'Choose '.repeat(12)}`));
    expect(result.ok).toBe(true);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['W410']);
  });
});

describe('the frame', () => {
  test('points into a condition that is folded over two lines', () => {
    const files = edited('minimal/cards.yaml', 'when: year >= 2', 'when: >-\n      year >= 2\n      && adaption < 0.5');
    const { diagnostics } = loadMinimal(files);
    expect(diagnostics).toHaveLength(1);
    expect(formatDiagnostic(diagnostics[0]!, files.get(diagnostics[0]!.file))).toContain(
      ['103 |       year >= 2', '104 |       && adaption < 0.5', '    |          ^^^^^^^^'].join('\n'),
    );
  });

  test('stands without the file as well', () => {
    const { diagnostics } = loadMinimal(edited('minimal/cards.yaml', 'year >= 2', 'yeer >= 2'));
    expect(formatDiagnostic(diagnostics[0]!, undefined)).toBe(
      'error E301: "yeer" is not something a condition can look at.\n  at minimal/cards.yaml, line 102, column 11\n  help: Did you mean "year"?',
    );
  });
});
