// Names for ids, as players read them. An id that nobody knows is shown as it is rather than hidden.
import type { World } from '../engine/world.ts';

/** The name of a person; the id if there is none. */
export function personName(world: World, id: string): string {
  return world.people.find((person) => person.id === id)?.name ?? id;
}

export function accountName(world: World, id: string): string {
  return world.accounts.find((account) => account.id === id)?.name ?? id;
}

export function clusterName(world: World, id: string): string {
  return world.clusters.find((cluster) => cluster.id === id)?.name ?? id;
}

export function practiceName(world: World, id: string): string {
  for (const element of world.elements)
    for (const practice of element.practices) if (practice.id === id) return practice.name;
  return id;
}

export function modelName(world: World, id: string): string {
  return world.models.find((model) => model.id === id)?.name ?? id;
}

/** The name of whatever carries the id: person, account, cluster, practice, event or dilemma. */
export function anyName(world: World, id: string): string {
  const lists: readonly (readonly { id: string; name?: string; title?: string }[])[] = [
    world.people,
    world.accounts,
    world.clusters,
    world.groups,
    world.events,
    world.dilemmas,
    world.models,
  ];
  for (const list of lists) {
    const found = list.find((item) => item.id === id);
    if (found !== undefined) return found.name ?? found.title ?? id;
  }
  return practiceName(world, id);
}
