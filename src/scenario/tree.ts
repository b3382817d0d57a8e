// A file's content as a tree in which every value and every key knows its place. Merging keeps the nodes, so a problem
// in a merged scenario is still reported in the file that owns the value.
import type { Place } from './diagnostic.ts';

export interface Leaf {
  kind: 'leaf';
  value: string | number | boolean | null;
  at: Place;
}
export interface List {
  kind: 'list';
  items: Tree[];
  at: Place;
}
export interface Branch {
  kind: 'branch';
  entries: Map<string, Entry>;
  at: Place;
}
export interface Entry {
  key: Place;
  node: Tree;
}
export type Tree = Leaf | List | Branch;

export type Path = readonly (string | number)[];

/** A copy as plain data for the schema. Keys are checked on reading, so none can be a prototype's. */
export function plain(node: Tree): unknown {
  if (node.kind === 'leaf') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  const out: Record<string, unknown> = {};
  for (const [key, entry] of node.entries) out[key] = plain(entry.node);
  return out;
}

/** The node at a path, or undefined. */
export function nodeAt(root: Tree, path: Path): Tree | undefined {
  let node: Tree | undefined = root;
  for (const step of path) node = node === undefined ? undefined : child(node, step);
  return node;
}

function child(node: Tree, step: string | number): Tree | undefined {
  if (node.kind === 'branch') return node.entries.get(String(step))?.node;
  return node.kind === 'list' ? node.items[Number(step)] : undefined;
}

/** The place of the value at a path; where there is none, of the nearest key above it. */
export function placeOf(root: Tree, path: Path): Place {
  let node: Tree = root;
  let place = root.at;
  for (const [index, step] of path.entries()) {
    const next = child(node, step);
    if (next === undefined) return place;
    const isLast = index === path.length - 1;
    // A missing field is shown at the name of the thing that lacks it, not at the whole block below it.
    place = node.kind === 'branch' && !(isLast && next.kind === 'leaf') ? node.entries.get(String(step))!.key : next.at;
    node = next;
  }
  return place;
}

/** The place of the key that ends a path, or of its nearest parent. */
export function keyPlace(root: Tree, path: Path): Place {
  const parent = nodeAt(root, path.slice(0, -1));
  const entry = parent?.kind === 'branch' ? parent.entries.get(String(path.at(-1))) : undefined;
  return entry?.key ?? placeOf(root, path);
}

export interface Found {
  path: (string | number)[];
  node: Tree;
  place: Place;
}

/** The steps of a pattern such as `people.*.ties`; none for '', the file itself. */
export const stepsOf = (pattern: string): string[] => (pattern === '' ? [] : pattern.split('.'));

/** All nodes that a pattern such as `people.*.ties.*` reaches; `*` is any key or list position. */
export function matches(root: Tree, pattern: string): Found[] {
  let found: Found[] = [{ path: [], node: root, place: root.at }];
  for (const step of stepsOf(pattern)) {
    const next: Found[] = [];
    for (const { path, node } of found) {
      if (node.kind === 'branch') {
        for (const [key, entry] of node.entries)
          if (step === '*' || step === key) next.push({ path: [...path, key], node: entry.node, place: entry.node.at });
      } else if (node.kind === 'list' && step === '*') {
        for (const [index, item] of node.items.entries())
          next.push({ path: [...path, index], node: item, place: item.at });
      }
    }
    found = next;
  }
  return found;
}
