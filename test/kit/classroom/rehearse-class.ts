// Computer teams at a gate of a test class: every seat takes its turn, one command after the other.
import { rehearsalJoins, rehearsalOrder, rehearse } from '../../../src/classroom/rehearsal.ts';
import { seatActor, SYSTEM, type TestClass } from './class-kit.ts';

/** So many teams join, each with so many seats. */
export function joinTeams(open: TestClass, teams: number, seats: number): void {
  for (const join of rehearsalJoins(teams, seats)) open.must(SYSTEM, join);
}

/** All seats do what the gate asks of them; refused commands are let go. Returns how many were done and refused. */
export function playGate(open: TestClass): { done: number; refused: Map<string, number> } {
  let done = 0;
  const refused = new Map<string, number>();
  for (const seat of rehearsalOrder(open.state)) {
    const turn = rehearse(open.state, seat);
    for (let step = turn.next(); step.done !== true; step = turn.next(open.state)) {
      const refusal = open.ask(seatActor(seat), step.value);
      if (refusal === null) done++;
      else refused.set(refusal.code, (refused.get(refusal.code) ?? 0) + 1);
    }
  }
  return { done, refused };
}
