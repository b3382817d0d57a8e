// Who works for the desk of studies: futures are played by workers that stay, whatever becomes of the question.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forecast, luckOfTeam } from '../../src/analysis/index.ts';
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

type Answer = StudyAnswers[keyof StudyAnswers];

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

/** Asks, holds as soon as some of it is done, and says where it stood and what came of it in the end. */
function heldOnce(desk: ReturnType<typeof createStudyDesk<StudyRequest, Answer>>, request: StudyRequest) {
  return new Promise<{ share: number; part: Answer | null; whole: Answer }>((resolve, reject) => {
    let stopped: { share: number; part: Answer | null } | null = null;
    desk.ask('held', request, (known) => {
      if (known.kind === 'working' && known.share > 0 && stopped === null) desk.hold('held');
      if (known.kind === 'stopped') {
        stopped = { share: known.share, part: known.answer };
        desk.goOn('held');
      }
      if (known.kind === 'failed') reject(new Error(known.reason));
      if (known.kind === 'done' && stopped !== null) resolve({ ...stopped, whole: known.answer });
    });
  });
}

it('stops a fan with what was played by then, and goes on to the fan that was asked for', async () => {
  const { asked } = desk();
  const { share, part, whole } = await heldOnce(asked, fan);
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1);
  const least = forecast(engine, state, { draws: 4, kpis: ['net', 'csat'] });
  expect((part as typeof least).map(({ kpi }) => kpi)).toEqual(['net', 'csat']);
  expect(whole).toEqual(forecast(engine, state, { draws: 30, kpis: ['net', 'csat'] }));
  expect(here.opened.replay).toBe(2);
});

it('stops a study of luck with the games played by then, and goes on in the same worker to the whole answer', async () => {
  const { asked } = desk();
  const game = { seed: 5, years: world.years, entries: [] };
  const { part, whole } = await heldOnce(asked, { study: 'luck', game, games: 48 });
  const alone = luckOfTeam(engine, engine.planOf(game), 48);
  expect(part).toMatchObject({ played: alone.played, games: 16 });
  expect(whole).toEqual(alone);
  expect([here.opened.study, here.stopped.study]).toEqual([1, 0]);
});

it('keeps the fan when the other worker breaks, and the other way round', async () => {
  const { asked, answer } = desk();
  const broken = { ...causes, game: null } as unknown as StudyRequest;
  const lost = answer('broken', broken);
  const found = answer('fan', fan);
  await expect(lost).rejects.toThrow();
  expect(await found).toHaveLength(2);
  expect(await answer('causes', causes)).not.toBeNull();
  asked.close();
});
