// The class as a whole: which gate is open and whether time runs (design section 4). It says when; what a gate does to
// the teams' games is said in `gates.ts`. Resolving is the committee and the year it decides on. Invoke-free, so that
// every state can be reached by a generated path, and run as a value like the other machines.
import { assign, setup } from 'xstate';
import { begin, type Persisted, restore, send } from '../machines/index.ts';
import type { Gate, Hold } from './terms.ts';

interface SessionContext {
  /** 1-based; 0 before the first year. */
  year: number;
  years: number;
}

type SessionEvent =
  | { type: 'gate.next' }
  | { type: 'hold.pause' }
  | { type: 'hold.freeze' }
  | { type: 'hold.resume' }
  | { type: 'years.set'; years: number }
  | { type: 'class.close' };

export const classSessionMachine = setup({
  types: { context: {} as SessionContext, events: {} as SessionEvent, input: {} as { years: number } },
  guards: {
    isLastYear: ({ context }) => context.year >= context.years,
    isLater: ({ context, event }) => event.type === 'years.set' && event.years >= Math.max(1, context.year),
  },
  actions: {
    openYear: assign({ year: ({ context }) => context.year + 1 }),
    setYears: assign({
      years: ({ context, event }) => (event.type === 'years.set' ? event.years : context.years),
    }),
  },
}).createMachine({
  id: 'class',
  context: ({ input }) => ({ year: 0, years: input.years }),
  type: 'parallel',
  on: { 'years.set': { guard: 'isLater', actions: 'setYears' } },
  states: {
    pace: {
      initial: 'gathering',
      on: { 'class.close': '.closed' },
      states: {
        gathering: { on: { 'gate.next': 'briefing' } },
        briefing: { on: { 'gate.next': { target: 'deciding', actions: 'openYear' } } },
        deciding: { on: { 'gate.next': 'resolving' } },
        resolving: {
          initial: 'committee',
          states: {
            committee: { on: { 'gate.next': 'playing' } },
            playing: { on: { 'gate.next': '#class.pace.revealing' } },
          },
        },
        revealing: {
          on: {
            'gate.next': [
              { guard: 'isLastYear', target: 'debriefing' },
              { target: 'deciding', actions: 'openYear' },
            ],
          },
        },
        debriefing: {},
        closed: {},
      },
    },
    hold: {
      initial: 'running',
      states: {
        running: { on: { 'hold.pause': 'paused', 'hold.freeze': 'frozen' } },
        paused: { on: { 'hold.resume': 'running', 'hold.freeze': 'frozen' } },
        frozen: { on: { 'hold.resume': 'running' } },
      },
    },
  },
});

/** The opening snapshot of a class of so many years. */
export function openSession(years: number): Persisted {
  return begin(classSessionMachine, { years });
}

/** The snapshot after an event, or null when the class makes no move for it here. */
export function moveSession(session: Persisted, event: SessionEvent): Persisted | null {
  return send(classSessionMachine, session, event);
}

/** Where the class stands, in plain words. */
export function readSession(session: Persisted): { gate: Gate; year: number; years: number; hold: Hold } {
  const { value, context } = restore(classSessionMachine, session);
  const { pace, hold } = value as { pace: string | { resolving: 'committee' | 'playing' }; hold: Hold };
  const gate = typeof pace === 'string' ? (pace as Gate) : pace.resolving;
  return { gate, year: context.year, years: context.years, hold };
}
