// The marks of the practice: every state has a generated path and a way on, skipping works everywhere, and the order is
// money, meeting, expectation, vote, two quarters, the question.
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { begin, practiceMachine, restore, send } from '../../src/machines/index.ts';
import { pathOf } from '../kit/machines/state-path.ts';

const EVENTS = [
  { type: 'money.put' },
  { type: 'money.gone' },
  { type: 'plan.reached' },
  { type: 'lobby.reached' },
  { type: 'meeting.planned' },
  { type: 'meeting.gone' },
  { type: 'range.written' },
  { type: 'committee.reached' },
  { type: 'objection.answered' },
  { type: 'vote.counted' },
  { type: 'year.started' },
  { type: 'quarter.played' },
  { type: 'practice.skip' },
  { type: 'practice.close' },
] as const;
type Type = (typeof EVENTS)[number]['type'];

const STATES = [
  'money.asking',
  'money.done',
  'meeting',
  'range.asking',
  'range.done',
  'vote.hearing',
  'vote.calling',
  'vote.minuted',
  'first_quarter',
  'second_quarter',
  'why',
  'over',
  'skipped',
];

const paths = () => getShortestPaths(practiceMachine, { events: EVENTS });

/** The state after these events, of which those without a move change nothing. */
function after(...types: Type[]): string {
  let at = begin(practiceMachine, undefined);
  for (const type of types) at = send(practiceMachine, at, { type }) ?? at;
  return pathOf(restore(practiceMachine, at).value);
}

const TO_LOBBY = ['money.put', 'lobby.reached'] as const;
const TO_PLAY = [...TO_LOBBY, 'meeting.planned', 'committee.reached', 'vote.counted', 'year.started'] as const;

describe('the practice machine', () => {
  it('has a generated path to every state and to no other', () => {
    const reached = new Set(paths().map(({ state }) => pathOf(state.value)));
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('can be skipped in every state that is not its end', () => {
    for (const { state } of paths()) {
      if (state.status === 'done') continue;
      expect(state.can({ type: 'practice.skip' }), pathOf(state.value)).toBe(true);
    }
    expect(after(...TO_PLAY, 'practice.skip')).toBe('skipped');
  });

  it('has a way from every state to the question at the end', () => {
    for (const { state } of paths()) {
      if (state.status === 'done') continue;
      const onward = getShortestPaths(practiceMachine, {
        events: EVENTS,
        fromState: state,
        toState: (to) => to.matches('why'),
      });
      expect(onward.length, pathOf(state.value)).toBeGreaterThan(0);
    }
  });

  it('goes on from the plan only when money was asked for, and forgets money that was taken back', () => {
    expect(after('lobby.reached')).toBe('money.asking');
    expect(after('money.put', 'money.gone', 'lobby.reached')).toBe('money.asking');
    expect(after(...TO_LOBBY)).toBe('meeting');
    expect(after(...TO_LOBBY, 'plan.reached')).toBe('money.done');
  });

  it('lets the meeting and the expectation be left out, as the game does', () => {
    expect(after(...TO_LOBBY, 'committee.reached')).toBe('vote.hearing');
    expect(after(...TO_LOBBY, 'meeting.planned')).toBe('range.asking');
    expect(after(...TO_LOBBY, 'meeting.planned', 'meeting.gone')).toBe('meeting');
    expect(after(...TO_LOBBY, 'meeting.planned', 'range.written')).toBe('range.done');
  });

  it('asks why after two quarters and not before', () => {
    expect(after(...TO_PLAY)).toBe('first_quarter');
    expect(after(...TO_PLAY, 'quarter.played')).toBe('second_quarter');
    expect(after(...TO_PLAY, 'quarter.played', 'quarter.played')).toBe('why');
    expect(after(...TO_PLAY, 'quarter.played', 'quarter.played', 'practice.close')).toBe('over');
  });
});
