import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readAllowList, withoutExceptions } from './gate/allow-list.ts';
import { SOURCE_LINES, TEST_LINES, checkSizes } from './gate/name-and-size-rules.ts';
import { linesOf, listFiles, readTree } from './gate/source-tree.ts';
import { describeViolations } from './gate/violation.ts';

const root = resolve(import.meta.dirname, '../..');

test.each([
  ['src', SOURCE_LINES],
  ['test', TEST_LINES],
])('files below %s have at most %i lines', (folder) => {
  const files = readTree(root, folder);
  expect(files.length).toBeGreaterThan(0);
  expect(describeViolations(withoutExceptions(checkSizes(files), readAllowList()))).toEqual([]);
});

test(`stylesheets below src have at most ${SOURCE_LINES} lines`, () => {
  const sheets = listFiles(root, 'src')
    .filter((path) => path.endsWith('.css'))
    .map((path) => ({ path, lines: linesOf(readFileSync(join(root, path), 'utf8')) }));
  expect(sheets.length).toBeGreaterThan(0);
  expect(describeViolations(checkSizes(sheets))).toEqual([]);
});
