// Translations: which texts of a scenario can have one, what a file of texts holds, and the scenario with them in place.
// A text that is missing keeps the scenario's language; one whose original has changed is told by a mark of the original.
import { sha256Hex } from '../base/hash.ts';
import type { Findings, Place } from './diagnostic.ts';
import { reportIssues } from './issues.ts';
import { outlineOf, walkOutline } from './outline.ts';
import { readYaml } from './read-yaml.ts';
import { scenario } from './schema/scenario.ts';
import { texts as textsSchema, TEXTS_FORMAT } from './schema/texts.ts';
import { didYouMean } from './suggest.ts';
import { checkPlaces } from './text-places.ts';
import { matches, nodeAt, plain } from './tree.ts';
import type { Branch, Found, Tree } from './tree.ts';

/** Texts that are names of something elsewhere, or not for players. */
const NOT_TRANSLATED =
  /^(company\.currency|authors|based_on|sources|clusters\.\*\.places|accounts\.\*\.(home|at)|papers\.hints\.\*\.refused|.*\.(subject|of))(\.|$)/;

/** Patterns of all texts that players read; a line written in short stands where its group would. */
const PATTERNS: readonly string[] = (() => {
  const found: string[] = [];
  walkOutline(outlineOf(scenario), (steps, { shape, short }) => {
    const path = steps.join('.');
    if (NOT_TRANSLATED.test(path)) return;
    if ((shape.kind === 'text' && shape.pattern === '') || short) found.push(path);
  });
  return found;
})();

/** Every text of a scenario by its path, in the order of the format: `events.price_leak.title`. */
export function textsOf(root: Tree): Map<string, Found> {
  const all = new Map<string, Found>();
  for (const pattern of PATTERNS)
    for (const found of matches(root, pattern)) {
      const { node, path } = found;
      if (node.kind === 'leaf' && typeof node.value === 'string' && node.value !== '') all.set(path.join('.'), found);
    }
  return all;
}

/** Texts in one file; the largest scenario that comes with the game has some 3,400. */
const MOST_TEXTS = 8000;

/** Eight signs that tell an original from a changed one. */
export const markOf = (text: string): string => sha256Hex(text).slice(0, 8);

export interface Translation {
  file: string;
  language: string;
  of: string;
  translators: readonly string[];
  /** Empty ones are left out. */
  texts: ReadonlyMap<string, { text: string; key: Place }>;
  checked: ReadonlyMap<string, string>;
}

/** Reads a file of texts, or adds what is wrong with it. */
export function readTranslation(file: string, raw: string, findings: Findings): Translation | undefined {
  const root = readYaml(file, raw, findings, MOST_TEXTS);
  if (root === undefined) return undefined;
  const format = nodeAt(root, ['format']);
  if (format?.kind !== 'leaf' || format.value !== TEXTS_FORMAT) {
    const place = format?.at ?? { ...root.at, end: root.at.start + 1 };
    findings.add('E116', place, 'This is not a file of texts.', `Write as its first line:  format: ${TEXTS_FORMAT}`);
    return undefined;
  }
  const parsed = textsSchema.safeParse(plain(root));
  if (!parsed.success) {
    reportIssues(parsed.error.issues, root, textsSchema, findings);
    return undefined;
  }
  const { of, language, translators, checked } = parsed.data;
  const given = nodeAt(root, ['texts']);
  const entries = given?.kind === 'branch' ? [...given.entries] : [];
  const texts = entries.flatMap(([path, { key, node }]): [string, { text: string; key: Place }][] =>
    node.kind === 'leaf' && typeof node.value === 'string' && node.value !== ''
      ? [[path, { text: node.value, key }]]
      : [],
  );
  return { file, of, language, translators, texts: new Map(texts), checked: new Map(Object.entries(checked)) };
}

/**
 * Adds what is wrong with a translation: for another scenario, texts that are not there (E214), places that nothing fills
 * (W414), missing, stale.
 */
export function checkTranslation(root: Tree, id: string, given: Translation, findings: Findings): void {
  const { file, language, of, texts, checked } = given;
  const name = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
  const head: Place = { file, text: '', start: 0, end: 0 };
  if (name !== language)
    findings.add('E232', head, `The language is "${language}", but the file is called "${name}.yaml".`);
  if (of !== id) findings.add('E232', head, `These are texts of "${of}", not of "${id}".`, `Write  of: ${id}`);
  const originals = textsOf(root);
  for (const [path, { text, key }] of texts) {
    const original = originals.get(path);
    if (original !== undefined) checkPlaces(text, original.path, key, findings);
    if (original === undefined)
      findings.add('E214', key, `There is no text called "${path}" to translate.`, didYouMean(path, originals.keys()));
    else if (checked.has(path) && checked.get(path) !== markOf(textIn(original)))
      findings.add(
        'W421',
        key,
        `The original of "${path}" has changed since it was translated.`,
        `Now:  ${textIn(original).slice(0, 120)}`,
      );
  }
  const missing = [...originals.keys()].filter((path) => !texts.has(path));
  if (missing.length === 0) return;
  const done = originals.size - missing.length;
  const percent = Math.floor((done / originals.size) * 100);
  const sections = new Map<string, number>();
  for (const path of missing) {
    const section = path.split('.')[0]!;
    sections.set(section, (sections.get(section) ?? 0) + 1);
  }
  const where = [...sections].map(([section, count]) => `${section} ${count}`).join(', ');
  const message = `${done} of ${originals.size} texts are translated (${percent} %).`;
  findings.add(
    'W420',
    head,
    message,
    `Missing: ${where}. Run  excom texts <folder> ${language}  to list them in the file.`,
  );
}

const textIn = ({ node }: Found): string => (node.kind === 'leaf' ? String(node.value) : '');

/** The scenario with the texts of a translation in place of its own. */
export function translated(root: Branch, { texts, language }: Translation): Branch {
  const put = (node: Tree, path: string): Tree => {
    if (node.kind === 'leaf') {
      const text = texts.get(path)?.text;
      return text === undefined ? node : { ...node, value: text };
    }
    if (node.kind === 'list') return { ...node, items: node.items.map((item, i) => put(item, `${path}.${i}`)) };
    const entries = [...node.entries].map(([key, { key: at, node: value }]) => {
      const inner = path === '' ? key : `${path}.${key}`;
      const now = inner === 'language' && value.kind === 'leaf' ? { ...value, value: language } : put(value, inner);
      return [key, { key: at, node: now }] as const;
    });
    return { ...node, entries: new Map(entries) };
  };
  return put(root, '') as Branch;
}
