/**
 * One text per value, refusal of everything without a JSON form, and reading of hostile text.
 * Leaves out: the number format, which ECMAScript fixes.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, parseJson } from '../../src/base/canonical-json.ts';

describe('canonicalJson', () => {
  it('sorts keys at every level and keeps the order of lists', () => {
    expect(canonicalJson({ b: [3, { z: null, a: true }], a: 'x', B: -0 })).toBe(
      '{"B":0,"a":"x","b":[3,{"a":true,"z":null}]}',
    );
  });

  it('sorts keys by UTF-16 code units, numeric-looking keys included', () => {
    expect(canonicalJson({ é: 1, z: 2, 10: 3, 9: 4 })).toBe('{"10":3,"9":4,"z":2,"é":1}');
  });

  it('accepts objects without a prototype and escapes texts', () => {
    const bare: Record<string, unknown> = Object.assign(Object.create(null), { 'a"': 'line\n\ud800' });
    expect(canonicalJson(bare)).toBe('{"a\\"":"line\\n\\ud800"}');
  });

  it.each([
    ['undefined', undefined, 'undefined'],
    ['an undefined property', { a: undefined }, '$.a'],
    ['a hole in a list', { list: Object.assign([], { length: 1 }) }, '$.list[0]'],
    ['NaN', [Number.NaN], '$[0]'],
    ['an infinity', { a: { b: Infinity } }, '$.a.b'],
    ['a function', () => 0, 'function'],
    ['a big integer', 1n, 'bigint'],
    ['a typed array', { a: new Float64Array(2) }, '$.a'],
    ['a date', new Date(0), '$'],
    ['a map', new Map(), '$'],
    ['a symbol key', { [Symbol('s')]: 1 }, '$'],
  ])('refuses %s and names the place', (_, value, place) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson(value)).toThrow(place);
  });

  it('refuses a cycle', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => canonicalJson(loop)).toThrow(TypeError);
  });

  it('gives one text per value, which reads back as that value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value);
        const back = parseJson(text);
        if (!back.ok) return text.includes('__proto__');
        return canonicalJson(back.value) === text;
      }),
    );
  });

  it('does not depend on the order in which keys were added', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        return canonicalJson(turned) === canonicalJson({ ...record });
      }),
    );
  });
});

describe('parseJson', () => {
  it('reads what is valid', () => {
    expect(parseJson(' {"a":[1,null]} ')).toEqual({ ok: true, value: { a: [1, null] } });
  });

  it('refuses broken text with the same words in every engine', () => {
    for (const text of ['', '{', '{"a":1,}', 'NaN', "{'a':1}"]) {
      expect(parseJson(text)).toEqual({ ok: false, error: 'The text is not valid JSON.' });
    }
  });

  it('refuses the key __proto__ at any level, even when escaped', () => {
    for (const text of ['{"__proto__":{}}', '[{"a":{"__proto__":1}}]', '{"\\u005f_proto__":{"x":1}}']) {
      expect(parseJson(text)).toEqual({ ok: false, error: 'The key __proto__ is not allowed.' });
    }
  });

  it('refuses numbers that overflow to infinity', () => {
    expect(parseJson('[1e999]')).toEqual({ ok: false, error: 'A number is too large.' });
  });

  it('answers on any text without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseJson(text).ok === 'boolean'));
    expect(typeof parseJson('['.repeat(100_000)).ok).toBe('boolean');
  });
});
