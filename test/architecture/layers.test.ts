// The walls of the house, over the real source. Each rule is a test of its own, so that a red one has a name.
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CEILING, readAllowList, staleExceptions, withoutExceptions } from './gate/allow-list.ts';
import { checkCycles, checkImports } from './gate/import-rules.ts';
import { LAYERS } from './gate/layer-table.ts';
import { checkNames, checkSizes } from './gate/name-and-size-rules.ts';
import { checkPurity } from './gate/purity-rules.ts';
import { IMPORT_RULES, PURITY_RULES } from './gate/rule-ids.ts';
import { listFiles, readTree } from './gate/source-tree.ts';
import { describeViolations } from './gate/violation.ts';

// Raise these as the house grows: a gate that reads nothing passes everything.
const FILES_AT_LEAST = 30;
const IMPORTS_AT_LEAST = 40;

const root = resolve(import.meta.dirname, '../..');
const files = readTree(root, 'src');
const exceptions = readAllowList();
const violations = [...checkImports(files), ...checkCycles(files), ...checkPurity(files)];

test('the gate reads the whole source', () => {
  expect(files.length).toBeGreaterThanOrEqual(FILES_AT_LEAST);
  expect(files.flatMap(({ edges }) => edges).length).toBeGreaterThanOrEqual(IMPORTS_AT_LEAST);
});

describe('imports', () => {
  test.each(IMPORT_RULES)('%s', (rule) => {
    const found = withoutExceptions(violations, exceptions).filter((violation) => violation.rule === rule);
    expect(describeViolations(found)).toEqual([]);
  });
});

describe('pure layers', () => {
  test.each(PURITY_RULES)('%s', (rule) => {
    const found = withoutExceptions(violations, exceptions).filter((violation) => violation.rule === rule);
    expect(describeViolations(found)).toEqual([]);
  });
});

test('the layer table names only layers that it defines, and has no way round', () => {
  const seen = (name: string, trail: string[]): string[] => {
    const layer = LAYERS[name];
    if (layer === undefined) return [`${name} is not in the table`];
    if (trail.includes(name)) return [[...trail, name].join(' -> ')];
    return layer.layers.flatMap((below) => seen(below, [...trail, name]));
  };
  expect(Object.keys(LAYERS).flatMap((name) => seen(name, []))).toEqual([]);
});

test('the list of exceptions only shrinks', () => {
  const paths = listFiles(root, 'src');
  const all = [...violations, ...checkNames(paths), ...checkSizes(files)];
  expect(exceptions.length, 'more exceptions than the ceiling allows').toBeLessThanOrEqual(CEILING);
  expect(staleExceptions(all, exceptions), 'exceptions that cover nothing any more').toEqual([]);
});
