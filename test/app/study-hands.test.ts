// Who works for the desk of studies: futures are played by workers that stay, whatever becomes of the question.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forecast } from '../../src/analysis/index.ts';
import type { StudyAnswers, StudyRequest } from '../../src/analysis/studies.ts';
import { createStudyDesk } from '../../src/analysis/study-desk.ts';
import { studyHands } from '../../src/app/study-hands.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { workersHere } from '../kit/app/workers-here.ts';
import { smallWorld } from '../kit/small-world.ts';

const world = smallWorld();
const engine = compileWorld(world, { listen: false });
const state = engine.openGame(5);
const fan: StudyRequest = { study: 'fan', state, kpis: ['net', 'csat'], draws: 30 };
const causes: StudyRequest = { study: 'causes', game: { seed: 5, years: world.years, entries: [] }, year: 1 };

let here: ReturnType<typeof workersHere>;
beforeEach(() => {
  here = workersHere();
  vi.stubGlobal('Worker', here.Worker);
  vi.stubGlobal('navigator', { hardwareConcurrency: 8 });
});
afterEach(() => vi.unstubAllGlobals());

function desk() {
  const hands = studyHands(world);
  const asked = createStudyDesk(world, hands.open);
  const answer = (key: string, request: StudyRequest) =>
    new Promise<StudyAnswers[keyof StudyAnswers]>((resolve, reject) => {
      asked.ask(key, request, (known) => {
        if (known.kind === 'done') resolve(known.answer);
        if (known.kind === 'failed') reject(new Error(known.reason));
      });
    });
  return { hands, asked, answer };
}

it('plays the fan that one engine alone plays, with two workers and no other', async () => {
  const { answer, hands } = desk();
  expect(await answer('fan', fan)).toEqual(forecast(engine, state, { draws: 30, kpis: ['net', 'csat'] }));
  expect(here.opened).toEqual({ replay: 2, study: 0 });
  hands.close();
  expect(here.stopped.replay).toBe(2);
});

it('keeps its workers when nobody waits for a fan any more', async () => {
  const { asked, answer } = desk();
  await answer('causes', causes);
  const stop = asked.ask('first', fan, () => {});
  stop();
  const changed = { ...fan, draws: 12 } as StudyRequest;
  expect(await answer('second', changed)).toEqual(forecast(engine, state, { draws: 12, kpis: ['net', 'csat'] }));
  expect([here.opened, here.stopped]).toEqual([
    { replay: 2, study: 1 },
    { replay: 0, study: 0 },
  ]);
});

it('stops the worker of any other study with the question that nobody waits for', async () => {
  const { asked, answer } = desk();
  asked.ask('causes', causes, () => {})();
  expect(here.stopped).toEqual({ replay: 0, study: 1 });
  expect(await answer('causes', causes)).not.toBeNull();
  expect(here.opened.study).toBe(2);
});

it('has the workers of futures ready before the first question', async () => {
  const { hands, answer } = desk();
  hands.warm(state);
  hands.warm(state);
  expect(here.opened.replay).toBe(2);
  await answer('fan', fan);
  expect(here.opened.replay).toBe(2);
});

it('says why a fan could not be played, and asks new workers the next time', async () => {
  const { answer } = desk();
  const broken = { ...fan, state: { ...state, numbers: null } } as unknown as StudyRequest;
  await expect(answer('broken', broken)).rejects.toThrow();
  await answer('fan', fan);
  expect([here.opened.replay, here.stopped.replay]).toEqual([4, 2]);
});
