// What games of a scenario hang on, as a hash: everything but the words that players read and what is written about the
// scenario. What was measured of a scenario holds for as long as this stays the same, through every typo that is mended.
// Errs on the safe side: the same thing written another way (a default spelt out, sections moved about) counts as a change.
import { sha256Hex } from '../base/hash.ts';
import { textsOf } from './translate.ts';
import type { Tree } from './tree.ts';

/** Sections that no rule reads. */
const TOLD_ONLY = ['format', 'version', 'language', 'authors', 'based_on', 'sources', 'disclaimer', 'papers'];

/** Hash of the merged files of a scenario, in its own language, hex. */
export function wordlessHash(root: Tree): string {
  const words = new Set([...textsOf(root).values()].map(({ node }) => node));
  return sha256Hex(JSON.stringify(played(root, words, TOLD_ONLY)));
}

/** What is left of a node without its words, in its order; undefined for nothing. */
function played(node: Tree, words: ReadonlySet<Tree>, leftOut: readonly string[] = []): unknown {
  if (node.kind === 'leaf') return words.has(node) ? undefined : node.value;
  const parts: unknown[] =
    node.kind === 'list'
      ? node.items.map((item) => played(item, words))
      : [...node.entries]
          .filter(([key]) => !leftOut.includes(key))
          .map(([key, entry]) => ({ key, value: played(entry.node, words) }))
          .map(({ key, value }) => (value === undefined ? undefined : [key, value]));
  const kept = parts.filter((part) => part !== undefined);
  return kept.length === 0 && parts.length > 0 ? undefined : kept;
}
