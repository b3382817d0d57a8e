// One device in a class (design section 4): it joins, it sits, and what it writes is a draft, on its way, or confirmed
// by the server. Offline it drafts and keeps; nothing is shown as done before the server has said so. Invoke-free: the
// page's transport tells it what happened.
import { assign, setup } from 'xstate';

interface SeatContext {
  /** Commands written here that the server has not confirmed. */
  waiting: number;
  /** Why joining failed, or why the seat is no longer ours; '' if nothing went wrong. */
  problem: string;
}

type SeatEvent =
  | { type: 'joined' }
  | { type: 'join.refused'; problem: string }
  | { type: 'line.lost' }
  | { type: 'line.back' }
  /** The player has begun to change something, or has let it be. */
  | { type: 'draft.begun' }
  | { type: 'draft.dropped' }
  /** Written to the outbox. */
  | { type: 'command.sent' }
  /** The server has put it in the log, or has refused it. */
  | { type: 'command.settled' }
  | { type: 'seat.revoked'; problem: string };

export const seatMachine = setup({
  types: { context: {} as SeatContext, events: {} as SeatEvent },
  guards: {
    wasLastWaiting: ({ context }) => context.waiting <= 1,
    hasWaiting: ({ context }) => context.waiting > 0,
  },
  actions: {
    addWaiting: assign({ waiting: ({ context }) => context.waiting + 1 }),
    takeWaiting: assign({ waiting: ({ context }) => Math.max(0, context.waiting - 1) }),
    noteProblem: assign({
      problem: ({ context, event }) => ('problem' in event ? event.problem : context.problem),
    }),
    forgetProblem: assign({ problem: '' }),
  },
}).createMachine({
  id: 'seat',
  context: { waiting: 0, problem: '' },
  initial: 'joining',
  states: {
    joining: {
      on: {
        joined: { target: 'seated', actions: 'forgetProblem' },
        'join.refused': { target: 'joining', actions: 'noteProblem' },
      },
    },
    seated: {
      initial: 'idle',
      on: {
        'line.lost': 'offline',
        'seat.revoked': { target: 'removed', actions: 'noteProblem' },
      },
      states: {
        idle: { on: { 'draft.begun': 'drafting', 'command.sent': { target: 'sending', actions: 'addWaiting' } } },
        drafting: {
          on: { 'draft.dropped': 'idle', 'command.sent': { target: 'sending', actions: 'addWaiting' } },
        },
        sending: {
          on: {
            'command.sent': { actions: 'addWaiting' },
            'command.settled': [
              { guard: 'wasLastWaiting', target: 'confirmed', actions: 'takeWaiting' },
              { actions: 'takeWaiting' },
            ],
          },
        },
        confirmed: {
          on: {
            'draft.begun': 'drafting',
            'command.sent': { target: 'sending', actions: 'addWaiting' },
          },
        },
      },
    },
    offline: {
      on: {
        'command.sent': { actions: 'addWaiting' },
        'line.back': [{ guard: 'hasWaiting', target: 'seated.sending' }, { target: 'seated.idle' }],
        'seat.revoked': { target: 'removed', actions: 'noteProblem' },
      },
    },
    removed: { on: { joined: { target: 'seated', actions: 'forgetProblem' } } },
  },
});
