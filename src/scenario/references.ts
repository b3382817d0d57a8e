// Every place where a scenario names something of its own: what may be named there, and what is said when nothing of
// that name exists. Works on the tree, so it also runs when another part of the file is broken.
import { KPI_IDS } from '../engine/kpis.ts';
import type { EffectVariable, PromiseKind } from '../engine/world.ts';
import type { Findings } from './diagnostic.ts';
import { isOfLibrary } from './merge.ts';
import { ELEMENT_IDS } from './meaning.ts';
import { inWords, KINDS, oneOf, sentence } from './sections.ts';
import { didYouMean, idFrom } from './suggest.ts';
import { keyPlace, matches, nodeAt } from './tree.ts';
import type { Found, Tree } from './tree.ts';

/** Where ids stand, and the sections they may come from. */
export const PLACES: readonly [pattern: string, sections: readonly string[], words?: readonly string[]][] = [
  ['people.*.ties.*', ['people']],
  ['people.*.succeeds.person', ['people']],
  ['people.*.cluster', ['clusters']],
  ['people.*.group', ['groups']],
  ['people.*.customer', ['accounts']],
  ['people.*.source', ['sources']],
  ['accounts.*.groups.*', ['groups']],
  ['accounts.*.clusters.*', ['clusters']],
  ['accounts.*.source', ['sources']],
  ['models.*.source', ['sources']],
  ['parameters.*.source', ['sources']],
  ['shapes.*.source', ['sources']],
  ['elements.*.source', ['sources']],
  ['gauges.*.source', ['sources']],
  ['variation.source', ['sources']],
  ['objections.*.source', ['sources']],
  ['dilemmas.*.a.effects.*.source', ['sources']],
  ['dilemmas.*.b.effects.*.source', ['sources']],
  ['events.*.choices.*.effects.*.source', ['sources']],
  ['pairs.*.*', ['elements']],
  ['dilemmas.*.a.speaker', ['people']],
  ['dilemmas.*.b.speaker', ['people']],
  ['dilemmas.*.source', ['sources']],
  ['events.*.involves.*', ['accounts', 'people']],
  ['events.*.choices.*.then.event', ['events']],
  ['events.*.source', ['sources']],
  ['objections.*.speakers.*', ['people']],
  ['objections.*.answers.*.witness', ['people']],
  ['variation.immovable.from.*', ['people']],
  ['policies.*.model', ['models']],
  ['policies.*.shape', ['shapes'], ['even', 'random']],
  ['calibration.*.policy', ['policies']],
  ['seats.*.member', ['people']],
  ['calibration.*.source', ['sources']],
  ['papers.pre_reading.pages.*.sources.*', ['sources']],
  ['papers.glossary.*.source', ['sources']],
  ['papers.j_curve.source', ['sources']],
  ['papers.practice.policy', ['policies']],
  ['papers.practice.asks.who', ['people']],
  ['papers.debrief.*.source', ['sources']],
];

const PEOPLE: readonly string[] = ['countries', 'groups', 'committee'];
const ACCOUNTS: readonly string[] = ['all_key', 'all_accounts'];
/** Whom an effect may be aimed at; undefined where it has no target. */
const TARGETS: Readonly<Record<EffectVariable, { sections: readonly string[]; words: readonly string[] } | undefined>> =
  {
    satisfaction: { sections: ['accounts'], words: ACCOUNTS },
    trust: { sections: ['accounts'], words: ACCOUNTS },
    anchor: { sections: ['people'], words: PEOPLE },
    person_trust: { sections: ['people'], words: PEOPLE },
    gauge: { sections: ['gauges'], words: [] },
    esprit: undefined,
    money: undefined,
  };
const EFFECTS = ['dilemmas.*.a.effects.*', 'dilemmas.*.b.effects.*', 'events.*.choices.*.effects.*'];

/** What a promise may be about; undefined where it is about nothing in particular. */
const SUBJECTS: Readonly<Record<PromiseKind, readonly string[] | undefined>> = {
  budget_cap: undefined,
  price_floor: undefined,
  training_share: undefined,
  account_local: ['accounts'],
  local_credit: undefined,
  practice_level: ['practices'],
  pilots_in_cluster: ['clusters'],
  figure: ['kpis'],
  visit: ['people'],
  working_group: ['people'],
};
const PROMISES = ['events.*.choices.*.opens', 'objections.*.answers.*.promise'];

/** Sections whose ids are taken for one another. */
const ELSEWHERE = ['people', 'accounts', 'groups', 'clusters', 'models', 'events', 'gauges', 'sources'];
const NAMED: Readonly<Record<string, string>> = { ...KINDS, kpis: 'KPI' };

const PATTERNS = new Set(PLACES.map(([pattern]) => pattern));

/** True where the ids of another section stand, by the pattern of the path. */
export const isReference = (pattern: string): boolean => PATTERNS.has(pattern);

/** Reports every name that stands for nothing (E210) and effects or promises with a target they cannot have (W406). */
export function checkReferences(root: Tree, findings: Findings): void {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  const idsOf = (section: string): ReadonlySet<string> | undefined => {
    if (!known.has(section)) known.set(section, collect(root, section));
    return known.get(section);
  };
  const missed = new Set<string>();
  const check: Check = (found, sections, words = []) => {
    if (found.node.kind !== 'leaf' || typeof found.node.value !== 'string' || findings.full || findings.enough) return;
    const name = found.node.value;
    const sets = sections.map(idsOf);
    // A section that is missing or broken has its own message; its names are not judged here.
    if (words.includes(name) || sets.some((set) => set === undefined || set.has(name))) return;
    const kinds = sections.map((section) => NAMED[section] ?? section).join(' or ');
    const candidates = [...words, ...sets.flatMap((set) => [...(set ?? [])])];
    if (isOfLibrary(found.place.file)) {
      // What a pack names is the author's to give: one message, where it is given, for all its places.
      if (!missed.has(name)) neededByPack(found, sections[0]!, name, root, findings);
      missed.add(name);
      return;
    }
    const other = ELSEWHERE.find((section) => nodeAt(root, [section, name]) !== undefined);
    const is = other === undefined ? '.' : `; it is ${oneOf(NAMED[other] ?? other)}.`;
    const help = didYouMean(name, candidates, idCalled(root, sections, name));
    // Everything else is there to be named; a source is easily one more.
    const add =
      sections.includes('sources') && help?.startsWith('Did') !== true ? 'Or add it under  sources:' : undefined;
    const both = [help, add].filter((part) => part !== undefined).join(' ');
    findings.add('E210', found.place, `There is no ${kinds} called "${name}"${is}`, both === '' ? undefined : both);
  };
  for (const [pattern, sections, words] of PLACES)
    for (const found of matches(root, pattern)) check(found, sections, words);
  for (const pattern of EFFECTS) for (const found of matches(root, pattern)) effect(found, root, check, findings);
  for (const pattern of PROMISES) for (const found of matches(root, pattern)) promise(found, root, check, findings);
  for (const found of matches(root, 'policies.*.dilemmas.*')) key(found, root, idsOf('dilemmas'), findings);
}

/** An id that a pack counts on and the scenario does not have: mostly renamed in one's own file. */
function neededByPack({ path, place }: Found, section: string, name: string, root: Tree, findings: Findings): void {
  const kind = NAMED[section] ?? section;
  const [of, id] = path;
  const thing = id === undefined ? inWords(path) : inWords([of!, id]);
  const drop = id === undefined ? '' : ` Or leave out what names it:  remove: [${of}.${id}]`;
  findings.add(
    'E210',
    nodeAt(root, [section]) === undefined ? place : keyPlace(root, [section]),
    `There is no ${kind} called "${name}", which ${thing} of ${place.file.replace(/\.yaml$/, '')} needs.`,
    `Give one of yours the id ${name}; the name that players read may be any.${drop}`,
  );
}

/** The id of what has this name: a name was written where the id belongs. */
function idCalled(root: Tree, sections: readonly string[], name: string): string | undefined {
  const called = sections.flatMap((section) => matches(root, `${section}.*.name`));
  const found = called.find(({ node }) => node.kind === 'leaf' && node.value === name);
  return found === undefined ? undefined : String(found.path[1]);
}

/** Names that must exist; a missing one is reported once, not at each place that uses it. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = { elements: ELEMENT_IDS, models: ['non'] };

type Check = (found: Found, sections: readonly string[], words?: readonly string[]) => void;

function collect(root: Tree, section: string): ReadonlySet<string> | undefined {
  const names = idsIn(root, section);
  if (names === undefined) return section === 'gauges' || section === 'events' ? new Set() : undefined;
  // An id that is badly written has its own message; what was meant by it counts as known, and so do the names that
  // every scenario must have.
  return new Set([...names, ...[...names].map(idFrom), ...(REQUIRED[section] ?? [])]);
}

/** The ids of a section, or undefined where it is missing or broken. */
export function idsIn(root: Tree, section: string): ReadonlySet<string> | undefined {
  if (section === 'kpis') return new Set<string>(KPI_IDS);
  if (section === 'practices')
    return new Set(matches(root, 'elements.*.practices.*').map(({ path }) => String(path.at(-1))));
  const node = nodeAt(root, [section]);
  return node?.kind === 'branch' ? new Set(node.entries.keys()) : undefined;
}

function field(found: Found, root: Tree, name: string): Found | undefined {
  const path = [...found.path, name];
  const node = nodeAt(root, path);
  return node === undefined ? undefined : { path, node, place: node.at };
}

function textOf(found: Found | undefined): string {
  return found?.node.kind === 'leaf' && typeof found.node.value === 'string' ? found.node.value : '';
}

function effect(found: Found, root: Tree, check: Check, findings: Findings): void {
  const on = textOf(field(found, root, 'on'));
  const of = field(found, root, 'of');
  if (!Object.hasOwn(TARGETS, on)) return;
  const target = TARGETS[on as EffectVariable];
  if (target === undefined) {
    const message = `"${on}" belongs to the whole region; "of" changes nothing here.`;
    if (of !== undefined && textOf(of) !== '') findings.add('W406', of.place, message, 'Delete "of".');
  } else if (of === undefined || textOf(of) === '') {
    if (involved(found, root, target.sections)) return;
    const kinds = target.sections.map((section) => NAMED[section] ?? section).join(' or ');
    findings.add('E201', found.place, `This effect does not say which ${kinds} it changes.`, 'Add  of:  with an id.');
  } else {
    check(of, target.sections, target.words);
    const seat = target.sections.includes('people')
      ? textOf(field({ ...of, path: ['people', textOf(of)] }, root, 'seat'))
      : '';
    if (seat === 'chair' || seat === 'speaker')
      findings.add(
        'W407',
        of.place,
        `"${textOf(of)}" has no vote, so this effect changes nothing.`,
        'Name a member, or delete the effect.',
      );
  }
}

/** An effect without a target acts on what its event involves (compile-effects.ts). */
function involved(found: Found, root: Tree, sections: readonly string[]): boolean {
  const list = found.path[0] === 'events' ? nodeAt(root, [...found.path.slice(0, 2), 'involves']) : undefined;
  if (list?.kind !== 'list') return false;
  return list.items.some(
    (item) =>
      item.kind === 'leaf' && sections.some((section) => nodeAt(root, [section, String(item.value)]) !== undefined),
  );
}

function promise(found: Found, root: Tree, check: Check, findings: Findings): void {
  const kind = textOf(field(found, root, 'kind'));
  const subject = field(found, root, 'subject');
  if (!Object.hasOwn(SUBJECTS, kind)) return;
  const sections = SUBJECTS[kind as PromiseKind];
  if (subject === undefined || textOf(subject) === '') {
    if (sections === undefined) return;
    const message = `A promise of the kind "${kind}" must say what it is about.`;
    findings.add(
      'E201',
      found.place,
      message,
      `Add  subject:  with the id of ${oneOf(NAMED[sections[0]] ?? sections[0])}.`,
    );
  } else if (sections !== undefined) check(subject, sections);
  else
    findings.add(
      'W406',
      subject.place,
      `A promise of the kind "${kind}" is about nothing in particular.`,
      'Delete "subject".',
    );
}

function key(found: Found, root: Tree, known: ReadonlySet<string> | undefined, findings: Findings): void {
  const name = String(found.path.at(-1));
  if (known === undefined || known.has(name) || findings.full) return;
  const message = `${sentence(inWords(found.path.slice(0, 2)))} answers a dilemma "${name}" that does not exist.`;
  findings.add('E210', keyPlace(root, found.path), message, didYouMean(name, known));
}
