// Translations: made as a file to fill in, checked against the originals, put in place; the rest stays as it was.
import { describe, expect, test } from 'vitest';
import { textsFile } from '../../src/scenario/authoring.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { ENTRY, minimalFiles } from '../kit/scenario/minimal.ts';

const FILE = 'minimal/texts/it.yaml';
const made = (files = minimalFiles(), confirmed?: readonly string[] | 'all') => {
  const file = textsFile(files, ENTRY, 'it', confirmed);
  if (file === undefined) throw new Error('the scenario must be readable');
  return file;
};
/** The fixture with a file of texts in which these are filled in. */
function withTexts(texts: Readonly<Record<string, string>>, change = (text: string) => text) {
  const files = minimalFiles();
  let text = made().text;
  for (const [path, value] of Object.entries(texts)) text = text.replace(`  ${path}: ""`, `  ${path}: "${value}"`);
  return files.set(FILE, change(text));
}
const said = (files: ReadonlyMap<string, string>) =>
  loadScenario(files, ENTRY).diagnostics.map(({ code, file, message }) => `${code} ${file}: ${message}`);

describe('a file of texts', () => {
  test('lists every text of players with its original, and nothing that is a name or a number', () => {
    const { text, all, missing } = made();
    expect(missing).toBe(all);
    expect(text).toContain('  # A small world\n  title: ""\n');
    expect(text).toContain(
      '  # head_consumer speaks as someone opposed.\n  people.head_consumer.lines.opposed.0: ""\n',
    );
    expect(text).not.toMatch(/company\.currency|sources\.|\.source:|accounts\.alder\.home/);
  });

  test('keeps what is translated, and marks the original it was translated from', () => {
    const files = withTexts({ title: 'Un piccolo mondo' });
    const again = made(files);
    expect(again.text).toContain('  title: "Un piccolo mondo"\n');
    expect(again.text).toMatch(/checked:\n {2}title: "[0-9a-f]{8}"\n$/);
    expect([again.all - again.missing, again.stale]).toEqual([1, []]);
    expect(made(new Map(files).set(FILE, again.text)).text).toBe(again.text);
  });

  test('is put in place for its language, and what it lacks stays', () => {
    const files = withTexts({ title: 'Un piccolo mondo', 'people.finance.lines.opposed.0': 'No.' });
    const it = loadScenario(files, ENTRY, undefined, 'it');
    const en = loadScenario(files, ENTRY);
    if (!it.ok || !en.ok) throw new Error('both must load');
    expect(it.world).toMatchObject({ title: 'Un piccolo mondo', language: 'it', hash: en.world.hash });
    expect(it.world.people[0]?.lines.opposed).toEqual([{ text: 'No.', when: null }]);
    expect(it.world.company).toEqual(en.world.company);
    expect(en.world.title).toBe('A small world');
  });
});

describe('the check of a translation', () => {
  test('counts what is missing, in one message', () => {
    const { all } = made();
    expect(said(withTexts({ title: 'Un piccolo mondo' }))).toEqual([
      `W420 ${FILE}: 1 of ${all} texts are translated (0 %).`,
    ]);
  });

  test('tells a place that nothing fills, at the translation and not at the original', () => {
    const text = 'Il listino ha raggiunto {conto}.';
    const files = withTexts({ title: 'Un piccolo mondo {account}', 'events.price_leak.text': text });
    const told = [
      `W414 ${FILE}: Nothing fills {account} in this text.`,
      `W414 ${FILE}: Nothing fills {conto} in this text.`,
    ];
    const braces = (all: readonly string[]) => all.filter((one) => one.startsWith('W414')).sort();
    expect(braces(said(files))).toEqual(told);
    const asked = loadScenario(files, ENTRY, undefined, 'it').diagnostics;
    expect(braces(asked.map(({ code, file, message }) => `${code} ${file}: ${message}`))).toEqual(told);
  });

  test('tells a text whose original has changed, until it is confirmed', () => {
    const files = withTexts({ title: 'Un piccolo mondo' });
    files.set(FILE, made(files).text);
    files.set(ENTRY, files.get(ENTRY)!.replace('title: A small world', 'title: A smaller world'));
    expect(said(files)).toContain(`W421 ${FILE}: The original of "title" has changed since it was translated.`);
    expect(made(files).stale).toEqual(['title']);
    files.set(FILE, made(files, ['title']).text);
    expect(said(files).filter((one) => one.startsWith('W421'))).toEqual([]);
  });

  test.each([
    ['of: minimal', 'of: other', `E232 ${FILE}: These are texts of "other", not of "minimal".`],
    ['language: it', 'language: fr', `E232 ${FILE}: The language is "fr", but the file is called "it.yaml".`],
    ['  title: "', '  titel: "', `E214 ${FILE}: There is no text called "titel" to translate.`],
    ['excom-texts/1', 'excom-text/1', `E116 ${FILE}: This is not a file of texts.`],
    [
      'language: it',
      'language: it\nlanguages: fr',
      `E203 ${FILE}: The scenario cannot have a field called "languages".`,
    ],
  ])('"%s" as "%s"', (find, put, message) => {
    const files = withTexts({ title: 'Un piccolo mondo' }, (text) => text.replace(find, put));
    expect(said(files).filter((one) => one.startsWith('E'))).toEqual([message]);
  });

  test('refuses a file with too many texts, and one of another kind', () => {
    const many = Array.from({ length: 9000 }, (_, i) => `  t${i}: x`).join('\n');
    const files = minimalFiles().set(FILE, `format: excom-texts/1\nof: minimal\nlanguage: it\ntexts:\n${many}\n`);
    expect(said(files)).toEqual([`E101 ${FILE}: This group has more than 8000 entries.`]);
    expect(textsFile(files, ENTRY, 'it')).toBeUndefined();
  });
});
