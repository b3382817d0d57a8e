// A file of texts as `excom texts` writes it: every text of the scenario, with the original above those that are
// not translated or no longer fit, and the marks of the originals. Comments of its own are written anew each time.
import { stringify } from 'yaml';
import { Findings } from './diagnostic.ts';
import { readMerged } from './merge.ts';
import type { Files } from './merge.ts';
import { TEXTS_FORMAT } from './schema/texts.ts';
import { markOf, readTranslation, textsOf } from './translate.ts';
import { nodeAt } from './tree.ts';

export interface TextsFile {
  text: string;
  all: number;
  missing: number;
  /** Paths whose original has changed since; they keep their old mark until they are confirmed. */
  stale: string[];
}

/** `confirmed`: paths whose translation fits the original of today, or 'all'. Undefined where the scenario cannot be read. */
export function textsFile(
  files: Files,
  entry: string,
  language: string,
  confirmed: readonly string[] | 'all' = [],
): TextsFile | undefined {
  const root = readMerged(files, entry, new Findings())?.root;
  if (root === undefined) return undefined;
  const file = `${entry.slice(0, entry.lastIndexOf('/') + 1)}texts/${language}.yaml`;
  const raw = files.get(file);
  const findings = new Findings();
  const before = raw === undefined ? undefined : readTranslation(file, raw, findings);
  // A file with mistakes is not written over.
  if (findings.failed) return undefined;
  const id = nodeAt(root, ['id']);
  const stale: string[] = [];
  const texts: string[] = [];
  const checked: string[] = [];
  const originals = textsOf(root);
  for (const [path, { node }] of originals) {
    const original = node.kind === 'leaf' ? String(node.value) : '';
    const text = before?.texts.get(path)?.text ?? '';
    const now = markOf(original);
    // What is translated and up to date needs no original beside it; the file would be twice as long.
    const upToDate = text !== '' && (before?.checked.get(path) ?? now) === now;
    if (!upToDate) texts.push(`  # ${original.replaceAll(/\s+/g, ' ')}`);
    texts.push(`  ${path}: ${inQuotes(text)}`);
    if (text === '') continue;
    const known = confirmed === 'all' || confirmed.includes(path) ? now : (before?.checked.get(path) ?? now);
    if (known !== now) stale.push(path);
    checked.push(`  ${path}: "${known}"`);
  }
  const translators = before?.translators ?? [];
  const head = [
    `# Texts of a scenario in another language. excom texts writes the originals as comments; fill in what is empty.`,
    `format: ${TEXTS_FORMAT}`,
    `of: ${id?.kind === 'leaf' ? String(id.value) : ''}`,
    `language: ${language}`,
    ...(translators.length === 0 ? [] : [`translators: [${translators.map(inQuotes).join(', ')}]`]),
  ];
  const text = [...head, 'texts:', ...texts, ...(checked.length === 0 ? [] : ['checked:', ...checked]), ''].join('\n');
  return { text, all: originals.size, missing: originals.size - checked.length, stale };
}

/** On one line, in double quotes. */
function inQuotes(text: string): string {
  return stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
}
