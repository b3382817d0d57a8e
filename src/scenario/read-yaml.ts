// One file's text to a tree with places: caps first (an attacker's file must cost nothing), then the `yaml` parser,
// then one walk that refuses what the format leaves out: anchors, aliases, tags, merge keys, doubled or reserved names.
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node as YamlNode, Pair } from 'yaml';
import { foundHardSpace, refusesCharacters } from './characters.ts';
import type { Code } from './codes.ts';
import type { Findings, Place } from './diagnostic.ts';
import type { Branch, Entry, Leaf, List, Tree } from './tree.ts';
import { reportSyntax } from './syntax-messages.ts';

const MOST_CHARACTERS = 512 * 1024;
const MOST_LINES = 12_000;
/** Signs that cost the parser work; a real file of the largest size has a third of them. */
const MOST_SIGNS = 60_000;
const SIGNS = /[,:[\]{}"'!&*?]|- /g;
const DEEPEST = 24;
const MOST_NODES = 40_000;
const MOST_IN_ONE_PLACE = 1_000;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** The tree of a file, or undefined after adding at least one error. */
export function readYaml(
  file: string,
  raw: string,
  findings: Findings,
  mostInOnePlace = MOST_IN_ONE_PLACE,
): Branch | undefined {
  const text = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  const at = (start: number, end: number): Place => ({ file, text, start, end });
  if (text.length > MOST_CHARACTERS || text.split('\n').length > MOST_LINES) {
    findings.add(
      'E101',
      { file, text: '', start: 0, end: 0 },
      'This file is too large: at most 512 kB and 12,000 lines.',
    );
    return undefined;
  }
  if (countUpTo(text, SIGNS, MOST_SIGNS) > MOST_SIGNS) {
    findings.add(
      'E101',
      at(0, 0),
      'This file holds too much to be read.',
      'Split it into parts and name them in "extends".',
    );
    return undefined;
  }
  if (refusesCharacters(text, at, findings)) return undefined;
  const deep = tooDeep(text);
  if (deep !== undefined) {
    findings.add('E102', at(deep, deep + 1), 'This is nested too deeply to be read.', 'Use fewer levels.');
    return undefined;
  }
  const document = parseDocument(text, {
    uniqueKeys: false,
    merge: false,
    stringKeys: false,
    strict: true,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
  });
  const error = document.errors[0];
  if (error !== undefined) {
    if (!foundHardSpace(text, error.pos[0], at, findings)) reportSyntax(error, at, findings);
    return undefined;
  }
  const walk: Walk = { at, findings, nodes: 0, failed: false, most: mostInOnePlace };
  const tree = document.contents === null ? undefined : convert(document.contents, walk, 0);
  if (walk.failed) return undefined;
  if (tree?.kind === 'branch') return tree;
  const first = /\S/.exec(text)?.index ?? 0;
  findings.add(
    'E115',
    at(first, first + 1),
    tree === undefined ? 'This file is empty.' : 'This file is not a scenario: it has no sections.',
    'A scenario starts with a line such as:  format: excom-scenario/1',
  );
  return undefined;
}

function countUpTo(text: string, pattern: RegExp, most: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count > most) break;
  return count;
}

/** The offset of the first place nested beyond all reason, before the parser's own recursion can suffer from it. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) open++;
    else if ((c === 0x5d || c === 0x7d) && open > 0) open--;
    if (open > 200) return i;
  }
  for (const found of text.matchAll(/^(?:[ \t]*[-?:](?=\s)){12}|^ {200}/gm)) return found.index;
  return undefined;
}

interface Walk {
  at: (start: number, end: number) => Place;
  findings: Findings;
  nodes: number;
  failed: boolean;
  /** Entries in one list or group. */
  most: number;
}

function convert(node: unknown, walk: Walk, depth: number): Tree | undefined {
  const yamlNode = node as YamlNode;
  const [start, end] = yamlNode.range ?? [0, 0];
  const place = walk.at(start, end);
  if (depth > DEEPEST) return refuse(walk, 'E102', place, 'This is nested too deeply to be read.', 'Use fewer levels.');
  if (++walk.nodes > MOST_NODES) return refuse(walk, 'E101', place, 'This file holds too much to be read.');
  const mark = isAlias(yamlNode)
    ? '*'
    : yamlNode.anchor !== undefined
      ? '&'
      : (yamlNode.tag ?? '') !== ''
        ? '!'
        : undefined;
  if (mark !== undefined) return refuseMark(mark, place, walk);
  if (isScalar(yamlNode)) return leaf(yamlNode.value, place);
  if (isSeq(yamlNode)) return list(yamlNode.items, place, walk, depth);
  if (isMap(yamlNode)) return branch(yamlNode.items, place, walk, depth);
  return refuse(walk, 'E103', place, 'This cannot be read.');
}

/** `*x`, `&x` and `!x` mean something in YAML that a scenario does not use; mostly a text only lacks its quotes. */
function refuseMark(mark: string, place: Place, walk: Walk): undefined {
  const before = mark === '*' ? place.start : place.text.lastIndexOf(mark, place.start);
  const start = before < 0 ? place.start : before;
  const line = place.text.indexOf('\n', start);
  const lineEnd = line < 0 ? place.text.length : line;
  const text = place.text.slice(start, Math.min(Math.max(place.end, start + 1), lineEnd)).trim();
  const help =
    text.length > 1 && !/[{["']/.test(text)
      ? `Put quotes around the text:  "${text}"`
      : 'Put the text in quotes, or delete the sign.';
  return refuse(
    walk,
    mark === '!' ? 'E110' : 'E105',
    walk.at(start, start + text.length),
    `A text cannot start with "${mark}" unless it is in quotes.`,
    help,
    help.endsWith(`"${text}"`) ? `"${text}"` : undefined,
  );
}

function refuse(walk: Walk, code: Code, place: Place, message: string, help?: string, put?: string): undefined {
  walk.failed = true;
  walk.findings.add(code, place, message, help, put);
}

function leaf(value: unknown, at: Place): Leaf {
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'leaf', value: known ? value : null, at };
}

function list(items: readonly unknown[], at: Place, walk: Walk, depth: number): List | undefined {
  if (items.length > walk.most) return refuse(walk, 'E101', at, `This list has more than ${walk.most} entries.`);
  const out: Tree[] = [];
  for (const item of items) {
    const node = convert(item, walk, depth + 1);
    if (node !== undefined) out.push(node);
  }
  return { kind: 'list', items: out, at };
}

/** Whether two names or more follow from this one on, most of which stand in the group already. */
function mostlyTaken(pairs: readonly Pair[], from: string, entries: ReadonlyMap<string, Entry>): boolean {
  const names = pairs.map(({ key }) => (isScalar(key) ? String(key.source ?? key.value) : ''));
  const rest = names.slice(names.lastIndexOf(from));
  return rest.length >= 2 && 2 * rest.filter((name) => entries.has(name)).length > rest.length;
}

function branch(pairs: readonly Pair[], at: Place, walk: Walk, depth: number): Branch | undefined {
  if (pairs.length > walk.most) return refuse(walk, 'E101', at, `This group has more than ${walk.most} entries.`);
  const entries = new Map<string, Entry>();
  let bare: string | undefined;
  for (const pair of pairs) {
    const keyNode = pair.key as YamlNode | null;
    const [start, end] = keyNode?.range ?? [at.start, at.start];
    const keyAt = walk.at(start, end);
    if (!isScalar(keyNode)) {
      refuse(
        walk,
        'E103',
        keyAt,
        'A field must have a plain name.',
        'Put a name and a colon in front, such as  name: text',
      );
      continue;
    }
    if (keyNode.tag !== undefined || keyNode.anchor !== undefined) {
      refuse(walk, 'E110', keyAt, 'The name of a field cannot start with "!" or "&".');
      continue;
    }
    const key = String(keyNode.source ?? keyNode.value);
    if (key === '<<') {
      refuse(walk, 'E113', keyAt, 'Groups cannot be merged with "<<" here.', 'Write the fields out.');
      continue;
    }
    if (RESERVED.has(key)) {
      refuse(walk, 'E111', keyAt, `"${key}" cannot be used as a name.`, 'Choose another name.');
      continue;
    }
    const earlier = entries.get(key);
    if (earlier !== undefined && bare !== undefined && mostlyTaken(pairs, key, entries)) {
      // The fields of a new entry, which stands among those of the one before it: one mistake, and not one a field.
      const place = entries.get(bare)!.key;
      const message = `"${bare}" stands among the fields of what comes before it, as far right as its own fields.`;
      const help = `If "${bare}" begins something new, take two spaces away from before it.`;
      refuse(walk, 'E103', place, message, help);
      return { kind: 'branch', entries, at };
    }
    if (earlier !== undefined) {
      const line = at.text.slice(0, earlier.key.start).split('\n').length;
      const message = `"${key}" appears twice in the same group (first on line ${line}).`;
      refuse(walk, 'E104', keyAt, message, 'Rename one of the two, or delete the one you do not need.');
      continue;
    }
    const valueNode = pair.value as YamlNode | null;
    // An entry without a value is kept, so that the message can say that the value is missing.
    const node: Tree | undefined =
      valueNode === null ? { kind: 'leaf', value: null, at: keyAt } : convert(valueNode, walk, depth + 1);
    if (node === undefined) continue;
    const empty = node.kind === 'leaf' && node.at.start === node.at.end && node.value === null;
    bare = empty || valueNode === null ? key : undefined;
    entries.set(key, { key: keyAt, node: empty ? { ...node, at: keyAt } : node });
  }
  return { kind: 'branch', entries, at };
}
