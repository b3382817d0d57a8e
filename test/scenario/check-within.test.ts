// A check that shows no progress is given up and its worker stopped; one that answers is left to finish.
import { expect, test } from 'vitest';
import { checkWithin, PATIENCE } from '../../src/scenario/check-within.ts';
import type { CheckWorker, FromCheckWorker } from '../../src/scenario/check-within.ts';

/** A worker and a clock in the hands of the test. */
function bench() {
  let hear: (message: FromCheckWorker) => void = () => {};
  let fail = (): void => {};
  let now = 0;
  const timers = new Map<object, { at: number; then: () => void }>();
  const done = { stopped: 0 };
  const worker: CheckWorker = {
    post: () => {},
    listen(onMessage, onFail) {
      hear = onMessage;
      fail = onFail;
    },
    stop: () => void done.stopped++,
  };
  const answer = checkWithin(
    worker,
    { parts: [{ path: 'mine.yaml', bytes: new Uint8Array() }] },
    {
      now: () => now,
      after(ms, then) {
        const timer = {};
        timers.set(timer, { at: now + ms, then });
        return () => void timers.delete(timer);
      },
    },
  );
  const pass = (ms: number): void => {
    now += ms;
    for (const [key, timer] of timers) if (timer.at <= now && timers.delete(key)) timer.then();
  };
  return {
    answer,
    done,
    timers,
    pass,
    step: () => hear({ type: 'step' }),
    hear: (m: FromCheckWorker) => hear(m),
    fail: () => fail(),
  };
}
const GIVEN_UP = ['E127 mine.yaml: Reading this takes too long, so it was given up.'];
const said = ({ diagnostics }: { diagnostics: { code: string; file: string; message: string }[] }) =>
  diagnostics.map(({ code, file, message }) => `${code} ${file}: ${message}`);

test('a check without progress is given up after three seconds and its worker stopped', async () => {
  const { answer, pass, step, done, timers } = bench();
  step();
  pass(2999);
  expect(done.stopped).toBe(0);
  pass(1);
  expect(said(await answer)).toEqual(GIVEN_UP);
  expect(done.stopped).toBe(1);
  expect(timers.size).toBe(0);
});

test('a machine that is slow to start its worker is given as many times more', async () => {
  const { answer, pass, step, done } = bench();
  pass(4000);
  step();
  pass(11_999);
  expect(done.stopped).toBe(0);
  pass(1);
  expect(said(await answer)).toEqual(GIVEN_UP);
});

test('a worker that never comes is not waited for', async () => {
  const { answer, pass } = bench();
  pass(PATIENCE.start);
  expect(said(await answer)).toEqual(GIVEN_UP);
});

test('progress gives it more time, but not for ever', async () => {
  const { answer, pass, step, done } = bench();
  for (let passed = 0; passed < PATIENCE.all; passed += 2000) {
    expect(done.stopped).toBe(0);
    step();
    pass(2000);
  }
  expect(said(await answer)).toEqual(GIVEN_UP);
});

test('an answer is handed on, and the worker stopped', async () => {
  const { answer, hear, done, timers } = bench();
  const checked = { ok: false, world: null, about: null, report: '', languages: [], diagnostics: [], texts: [] };
  hear({ type: 'checked', checked });
  expect(await answer).toBe(checked);
  expect([done.stopped, timers.size]).toEqual([1, 0]);
});

test('a worker that fails is answered for', async () => {
  const { answer, fail } = bench();
  fail();
  expect(said(await answer)).toEqual(GIVEN_UP);
});
