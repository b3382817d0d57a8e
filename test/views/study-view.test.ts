// What a study says of itself before its answer.
import { expect, test } from 'vitest';
import { type StudyCount, studyView } from '../../src/views/study-view.ts';

const games: StudyCount<number> = { of: 1000, unit: 'game', done: (found) => found };
const years: StudyCount<number> = { ...games, of: 6, unit: 'year' };
const shown = (found: number) => `${found} games`;
const stopped = (answer: number | null) => ({ kind: 'stopped', share: 0.32, answer }) as const;

test('a study that was stopped says how far it came, and shows what was found by then', () => {
  expect(studyView(stopped(320), shown, games)).toEqual({
    kind: 'stopped',
    share: 0.32,
    answer: '320 games',
    note: 'Stopped after 320 of 1,000 games. The figures are rougher for it.',
  });
  expect(studyView(stopped(2), shown, years)).toMatchObject({
    note: 'Stopped after 2 of 6 years. The others are not judged yet.',
  });
});

test('a year that was stopped half-way shows what was compared by then', () => {
  const halfway = (found: number) =>
    studyView(stopped(found), shown, { ...years, begun: () => ({ done: 5, of: 14 }) }) as {
      answer: string;
      note: string;
    };
  expect(halfway(0)).toMatchObject({
    answer: '0 games',
    note: 'Stopped in the first year, after 5 of 14 other choices. The rest is not judged yet.',
  });
  expect(halfway(2).note).toBe(
    'Stopped after 2 of 6 years, and 5 of 14 other choices of the next. The rest is not judged yet.',
  );
});

test('where nothing was found yet it shows nothing, and says so', () => {
  for (const unit of ['year', 'model'] as const)
    expect(studyView(stopped(0), shown, { ...years, unit })).toMatchObject({
      answer: null,
      note: expect.stringMatching(/^Stopped before any .*: nothing is known yet\.$/) as string,
    });
  expect(studyView(stopped(null), shown, games)).toMatchObject({
    answer: null,
    note: expect.stringMatching(/before/) as string,
  });
  expect(studyView(stopped(null), shown)).toMatchObject({
    answer: null,
    note: expect.stringMatching(/before/) as string,
  });
});

test('a failure is told in the player’s words, and the machine’s stand apart', () => {
  const reason = 'Cannot read properties of null (reading "seed")';
  const broken = studyView({ kind: 'failed', fault: 'broken', reason }, shown);
  expect(broken).toMatchObject({
    kind: 'failed',
    technical: reason,
    reason: expect.stringMatching(/not yours/) as string,
  });
  const offline = studyView({ kind: 'failed', fault: 'unopened', reason: '' }, shown);
  expect(offline).toMatchObject({ reason: expect.stringMatching(/connection, then try again/) as string });
  expect(offline).not.toHaveProperty('technical');
});
