import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readAllowList, withoutExceptions } from './gate/allow-list.ts';
import { checkNames } from './gate/name-and-size-rules.ts';
import { listFiles } from './gate/source-tree.ts';
import { describeViolations } from './gate/violation.ts';

const root = resolve(import.meta.dirname, '../..');
// The planted files break the rule on purpose; snapshot folders are named by the test runner.
const skipped = /planted-violations\/|__snapshots__\//;

test.each(['src', 'test'])('names below %s are kebab-case and say what they are about', (folder) => {
  const paths = listFiles(root, folder).filter((path) => !skipped.test(path));
  expect(paths.length).toBeGreaterThan(0);
  expect(describeViolations(withoutExceptions(checkNames(paths), readAllowList()))).toEqual([]);
});
