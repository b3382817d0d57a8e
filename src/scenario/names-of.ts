// The names that conditions may use, taken from the tree: they are needed even where other parts of the file are broken.
import { variableCatalogue } from '../engine/variables.ts';
import type { World } from '../engine/world.ts';
import type { Catalogue } from './condition.ts';
import { nodeAt } from './tree.ts';
import type { Path, Tree } from './tree.ts';

/** The catalogue of variables, or undefined where a section that gives names is missing or broken. */
export function catalogueOf(root: Tree): Catalogue | undefined {
  const sections = ['accounts', 'people', 'models', 'elements', 'dilemmas', 'events', 'gauges'];
  const optional = new Set(['dilemmas', 'events', 'gauges']);
  const world: Record<string, unknown> = { years: numberAt(root, ['years'], 10) };
  for (const section of sections) {
    const node = nodeAt(root, [section]);
    if (node === undefined && !optional.has(section)) return undefined;
    const list = node === undefined ? [] : entries(node);
    if (list === undefined) return undefined;
    world[section] = list;
  }
  // Only ids, seats, limits and the maps below are read from it.
  return variableCatalogue(world as unknown as World);
}

function entries(node: Tree): Record<string, unknown>[] | undefined {
  if (node.kind !== 'branch') return undefined;
  const list: Record<string, unknown>[] = [];
  for (const [id, { node: value }] of node.entries) {
    const seat = nodeAt(value, ['seat']);
    const inner = (name: string) => entries(nodeAt(value, [name]) ?? value) ?? [];
    list.push({
      id,
      seat: seat?.kind === 'leaf' && (seat.value === 'chair' || seat.value === 'speaker') ? seat.value : 'member',
      practices: nodeAt(value, ['practices']) === undefined ? [] : inner('practices'),
      choices: nodeAt(value, ['choices']) === undefined ? [] : inner('choices'),
      min: numberAt(value, ['min'], -Infinity),
      max: numberAt(value, ['max'], Infinity),
    });
  }
  return list;
}

function numberAt(node: Tree, path: Path, otherwise: number): number {
  const leaf = nodeAt(node, path);
  return leaf?.kind === 'leaf' && typeof leaf.value === 'number' ? leaf.value : otherwise;
}
