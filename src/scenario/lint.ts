// What is well written and will still disappoint: a choice nobody would take, an event that no path leads to, people
// without ties, a room that agrees from the start, figures that nobody answers for, tags in texts.
import type { EffectSpec } from '../engine/world.ts';
import type { Findings } from './diagnostic.ts';
import type { Draft } from './schema/scenario.ts';
import { keyPlace, matches, nodeAt, placeOf } from './tree.ts';
import type { Path, Tree } from './tree.ts';

type Event = Draft['events'][number];
type Choice = Event['choices'][number];

/** Adds W402, W408 to W412 and W422, N502 for figures without a source. `draft` is a scenario without errors. */
export function checkLint(draft: Draft, root: Tree, findings: Findings): void {
  unreachable(draft.events, root, findings);
  for (const event of draft.events) dominated(event, root, findings);
  lonely(draft, root, findings);
  oneSided(draft, root, findings);
  unsourced(root, findings);
  otherCurrency(draft, root, findings);
}

/** Amounts are printed in euros, whatever a case calls them. */
function otherCurrency({ company }: Draft, root: Tree, findings: Findings): void {
  if (/^(?:EUR|€|euros?)$/i.test(company.currency.trim())) return;
  findings.add(
    'W422',
    placeOf(root, ['company', 'currency']),
    `All amounts are shown in euros; "currency" says "${company.currency}".`,
    'Give the amounts in euros, and write  currency: EUR',
  );
}

/** Events that come by a link only, and whose chain of links begins nowhere. */
function unreachable(events: readonly Event[], root: Tree, findings: Findings): void {
  const reached = new Set(events.filter(({ onlyByLink }) => !onlyByLink).map(({ id }) => id));
  const byId = new Map(events.map((event) => [event.id, event]));
  for (const id of reached)
    for (const { then } of byId.get(id)?.choices ?? [])
      if (then !== null && byId.has(then.event)) reached.add(then.event);
  const linked = new Set(events.flatMap(({ choices }) => choices.map(({ then }) => then?.event)));
  for (const { id, chance, scripted, onlyByLink } of events) {
    if (onlyByLink && linked.has(id) && !reached.has(id))
      findings.add(
        'W402',
        placeOf(root, ['events', id, 'only_by_link']),
        `Event "${id}" can never happen: what leads to it can never happen either.`,
        'Delete "only_by_link" from the first event of the chain.',
      );
    if (!onlyByLink && scripted === null && chance === 0)
      findings.add(
        'W402',
        placeOf(root, ['events', id, 'chance']),
        `Event "${id}" can never happen: its chance is 0.`,
        'Write a chance above 0, such as  chance: 0.1',
      );
  }
}

type Sums = ReadonlyMap<string, number>;

/** What a choice adds to what, or undefined where it cannot be compared: gauges have no good direction. */
function sums(effects: readonly EffectSpec[]): Sums | undefined {
  const out = new Map<string, number>();
  for (const { on, of, add } of effects) {
    if (on === 'gauge') return undefined;
    out.set(`${on} ${of}`, (out.get(`${on} ${of}`) ?? 0) + add);
  }
  return out;
}

/** True when `a` is at least as good as `b` in everything, and better in something. */
function beats(a: Choice, b: Choice): boolean {
  const open = a.needs === null || a.needs === b.needs;
  const bound = (choice: Choice) => choice.opens !== null || choice.then !== null;
  const [gains, others] = [sums(a.effects), sums(b.effects)];
  if (!open || bound(a) || bound(b) || gains === undefined || others === undefined) return false;
  const keys = [...new Set([...gains.keys(), ...others.keys()])];
  // "all_key" and one account cannot be weighed against each other from here.
  const kinds = new Map<string, Set<boolean>>();
  for (const key of keys) {
    const [on, of] = key.split(' ') as [string, string];
    kinds.set(on, (kinds.get(on) ?? new Set()).add(/^(all_key|all_accounts|countries|groups|committee)$/.test(of)));
  }
  if ([...kinds.values()].some(({ size }) => size > 1)) return false;
  const differences = keys.map((key) => (gains.get(key) ?? 0) - (others.get(key) ?? 0));
  return differences.every((d) => d >= 0) && differences.some((d) => d > 0);
}

function dominated({ id, choices }: Event, root: Tree, findings: Findings): void {
  for (const choice of choices) {
    const better = choices.find((other) => other !== choice && beats(other, choice));
    if (better !== undefined)
      findings.add(
        'W409',
        keyPlace(root, ['events', id, 'choices', choice.id]),
        `Choice "${choice.id}" is never better than "${better.id}": every effect is equal or worse.`,
        'Give it an advantage of its own, or players will never need to think about it.',
      );
  }
}

function lonely({ people }: Draft, root: Tree, findings: Findings): void {
  const tied = new Set(people.flatMap(({ id, ties }) => (ties.length > 0 ? [id, ...ties] : [])));
  for (const { id, seat, succeeds } of people)
    if (seat === 'member' && succeeds === null && !tied.has(id))
      findings.add(
        'W408',
        keyPlace(root, ['people', id]),
        `Member "${id}" has no ties: nobody can bring this person round, and nobody is brought round by this person.`,
        'Name one or two people in  ties:',
      );
}

function oneSided({ people, events, dilemmas }: Draft, root: Tree, findings: Findings): void {
  const members = people.filter(({ seat, succeeds }) => seat === 'member' && succeeds === null);
  if (members.length > 0)
    for (const [side, holds] of [
      ['for', members.every(({ stance }) => stance > 0)],
      ['against', members.every(({ stance }) => stance < 0)],
    ] as const)
      if (holds)
        findings.add(
          'W411',
          keyPlace(root, ['people']),
          `Every member starts ${side} the design, so the committee has nothing to settle.`,
          'Let interests differ: give some members a stance on the other side.',
        );
  const all = [
    ...events.flatMap(({ choices }) => choices.flatMap(({ effects }) => effects)),
    ...dilemmas.flatMap(({ a, b }) => [...a.effects, ...b.effects]),
  ];
  for (const { id } of members) {
    const moves = all.filter(({ on, of }) => on === 'anchor' && of === id).map(({ add }) => Math.sign(add));
    if (moves.length < 4 || moves.some((sign) => sign !== moves[0])) continue;
    findings.add(
      'N505',
      keyPlace(root, ['people', id]),
      `Everything that happens moves "${id}" ${moves[0]! > 0 ? 'towards' : 'away from'} the design.`,
      'An interest has two sides: find an event that moves this person the other way.',
    );
  }
}

/** Sections whose entries hold figures and may name a source; the others must. */
const FIGURES: readonly (readonly [section: string, word: string])[] = [
  ['parameters', 'Parameters'],
  ['shapes', 'Shapes'],
  ['elements', 'Elements'],
  ['gauges', 'Gauges'],
];

function unsourced(root: Tree, findings: Findings): void {
  const has = (node: Tree): boolean => nodeAt(node, ['source']) !== undefined;
  const help = 'Add  source:  with an id of the section sources; an assumption is a source too.';
  for (const [section, word] of FIGURES) {
    const without = matches(root, `${section}.*`).filter(({ node }) => !has(node));
    const names = without.map(({ path }) => String(path.at(-1)));
    if (names.length > 0)
      findings.add('N502', keyPlace(root, [section]), `${word} without a source: ${shortList(names)}.`, help);
  }
  const variation = nodeAt(root, ['variation']);
  if (variation !== undefined && !has(variation))
    findings.add('N502', keyPlace(root, ['variation']), '"variation" has no source.', help);
}

function shortList(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

/** How many effects of a scenario rest on which kind of source; an effect without one takes its event's or dilemma's. */
function countEffects(draft: Draft, root: Tree): ReadonlyMap<string, number> {
  const kinds = new Map(draft.sources.map(({ id, kind }) => [id, kind]));
  const counts = new Map<string, number>();
  const count = (path: Path, owner: string): void => {
    const own = nodeAt(root, [...path, 'source']);
    const source = own?.kind === 'leaf' && typeof own.value === 'string' ? own.value : owner;
    const kind = kinds.get(source) ?? 'no source';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const { id, source } of draft.events)
    for (const { path } of matches(root, `events.${id}.choices.*.effects.*`)) count(path, source);
  for (const { id, source } of draft.dilemmas)
    for (const { path } of matches(root, `dilemmas.${id}.*.effects.*`)) count(path, source);
  return counts;
}

/** "142 effects: 61 paper, 23 case, 58 assumption." */
export function effectsReport(draft: Draft, root: Tree): string {
  const counts = [...countEffects(draft, root)].toSorted(([, a], [, b]) => b - a);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return all === 0 ? '' : `${all} effects: ${counts.map(([kind, count]) => `${count} ${kind}`).join(', ')}.`;
}
