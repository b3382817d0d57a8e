// Keys of commands: version 7 UUIDs that sort by the moment they were made.
import { describe, expect, test } from 'vitest';
import { keyMaker } from '../../../src/app/class/time-key.ts';

describe('a key', () => {
  test('is a UUID of version 7 that carries its moment', () => {
    const key = keyMaker(
      () => 0x0123456789ab,
      (bytes) => bytes.fill(0xff),
    )();
    expect(key).toBe('01234567-89ab-7000-bfff-ffffffffffff');
  });

  test('sorts after every earlier one, within a millisecond and over a clock that is set back', () => {
    const times = [5, 5, 5, 4, 3, 6, 6];
    let at = 0;
    const make = keyMaker(
      () => times[at++] ?? 6,
      (bytes) => crypto.getRandomValues(bytes),
    );
    // More than the counter of one millisecond holds.
    const keys = Array.from({ length: 10_000 }, make);
    expect(keys.toSorted()).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
