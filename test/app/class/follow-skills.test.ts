// The row of a class's skills: one study after the other, and a stop that holds for the row, whenever it is pressed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followSkills } from '../../../src/app/class/follow-skills.ts';
import type { AskStudy } from '../../../src/app/class/study-asker.ts';

type Answer = Awaited<ReturnType<AskStudy>>;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Two teams whose studies answer from these lists, and then that they are done. */
function row(lists: Record<string, Answer[]>) {
  const asked: string[] = [];
  const said: (boolean | string)[] = [];
  const askOf =
    (team: string): AskStudy =>
    async (study, hand) => {
      asked.push(`${team} ${study}${hand === undefined ? '' : ` ${hand}`}`);
      return (hand === 'go-on' ? undefined : lists[`${team} ${study}`]?.shift()) ?? { done: 1 };
    };
  const followed = followSkills(['t1', 't2'], askOf, {
    tell: (team, part) => void ('luck' in part && said.push(`${team} luck`)),
    stopped: (on) => void said.push(on),
  });
  return { asked, said, followed, run: () => vi.advanceTimersByTimeAsync(30_000) };
}

test('every team is asked for its luck, then every one for its decisions', async () => {
  const { asked, said, run } = row({ 't1 luck': [{ working: 0.5 }] });
  await run();
  expect(asked).toEqual(['t1 luck', 't1 luck', 't2 luck', 't1 quality', 't2 quality']);
  expect(said).toEqual(['t1 luck', 't2 luck']);
});

test('a stop that meets the end of a study holds the row before the next one', async () => {
  const { asked, said, followed, run } = row({ 't1 luck': [{ working: 0.9 }] });
  await vi.advanceTimersByTimeAsync(0);
  followed.hand('stop');
  await run();
  expect(asked).toEqual(['t1 luck', 't1 luck stop']);
  expect(said).toEqual(['t1 luck', true]);
  followed.hand('go-on');
  await run();
  expect(asked.slice(2)).toEqual(['t2 luck', 't1 quality', 't2 quality']);
  expect(said).toEqual(['t1 luck', true, false, 't2 luck']);
});

test('a study that stops is let go on by hand, or by whoever else sees it, and the row with it', async () => {
  const stopped = { stopped: 0.4, answer: null, note: 'Stopped.' };
  const answers = [{ working: 0.2 }, stopped, { working: 0.5 }, ...Array.from({ length: 20 }, () => stopped)];
  const { asked, said, followed, run } = row({ 't1 luck': answers });
  await vi.advanceTimersByTimeAsync(0);
  followed.hand('stop');
  await run();
  expect(said).toEqual([true, false, true]);
  followed.hand('go-on');
  await run();
  expect(asked.at(-1)).toBe('t2 quality');
  expect(said).toEqual([true, false, true, 't1 luck', 't2 luck']);
});
