// Studies that are stopped on their way: each rests somewhere, tells there what it knows, and ends as if it had not.
import { expect, test } from 'vitest';
import { recordedOf } from '../../src/analysis/recorded-game.ts';
import { createStudies, type ModelOutcome, type StudyRequest } from '../../src/analysis/studies.ts';
import type { YearQuality } from '../../src/analysis/quality.ts';
import { modelsView, qualityView } from '../../src/views/skill-view.ts';
import { playedTo } from '../kit/views/played-game.ts';

const played = playedTo('debriefing', 2);
const { world } = played.engine;
const game = recordedOf(played);
const studies = () => createStudies(played.engine);

/** What a study tells at its rest number `rest`, from 1. */
function stoppedAt(request: StudyRequest, rest: number): unknown {
  let rests = 0;
  return studies().answer(request, { progress: () => ++rests < rest });
}

const REQUESTS: StudyRequest[] = [
  { study: 'causes', game, year: 2 },
  { study: 'models', game },
  { study: 'sandbox', game, parameters: { unitCost: 0.72 } },
  { study: 'quality', game, futures: 2, years: 2 },
  { study: 'what-if', game, years: 2 },
];

test.each(REQUESTS)('$study rests on its way, and ends as if it had not', (request) => {
  const course = studies().course(request);
  const shares: number[] = [];
  for (let step = course.next(); ; step = course.next()) {
    if (step.done === true) {
      expect(step.value).toEqual(studies().answer(request));
      break;
    }
    step.value.soFar();
    shares.push(step.value.share);
  }
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test('causes left half-way spoil no others', () => {
  const asked: StudyRequest = { study: 'causes', game, year: 1 };
  const desk = studies();
  const left = desk.course({ study: 'causes', game, year: 2 });
  left.next();
  expect(desk.answer(asked)).toEqual(studies().answer(asked));
  let step = left.next();
  while (step.done !== true) step = left.next();
  expect(step.value).toEqual(studies().answer({ study: 'causes', game, year: 2 }));
});

test('decisions stopped in the first year keep the choices that were compared', () => {
  const years = stoppedAt({ study: 'quality', game, futures: 2, years: 2 }, 3) as YearQuality[];
  expect(years).toHaveLength(1);
  expect(years[0]?.alternatives).toHaveLength(4);
  expect(years[0]?.open).toBeGreaterThan(0);
  const { headline, rows } = qualityView(world, years);
  expect([headline, rows[0]?.year]).toEqual(['No year is judged to its end yet.', 'Year 1 so far']);
  expect(rows[0]?.sentence).toMatch(/ 3 of \d+ other choices are compared\.$/);
});

test('other models are held against the team’s own from the first on', () => {
  const own = played.state.sheet.model;
  const view = (rest: number) => modelsView(world, own, stoppedAt({ study: 'models', game }, rest) as ModelOutcome[]);
  expect(view(1)).toMatchObject({ headline: 'No other model has been played yet.', rows: [{ yours: true }] });
  const two = view(2);
  expect(two.rows).toHaveLength(2);
  expect(two.headline).toMatch(/of the other models played so far would have earned more\.$/);
});
