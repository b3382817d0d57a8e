// Patches between JSON values: applied they give the second value, whatever the two are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/base/canonical-json.ts';
import { applyPatch, type Json, patchBetween } from '../../src/base/json-patch.ts';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

test('a patch makes the first value the second', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const patch = patchBetween(before, after);
      // -0 becomes 0 on the way, as in every JSON text.
      const sent = patch === null ? null : JSON.parse(JSON.stringify(patch));
      expect(canonicalJson(sent === null ? before : applyPatch(before, sent))).toBe(canonicalJson(after));
    }),
  );
});

test('equal values need no patch', () => {
  fc.assert(fc.property(json, (value) => patchBetween(value, structuredClone(value)) === null));
});

test('a small change of a large value is a small patch', () => {
  const page = { rows: Array.from({ length: 500 }, (_, i) => ({ id: i, name: `row ${i}` })), title: 'A' };
  const after = { ...page, rows: page.rows.map((row) => (row.id === 77 ? { ...row, name: 'changed' } : row)) };
  expect(JSON.stringify(patchBetween(page, after)).length).toBeLessThan(80);
});

test('a patch for another value is refused', () => {
  expect(() => applyPatch(1, { o: {} })).toThrow(TypeError);
  expect(() => applyPatch({}, { o: { a: { n: 0, l: [] } } })).toThrow(TypeError);
});

test('a key without a value is as good as no key, as in the text that is sent', () => {
  const loose = (value: unknown) => value as Json;
  const before = loose({ a: 1, b: undefined, list: [undefined, 2] });
  const after = loose({ a: undefined, b: undefined, c: undefined, list: [undefined, undefined] });
  const patch = JSON.parse(JSON.stringify(patchBetween(before, after)));
  expect(applyPatch({ a: 1, list: [null, 2] }, patch)).toEqual({ list: [null, null] });
});
