// What comes to the team by itself and what it makes of it: visitors, gaps in the data, the network, readings, and the
// prediction from the lobby to the debrief.
import { describe, expect, test } from 'vitest';
import { committeeView } from '../../src/views/committee-view.ts';
import { dataGaps, doorView } from '../../src/views/corridor-view.ts';
import { causeText } from '../../src/views/ledger-view.ts';
import { networkView } from '../../src/views/network-view.ts';
import { peopleView } from '../../src/views/people-view.ts';
import { predictionDraft, predictionResults } from '../../src/views/prediction-view.ts';
import { moving, playedTo, taking } from '../kit/views/played-game.ts';

const lobby = () => {
  const game = playedTo('lobbying', 2);
  const waiting = game.engine.visitors(game.state).map(({ person }) => person);
  return { game, waiting };
};

describe('the door', () => {
  test('shows three who wait, each with their line, and closes when two are received', () => {
    const { game, waiting } = lobby();
    const none = taking(
      game,
      waiting.map((person) => ({ kind: 'receive-visitor', person, receive: false }) as const),
    );
    expect(doorView(none).visitors.map(({ received, open }) => [received, open])).toEqual(
      Array.from({ length: 3 }, () => [false, true]),
    );
    expect(doorView(none).visitors.every(({ line }) => line !== '')).toBe(true);
    const two = taking(
      none,
      waiting.slice(0, 2).map((person) => ({ kind: 'receive-visitor', person, receive: true }) as const),
    );
    const door = doorView(two);
    expect(door.visitors.map(({ received }) => received)).toEqual([true, true, false]);
    expect(door.visitors[2]?.open).toBe(false);
    const third = door.visitors[2];
    expect(door.note.includes(third?.name ?? '?')).toBe(third?.meeting === false);
  });
});

describe('quiet resistance', () => {
  test('shows the sign of everyone whom the engine signals and of nobody else', () => {
    const { game } = lobby();
    const signalled = {
      ...game,
      engine: { ...game.engine, signals: () => [{ person: 'finance', strength: 0.1 }] },
    };
    const tell = game.engine.world.people.find(({ id }) => id === 'finance')?.tell;
    expect(dataGaps(signalled)).toMatchObject([{ id: 'finance', sign: tell, clear: false }]);
    expect(dataGaps(game)).toHaveLength(game.engine.signals(game.state).length);
  });
});

describe('the network', () => {
  test('keeps trust off the map until somebody was walked with, and names it then', () => {
    const game = playedTo('reviewing');
    const before = networkView(game);
    expect(before.nodes).toHaveLength(13);
    expect(before.layers.find(({ id }) => id === 'trust')?.count).toBe(0);
    const people = game.engine.committee(game.state).slice(0, 2);
    const after = networkView(taking(game, [{ kind: 'buy-research', finding: 'network_walk', people }]));
    expect(
      after.nodes
        .filter(({ walked }) => walked)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...people].sort());
    for (const id of people) {
      const named = after.lines.filter((line) => line.layer === 'trust' && (line.a === id || line.b === id));
      expect(after.nodes.find((node) => node.id === id)?.trust).toHaveLength(named.length);
    }
    expect(after.unknown).not.toBe(before.unknown);
  });

  test('weighs every line within its layer between nothing and one', () => {
    const { lines } = networkView(lobby().game);
    expect(lines.length).toBeGreaterThan(0);
    for (const { weight } of lines) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });
});

describe('readings', () => {
  test('stand in the file of the person and are counted', () => {
    const game = taking(playedTo('lobbying'), [{ kind: 'read-reason', person: 'finance', reason: 'loss' }]);
    const view = peopleView(game);
    expect(view.people.find(({ id }) => id === 'finance')?.reading).toBe('loss');
    expect(view.readings.written).toBe(1);
    expect(view.readings.options).toHaveLength(5);
  });
});

describe('the prediction', () => {
  test('starts from the arithmetic of today and is compared seat by seat after the vote', () => {
    const { game } = lobby();
    const draft = predictionDraft(game);
    const sure = game.engine.ballots(game.state).filter(({ yes }) => yes);
    expect(draft.yes).toEqual(sure.map(({ person }) => person));
    expect(draft.written).toBe(false);
    const written = taking(game, [{ kind: 'predict-vote', yes: [] }]);
    expect(predictionDraft(written)).toMatchObject({ yes: [], written: true });
    const voted = moving(written, 'continue', 'next-objection', 'call-vote');
    const { ballots } = voted.engine.mandateOf(voted.state);
    const no = ballots.filter(({ yes }) => !yes).length;
    const result = committeeView(voted).mandate?.prediction;
    expect(result).toMatchObject({ year: 2, score: `${no} of 13`, saidNo: '' });
    expect(result?.saidYes === '').toBe(no === 13);
    expect(voted.engine.mandateOf(voted.state).predictedRight).toBe(no);
    expect(predictionResults(voted)).toEqual([result]);
  });

  test('is left out where none was written down', () => {
    const voted = moving(lobby().game, 'continue', 'next-objection', 'call-vote');
    expect(committeeView(voted).mandate?.prediction).toBeNull();
    expect(predictionResults(voted)).toEqual([]);
  });
});

describe('the ledger', () => {
  test('names the colleague who pulled, the visit at the door, and the answer that misread', () => {
    const { world } = playedTo('lobbying').engine;
    const name = world.people.find(({ id }) => id === 'finance')?.name;
    const entry = { person: 'x', year: 1, slot: 0, stance: 0, anchor: 0, trust: 0 };
    expect(causeText(world, { ...entry, cause: 'peers', detail: 'finance' })).toBe(
      `Colleagues they listen to, mostly ${name}`,
    );
    expect(causeText(world, { ...entry, cause: 'meeting', detail: 'received' })).toBe('You received them at your door');
    expect(causeText(world, { ...entry, cause: 'answer', detail: 'misread' })).toContain('misread');
  });
});
