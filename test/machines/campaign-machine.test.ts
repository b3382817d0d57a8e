// The campaign machine is walked along every generated path, saved and restored as JSON at each state, and asked for
// the order in which a year happens.
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { createTestModel, getShortestPaths } from 'xstate/graph';
import { begin, campaignMachine, restore, send } from '../../src/machines/index.ts';
import { pathOf } from '../kit/machines/state-path.ts';

const EVENTS = [
  { type: 'beat.advance' },
  { type: 'beat.return' },
  { type: 'vote.call' },
  { type: 'step.resolved' },
  { type: 'card.drawn' },
  { type: 'card.answered' },
  { type: 'correction.settle' },
] as const;

const STATES = [
  'briefing',
  'reviewing',
  'designing',
  'planning',
  'lobbying',
  'committee.convening',
  'committee.deliberating',
  'committee.counting',
  'committee.minuted',
  'playing.awaiting',
  'playing.interrupted',
  'playing.correcting',
  'playing.closing',
  'revealing',
  'debriefing',
];

const input = { years: 2 };
const options = { input, events: EVENTS };

function walk(types: readonly (typeof EVENTS)[number]['type'][]): unknown {
  let at = begin(campaignMachine, input);
  for (const type of types) {
    const next = send(campaignMachine, at, { type });
    if (next === null) throw new Error(`no move for ${type} in ${pathOf(restore(campaignMachine, at).value)}`);
    at = next;
  }
  return at;
}

const TO_PLAY = [
  'beat.advance',
  'beat.advance',
  'beat.advance',
  'beat.advance',
  'beat.advance',
  'step.resolved',
  'vote.call',
  'step.resolved',
  'beat.advance',
] as const;

describe('the campaign machine', () => {
  it('has a generated path to every state', () => {
    const reached = new Set(getShortestPaths(campaignMachine, options).map((path) => pathOf(path.state.value)));
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('behaves the same after a save and a restore at the end of every generated path', () => {
    for (const path of getShortestPaths(campaignMachine, options)) {
      const saved = JSON.parse(JSON.stringify(campaignMachine.getPersistedSnapshot(path.state)));
      const actor = createActor(campaignMachine, { snapshot: saved, input });
      expect(actor.getSnapshot().value).toEqual(path.state.value);
      for (const event of EVENTS) {
        expect(restore(campaignMachine, saved).can(event)).toBe(path.state.can(event));
      }
    }
  });

  it('owes a step exactly in the states that wait for the engine', async () => {
    const owed: Record<string, string | null> = {
      'committee.convening': 'lobby',
      'committee.counting': 'vote',
      'playing.awaiting': 'quarter',
      'playing.closing': 'close',
    };
    for (const path of createTestModel(campaignMachine, { input }).getShortestPaths(options)) {
      await path.test({
        states: {
          '*': (state) => expect(state.context.due).toBe(owed[pathOf(state.value)] ?? null),
        },
      });
    }
  });

  it('plays four quarters a year, with the correction window after the second', () => {
    const resolved = ['step.resolved'] as const;
    const after = (quarters: readonly (typeof EVENTS)[number]['type'][]) => {
      const { value, context } = restore(campaignMachine, walk([...TO_PLAY, ...quarters]));
      return [pathOf(value), context.quarter];
    };
    expect(after([])).toEqual(['playing.awaiting', 0]);
    expect(after(resolved)).toEqual(['playing.awaiting', 1]);
    expect(after(['step.resolved', 'step.resolved'])).toEqual(['playing.correcting', 2]);
    const half = ['step.resolved', 'step.resolved', 'correction.settle'] as const;
    expect(after([...half, 'step.resolved'])).toEqual(['playing.awaiting', 3]);
    expect(after([...half, 'step.resolved', 'step.resolved'])).toEqual(['playing.closing', 4]);
  });

  it('takes up the year where an event card interrupted it', () => {
    const at = (events: readonly (typeof EVENTS)[number]['type'][]) =>
      pathOf(restore(campaignMachine, walk([...TO_PLAY, ...events])).value);
    expect(at(['card.drawn', 'card.answered'])).toBe('playing.awaiting');
    expect(at(['step.resolved', 'step.resolved', 'card.drawn', 'card.answered'])).toBe('playing.correcting');
  });

  it('ends in the debriefing after the last year and not before', () => {
    const year = [
      ...TO_PLAY.slice(1),
      'step.resolved',
      'step.resolved',
      'correction.settle',
      'step.resolved',
      'step.resolved',
      'step.resolved',
      'beat.advance',
    ] as const;
    const first = restore(campaignMachine, walk(['beat.advance', ...year]));
    expect([pathOf(first.value), first.context.year, first.context.quarter]).toEqual(['reviewing', 2, 0]);
    expect(pathOf(restore(campaignMachine, walk(['beat.advance', ...year, ...year])).value)).toBe('debriefing');
  });
});
