// Small parsers for data from outside: each takes a value and its place and returns a clean copy, or complains with the
// place. They keep unknown keys out of records, and keep a validation library out of the first page load.
import { err, ok, type Result } from '../base/result.ts';

export type Shape<T> = (value: unknown, place: string) => T;

class Complaint extends Error {}

function complain(place: string, wanted: string): never {
  throw new Complaint(`${place === '' ? 'the whole' : place} should be ${wanted}`);
}

/** A clean copy of the value, or a sentence part such as "accounts[2].tier should be one of A, B, C". */
export function parseShape<T>(shape: Shape<T>, value: unknown): Result<T, string> {
  try {
    return ok(shape(value, ''));
  } catch (error) {
    if (error instanceof Complaint) return err(error.message);
    throw error;
  }
}

/** A string of at most `max` characters. */
export function text(max: number): Shape<string> {
  return (value, place) =>
    typeof value === 'string' && value.length <= max ? value : complain(place, `a text of at most ${max} characters`);
}

/** A finite number between two bounds. */
export function number(low: number, high: number): Shape<number> {
  return (value, place) =>
    // Adding 0 turns -0 into 0: the record cannot tell them apart, so the game must not either.
    typeof value === 'number' && value >= low && value <= high
      ? value + 0
      : complain(place, `a number from ${low} to ${high}`);
}

/** A whole number between two bounds. */
export function whole(low: number, high: number): Shape<number> {
  return (value, place) =>
    typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
      ? value + 0
      : complain(place, `a whole number from ${low} to ${high}`);
}

export const yesNo: Shape<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : complain(place, 'true or false');

/** One of the listed words or numbers. */
export function oneOf<T extends string | number>(allowed: readonly T[]): Shape<T> {
  return (value, place) =>
    allowed.includes(value as T) ? (value as T) : complain(place, `one of ${allowed.join(', ')}`);
}

export function nullOr<T>(shape: Shape<T>): Shape<T | null> {
  return (value, place) => (value === null ? null : shape(value, place));
}

export function listOf<T>(shape: Shape<T>, max: number): Shape<T[]> {
  return (value, place) => {
    if (!Array.isArray(value) || value.length > max) return complain(place, `a list of at most ${max} items`);
    return Array.from(value, (item: unknown, i) => shape(item, `${place}[${i}]`));
  };
}

/** An object with free keys, such as amounts by practice. */
export function mapOf<T>(shape: Shape<T>, max: number): Shape<Record<string, T>> {
  return (value, place) => {
    const keys = Object.keys(object(value, place));
    if (keys.length > max) return complain(place, `a map of at most ${max} keys`);
    return Object.fromEntries(keys.map((key) => [key, shape(object(value, place)[key], join(place, key))]));
  };
}

type Fields<T> = { [K in keyof T]-?: Shape<T[K]> };

/** An object with exactly these keys; those of `mayLack` may be absent. */
export function fields<T extends object>(shapes: Fields<T>, mayLack: readonly (keyof T)[] = []): Shape<T> {
  return (value, place) => {
    const given = object(value, place);
    for (const key of Object.keys(given)) {
      if (!Object.hasOwn(shapes, key)) complain(place, `without the key "${key.slice(0, 40)}"`);
    }
    const clean: Partial<T> = {};
    for (const key of Object.keys(shapes) as (keyof T & string)[]) {
      if (given[key] === undefined && mayLack.includes(key)) continue;
      clean[key] = shapes[key](given[key], join(place, key));
    }
    return clean as T;
  };
}

/** One of several objects, told apart by the word in their `kind`. */
export function byKind<T extends { kind: string }>(
  shapes: {
    [K in T['kind']]: Shape<Extract<T, { kind: K }>>;
  },
): Shape<T> {
  return (value, place) => {
    const kind = object(value, place)['kind'];
    if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return complain(join(place, 'kind'), 'a known kind');
    return shapes[kind as T['kind']](value, place);
  };
}

function object(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return complain(place, 'an object');
  return value as Record<string, unknown>;
}

function join(place: string, key: string): string {
  return place === '' ? key.slice(0, 40) : `${place}.${key.slice(0, 40)}`;
}
