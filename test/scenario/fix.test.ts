// Mending: only what is sure, the comments stay, nothing changes its meaning, and a second time changes nothing.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixFiles, textDiff } from '../../src/scenario/index.ts';
import { formatYaml } from '../../src/scenario/format-yaml.ts';
import { edited, ENTRY, loadMinimal, minimalFiles } from '../kit/scenario/minimal.ts';

const CARDS = 'minimal/cards.yaml';
const own = (path: string) => path.startsWith('minimal/');
const tidyMinimal = new Map([...minimalFiles()].map(([path, text]) => [path, formatYaml(text) ?? text]));

/** The lines that mending takes out of the tidy small scenario and puts in. */
function mended(file: string, find: string, replacement: string): string[] {
  const before = (tidyMinimal.get(file) ?? '').replace(find, () => replacement);
  expect(before).not.toBe(tidyMinimal.get(file));
  const files = new Map(tidyMinimal).set(file, before);
  const after = fixFiles(files, ENTRY, own).get(file);
  return after === undefined
    ? []
    : textDiff(before, after)
        .split('\n')
        .filter((line) => /^[-+]/.test(line));
}

describe('mending', () => {
  test.each([
    [ENTRY, 'share: 0.24', 'share: "24 %" # ours', '-     share: "24 %" # ours', '+     share: 0.24 # ours'],
    [ENTRY, 'share: 0.24', 'share: 0,24', '-     share: 0,24', '+     share: 0.24'],
    [ENTRY, 'name: Birch Works', 'name: *Birch* Works', '-     name: *Birch* Works', '+     name: "*Birch* Works"'],
    [ENTRY, 'name: Birch Works', 'name: Birch: Works', '-     name: Birch: Works', '+     name: "Birch: Works"'],
    [ENTRY, '    name: Birch Works', '\t\tname: Birch Works', '- \t\tname: Birch Works', '+     name: Birch Works'],
    [ENTRY, 'name: Birch Works', 'name: Bir\u200dch\u202e', '-     name: Bir\u200dch\u202e', '+     name: Bir\u200dch'],
    [ENTRY, 'name: Birch Works', 'name: "A\\B"', '-     name: "A\\B"', '+     name: "A\\\\B"'],
    [
      CARDS,
      'when: year >= 2',
      'when: year >= 2 and started',
      '-     when: year >= 2 and started',
      '+     when: year >= 2 && started',
    ],
    [
      CARDS,
      'Nobody did before; one person does now.',
      'Nobody did; after {year} years one does.',
      '-         then_and_now: Nobody did; after {year} years one does.',
      '+         then_and_now: Nobody did; after {game_year} years one does.',
    ],
    [ENTRY, 'name: Birch Works', 'name:Birch Works', '-     name:Birch Works', '+     name: Birch Works'],
    [
      CARDS,
      'text: A country price list has reached a buyer.',
      'text: {account} has our price list.',
      '-     text: {account} has our price list.',
      '+     text: "{account} has our price list."',
    ],
    [
      CARDS,
      '- { on: money, add: -0.2 }',
      '-{ on: money, add: -0.2 }',
      '-           -{ on: money, add: -0.2 }',
      '+           - { on: money, add: -0.2 }',
    ],
    [CARDS, 'when: "!started"', 'when: !started', null, null],
  ])('%s: %s as %s', (file, find, replacement, minus, plus) => {
    const lines = mended(file, find, replacement);
    if (minus === null) expect(lines.length).toBe(2);
    else expect(lines).toEqual([minus, plus]);
  });

  test('goes round until one mistake no longer hides the next', () => {
    const files = new Map(tidyMinimal);
    const cards = (files.get(CARDS) ?? '').replace('when: year >= 2', 'when: year => 2 and support < 0,5 or not_yet');
    files.set(CARDS, cards);
    expect(fixFiles(files, ENTRY, own).get(CARDS)).toContain('when: year >= 2 && support < 0.5 || not_yet');
  });

  test('leaves guesses to the author', () => {
    expect(mended(CARDS, 'when: year >= 2', 'when: yeer >= 2')).toEqual([]);
    expect(mended(ENTRY, '    model: cfd', '    model: cdf')).toEqual([]);
  });

  test('brings an older format up to date and keeps its comments', () => {
    const files = edited(CARDS, '    chance: 0.15', '    probability: 0.15 # one in seven');
    files.set(CARDS, (files.get(CARDS) ?? '').replace('excom-pack/1', 'excom-pack/0'));
    const world = loadMinimal(files);
    expect(world.diagnostics.map(({ code }) => code)).toEqual(['N506']);
    const text = fixFiles(files, ENTRY, own).get(CARDS) ?? '';
    expect(text).toContain('format: excom-pack/1');
    expect(text).toContain('    chance: 0.15 # one in seven');
    expect(loadMinimal(files.set(CARDS, text))).toMatchObject({ ok: true, diagnostics: [] });
  });

  test('touches nothing that is not the author’s own', () => {
    const files = new Map(tidyMinimal).set('packs/elements.yaml', minimalFiles().get('packs/elements.yaml')!);
    expect([...fixFiles(files, ENTRY, own).keys()]).toEqual([]);
  });
});

describe('tidying', () => {
  const shipped = ['3m-emea/scenario', '3m-emea/events', '3m-emea/papers', 'packs/dilemmas-12'];

  test.each(shipped)('%s keeps what it says, and a second time changes nothing', (name) => {
    const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
    const tidy = formatYaml(text) ?? '';
    expect(parse(tidy)).toEqual(parse(text));
    expect(formatYaml(tidy)).toBe(tidy);
    expect(tidy.split('\n').filter((line) => line.trimStart().startsWith('#'))).toEqual(
      text.split('\n').filter((line) => line.trimStart().startsWith('#')),
    );
  });

  test('leaves what it cannot read', () => {
    for (const text of ['a: [', 'a: &x 1\nb: *x', '- 1', '['.repeat(400), '']) expect(formatYaml(text)).toBeUndefined();
  });
});

test('a difference shows two lines around each change', () => {
  expect(textDiff('a\nb\nc\nd\ne\nf\ng', 'a\nb\nc\nd\nE\nf\ng')).toBe('  c\n  d\n- e\n+ E\n  f\n  g');
  expect(textDiff('a', 'a')).toBe('');
});
