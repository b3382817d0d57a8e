// Checks of meaning on a scenario that is otherwise well written: what the engine relies on, and what would disappoint
// an author because it can never happen.
import { PARAMETERS } from '../engine/parameters.ts';
import { SEAT_IDS } from '../engine/seats.ts';
import type { Findings } from './diagnostic.ts';
import type { Draft } from './schema/scenario.ts';
import { SCENARIO_ID } from './schema/fields.ts';
import { didYouMean } from './suggest.ts';
import { keyPlace, nodeAt, placeOf } from './tree.ts';
import type { Path, Tree } from './tree.ts';

export const ELEMENT_IDS = ['apd', 'abp', 'asv', 'amp', 'oin', 'sup', 'apm', 'ats'] as const;
const POLICIES = ['reference', 'no_programme'] as const;

interface Desk {
  draft: Draft;
  root: Tree;
  at: (...path: Path) => ReturnType<typeof placeOf>;
  key: (...path: Path) => ReturnType<typeof keyPlace>;
  findings: Findings;
}

/** Reports what the engine cannot play (E22x, E23x) and what can never happen (W402, W405). */
export function checkMeaning(draft: Draft, root: Tree, entry: string, findings: Findings): void {
  const desk: Desk = {
    draft,
    root,
    findings,
    at: (...path) => placeOf(root, path),
    key: (...path) => keyPlace(root, path),
  };
  checkHead(desk, entry);
  checkParameters(desk);
  checkPeople(desk);
  checkElements(desk);
  checkAccounts(desk);
  checkObjections(desk);
  checkRest(desk);
  checkTimes(desk);
  checkSeats(desk);
}

function checkHead({ draft, at, key, findings }: Desk, entry: string): void {
  const folder = entry.split('/').at(-2);
  if (folder !== undefined && folder !== draft.id) {
    // A copy called "my-case (1)" keeps its id: a name that cannot be one is not offered.
    const fits = SCENARIO_ID.test(folder);
    findings.add(
      'E232',
      at('id'),
      `The id is "${draft.id}", but the folder is called "${folder}".`,
      fits ? `Write  id: ${folder}` : `Call the folder ${draft.id}`,
      fits ? folder : undefined,
    );
  }
  if (!draft.models.some(({ id }) => id === 'non'))
    findings.add(
      'E226',
      key('models'),
      'There is no model "non", which stands for having no programme.',
      'Add it, or extend a file that has it.',
    );
  for (const id of POLICIES)
    if (!draft.policies.some((policy) => policy.id === id))
      findings.add(
        'E225',
        key('policies'),
        `There is no policy "${id}"; results are compared with it.`,
        'Add it, or extend a file that has it.',
      );
}

function checkParameters({ draft, root, at, key, findings }: Desk): void {
  const known: Readonly<Record<string, { low: number; high: number }>> = PARAMETERS;
  for (const [name, value] of Object.entries(draft.parameters)) {
    const own = nodeAt(root, ['parameters', name]) === undefined ? snakeCase(name) : name;
    if (!Object.hasOwn(known, name)) {
      findings.add(
        'E210',
        key('parameters', own),
        `There is no parameter called "${own}".`,
        didYouMean(own, Object.keys(known).map(snakeCase)),
      );
      continue;
    }
    const { low, high } = known[name];
    if (value < low || value > high)
      findings.add(
        'E205',
        at('parameters', own, 'value'),
        `Parameter "${own}" is ${value}; it must be from ${low} to ${high}.`,
      );
  }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function checkPeople({ draft, at, findings }: Desk): void {
  for (const person of draft.people) {
    if (person.seat === 'member' && !(person.power > 0) && person.succeeds === null)
      findings.add(
        'E220',
        at('people', person.id, 'power'),
        `Member "${person.id}" has no power.`,
        'Write a number above 0, such as  power: 0.08',
      );
    if (person.succeeds !== null) {
      if (neverSeated(person.id, draft.people))
        findings.add(
          'E234',
          at('people', person.id, 'succeeds', 'person'),
          `"${person.id}" takes over from "${person.succeeds.person}", and this goes round in a circle: nobody sits there at the start.`,
          'Delete "succeeds" from the one who sits there first.',
        );
      else if (person.succeeds.year > draft.years)
        findings.add(
          'W405',
          at('people', person.id, 'succeeds', 'year'),
          `"${person.id}" takes over in year ${person.succeeds.year}, but the game has ${draft.years} years.`,
        );
    }
    if (person.ties.includes(person.id))
      findings.add(
        'E233',
        at('people', person.id, 'ties'),
        `Person "${person.id}" has a tie to the same person.`,
        'Delete it.',
      );
  }
}

/** True when following "succeeds" never comes to somebody who sits at the table from the start. */
function neverSeated(id: string, people: Draft['people']): boolean {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    at = people.find((person) => person.id === at)?.succeeds?.person;
  }
  return at !== undefined;
}

function checkElements({ draft, at, key, findings }: Desk): void {
  const ids = draft.elements.map(({ id }) => id);
  if (ids.join() !== ELEMENT_IDS.join())
    findings.add(
      'E222',
      key('elements'),
      `The elements must be these eight, in this order: ${ELEMENT_IDS.join(', ')}.`,
      `Here: ${ids.join(', ')}.`,
    );
  const seen = new Set<string>();
  for (const { id, practices } of draft.elements) {
    if (practices.length !== 3)
      findings.add(
        'E222',
        at('elements', id, 'practices'),
        `Element "${id}" has ${practices.length} practices; it must have three.`,
      );
    for (const practice of practices) {
      if (seen.has(practice.id))
        findings.add(
          'E222',
          key('elements', id, 'practices', practice.id),
          `Practice "${practice.id}" appears in two elements.`,
          'Rename one of the two.',
        );
      seen.add(practice.id);
    }
  }
}

function checkAccounts({ draft, at, findings }: Desk): void {
  for (const { id, groups, clusters } of draft.accounts) {
    if (groups.length !== 4 || new Set(groups).size !== 4)
      findings.add(
        'E224',
        at('accounts', id, 'groups'),
        `Account "${id}" must name all four business groups, each once.`,
        'The most important for this account comes first.',
      );
    if (clusters.length !== 4 || new Set(clusters).size !== 4)
      findings.add(
        'E224',
        at('accounts', id, 'clusters'),
        `Account "${id}" must name four country clusters, each once.`,
        'The most important for this account comes first.',
      );
  }
}

/** A figure may name no finding: then it is one the programme measures itself. */
const NEEDED = { witness: 'witness', concede: 'concession', promise: 'promise' } as const;

function checkObjections({ draft, at, findings }: Desk): void {
  for (const { id, speakers, answers } of draft.objections) {
    if (speakers.length === 0)
      findings.add(
        'E227',
        at('objections', id),
        `Objection "${id}" has no speakers, so nobody can raise it.`,
        'Add  speakers: and the ids of people.',
      );
    if (answers.length === 0)
      findings.add(
        'E227',
        at('objections', id),
        `Objection "${id}" has no answers.`,
        'Add at least one under  answers:',
      );
    for (const answer of answers) {
      if (answer.kind === 'defer' || answer.kind === 'overrule' || answer.kind === 'figure') continue;
      const field = NEEDED[answer.kind];
      if (answer[field] === null)
        findings.add(
          'E228',
          at('objections', id, 'answers', answer.id),
          `Answer "${answer.id}" of objection "${id}" is a ${answer.kind === 'concede' ? 'concession' : answer.kind}, but has no "${field}".`,
          `Add a line  ${field}:`,
        );
    }
  }
}

function checkRest({ draft, at, findings }: Desk): void {
  for (const { id, min, start, max } of draft.gauges)
    if (!(min <= start && start <= max && min < max))
      findings.add(
        'E229',
        at('gauges', id),
        `Gauge "${id}" must start between its lowest and its highest value.`,
        `Here: from ${min} to ${max}, start ${start}.`,
      );
  const { calm, price_war, turbulent } = draft.variation.climates;
  const sum = calm + price_war + turbulent;
  if (sum < 0.999 || sum > 1.001)
    findings.add(
      'E230',
      at('variation', 'climates'),
      `The chances of the three climates add up to ${Math.round(sum * 1000) / 1000}; they must add up to 1.`,
    );
  const { count, from } = draft.variation.immovable;
  if (count > from.length)
    findings.add(
      'E231',
      at('variation', 'immovable', 'count'),
      `${count} people are to be immovable, but only ${from.length} are named.`,
    );
}

function checkTimes({ draft, at, findings }: Desk): void {
  const { years } = draft;
  const linked = new Set(draft.events.flatMap(({ choices }) => choices.map(({ then }) => then?.event)));
  for (const { id, scripted, onlyByLink, choices } of draft.events) {
    if (scripted !== null && scripted.year > years)
      findings.add(
        'W405',
        at('events', id, 'scripted'),
        `Event "${id}" comes in year ${scripted.year}, but the game has ${years} years.`,
      );
    if (onlyByLink && !linked.has(id))
      findings.add(
        'W402',
        at('events', id, 'only_by_link'),
        `Event "${id}" can never happen: no choice leads to it.`,
        'Delete "only_by_link", or add  then:  to a choice.',
      );
    if (choices.length === 0)
      findings.add(
        'W404',
        at('events', id),
        `Event "${id}" leaves nothing to choose.`,
        'Add at least one under  choices:',
      );
  }
  for (const { id, quarter } of draft.news)
    if (quarter > years * 4)
      findings.add(
        'W405',
        at('news', id, 'quarter'),
        `News item "${id}" comes in quarter ${quarter}, but the game has ${years * 4} quarters.`,
      );
  for (const { id, year } of draft.letters)
    if (year > years)
      findings.add(
        'W405',
        at('letters', id, 'year'),
        `Letter "${id}" comes after year ${year}, but the game has ${years} years.`,
      );
  for (const dilemma of draft.dilemmas)
    if (dilemma.years.every((year) => year > years))
      findings.add(
        'W405',
        at('dilemmas', dilemma.id, 'years'),
        `Dilemma "${dilemma.id}" comes after the last year, ${years}.`,
      );
}

function checkSeats({ draft, at, key, findings }: Desk): void {
  for (const { id, goals } of draft.seats ?? []) {
    if (!SEAT_IDS.some((seat) => seat === id))
      findings.add('E210', key('seats', id), `There is no seat called "${id}".`, didYouMean(id, [...SEAT_IDS]));
    const points = goals.reduce((sum, goal) => sum + goal.points, 0);
    if (points !== 100)
      findings.add(
        'E205',
        key('seats', id, 'goals'),
        `The goals of seat "${id}" are worth ${points} points; it must be 100.`,
      );
    for (const goal of goals) {
      const given = Number(goal.when !== null) + Number(goal.measure !== null);
      const name = `Goal "${goal.id}" of seat "${id}"`;
      if (given === 0)
        findings.add('E201', key('seats', id, 'goals', goal.id), `${name} has no condition.`, 'Add a line  when:');
      if (given === 2)
        findings.add(
          'E215',
          at('seats', id, 'goals', goal.id, 'measure'),
          `${name} has a condition and a measure.`,
          'Delete one of them.',
        );
    }
  }
}
