// Proves that every gate goes red, and only where it should: see planted-violations/README.md.
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { staleExceptions, withoutExceptions } from './gate/allow-list.ts';
import { checkCycles, checkImports } from './gate/import-rules.ts';
import { SOURCE_LINES, TEST_LINES, checkNames, checkSizes } from './gate/name-and-size-rules.ts';
import { checkPurity } from './gate/purity-rules.ts';
import { IMPORT_RULES, NAME_RULES, PURITY_RULES } from './gate/rule-ids.ts';
import { parseSource, readTree } from './gate/source-tree.ts';
import { checkStyles } from './gate/style-rules.ts';

const files = readTree(resolve(import.meta.dirname, 'planted-violations'), 'src');
const violations = [
  ...checkImports(files),
  ...checkCycles(files),
  ...checkPurity(files),
  ...checkNames(files.map(({ path }) => path)),
];
const expectation = (text: string): string[] => /^\/\/ expect: (\S+)/.exec(text)?.slice(1) ?? [];

describe('each planted file turns exactly its rule red', () => {
  test.each(files.map(({ path, text }) => [path, expectation(text)] as const))('%s', (path, expected) => {
    const rules = new Set(violations.filter(({ file }) => file === path).map(({ rule }) => rule));
    expect([...rules]).toEqual(expected);
  });
});

test('every rule has a planted file', () => {
  const planted = new Set(files.flatMap(({ text }) => expectation(text)));
  expect([...IMPORT_RULES, ...PURITY_RULES, ...NAME_RULES].filter((rule) => !planted.has(rule))).toEqual([]);
});

test('a file one line too long turns red, one of the allowed length does not', () => {
  const long = (path: string, lines: number) => parseSource(path, '// line\n'.repeat(lines));
  const rules = checkSizes([
    long('src/engine/long.ts', SOURCE_LINES),
    long('src/engine/too-long.ts', SOURCE_LINES + 1),
    long('test/engine/long.test.ts', TEST_LINES),
    long('test/engine/too-long.test.ts', TEST_LINES + 1),
  ]).map(({ rule, file }) => [rule, file]);
  expect(rules).toEqual([
    ['size/source', 'src/engine/too-long.ts'],
    ['size/test', 'test/engine/too-long.test.ts'],
  ]);
});

test("a panel that styles another's class turns red, one that does so inside its own or by a name of its own does not", () => {
  const sheet = (panel: string, text: string) => ({ path: `src/panels/${panel}/${panel}.css`, text });
  const found = checkStyles([
    sheet('kit', '.button { color: red }'),
    sheet('committee', '.answers, .ballot { color: red } @media (min-width: 9px) { .ballot .answers { color: red } }'),
    sheet('projector', '/* .ballot {} */ .answers > li { color: red } .wall:has(.answers) .ballot { color: red }'),
    sheet('play', '.button { color: red } .button.go { color: red } @keyframes go { from { color: red } }'),
    sheet('seat', ':is(.frame:has(p), .sheet) > .ballot { color: red }'),
  ]).map(({ file, message }) => [file, /"(.*)"/.exec(message)?.[1]]);
  expect(found).toEqual([
    ['src/panels/committee/committee.css', '.answers'],
    ['src/panels/projector/projector.css', '.answers > li'],
    ['src/panels/play/play.css', '.button'],
  ]);
});

test('a file that does not parse is an error, not an empty file', () => {
  expect(() => parseSource('src/engine/broken.ts', 'export const = ;')).toThrow(/does not parse/);
});

test('an exception covers its own file and rule, and a stale one is found', () => {
  const violation = { rule: 'layer/npm', file: 'src/a/b.ts', message: '' };
  const fitting = { rule: 'layer/npm', file: 'src/a/b.ts', reason: '' };
  const stale = { rule: 'layer/npm', file: 'src/a/c.ts', reason: '' };
  expect(withoutExceptions([violation], [stale])).toEqual([violation]);
  expect(withoutExceptions([violation], [fitting])).toEqual([]);
  expect(staleExceptions([violation], [fitting, stale])).toEqual([stale]);
});
