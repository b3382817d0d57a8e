// What a typed code opens: looked at again while others sit down, and once only where it opens nothing.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepLooking } from '../../src/panels/seat/keep-looking.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function asksInAMinute(answer: object): Promise<number> {
  let asked = 0;
  const stop = keepLooking(
    async () => {
      asked++;
      return answer;
    },
    () => {},
  );
  await vi.advanceTimersByTimeAsync(60_000);
  stop();
  const before = asked;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(before);
  return asked;
}

test('a code that opens a class is looked at again until somebody sits down', async () => {
  expect(await asksInAMinute({ title: 'Tuesday' })).toBeGreaterThan(10);
});

test('a server that does not answer is asked again', async () => {
  expect(
    await asksInAMinute({ code: 'class/no-answer', message: 'The class server does not answer.' }),
  ).toBeGreaterThan(10);
});

test('a wrong code is asked about once, so that a phone left lying shuts nobody else out', async () => {
  expect(await asksInAMinute({ code: 'join/no-such-code', message: 'No class has this code.' })).toBe(1);
});
