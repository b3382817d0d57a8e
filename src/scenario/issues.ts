// zod's issues in the author's words: which field of which thing, what is there, what could be there.
import type * as z from 'zod';
import type { Findings, Place } from './diagnostic.ts';
import { inWords, KINDS, oneOf, sentence } from './sections.ts';
import { numberHelp } from './number-help.ts';
import { isReference } from './references.ts';
import { nameNow } from './renamed.ts';
import { fieldsAt, wordsAt } from './schema-walk.ts';
import { didYouMean, idFrom, nearest } from './suggest.ts';
import { keyPlace, nodeAt, placeOf } from './tree.ts';
import type { Tree } from './tree.ts';

type Path = (string | number)[];
type Issue = z.core.$ZodIssue;

/** Adds a diagnostic for each issue, at most 200. A misspelt field is not missed a second time under its right name. */
export function reportIssues(issues: readonly Issue[], root: Tree, schema: z.core.$ZodType, findings: Findings): void {
  const shown = issues.slice(0, 200);
  const meant = new Set<string>();
  for (const issue of shown)
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys.slice(0, 40)) {
        const near = nameNow(keysOf(issue), key) ?? nearest(key, fieldsAt(schema, keysOf(issue)));
        if (near !== undefined) meant.add([...keysOf(issue), near].join('.'));
      }
  // What is of another kind altogether is not also too long or too short.
  const otherKind = new Set(
    shown.filter(({ code }) => code === 'invalid_type').map((issue) => keysOf(issue).join('.')),
  );
  for (const issue of shown) {
    const at = keysOf(issue).join('.');
    if (meant.has(at) || ((issue.code === 'too_small' || issue.code === 'too_big') && otherKind.has(at))) continue;
    report(issue, root, schema, findings);
  }
}

function keysOf(issue: Issue): Path {
  return issue.path.filter((step): step is string | number => typeof step !== 'symbol');
}

function report(issue: Issue, root: Tree, schema: z.core.$ZodType, findings: Findings): void {
  const path = keysOf(issue);
  // A line or a body may be written as a bare text; a problem inside it belongs to that text.
  while (path.length > 0 && nodeAt(root, path) === undefined && nodeAt(root, path.slice(0, -1))?.kind === 'leaf')
    path.pop();
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) if (!findings.enough) unknownField(path, key, root, schema, findings);
      return;
    case 'invalid_key':
      return badId(path, root, schema, findings);
    case 'custom':
      return findings.add('E202', placeOf(root, path), issue.message, helpIn(issue));
    default:
  }
  const node = nodeAt(root, path);
  const place = placeOf(root, path);
  const name = named(path);
  if (node === undefined) return missing(path, place, findings);
  if (node.kind === 'leaf' && node.value === null)
    return findings.add('E201', place, `${sentence(name)} has no value.`, 'Write a value after the colon.');
  wrong(issue, path, node, place, schema, findings);
}

/** A check of our own may bring what to do about it. */
function helpIn(issue: Issue): string | undefined {
  const help: unknown = 'params' in issue ? issue.params?.['help'] : undefined;
  return typeof help === 'string' ? help : undefined;
}

function named(path: Path): string {
  return inWords(path) || 'the scenario';
}

function missing(path: Path, place: Place, findings: Findings): void {
  const field = String(path.at(-1) ?? '');
  if (path.length === 1 && findings.suggested(field)) return;
  const help = path.length === 1 ? 'Add it, or extend a file that has it.' : `Add a line  ${field}:`;
  findings.add('E201', place, `${sentence(named(path.slice(0, -1)))} has no "${field}".`, help);
}

/** `{ lon: 5,32 }`: the comma ended the number, and its decimals became a field. */
function decimalComma(path: Path, key: string, root: Tree, findings: Findings): boolean {
  const group = nodeAt(root, path);
  if (!/^\d+$/.test(key) || group?.kind !== 'branch') return false;
  const names = [...group.entries.keys()];
  const name = names[names.indexOf(key) - 1] ?? '';
  const before = group.entries.get(name)?.node;
  const after = group.entries.get(key);
  if (before?.kind !== 'leaf' || !Number.isInteger(before.value) || after === undefined) return false;
  const meant = `${String(before.value)}.${key}`;
  const place = { ...before.at, end: after.key.end };
  const message = `${sentence(named([...path, name]))} has a comma in it, where a number has a dot.`;
  findings.add('E202', place, message, `Use a dot for decimals:  ${meant}`, meant);
  return true;
}

function unknownField(path: Path, key: string, root: Tree, schema: z.core.$ZodType, findings: Findings): void {
  if (decimalComma(path, key, root, findings)) return;
  const help = didYouMean(key, [...fieldsAt(schema, path), ...wordsAt(schema, path)], nameNow(path, key));
  const message = `${sentence(named(path))} cannot have a field called "${key}".`;
  findings.add('E203', keyPlace(root, [...path, key]), message, help);
}

function badId(path: Path, root: Tree, schema: z.core.$ZodType, findings: Findings): void {
  const key = String(path.at(-1));
  const place = keyPlace(root, path);
  const words = wordsAt(schema, path.slice(0, -1));
  if (words.length > 0) {
    findings.add(
      'E203',
      place,
      `${sentence(named(path.slice(0, -1)))} cannot have a field called "${key}".`,
      didYouMean(key, words),
    );
    return;
  }
  const kind = KINDS[String(path.at(-2))] ?? 'thing';
  const fixed = idFrom(key);
  const help = `An id is lower-case letters, figures and underscores, 2 to 40 of them, and starts with a letter${fixed === '' ? '.' : `:  ${fixed}`}`;
  findings.add('E204', place, `"${key}" cannot be the id of ${oneOf(kind)}.`, help, fixed === '' ? undefined : fixed);
}

function wrong(issue: Issue, path: Path, node: Tree, place: Place, schema: z.core.$ZodType, findings: Findings): void {
  const name = sentence(named(path));
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = WANTED[issue.expected] ?? issue.expected;
      const integer =
        issue.expected === 'int' ||
        (issue.expected === 'number' && node.kind === 'leaf' && typeof node.value === 'number');
      const { help, put } = mendOf(issue.expected, node, path, schema);
      const must = `it must be ${integer ? 'a whole number' : wanted}`;
      findings.add('E202', place, `${name} is ${described(node)}; ${must}.`, help, put);
      return;
    }
    case 'too_small':
    case 'too_big': {
      const low = issue.code === 'too_small';
      const limit = String(low ? issue.minimum : issue.maximum);
      if (issue.origin === 'string') findings.add('E201', place, `${name} is empty.`, 'Write a text.');
      else if (issue.origin === 'array') {
        const count = node.kind === 'list' ? node.items.length : 0;
        findings.add(
          'E205',
          place,
          `${name} has ${count} entries; it must have at ${low ? 'least' : 'most'} ${limit}.`,
        );
      } else
        findings.add(
          'E205',
          place,
          `${name} is ${described(node, true)}; it must be ${low ? 'at least' : 'at most'} ${limit}.`,
          node.kind === 'leaf' && typeof node.value === 'number'
            ? numberHelp(schema, path, node.value).help
            : undefined,
        );
      return;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const written = node.kind === 'leaf' ? String(node.value) : '';
      // "chairman" for chair: a word that goes on after one that is known.
      const begun = values.find((value) => value.length >= 4 && written.toLowerCase().startsWith(value));
      const help = didYouMean(written, values, begun) ?? `Known here: ${values.join(', ')}.`;
      findings.add('E206', place, `${name} cannot be ${described(node, true)}.`, help);
      return;
    }
    case 'invalid_format': {
      // A text where a name of the scenario belongs: that there is none of that name is said with those there are.
      const pattern = path.map((step, i) =>
        KINDS[String(path[i - 1])] !== undefined || typeof step === 'number' ? '*' : step,
      );
      if (isReference(pattern.join('.'))) return;
      const value = node.kind === 'leaf' ? String(node.value) : '';
      const fixed = idFrom(value);
      findings.add(
        'E204',
        place,
        `${name} cannot be ${described(node, true)}.`,
        FORMATS[String(path.at(-1))] ??
          `An id is lower-case letters, figures and underscores${fixed === '' ? '.' : `:  ${fixed}`}`,
      );
      return;
    }
    default:
      findings.add('E202', place, `${name} cannot be ${described(node)}.`, didYouMean('', fieldsAt(schema, path)));
  }
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two',
  object: 'a group of fields',
  record: 'a group of named entries',
};

const FORMATS: Readonly<Record<string, string>> = {
  id: 'The name of the folder: lower-case letters, figures and hyphens.',
  version: 'Three numbers, such as 1.0.0',
  language: 'Two letters, such as en',
};

function described(node: Tree, bare = false): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'branch') return 'a group of fields';
  const { value } = node;
  if (typeof value === 'string')
    return `${bare ? '' : 'the text '}"${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`;
  return typeof value === 'number' && !bare ? `the number ${value}` : String(value);
}

/** What to do about a value of the wrong kind, and what mends it without a doubt. */
function mendOf(expected: string, node: Tree, path: Path, schema: z.core.$ZodType): { help?: string; put?: string } {
  if (node.kind !== 'leaf' || node.value === null) return {};
  const { value } = node;
  const written = node.at.text.slice(node.at.start, node.at.end);
  if (expected === 'array') {
    const [field] = fieldsAt(schema, [...path, 0]);
    const entry = field === undefined ? written : `{ ${field}: ${written} }`;
    const help = `Write it in square brackets:  [${entry}]`;
    return field === undefined ? { help, put: `[${entry}]` } : { help };
  }
  if (expected === 'string') {
    const format = FORMATS[String(path.at(-1))];
    return format === undefined
      ? { help: `Put it in quotes:  "${String(value)}"`, put: `"${written}"` }
      : { help: format };
  }
  if (expected === 'boolean') {
    const meant = /^(yes|on|y|ja)$/i.test(String(value)) ? 'true' : /^(no|off|n)$/i.test(String(value)) ? 'false' : '';
    return meant === '' ? { help: 'Write true or false.' } : { help: `Write  ${meant}`, put: meant };
  }
  if (typeof value !== 'string' || (expected !== 'number' && expected !== 'int')) return {};
  const { help, put } = numberHelp(schema, path, value);
  return { ...(help === undefined ? {} : { help }), ...(put === undefined ? {} : { put }) };
}
