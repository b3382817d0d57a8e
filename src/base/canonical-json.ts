/**
 * JSON with one text per value (keys in order of UTF-16 code units, no spaces), for hashes and seals; and a
 * reader for text from outside that never throws.
 * Source: the idea of RFC 8785 (JSON Canonicalization Scheme); numbers and strings as in ECMAScript.
 * Leaves out: duplicate keys (the last one wins, as in JSON.parse), toJSON methods, numbers beyond doubles.
 */

import { err, ok, type Result } from './result.ts';

const MAX_DEPTH = 200;

/**
 * The canonical text of a value made of null, booleans, finite numbers, strings, plain arrays and plain objects.
 * -0 is written as 0. Throws a TypeError that names the place of anything else: undefined (also as a property),
 * NaN, infinities, functions, typed arrays, class instances, symbol keys, cycles or more than 200 levels.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', 0);
}

function write(value: unknown, place: string, depth: number): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'string':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`Not a finite number at ${place}`);
      return String(value);
    case 'object':
      if (depth >= MAX_DEPTH) throw new TypeError(`More than ${MAX_DEPTH} levels, or a cycle`);
      return Array.isArray(value) ? writeArray(value, place, depth) : writeObject(value, place, depth);
    default:
      throw new TypeError(`A value of type ${typeof value} has no JSON form at ${place}`);
  }
}

function writeArray(list: readonly unknown[], place: string, depth: number): string {
  const parts: string[] = [];
  // By index, because map would skip the holes of a sparse array.
  for (let i = 0; i < list.length; i++) parts.push(write(list[i], `${place}[${i}]`, depth + 1));
  return `[${parts.join(',')}]`;
}

function writeObject(value: object, place: string, depth: number): string {
  if (!isPlain(value)) throw new TypeError(`Not a plain object at ${place}`);
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError(`A symbol key at ${place}`);
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const text = write(value[key], `${place}.${key}`, depth + 1);
    parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join(',')}}`;
}

/** True for object literals, also those of another realm, and for objects without a prototype. */
function isPlain(value: object): value is Record<string, unknown> {
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === null || Object.getPrototypeOf(proto) === null;
}

/**
 * The value of a JSON text, or a short reason in English that does not depend on the engine.
 * Refuses a key named __proto__ at any level and numbers too large for a double.
 */
export function parseJson(text: string): Result<unknown, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('The text is not valid JSON.');
  }
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'number' && !Number.isFinite(next)) return err('A number is too large.');
    if (typeof next !== 'object' || next === null) continue;
    if (Object.hasOwn(next, '__proto__')) return err('The key __proto__ is not allowed.');
    for (const child of Object.values(next)) open.push(child);
  }
  return ok(value);
}
