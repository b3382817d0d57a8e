// Relationship and stance: the machines are built from the charts that the kernel compiles into tables, so both must
// make the same moves on any sequence of events; and each state must be reachable and survive being saved.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import { createTestModel, getShortestPaths } from 'xstate/graph';
import {
  type Chart,
  compileChart,
  openingWord,
  relationshipChart,
  stanceChart,
  stanceWord,
} from '../../src/engine/charts.ts';
import { relationshipMachine, restore, send, stanceMachine } from '../../src/machines/index.ts';

const pairs: [Chart, AnyStateMachine][] = [
  [relationshipChart, relationshipMachine],
  [stanceChart, stanceMachine],
];

describe.each(pairs)('the machine of the chart', (chart, machine) => {
  const events = chart.events.map((event) => ({ type: `${chart.id}.${event}` }));

  it(`reaches every state of ${chart.id} by a generated path`, async () => {
    const reached = new Set<string>();
    for (const path of createTestModel(machine).getShortestPaths({ events })) {
      await path.test({ states: { '*': (state) => void reached.add(String(state.value)) } });
    }
    expect([...reached].sort()).toEqual([...chart.states].sort());
  });

  it(`takes up ${chart.id} where it was saved`, () => {
    for (const path of getShortestPaths(machine, { events })) {
      const snapshot = JSON.parse(JSON.stringify(machine.getPersistedSnapshot(path.state)));
      expect(createActor(machine, { snapshot }).getSnapshot().value).toBe(path.state.value);
    }
  });

  it(`moves ${chart.id} exactly as the compiled table does`, () => {
    const { table, events: width } = compileChart(chart);
    const start = fc.nat({ max: chart.states.length - 1 });
    const steps = fc.array(fc.nat({ max: width - 1 }), { maxLength: 40 });
    fc.assert(
      fc.property(start, steps, (from, sequence) => {
        let index = from;
        let at: unknown = machine.getPersistedSnapshot(
          machine.resolveState({ value: chart.states[from]!, context: {} }),
        );
        for (const event of sequence) {
          index = table[index * width + event]!;
          at = send(machine, at, { type: `${chart.id}.${chart.events[event]!}` }) ?? at;
          expect(restore(machine, at).value).toBe(chart.states[index]);
        }
      }),
    );
  });
});

describe('the words of a stance', () => {
  it('change only along moves of the machine, whatever the stance does', () => {
    const stance = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(stance, fc.array(stance, { maxLength: 30 }), (opening, later) => {
        let word = openingWord(opening);
        for (const value of later) {
          const next = stanceWord(word, value);
          const event = { type: next > word ? 'stance.warm' : 'stance.cool' } as const;
          let snapshot: unknown = stanceMachine.getPersistedSnapshot(
            stanceMachine.resolveState({ value: stanceChart.states[word]! }),
          );
          for (let i = word; i !== next; i += Math.sign(next - word)) snapshot = send(stanceMachine, snapshot, event);
          expect(restore(stanceMachine, snapshot).value).toBe(stanceChart.states[next]);
          word = next;
        }
      }),
    );
  });
});
