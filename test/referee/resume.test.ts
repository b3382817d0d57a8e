// A meeting that was interrupted is taken up where it was: at the objection being heard, whether or not it was answered.
// Every state of the committee machine is reached by a generated path, saved as a record, and found again in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { canonicalJson } from '../../src/base/canonical-json.ts';
import { sha256Hex } from '../../src/base/hash.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { type CommitteeEvent, committeeMachine } from '../../src/machines/index.ts';
import {
  advance,
  decide,
  type Game,
  type GameRecord,
  meetingPlace,
  openGame,
  readRecord,
  replayRecord,
  toRecord,
} from '../../src/referee/index.ts';
import { randomGame } from '../kit/referee/random-play.ts';

const engine = compileWorld(compileScenarioFolder('3m-emea'));

/** A meeting of year 1 in which a large plan meets the committee. */
const gathering = ((): Game => {
  const { world } = engine;
  let game = openGame(engine, { seed: 3, years: 1 });
  const plan = [
    {
      kind: 'choose-model',
      model: 'uns',
      groups: world.groups.map((g) => g.id),
      clusters: world.clusters.map((c) => c.id),
    },
    { kind: 'select-accounts', accounts: world.accounts.slice(0, 12).map(({ id }) => ({ account: id, tier: 'A' })) },
    { kind: 'fund-programme', keur: { apd1: 900, asv1: 900, oin1: 900 } },
  ] as const;
  for (const decision of plan) {
    const taken = decide(game, decision as Parameters<typeof decide>[1]);
    if (!taken.ok) throw new Error(taken.error.message);
    game = taken.value;
  }
  while (game.beat !== 'committee') {
    const moved = advance(game, { type: 'continue' });
    if (!moved.ok) throw new Error(moved.error.message);
    game = moved.value;
  }
  return game;
})();

const raised = engine.objections(gathering.state);

/** What a team does so that the machine makes this move; the count of votes is the referee's own. */
function follow(game: Game, event: CommitteeEvent['type']): Game {
  const place = meetingPlace(game)!;
  if (event === 'vote.counted') return game;
  if (event === 'objection.answer') {
    const { objection } = raised[place.index]!;
    const answers = engine.world.objections.find((one) => one.id === objection)!.answers;
    for (const { id } of answers) {
      const taken = decide(game, { kind: 'answer-objection', objection, answer: id });
      if (taken.ok) return taken.value;
    }
    throw new Error(`no answer to ${objection} is allowed`);
  }
  const moved = advance(game, { type: event === 'vote.call' ? 'call-vote' : 'next-objection' });
  if (!moved.ok) throw new Error(moved.error.message);
  return moved.value;
}

function resumed(record: GameRecord): Game {
  const read = readRecord(JSON.stringify(record));
  if (!read.ok) throw new Error(read.error.message);
  const game = replayRecord(engine, read.value);
  if (!game.ok) throw new Error(game.error.message);
  return game.value;
}

function sealed(record: GameRecord): GameRecord {
  const { seal: _, ...rest } = record;
  return { ...rest, seal: sha256Hex(canonicalJson(rest)) };
}

const options = {
  input: { objections: raised.length },
  events: [
    { type: 'meeting.open' },
    { type: 'objection.hear' },
    { type: 'objection.answer' },
    { type: 'vote.call' },
    { type: 'vote.counted' },
  ] as const,
};

describe('a meeting of the committee', () => {
  it('has enough objections for these tests to mean something', () => {
    expect(raised.length).toBeGreaterThanOrEqual(3);
  });

  it('is taken up in the very same state, whichever state the record was written in', () => {
    const reached = new Set<string>();
    for (const path of getShortestPaths(committeeMachine, options)) {
      let game = gathering;
      for (const { event } of path.steps.slice(1)) game = follow(game, event.type as CommitteeEvent['type']);
      const again = resumed(toRecord(game));
      const stage = path.state.value;
      // The count belongs to the same move as the call: a team never sees the room between the two.
      const seen = stage === 'voting' ? 'minuted' : stage;
      expect(meetingPlace(game)).toEqual({ stage: seen, ...path.state.context });
      expect(meetingPlace(again)).toEqual(meetingPlace(game));
      expect(again.meeting).toEqual(game.meeting);
      expect(again.campaign).toEqual(game.campaign);
      expect(toRecord(again)).toEqual(toRecord(game));
      reached.add(`${stage} ${path.state.context.index}`);
    }
    const stages = [...reached].map((one) => one.split(' ')[0]);
    expect([...new Set(stages)].sort()).toEqual(
      ['answering', 'gathering', 'minuted', 'objecting', 'presenting', 'voting'].sort(),
    );
    expect(stages.filter((stage) => stage === 'objecting')).toHaveLength(raised.length);
    expect(stages.filter((stage) => stage === 'answering')).toHaveLength(raised.length);
  });

  it('is taken up after every way of answering and passing over', () => {
    const paths = getSimplePaths(committeeMachine, { ...options, input: { objections: Math.min(3, raised.length) } });
    let heardOnly = 0;
    for (const path of paths) {
      const events = path.steps.slice(1).map(({ event }) => event.type as CommitteeEvent['type']);
      if (events.includes('vote.counted')) continue;
      let game = gathering;
      for (const event of events) game = follow(game, event);
      expect(meetingPlace(resumed(toRecord(game)))).toEqual(meetingPlace(game));
      if (meetingPlace(game)?.stage === 'objecting') heardOnly++;
    }
    expect(heardOnly).toBeGreaterThan(5);
  });

  it('goes on after the reload as it would have without', () => {
    let game = follow(follow(follow(gathering, 'meeting.open'), 'objection.hear'), 'objection.hear');
    let again = resumed(toRecord(game));
    for (const event of ['objection.answer', 'objection.hear', 'vote.call'] as const) {
      game = follow(game, event);
      again = follow(again, event);
      expect(toRecord(again)).toEqual(toRecord(game));
    }
  });

  it('is taken up wherever a random game stands, undone answers included', () => {
    let inMeeting = 0;
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 20, max: 160 }), (seed, turns) => {
        const game = randomGame(engine, seed, turns, 1);
        if (game.meeting !== null) inMeeting++;
        expect(meetingPlace(resumed(toRecord(game)))).toEqual(meetingPlace(game));
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(inMeeting).toBeGreaterThan(3);
  });

  it('resumes a record without a place at the last objection answered, as before', () => {
    const game = follow(follow(follow(gathering, 'meeting.open'), 'objection.hear'), 'objection.answer');
    const { place: _, ...older } = toRecord(follow(game, 'objection.hear'));
    expect(meetingPlace(resumed(sealed(older)))).toMatchObject({ stage: 'answering', index: 0 });
  });

  it('refuses a place that no meeting of these decisions has', () => {
    const answered = toRecord(follow(follow(follow(gathering, 'meeting.open'), 'objection.hear'), 'objection.answer'));
    const places = [
      { stage: 'gathering', index: 0 },
      { stage: 'voting', index: 0 },
      { stage: 'minuted', index: 0 },
      { stage: 'objecting', index: 40 },
      { stage: 'answering', index: 1 },
    ] as const;
    for (const place of places) {
      const result = replayRecord(engine, sealed({ ...answered, place }));
      expect(result, place.stage).toMatchObject({ ok: false, error: { code: 'record/disordered' } });
    }
    const drafting = toRecord(openGame(engine, { seed: 3, years: 1 }));
    expect(drafting).not.toHaveProperty('place');
    const misplaced = replayRecord(engine, sealed({ ...drafting, place: { stage: 'objecting', index: 0 } }));
    expect(misplaced).toMatchObject({ ok: false, error: { code: 'record/disordered' } });
    const strange = JSON.stringify(sealed({ ...answered, place: { stage: 'sleeping', index: 0 } as never }));
    expect(readRecord(strange)).toMatchObject({ ok: false, error: { code: 'record/malformed' } });
  });
});
