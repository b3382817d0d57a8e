// A file written tidily: even spacing, one style of lists and groups, today's format. Comments, order, quotes and the
// author's choice of lines stay. What a file says is never changed: the result is read again and compared.
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { renamedSince } from './renamed.ts';
import { stepsOf } from './tree.ts';

const OPTIONS = { uniqueKeys: false, merge: false, strict: true, version: '1.2', schema: 'core' } as const;

/** The file in tidy form, or undefined where it cannot be read; `migrate` also brings its format up to date. */
export function formatYaml(text: string, migrate = true): string | undefined {
  try {
    const document = parseDocument(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), OPTIONS);
    if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
    if (migrate) migrateDocument(document);
    const said = JSON.stringify(document.toJS({ maxAliasCount: 0 }));
    const tidy = tight(document.toString({ lineWidth: 0, flowCollectionPadding: true }));
    const again = parseDocument(tidy, OPTIONS);
    return again.errors.length === 0 && JSON.stringify(again.toJS({ maxAliasCount: 0 })) === said ? tidy : undefined;
  } catch {
    // Too deep for the parser, or an alias: the checker says so, and nothing is rewritten.
    return undefined;
  }
}

/** Lists without the blanks that the printer puts inside all brackets: [a, b] beside { a: 1 }. */
function tight(text: string): string {
  const cuts: number[] = [];
  visit(parseDocument(text, OPTIONS), {
    Seq(_, { flow, range }) {
      if (flow !== true || range === undefined || range === null) return;
      const [start, end] = range;
      if (text[start + 1] === ' ') cuts.push(start + 1);
      if (text[end - 1] === ']' && text[end - 2] === ' ' && end - 2 > start + 1) cuts.push(end - 2);
    },
  });
  const drop = new Set(cuts);
  return Array.from({ length: text.length }, (_, i) => (drop.has(i) ? '' : text[i])).join('');
}

const LATEST = 1;

/** Brings the tree of a file to the latest format, with its comments; nothing where it is there or newer. */
function migrateDocument(document: Document): void {
  const written = document.get('format');
  const found = typeof written === 'string' ? /^(excom-(?:scenario|pack))\/(\d+)$/.exec(written) : null;
  const from = Number(found?.[2] ?? LATEST);
  if (found === null || from >= LATEST) return;
  for (const { within, old, now } of renamedSince(from))
    for (const thing of thingsAt(document.contents, stepsOf(within))) rename(thing, old, now);
  document.set('format', `${found[1]}/${LATEST}`);
}

function thingsAt(node: unknown, steps: readonly string[]): YAMLMap[] {
  if (steps.length === 0) return isMap(node) ? [node] : [];
  const [step, ...rest] = steps;
  if (isSeq(node)) return step === '*' ? node.items.flatMap((item) => thingsAt(item, rest)) : [];
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => (step === '*' || named(key) === step ? thingsAt(value, rest) : []));
}

const named = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

function rename(thing: YAMLMap, old: string, now: string): void {
  if (thing.items.some(({ key }) => named(key) === now)) return;
  for (const { key } of thing.items) if (isScalar(key) && key.value === old) key.value = now;
}
