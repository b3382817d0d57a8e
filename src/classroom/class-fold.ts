// The fold of a class's log: the state after an event. Pure and total over logs that `judge` made; the same log gives
// the same state everywhere, every figure of every team included.
import type { Engine } from '../engine/engine.ts';
import type { ClassEvent } from './class-event.ts';
import type { ClassState } from './class-state.ts';

/** The engine of a scenario, by its id and hash; the server keeps one each. Throws when it has none. */
export type EngineOf = (scenario: { id: string; hash: string }) => Engine;

/** The state after an event. `state` is null only before `class-opened`. Throws Error when the event cannot follow. */
export function foldEvent(state: ClassState | null, event: ClassEvent, engineOf: EngineOf): ClassState {
  throw new Error(`Not built yet: ${event.kind} at ${state?.seq ?? 0} for ${typeof engineOf}.`);
}

/** The state after a whole log, or after the rest of it from `state` on. */
export function foldLog(
  events: readonly ClassEvent[],
  engineOf: EngineOf,
  state: ClassState | null = null,
): ClassState {
  let now = state;
  for (const event of events) now = foldEvent(now, event, engineOf);
  if (now === null) throw new Error('An empty log is no class.');
  return now;
}
