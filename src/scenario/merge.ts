// From the entry file to one tree: reads what `extends` names (packs of the library, parts in the scenario's folder),
// merges section by section, applies `remove` and `adjust`. Nothing is overwritten in silence.
import type { Findings, Place } from './diagnostic.ts';
import { readYaml } from './read-yaml.ts';
import { CARRIED, HEAD, KINDS, oneOf, PAPER_MAPS, SECTIONS } from './sections.ts';
import { nameNow, renameTree } from './renamed.ts';
import { didYouMean } from './suggest.ts';
import type { Branch, Entry, Tree } from './tree.ts';

export type Files = ReadonlyMap<string, string>;

export interface Merged {
  root: Branch;
  /** Paths of all files read, in the order of reading. */
  used: string[];
}

const DEEPEST = 3;
const MOST_FILES = 24;
const SCENARIO = 'excom-scenario/1';
const PACK = 'excom-pack/1';

/** The merged tree of an entry file, or undefined after at least one error that makes the rest pointless. */
export function readMerged(files: Files, entry: string, findings: Findings, onStep?: () => void): Merged | undefined {
  const reading: Reading = { files, findings, used: [], broken: false, onStep };
  const root = readPart(reading, entry, undefined, []);
  return root === undefined || reading.broken ? undefined : { root, used: reading.used };
}

interface Reading {
  files: Files;
  findings: Findings;
  used: string[];
  broken: boolean;
  /** Called after each file. */
  onStep: (() => void) | undefined;
}

function readPart(
  reading: Reading,
  path: string,
  from: Place | undefined,
  trail: readonly string[],
): Branch | undefined {
  const { files, findings } = reading;
  const raw = files.get(path);
  const asked = from ?? { file: path, text: '', start: 0, end: 0 };
  if (raw === undefined) {
    reading.broken = true;
    // The file that asks is no answer; a file of the author's own may be put where it is looked for.
    const near = didYouMean(
      path,
      [...files.keys()].filter((other) => other !== asked.file),
    );
    const own = from !== undefined && !isOfLibrary(path) && near?.startsWith('Did') !== true;
    const help = [own ? 'Put it beside this file, or take it out of "extends".' : '', near ?? ''].join(' ').trim();
    findings.add('E117', asked, `There is no file "${path}".`, help === '' ? undefined : help);
    return undefined;
  }
  if (trail.includes(path)) {
    reading.broken = true;
    findings.add(
      'E118',
      asked,
      `"${path}" is built on itself: ${[...trail, path].join(', ')}.`,
      'Remove one of these lines.',
    );
    return undefined;
  }
  if (trail.length > DEEPEST) {
    reading.broken = true;
    findings.add('E119', asked, `"extends" is followed at most ${DEEPEST} files deep.`);
    return undefined;
  }
  if (reading.used.includes(path)) {
    reading.broken = true;
    findings.add('E118', asked, `"${path}" is named twice in "extends".`, 'Remove one of the two.');
    return undefined;
  }
  if (reading.used.length >= MOST_FILES) {
    reading.broken = true;
    findings.add('E119', asked, `A scenario is built from at most ${MOST_FILES} files.`);
    return undefined;
  }
  reading.used.push(path);
  const own = readYaml(path, raw, findings);
  reading.onStep?.();
  if (own === undefined || !hasFormat(own, from === undefined, findings)) {
    reading.broken = true;
    return undefined;
  }
  const merged: Branch = { kind: 'branch', at: own.at, entries: new Map() };
  let toRemove = childrenOf(own.entries.get('remove'), findings);
  for (const { node: name } of childrenOf(own.entries.get('extends'), findings)) {
    const target = resolveName(String(name.kind === 'leaf' ? name.value : ''), path, name.at, reading);
    const parent = target === undefined ? undefined : readPart(reading, target, name.at, [...trail, path]);
    if (target === undefined || parent === undefined) continue;
    // What packs say goes before a file beside is added, so that it may say the same in its own words.
    if (!isOfLibrary(target)) toRemove = toRemove.filter(({ node }) => !removed(merged, node));
    addSections(merged, parent, path, findings);
  }
  const list = own.entries.get('extends');
  if (reading.broken || (list !== undefined && list.node.kind !== 'list')) {
    reading.broken = true;
    return undefined;
  }
  for (const { node } of toRemove)
    if (!removed(merged, node)) unknownPath('remove', node.at, pathOf(node), merged, own, findings);
  adjust(merged, own, findings);
  if (from === undefined)
    for (const field of CARRIED) {
      const entry = own.entries.get(field);
      if (entry !== undefined) merged.entries.set(field, entry);
    }
  addSections(merged, own, path, findings);
  return merged;
}

function hasFormat(own: Branch, isEntry: boolean, findings: Findings): boolean {
  const entry = own.entries.get('format');
  const wanted = isEntry ? SCENARIO : PACK;
  const value = entry?.node.kind === 'leaf' ? entry.node.value : undefined;
  if (value === wanted) return true;
  if (entry !== undefined && value === wanted.replace(/1$/, '0')) {
    const help = 'Run  excom check --fix  to bring it up to date; comments stay.';
    findings.add('N506', entry.node.at, 'This file is in an older format (0); it is read as version 1.', help);
    renameTree(own, 0);
    return true;
  }
  const place = entry?.node.at ?? { ...own.at, end: own.at.start + 1 };
  const newer = /^excom-(?:scenario|pack)\/(\d+)$/.exec(String(value))?.[1];
  if (newer !== undefined && newer !== '1')
    findings.add('E116', place, `This file was made for a newer version (${newer}); this one reads version 1.`);
  else {
    const message =
      typeof value !== 'string'
        ? 'The file does not say its format.'
        : `"${String(value)}" is not the format of this file.`;
    findings.add(
      'E116',
      place,
      message,
      `Write as its first line:  format: ${wanted}`,
      entry === undefined ? undefined : wanted,
    );
  }
  return false;
}

function childrenOf(entry: Entry | undefined, findings: Findings): { node: Tree }[] {
  if (entry === undefined) return [];
  if (entry.node.kind === 'list') return entry.node.items.map((node) => ({ node }));
  findings.add(
    'E202',
    entry.node.at,
    `"${spot(entry)}" must be a list.`,
    'Write it in square brackets:  [first, second]',
  );
  return [];
}

function spot(entry: Entry): string {
  return entry.key.text.slice(entry.key.start, entry.key.end);
}

/** `packs/practices-24@1` is a pack of the library, `./people.yaml` a part in the folder of the file that names it. */
function resolveName(name: string, from: string, place: Place, reading: Reading): string | undefined {
  const pack = /^(packs\/[a-z0-9-]+)@(\d{1,3})$/.exec(name);
  if (pack !== null) {
    const path = `${pack[1]}.yaml`;
    if (pack[2] === '1') return path;
    const message = `"${pack[1]}" is at version 1, not ${pack[2]}.`;
    reading.findings.add('E117', place, message, `Write ${pack[1]}@1`, `${pack[1]}@1`);
  } else if (/^\.\/[a-z0-9-]+\.yaml$/.test(name)) {
    return from.slice(0, from.lastIndexOf('/') + 1) + name.slice(2);
  } else {
    const help =
      'Write a pack with its version, such as packs/practices-24@1, or a file beside this one, such as ./people.yaml';
    reading.findings.add('E117', place, `"${name}" cannot be extended.`, help);
  }
  reading.broken = true;
  return undefined;
}

/** Whether a file is a pack of the library, which an author uses and does not write. */
export function isOfLibrary(path: string): boolean {
  return path.startsWith('packs/');
}

/** An entry that stands as far left as the sections: what to do, where the one before it has entries. */
function belongsAbove(name: string, source: Branch): string | undefined {
  const names = [...source.entries.keys()];
  const above = names.slice(0, names.indexOf(name)).findLast((one) => Object.hasOwn(SECTIONS, one));
  if (above === undefined || SECTIONS[above] !== 'by_id' || source.entries.get(name)?.node.kind !== 'branch')
    return undefined;
  return `If "${name}" is ${oneOf(KINDS[above] ?? above)}, put two spaces before it and four before its fields.`;
}

/** Adds a file's sections to what was read before it; `head` is the file whose `extends` brings the two together. */
function addSections(target: Branch, source: Branch, head: string, findings: Findings): void {
  for (const [name, entry] of source.entries) {
    if ((HEAD as readonly string[]).includes(name)) continue;
    const how = Object.hasOwn(SECTIONS, name) ? SECTIONS[name] : undefined;
    if (how === undefined) {
      findings.add(
        'E203',
        entry.key,
        `There is no section called "${name}".`,
        didYouMean(name, [...HEAD, ...Object.keys(SECTIONS)], nameNow([], name)) ?? belongsAbove(name, source),
      );
      continue;
    }
    const present = target.entries.get(name);
    if (present === undefined) target.entries.set(name, copied(entry, how));
    else if (how === 'append' && present.node.kind === 'list' && entry.node.kind === 'list')
      present.node.items.push(...entry.node.items);
    else if (how !== 'once' && present.node.kind === 'branch' && entry.node.kind === 'branch')
      addEntries(present.node, entry.node, name, how === 'papers', head, findings);
    else twice(name, name, present, entry, head, findings);
  }
}

/** Merging writes into sections, so each section gets a list of its own; the entries stay the files' own nodes. */
function copied(entry: Entry, how: string): Entry {
  const { node, key } = entry;
  if (node.kind === 'list') return { key, node: { ...node, items: [...node.items] } };
  if (node.kind === 'leaf') return entry;
  const entries = new Map(node.entries);
  if (how === 'papers')
    for (const [name, inner] of entries) if (PAPER_MAPS.has(name)) entries.set(name, copied(inner, 'by_id'));
  return { key, node: { ...node, entries } };
}

function addEntries(
  target: Branch,
  source: Branch,
  section: string,
  nested: boolean,
  head: string,
  findings: Findings,
): void {
  for (const [id, entry] of source.entries) {
    const present = target.entries.get(id);
    if (present === undefined) target.entries.set(id, entry);
    else if (nested && PAPER_MAPS.has(id) && present.node.kind === 'branch' && entry.node.kind === 'branch')
      addEntries(present.node, entry.node, `${section}.${id}`, false, head, findings);
    else
      twice(`${section}.${id}`, id, present, entry, head, findings, KINDS[section.slice(section.lastIndexOf('.') + 1)]);
  }
}

function twice(
  path: string,
  id: string,
  present: Entry,
  entry: Entry,
  head: string,
  findings: Findings,
  kind = 'section',
): void {
  const { file, text, start } = present.key;
  const line = text.slice(0, start).split('\n').length;
  const message = `The ${kind} "${id}" is already given in ${file}, line ${line}.`;
  const rename = kind === 'section' ? '' : 'To have both, rename this one. ';
  const replace = isOfLibrary(file)
    ? `To change single values of that one, use "adjust"; to have this one in its place, add to the head of ${head.slice(head.lastIndexOf('/') + 1)}  remove: [${path}]`
    : 'To have one of them, delete the other.';
  findings.add('E215', entry.key, message, `${rename}${replace}`);
}

function pathOf(node: Tree): string {
  return node.kind === 'leaf' ? String(node.value) : '';
}

/** Whether what a line of `remove` names was there, and is gone. */
function removed(target: Branch, node: Tree): boolean {
  const steps = pathOf(node).split('.');
  const last = steps.pop() ?? '';
  const parent = descend(target, steps);
  if (parent === undefined || steps.length === 0) return false;
  if (last !== '*') return parent.entries.delete(last);
  parent.entries.clear();
  return true;
}

function adjust(target: Branch, own: Branch, findings: Findings): void {
  const entry = own.entries.get('adjust');
  if (entry === undefined) return;
  if (entry.node.kind !== 'branch') {
    findings.add(
      'E202',
      entry.node.at,
      '"adjust" must give a path and a value.',
      'Write  adjust: { models.top.reach: 0.9 }',
    );
    return;
  }
  for (const [name, change] of entry.node.entries) {
    const steps = name.split('.');
    const last = steps.pop() ?? '';
    const parent = descend(target, steps, true);
    const present = parent?.entries.get(last);
    // An entry may be given a field that it can do without; the schema says which there are.
    if (parent === undefined || (present === undefined && steps.length < 2))
      unknownPath('adjust', change.key, name, target, own, findings);
    else parent.entries.set(last, { key: change.key, node: change.node });
  }
}

/** The branch at a path; with `own`, each branch on the way is copied first, so that no file's nodes are written to. */
function descend(target: Branch, steps: readonly string[], own = false): Branch | undefined {
  let branch = target;
  for (const step of steps) {
    const entry = branch.entries.get(step);
    if (entry?.node.kind !== 'branch') return undefined;
    const next = own ? { ...entry.node, entries: new Map(entry.node.entries) } : entry.node;
    if (own) branch.entries.set(step, { key: entry.key, node: next });
    branch = next;
  }
  return branch;
}

function unknownPath(
  verb: 'remove' | 'adjust',
  at: Place,
  path: string,
  target: Branch,
  own: Branch,
  findings: Findings,
): void {
  const known = descend(target, path.split('.').slice(0, -1));
  const section = path.slice(0, path.lastIndexOf('.') + 1);
  let help: string | undefined = 'A path starts with a section and an id:  models.top';
  if (!own.entries.has('extends'))
    help = `This file extends nothing. "${verb}" stands at the head of the file whose "extends" names what is meant.`;
  else if (known !== undefined)
    help = didYouMean(
      path,
      [...known.entries.keys()].map((id) => `${section}${id}`),
    );
  findings.add('E214', at, `There is nothing called "${path}" to ${verb}.`, help);
}
