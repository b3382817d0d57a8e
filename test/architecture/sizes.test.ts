import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readAllowList, withoutExceptions } from './gate/allow-list.ts';
import { SOURCE_LINES, TEST_LINES, checkSizes } from './gate/name-and-size-rules.ts';
import { readTree } from './gate/source-tree.ts';
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
