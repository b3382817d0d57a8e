// The event card that stops the year: its text, who is in it, and the choices with what each touches, in three sizes and
// a direction. How it ends is told afterwards. Letting it pass is always a choice.
import type { ChoiceSpec, EffectSpec, EffectVariable, World } from '../engine/world.ts';
import { fillText } from './fill-text.ts';
import { decimal } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { accountName, anyName, personName } from './names.ts';
import { promiseText } from './promise-words.ts';

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
}

export interface EventCard {
  id: string;
  title: string;
  text: string;
  people: { id: string; name: string }[];
  accounts: string[];
  choices: EventChoice[];
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
  anchor: ['leans towards it', 'leans away'],
  person_trust: ['trusts you more', 'trusts you less'],
  esprit: ['spirit rises', 'spirit falls'],
  money: ['money comes in', 'money goes out'],
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
  if (effect.on === 'money') return 'the region';
  if (effect.on === 'gauge') return world.gauges.find(({ id }) => id === effect.of)?.label ?? effect.of;
  return GROUPS[effect.of] ?? anyName(world, effect.of);
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
};

function choiceOf(game: SeenGame, event: string, choice: ChoiceSpec): EventChoice {
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
  };
}

/** The words for the places in an event's text. */
function placesOf(game: SeenGame, accounts: readonly string[]): Record<string, string> {
  return { account: accounts[0] ?? 'a key account', accounts: decimal(game.state.sheet.accounts.length) };
}

/** The card that waits for an answer, or null. */
export function eventCard(game: SeenGame): EventCard | null {
  const id = game.engine.pendingEvent(game.state);
  const world = worldOf(game);
  const spec = world.events.find((event) => event.id === id);
  if (spec === undefined) return null;
  const isPerson = (who: string) => world.people.some((person) => person.id === who);
  const accounts = spec.involves.filter((who) => !isPerson(who)).map((who) => accountName(world, who));
  return {
    id: spec.id,
    title: spec.title,
    text: fillText(spec.text, placesOf(game, accounts)),
    people: spec.involves.filter(isPerson).map((who) => ({ id: who, name: personName(world, who) })),
    accounts,
    choices: [
      ...spec.choices
        .filter(({ id: choice }) => choice !== 'do_nothing')
        .map((choice) => choiceOf(game, spec.id, choice)),
      LET_PASS,
    ],
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
