// Finds a computer player of a scenario by its id.
import type { PolicySpec, World } from '../engine/world.ts';
import { UsageError } from './command.ts';

/** The policy of that id; wrong usage, with the ids there are, when the scenario has none. */
export function findPolicy(world: World, id: string | undefined): PolicySpec {
  const ids = world.policies.map((policy) => policy.id).join(', ');
  if (id === undefined) throw new UsageError(`--policy is missing; this scenario has ${ids}.`);
  const found = world.policies.find((policy) => policy.id === id);
  if (found === undefined) throw new UsageError(`This scenario has no policy "${id}"; it has ${ids}.`);
  return found;
}
