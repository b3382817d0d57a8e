// Small parsers for the frame of a record from outside: each takes a value and its place and returns a clean copy, or
// complains with the place. Decisions inside a record are parsed by the engine's own shapes.
import { err, ok, type Result } from '../base/result.ts';

export type Shape<T> = (value: unknown, place: string) => T;

class Complaint extends Error {}

/** Refuses the value at `place`; `wanted` completes "should be". */
export function complain(place: string, wanted: string): never {
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

/** A whole number between two bounds. */
export function whole(low: number, high: number): Shape<number> {
  return (value, place) =>
    typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
      ? value + 0
      : complain(place, `a whole number from ${low} to ${high}`);
}

/** One of the listed words. */
export function oneOf<T extends string>(allowed: readonly T[]): Shape<T> {
  return (value, place) =>
    allowed.includes(value as T) ? (value as T) : complain(place, `one of ${allowed.join(', ')}`);
}

export function listOf<T>(shape: Shape<T>, max: number): Shape<T[]> {
  return (value, place) => {
    if (!Array.isArray(value) || value.length > max) return complain(place, `a list of at most ${max} items`);
    return Array.from(value, (item: unknown, i) => shape(item, `${place}[${i}]`));
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
      if (mayLack.includes(key) && !Object.hasOwn(given, key)) continue;
      clean[key] = shapes[key](given[key], join(place, key));
    }
    return clean as T;
  };
}

function object(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return complain(place, 'an object');
  return value as Record<string, unknown>;
}

function join(place: string, key: string): string {
  return place === '' ? key.slice(0, 40) : `${place}.${key.slice(0, 40)}`;
}
