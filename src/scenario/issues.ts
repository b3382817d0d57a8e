// zod's issues in the author's words: which field of which thing, what is there, what could be there.
import type * as z from 'zod';
import type { Findings, Place } from './diagnostic.ts';
import { KINDS, sentence, subjectOf } from './sections.ts';
import { fieldsAt, wordsAt } from './schema-walk.ts';
import { didYouMean } from './suggest.ts';
import { keyPlace, nodeAt, placeOf } from './tree.ts';
import type { Tree } from './tree.ts';

type Path = (string | number)[];
type Issue = z.core.$ZodIssue;

/** Adds a diagnostic for each issue, at most 200. */
export function reportIssues(issues: readonly Issue[], root: Tree, schema: z.core.$ZodType, findings: Findings): void {
  for (const issue of issues.slice(0, 200)) report(issue, root, schema, findings);
}

function report(issue: Issue, root: Tree, schema: z.core.$ZodType, findings: Findings): void {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) unknownField(path, key, root, schema, findings);
      return;
    case 'invalid_key':
      return badId(path, root, schema, findings);
    case 'custom':
      return findings.add('E202', placeOf(root, path), issue.message);
    default:
  }
  const node = nodeAt(root, path);
  const place = placeOf(root, path);
  const name = named(path);
  if (node === undefined) return missing(path, root, place, findings);
  if (node.kind === 'leaf' && node.value === null)
    return findings.add('E201', place, `${sentence(name)} has no value.`, 'Write a value after the colon.');
  wrong(issue, path, node, place, schema, findings);
}

/** `"power" of person "piet"`, or `"years"`. */
function named(path: Path): string {
  const { owner, field } = subjectOf(path);
  if (field === '') return owner === '' ? 'the file' : owner;
  return owner === '' ? `"${field}"` : `"${field}" of ${owner}`;
}

function missing(path: Path, _root: Tree, place: Place, findings: Findings): void {
  const field = String(path.at(-1) ?? '');
  const { owner, field: rest } = subjectOf(path.slice(0, -1));
  if (path.length === 1) {
    findings.add('E201', place, `The scenario has no "${field}".`, 'Add it, or extend a file that has it.');
    return;
  }
  const holder = rest === '' ? owner : owner === '' ? `"${rest}"` : `"${rest}" of ${owner}`;
  findings.add('E201', place, `${sentence(holder)} has no "${field}".`, `Add a line  ${field}:`);
}

function unknownField(path: Path, key: string, root: Tree, schema: z.core.$ZodType, findings: Findings): void {
  const { owner, field } = subjectOf(path);
  const holder = field === '' ? owner || 'the scenario' : owner === '' ? `"${field}"` : `"${field}" of ${owner}`;
  const help = didYouMean(key, fieldsAt(schema, path));
  findings.add(
    'E203',
    keyPlace(root, [...path, key]),
    `${sentence(holder)} cannot have a field called "${key}".`,
    help,
  );
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
  findings.add('E204', place, `"${key}" cannot be the id of a ${kind}.`, help);
}

function idFrom(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  return id.length >= 2 && id.length <= 40 ? id : '';
}

function wrong(issue: Issue, path: Path, node: Tree, place: Place, schema: z.core.$ZodType, findings: Findings): void {
  const name = sentence(named(path));
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = WANTED[issue.expected] ?? issue.expected;
      const integer =
        issue.expected === 'int' ||
        (issue.expected === 'number' && node.kind === 'leaf' && typeof node.value === 'number');
      findings.add(
        'E202',
        place,
        `${name} is ${described(node)}; it must be ${integer ? 'a whole number' : wanted}.`,
        fixFor(issue.expected, node),
      );
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
        );
      return;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const help =
        didYouMean(node.kind === 'leaf' ? String(node.value) : '', values) ?? `Known here: ${values.join(', ')}.`;
      findings.add('E206', place, `${name} cannot be ${described(node)}.`, help);
      return;
    }
    case 'invalid_format': {
      const value = node.kind === 'leaf' ? String(node.value) : '';
      const fixed = idFrom(value);
      findings.add(
        'E204',
        place,
        `${name} cannot be ${described(node)}.`,
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
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`;
  return typeof value === 'number' && !bare ? `the number ${value}` : String(value);
}

function fixFor(expected: string, node: Tree): string | undefined {
  if (node.kind !== 'leaf') return undefined;
  const { value } = node;
  if (expected === 'string') return `Put it in quotes:  "${String(value)}"`;
  if (typeof value !== 'string' || (expected !== 'number' && expected !== 'int')) return undefined;
  if (/^-?\d+,\d+$/.test(value)) return `Use a dot for decimals:  ${value.replace(',', '.')}`;
  const percent = /^(-?\d+(?:\.\d+)?)\s*%$/.exec(value);
  return percent === null ? undefined : `Write a share between 0 and 1:  ${Number(percent[1]) / 100}`;
}
