// The event card that stops the year: its text, who is in it, and the choices with what each touches, in three sizes and
// a direction. How it ends is told afterwards. Letting it pass is always a choice.
import type { ChoiceSpec, EffectSpec, EffectVariable, World } from '../engine/world.ts';
import type { PlacesOf } from '../scenario/text-places.ts';
import { fillText } from './fill-text.ts';
import { decimal } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { accountName, anyName, personName } from './names.ts';
import { promiseLine, promiseText } from './promise-words.ts';
import { inCaseWords } from './case-words.ts';

export interface Stake {
  whom: string;
  size: 'small' | 'medium' | 'large';
  boxes: number;
  up: boolean;
  text: string;
}

export interface EventChoice {
  id: string;
  label: string;
  hint: string;
  needs: string;
  closed: boolean;
  stakes: Stake[];
  promise: string;
  /** Whose interest it touches, at most three: not by how much. */
  faces: Face[];
  /** Promises of yours that it makes harder to keep, or that it gives a second time. */
  strains: string[];
}

export interface Face {
  id: string;
  name: string;
}

export interface EventCard {
  id: string;
  title: string;
  text: string;
  /** Who the letter is about first; null where it is about nobody in person. */
  from: (Face & { role: string }) | null;
  people: Face[];
  accounts: string[];
  choices: EventChoice[];
  /** What the people concerned have your word on already, at most two. */
  promised: { person: Face; text: string; due: string }[];
}

/** Least effect that counts as medium, and as large. */
const SIZES: Record<EffectVariable, [number, number]> = {
  satisfaction: [4, 6],
  trust: [0.06, 0.1],
  anchor: [0.08, 0.15],
  person_trust: [0.06, 0.1],
  esprit: [0.05, 0.1],
  money: [0.5, 1],
  gauge: [5, 10],
};

const WORDS: Record<EffectVariable, [string, string]> = {
  satisfaction: ['more content', 'less content'],
  trust: ['trusts more', 'trusts less'],
  anchor: ['leans in', 'leans away'],
  person_trust: ['trusts you more', 'trusts you less'],
  esprit: ['spirit rises', 'spirit falls'],
  money: ['brings money', 'costs money'],
  gauge: ['rises', 'falls'],
};

const GROUPS: Record<string, string> = {
  all_key: 'key accounts',
  all_accounts: 'all accounts',
  countries: 'countries',
  groups: 'business groups',
  committee: 'the committee',
};

function whomOf(world: World, effect: EffectSpec): string {
  if (effect.on === 'esprit') return 'account teams';
  // A case with words of its own is no region.
  if (effect.on === 'money') return world.company.words === undefined ? 'the region' : 'the result';
  if (effect.on === 'gauge') return world.gauges.find(({ id }) => id === effect.of)?.label ?? effect.of;
  const group = GROUPS[effect.of];
  return group === undefined ? anyName(world, effect.of) : inCaseWords(world, group);
}

function stakeOf(world: World, effect: EffectSpec): Stake {
  const [medium, large] = SIZES[effect.on];
  const amount = Math.abs(effect.add) + 1e-9;
  const boxes = amount >= large ? 3 : amount >= medium ? 2 : 1;
  const up = effect.add > 0;
  return {
    whom: whomOf(world, effect),
    size: boxes === 3 ? 'large' : boxes === 2 ? 'medium' : 'small',
    boxes,
    up,
    text: WORDS[effect.on][up ? 0 : 1],
  };
}

const LET_PASS: EventChoice = {
  id: 'do_nothing',
  label: 'Let it pass',
  hint: 'Nothing is done. What would have come of it, comes.',
  needs: '',
  closed: false,
  stakes: [],
  promise: '',
  faces: [],
  strains: [],
};

const MOST_FACES = 3;

/** The people whose interest a choice touches: named ones, the buyers of accounts, the heads of a group of seats. */
function facesOf(game: SeenGame, choice: ChoiceSpec, involves: readonly string[]): Face[] {
  const world = worldOf(game);
  const seated = game.engine.committee(game.state);
  const heads = (of: string) =>
    of === 'countries' || of === 'groups'
      ? seated.filter((id) => {
          const spec = world.people.find((person) => person.id === id);
          return (of === 'countries' ? spec?.cluster : spec?.group) !== null;
        })
      : [];
  const ids = choice.effects.flatMap(({ of }) => [
    ...world.people
      .filter(({ id, customer }) => id === of || (customer !== null && customer === of))
      .map(({ id }) => id),
    // Of many, those whom the letter names.
    ...heads(of).filter((id) => involves.includes(id)),
    ...heads(of).slice(0, 2),
  ]);
  if (choice.opens !== null) ids.unshift(...involves.filter((id) => seated.includes(id)));
  return [...new Set(ids)].slice(0, MOST_FACES).map((id) => ({ id, name: personName(world, id) }));
}

/** Figures promised, and the effects that pull against them. */
const PULLS: Record<string, readonly EffectVariable[]> = {
  csatKey: ['satisfaction'],
  retentionKey: ['satisfaction', 'trust'],
  net: ['money'],
};

function strainsOf(game: SeenGame, choice: ChoiceSpec): string[] {
  const world = worldOf(game);
  return game.engine
    .promises(game.state)
    .filter(({ status }) => status === 'open' || status === 'late')
    .flatMap((promise): string[] => {
      const { opens } = choice;
      const text = promiseText(world, promise, promise.hearers);
      if (opens?.kind === promise.kind && opens.subject === promise.subject) return [`Promised already: ${text}.`];
      const against = promise.kind === 'figure' ? (PULLS[promise.subject] ?? []) : [];
      const pulls = choice.effects.some(({ on, add }) => add < 0 && against.includes(on));
      return pulls ? [`Pulls against your promise: ${text}.`] : [];
    })
    .slice(0, 2);
}

function choiceOf(game: SeenGame, event: string, choice: ChoiceSpec, involves: readonly string[]): EventChoice {
  const world = worldOf(game);
  const refused = game.engine.checkDecision(game.state, { kind: 'answer-event', event, choice: choice.id });
  return {
    id: choice.id,
    label: choice.label,
    hint: choice.hint,
    needs: choice.needsText,
    closed: refused !== null,
    stakes: choice.effects.map((effect) => stakeOf(world, effect)),
    promise: choice.opens === null ? '' : promiseText(world, choice.opens),
    faces: facesOf(game, choice, involves),
    strains: strainsOf(game, choice),
  };
}

/** The words for the places in an event's text. */
function placesOf(game: SeenGame, accounts: readonly string[]): PlacesOf<'events.*.text'> {
  return { account: accounts[0] ?? 'a key account', accounts: decimal(game.state.sheet.accounts.length) };
}

/** Open promises to these people, one each. */
function promisedTo(game: SeenGame, people: readonly string[]): EventCard['promised'] {
  const world = worldOf(game);
  const open = game.engine.promises(game.state).filter(({ status }) => status === 'open' || status === 'late');
  return [...new Set(people)]
    .flatMap((id) => {
      const promise = open.find(({ hearers }) => hearers.includes(id));
      if (promise === undefined) return [];
      const line = promiseLine(world, promise);
      return [{ person: { id, name: personName(world, id) }, text: line.text, due: line.due }];
    })
    .slice(0, 2);
}

/** The card that waits for an answer, or null. */
export function eventCard(game: SeenGame): EventCard | null {
  const id = game.engine.pendingEvent(game.state);
  const world = worldOf(game);
  const spec = world.events.find((event) => event.id === id);
  if (spec === undefined) return null;
  const isPerson = (who: string) => world.people.some((person) => person.id === who);
  const accounts = spec.involves.filter((who) => !isPerson(who)).map((who) => accountName(world, who));
  const first = world.people.find((person) => person.id === spec.involves.find(isPerson));
  const choices = spec.choices
    .filter(({ id: choice }) => choice !== 'do_nothing')
    .map((choice) => choiceOf(game, spec.id, choice, spec.involves));
  return {
    id: spec.id,
    title: spec.title,
    text: fillText<'events.*.text'>(spec.text, placesOf(game, accounts)),
    from: first === undefined ? null : { id: first.id, name: first.name, role: first.role },
    people: spec.involves.filter(isPerson).map((who) => ({ id: who, name: personName(world, who) })),
    accounts,
    choices: [...choices, LET_PASS],
    promised: promisedTo(game, [...spec.involves, ...choices.flatMap(({ faces }) => faces.map(({ id: who }) => who))]),
  };
}

/** How an answered card ended, in the scenario's words; empty when it was let pass. */
export function eventOutcome(
  world: World,
  event: string,
  choice: string,
): { title: string; label: string; outcome: string } | null {
  const spec = world.events.find(({ id }) => id === event);
  if (spec === undefined) return null;
  const chosen = spec.choices.find(({ id }) => id === choice);
  return { title: spec.title, label: chosen?.label ?? LET_PASS.label, outcome: chosen?.outcome ?? '' };
}
