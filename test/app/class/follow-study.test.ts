// A study is asked for until its answer is there: a busy server is asked again, a refusal ends it, and nobody is told
// anything after they have gone.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followStudy } from '../../../src/app/class/follow-study.ts';
import type { AskStudy } from '../../../src/app/class/study-asker.ts';
import type { StudyShown } from '../../../src/panels/study/study-frame.tsx';

type Answer = Awaited<ReturnType<AskStudy>>;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function heard(answers: Answer[], ms = 20_000): Promise<{ told: StudyShown<unknown>[]; left: number }> {
  const told: StudyShown<unknown>[] = [];
  const followed = followStudy(
    async () => answers.shift() ?? { lost: true },
    'luck',
    (shown) => told.push(shown),
  );
  await vi.advanceTimersByTimeAsync(ms);
  followed.leave();
  return { told, left: answers.length };
}

const refused = (code: string): Answer => ({ refused: { code, message: 'No.' } });

test('progress is told, then the answer, and no more is asked', async () => {
  const { told, left } = await heard([{ working: 0 }, { working: 0.5 }, { done: 7 }, { done: 8 }]);
  expect(told).toEqual([
    { kind: 'working', share: 0.5 },
    { kind: 'done', answer: 7 },
  ]);
  expect(left).toBe(1);
});

test('a lost line and a busy server are asked again', async () => {
  const { told } = await heard([{ lost: true }, refused('limit/wait'), refused('server/failed'), { done: 1 }]);
  expect(told).toEqual([{ kind: 'done', answer: 1 }]);
});

test('a refusal is told with its reason, once', async () => {
  const { told, left } = await heard([refused('study/not-now'), { done: 1 }]);
  expect(told).toEqual([{ kind: 'failed', reason: 'No.' }]);
  expect(left).toBe(1);
});

test('stopped and let go on by hand, or by anybody else of the team, and told once', async () => {
  const told: StudyShown<unknown>[] = [];
  const pressed: unknown[] = [];
  const stopped = { stopped: 0.5, answer: 5, note: 'Half.' };
  const answers: Answer[] = [
    { working: 0.4 },
    { working: 0.5 },
    stopped,
    stopped,
    { working: 0.5 },
    stopped,
    { done: 9 },
  ];
  const followed = followStudy(
    async (_study, hand) => {
      pressed.push(hand ?? 'look');
      return answers.shift() ?? { lost: true };
    },
    'luck',
    (shown) => told.push(shown),
  );
  await vi.advanceTimersByTimeAsync(100);
  followed.hand('stop');
  await vi.advanceTimersByTimeAsync(7500);
  followed.hand('go-on');
  await vi.advanceTimersByTimeAsync(5000);
  followed.leave();
  expect(pressed).toEqual(['look', 'stop', 'look', 'look', 'look', 'look', 'go-on']);
  const shown = { kind: 'stopped', share: 0.5, answer: 5, note: 'Half.' };
  expect(told).toEqual([
    { kind: 'working', share: 0.4 },
    { kind: 'working', share: 0.5 },
    shown,
    { kind: 'working', share: 0.5 },
    shown,
    { kind: 'done', answer: 9 },
  ]);
});

test('whoever has gone hears nothing', async () => {
  expect((await heard([{ working: 0 }, { done: 1 }], 100)).told).toEqual([]);
});
