// The practice half-year: which mark the player is shown. It follows what happens in a real game under the referee and
// decides nothing in it; whoever runs it tells it what the player did. Skipping is possible everywhere.
import { assign, setup } from 'xstate';

export interface PracticeContext {
  /** Whether the plan asks for money: without it there is nothing to practise. */
  money: boolean;
}

export type PracticeEvent =
  /** Told from the game: what stands on the sheet, where the team is, what was played. */
  | { type: 'money.put' }
  | { type: 'money.gone' }
  | { type: 'plan.reached' }
  | { type: 'lobby.reached' }
  | { type: 'meeting.planned' }
  | { type: 'meeting.gone' }
  | { type: 'range.written' }
  | { type: 'committee.reached' }
  | { type: 'objection.answered' }
  | { type: 'vote.counted' }
  | { type: 'year.started' }
  | { type: 'quarter.played' }
  /** Asked by the player. */
  | { type: 'practice.skip' }
  | { type: 'practice.close' };

export const practiceMachine = setup({
  types: { context: {} as PracticeContext, events: {} as PracticeEvent },
  guards: { hasMoney: ({ context }) => context.money },
  actions: {
    noteMoney: assign({ money: true }),
    forgetMoney: assign({ money: false }),
  },
}).createMachine({
  id: 'practice',
  context: { money: false },
  initial: 'money',
  on: { 'practice.skip': '.skipped' },
  states: {
    money: {
      initial: 'asking',
      on: { 'lobby.reached': { guard: 'hasMoney', target: 'meeting' } },
      states: {
        asking: { on: { 'money.put': { target: 'done', actions: 'noteMoney' } } },
        done: { on: { 'money.gone': { target: 'asking', actions: 'forgetMoney' } } },
      },
    },
    meeting: {
      on: { 'meeting.planned': 'range', 'committee.reached': 'vote', 'plan.reached': 'money.done' },
    },
    range: {
      initial: 'asking',
      on: { 'meeting.gone': 'meeting', 'committee.reached': 'vote', 'plan.reached': 'money.done' },
      states: {
        asking: { on: { 'range.written': 'done' } },
        done: {},
      },
    },
    vote: {
      initial: 'hearing',
      on: { 'year.started': 'first_quarter' },
      states: {
        hearing: { on: { 'objection.answered': 'calling', 'vote.counted': 'minuted' } },
        calling: { on: { 'vote.counted': 'minuted' } },
        minuted: {},
      },
    },
    first_quarter: { on: { 'quarter.played': 'second_quarter' } },
    second_quarter: { on: { 'quarter.played': 'why' } },
    why: { on: { 'practice.close': 'over' } },
    over: { type: 'final' },
    skipped: { type: 'final' },
  },
});
