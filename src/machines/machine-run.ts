// Runs a machine as a value: begin, then one event at a time with XState's pure `transition()`. What is handed round is
// the machine's persisted snapshot, plain JSON that can be stored anywhere in the flow and taken up again.
import {
  type AnyStateMachine,
  type EventFromLogic,
  type InputFrom,
  initialTransition,
  type SnapshotFrom,
  transition,
} from 'xstate';

/** A persisted snapshot: plain JSON, opaque to all but the machine that it came from. */
export type Persisted = unknown;

/** The persisted opening snapshot of a machine with its input. */
export function begin<M extends AnyStateMachine>(machine: M, input: InputFrom<M>): Persisted {
  const [snapshot] = initialTransition<AnyStateMachine>(machine, input);
  return machine.getPersistedSnapshot(snapshot);
}

/** The live snapshot of a persisted one: state value, context, `can`, `matches`. */
export function restore<M extends AnyStateMachine>(machine: M, persisted: Persisted): SnapshotFrom<M> {
  return machine.resolveState(persisted as Parameters<M['resolveState']>[0]) as SnapshotFrom<M>;
}

/** The persisted snapshot after an event, or null when the machine makes no move for it here. */
export function send<M extends AnyStateMachine>(
  machine: M,
  persisted: Persisted,
  event: EventFromLogic<M>,
): Persisted | null {
  const snapshot = restore<AnyStateMachine>(machine, persisted);
  if (!snapshot.can(event)) return null;
  const [next] = transition<AnyStateMachine>(machine, snapshot, event);
  return machine.getPersistedSnapshot(next);
}

/** The persisted snapshot of a machine standing in a state with a context, as if it had come there by its own moves. */
export function stand<M extends AnyStateMachine>(
  machine: M,
  at: Pick<SnapshotFrom<M>, 'value' | 'context'>,
): Persisted {
  return machine.getPersistedSnapshot(machine.resolveState(at as Parameters<M['resolveState']>[0]));
}
