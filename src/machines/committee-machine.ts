// One meeting of the Executive Committee: members gather, the team presents, objections are heard one by one and
// answered or passed over, the vote is counted, the minutes stand. It counts objections; what they say, what an answer
// is worth and who votes how is the engine's business.
import { assign, setup } from 'xstate';

export interface CommitteeContext {
  /** How many objections are raised in this meeting. */
  objections: number;
  /** Which of them is being heard, from 0. */
  index: number;
}

export type CommitteeEvent =
  | { type: 'meeting.open' }
  /** Hear the first objection, or the next one. */
  | { type: 'objection.hear' }
  | { type: 'objection.answer' }
  | { type: 'vote.call' }
  /** Told by the referee: the engine has counted. */
  | { type: 'vote.counted' };

export const committeeMachine = setup({
  types: {
    context: {} as CommitteeContext,
    events: {} as CommitteeEvent,
    input: {} as { objections: number },
  },
  guards: {
    hasObjections: ({ context }) => context.objections > 0,
    hasMoreObjections: ({ context }) => context.index + 1 < context.objections,
  },
  actions: {
    turnToNext: assign({ index: ({ context }) => context.index + 1 }),
  },
}).createMachine({
  id: 'committee',
  context: ({ input }) => ({ objections: input.objections, index: 0 }),
  initial: 'gathering',
  states: {
    gathering: { on: { 'meeting.open': 'presenting' } },
    presenting: {
      on: {
        'objection.hear': { guard: 'hasObjections', target: 'objecting' },
        'vote.call': 'voting',
      },
    },
    objecting: {
      on: {
        'objection.answer': 'answering',
        'objection.hear': { guard: 'hasMoreObjections', target: 'objecting', reenter: true, actions: 'turnToNext' },
        'vote.call': 'voting',
      },
    },
    answering: {
      on: {
        'objection.hear': { guard: 'hasMoreObjections', target: 'objecting', actions: 'turnToNext' },
        'vote.call': 'voting',
      },
    },
    voting: { on: { 'vote.counted': 'minuted' } },
    minuted: { type: 'final' },
  },
});
