import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from './gate/source-tree.ts';
import { checkStyles } from './gate/style-rules.ts';
import { describeViolations } from './gate/violation.ts';

const root = resolve(import.meta.dirname, '../..');

test("what a panel's stylesheet says holds for that panel alone", () => {
  const sheets = listFiles(root, 'src/panels')
    .filter((path) => path.endsWith('.css'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  expect(sheets.length).toBeGreaterThan(0);
  expect(describeViolations(checkStyles(sheets))).toEqual([]);
});
