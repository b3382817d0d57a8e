// The committee machine: every state by a generated path, restored in mid-meeting, and the order of a meeting.
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { createTestModel, getShortestPaths } from 'xstate/graph';
import { begin, committeeMachine, restore, send } from '../../src/machines/index.ts';
import { pathOf } from '../kit/machines/state-path.ts';

const EVENTS = [
  { type: 'meeting.open' },
  { type: 'objection.hear' },
  { type: 'objection.answer' },
  { type: 'vote.call' },
  { type: 'vote.counted' },
] as const;

function hold(objections: number, ...types: (typeof EVENTS)[number]['type'][]): unknown {
  let at = begin(committeeMachine, { objections });
  for (const type of types) at = send(committeeMachine, at, { type }) ?? null;
  return at;
}

describe('the committee machine', () => {
  it('has a generated path to every state', async () => {
    const options = { input: { objections: 2 }, events: EVENTS };
    const reached = new Set<string>();
    for (const path of createTestModel(committeeMachine, { input: options.input }).getShortestPaths(options)) {
      await path.test({
        states: {
          '*': (state) => {
            reached.add(pathOf(state.value));
            expect(state.context.index).toBeLessThan(2);
          },
        },
      });
    }
    expect([...reached].sort()).toEqual(['answering', 'gathering', 'minuted', 'objecting', 'presenting', 'voting']);
  });

  it('is taken up in mid-meeting with the objection that was being heard', () => {
    for (const path of getShortestPaths(committeeMachine, { input: { objections: 3 }, events: EVENTS })) {
      const saved = JSON.parse(JSON.stringify(committeeMachine.getPersistedSnapshot(path.state)));
      const restored = createActor(committeeMachine, { snapshot: saved, input: { objections: 0 } }).getSnapshot();
      expect(restored.value).toEqual(path.state.value);
      expect(restored.context).toEqual(path.state.context);
    }
  });

  it('hears each objection once and then waits for the vote', () => {
    const last = hold(2, 'meeting.open', 'objection.hear', 'objection.answer', 'objection.hear');
    const snapshot = restore(committeeMachine, last);
    expect([snapshot.value, snapshot.context.index]).toEqual(['objecting', 1]);
    expect(snapshot.can({ type: 'objection.hear' })).toBe(false);
    expect(snapshot.can({ type: 'vote.call' })).toBe(true);
  });

  it('can vote at once when nobody objects', () => {
    const open = hold(0, 'meeting.open');
    expect(restore(committeeMachine, open).can({ type: 'objection.hear' })).toBe(false);
    expect(restore(committeeMachine, hold(0, 'meeting.open', 'vote.call', 'vote.counted')).value).toBe('minuted');
  });

  it('cannot vote while members are still gathering', () => {
    expect(send(committeeMachine, hold(2), { type: 'vote.call' })).toBeNull();
  });
});
