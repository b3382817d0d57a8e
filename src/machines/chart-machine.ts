// Builds a machine from a chart that the engine keeps as plain data. The kernel runs a table compiled from the same
// chart; a property test shows that machine and table make the same moves. A state without a move out of it is final.
import { setup } from 'xstate';
import type { Chart } from '../engine/charts.ts';

export interface ChartEvent<C extends Chart> {
  /** `noun.verb`: the chart's id and one of its events, such as 'stance.warm'. */
  type: `${C['id']}.${C['events'][number]}`;
}

/** The machine of a chart, starting in `initial`; begin elsewhere with `machine.resolveState({ value })`. */
export function chartMachine<const C extends Chart>(chart: C, initial: C['states'][number]) {
  return setup({ types: { events: {} as ChartEvent<C> } }).createMachine({
    id: chart.id,
    initial,
    states: Object.fromEntries(chart.states.map((state) => [state, stateOf(chart, state)])),
  });
}

function stateOf(chart: Chart, state: string): { type: 'final' } | { on: Record<string, string> } {
  const moves = chart.moves.filter((move) => move.from === state);
  if (moves.length === 0) return { type: 'final' };
  return { on: Object.fromEntries(moves.map((move) => [`${chart.id}.${move.event}`, move.to])) };
}
