// The ids of a scenario by section, for an editor that completes them; read also where other parts are broken.
import { Findings } from './diagnostic.ts';
import type { Ids } from './json-schema.ts';
import { readMerged } from './merge.ts';
import type { Files } from './merge.ts';
import { idsIn } from './references.ts';
import { SECTIONS } from './sections.ts';

/** The ids of each section; empty where the files cannot be read at all. */
export function idsOf(files: Files, entry: string): Ids {
  const root = readMerged(files, entry, new Findings())?.root;
  if (root === undefined) return new Map();
  const names = [...Object.keys(SECTIONS), 'practices', 'kpis'];
  return new Map(names.map((name) => [name, [...(idsIn(root, name) ?? [])]]));
}
