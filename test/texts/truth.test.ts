// What is said is so: over generated games no line contradicts the state in which it is heard. Checked is what a state
// can tell: who is in office, what is listed, priced, measured and conceded, and what has happened.
import { beforeAll, describe, expect, it } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { FINANCIAL_KPIS } from '../../src/engine/decisions/decision.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { compileWorld } from '../../src/engine/index.ts';
import type { EventSpec, ObjectionSpec } from '../../src/engine/world.ts';
import { type Card, type Meeting, playScenes, type Scenes } from '../kit/texts/played-scenes.ts';

const PLAYERS = ['reference', 'random', 'full_ask', 'lowest_price', 'coercive', 'naive'];
const SEEDS = Array.from({ length: 20 }, (_, i) => 400 + i);
const engine: Engine = compileWorld(compileScenarioFolder('3m-emea'), { listen: false });
const { world } = engine;

let games: Scenes[] = [];
beforeAll(() => {
  games = PLAYERS.flatMap((player) => SEEDS.map((seed) => playScenes(engine, player, seed)));
}, 60_000);

const objectionOf = (id: string): ObjectionSpec => world.objections.find((one) => one.id === id)!;
const eventOf = (id: string): EventSpec => world.events.find((one) => one.id === id)!;

interface Heard {
  game: string;
  meeting: Meeting;
  person: string;
  spec: ObjectionSpec;
}

function heard(): Heard[] {
  return games.flatMap(({ name, meetings }) =>
    meetings.flatMap((meeting) =>
      meeting.raised.map(({ person, objection }) => ({ game: name, meeting, person, spec: objectionOf(objection) })),
    ),
  );
}

function faultsOf(isFault: (one: Heard) => boolean): string[] {
  return heard()
    .filter(isFault)
    .map(({ game, meeting, person, spec }) => `${game}, year ${meeting.state.year}: ${person} ${spec.id}`);
}

const textsOf = ({ line, answers }: ObjectionSpec): string =>
  [line, ...answers.flatMap(({ label, works, fails }) => [label, works, fails])].join(' ');

/** Names by which a text can mean an account: its first word is what people call it. */
const callNames = world.accounts.map(({ id, name }) => ({ id, called: name.split(' ')[0]! }));

/** Accounts of which the text says that they are on our list. */
function claimedListed(text: string): string[] {
  return callNames
    .filter(({ called }) => new RegExp(`${called} is on your list|If ${called} becomes strategic`).test(text))
    .map(({ id }) => id);
}

describe('objections', () => {
  it('come from people in office: Gwen Hartley in years 1 to 3, Owen Brandt from year 4', () => {
    expect(faultsOf(({ meeting: { state }, person }) => !engine.committee(state).includes(person))).toEqual([]);
    const wrongYear = faultsOf(
      ({ meeting: { state }, person }) =>
        (person === 'gwen_hartley' && state.year > 3) || (person === 'owen_brandt' && state.year < 4),
    );
    expect(wrongYear).toEqual([]);
    expect(heard().some(({ person }) => person === 'gwen_hartley')).toBe(true);
    expect(heard().some(({ person }) => person === 'owen_brandt')).toBe(true);
  });

  it('name Gwen Hartley or Owen Brandt only while they are there', () => {
    const gone = faultsOf(({ meeting: { state }, spec }) => (state.year > 3 ? /Gwen/ : /Owen/).test(textsOf(spec)));
    expect(gone).toEqual([]);
    for (const { answers, id } of world.objections)
      for (const { witness } of answers) expect(['gwen_hartley', 'owen_brandt'], id).not.toContain(witness);
  });

  it('call an account listed only when it is on the list that is asked for', () => {
    const wrong = faultsOf(({ meeting: { state }, spec }) => {
      const needed = [...JSON.stringify(spec.when ?? '').matchAll(/account\.(\w+)\.listed/g)].map((found) => found[1]!);
      const listed = (id: string) => state.sheet.accounts.some(({ account }) => account === id);
      const claimed = claimedListed(spec.line);
      return (needed.length > 0 && !needed.some(listed)) || !claimed.every(listed);
    });
    expect(wrong).toEqual([]);
    for (const { id, line, when } of world.objections)
      for (const account of claimedListed(line))
        expect(JSON.stringify(when), id).toContain(`account.${account}.listed`);
  });

  it('fear the export of prices only under the lowest-price policy', () => {
    const wrong = faultsOf(
      ({ meeting: { state }, spec }) => spec.driver === 'price_export' && state.sheet.pricePolicy !== 'lowest',
    );
    expect(wrong).toEqual([]);
    expect(heard().some(({ spec }) => spec.driver === 'price_export')).toBe(true);
  });

  it('mourn no power that was left with the speaker', () => {
    const conceded = (id: string) => ['carve_out', 'local_veto'].includes(id);
    const wrong = faultsOf(
      ({ meeting: { state }, person, spec }) =>
        spec.driver === 'loss_of_power' && engine.person(state, person).concessions.some(conceded),
    );
    expect(wrong).toEqual([]);
  });

  it('miss a money figure only in a plan without one', () => {
    const wrong = faultsOf(({ meeting: { state }, spec }) => {
      const financial = state.sheet.kpis.some((kpi) => FINANCIAL_KPIS.includes(kpi));
      return JSON.stringify(spec.when ?? '').includes('financial_kpi') && financial;
    });
    expect(wrong).toEqual([]);
  });

  it('say they were not asked only when nobody came or asked for a year, and a word broken only when one was', () => {
    const wrong = faultsOf(({ meeting: { state }, person, spec }) => {
      const { quartersSinceMet } = engine.person(state, person);
      const interviewed = state.sheet.research.some(({ people }) => people.includes(person));
      if (spec.driver === 'not_asked') return quartersSinceMet <= 3 || interviewed;
      return spec.driver === 'broken_word' && engine.variable(state, 'promises.broken') === 0;
    });
    expect(wrong).toEqual([]);
    expect(heard().some(({ spec }) => spec.driver === 'broken_word')).toBe(true);
  });

  it('speak of what happened only after it happened', () => {
    const wrong = faultsOf(
      ({ meeting: { state }, spec }) =>
        [...JSON.stringify(spec.when ?? '').matchAll(/(?:event|chose)\.\w+\.\w+/g)].every(([path]) => {
          return engine.variable(state, path) === 0;
        }) && /"(event|chose)\./.test(JSON.stringify(spec.when ?? '')),
    );
    expect(wrong).toEqual([]);
  });
});

describe('event cards', () => {
  const cards = (): (Card & { game: string; spec: EventSpec })[] =>
    games.flatMap(({ name, cards: drawn }) =>
      drawn.map((card) => ({ ...card, game: name, spec: eventOf(card.event) })),
    );
  const cardFaults = (isFault: (card: Card & { spec: EventSpec }) => boolean): string[] =>
    cards()
      .filter(isFault)
      .map(({ game, state, event }) => `${game}, ${state.year}.${state.quarter + 1}: ${event}`);

  it('come up often enough for these tests, and never twice in a game', () => {
    expect(new Set(cards().map(({ event }) => event)).size).toBeGreaterThanOrEqual(20);
    for (const { name, cards: drawn } of games)
      expect(new Set(drawn.map(({ event }) => event)).size, name).toBe(drawn.length);
  });

  it('hold their condition when they are drawn', () => {
    // A card that also follows from a choice may come before its time; it says nothing that its condition would have to.
    const wrong = cardFaults(
      ({ state, spec }) => spec.when !== null && !comesEarly(spec) && engine.evaluate(state, spec.when) === 0,
    );
    expect(wrong).toEqual([]);
  });

  it('name an account as ours to serve or to list only when it is listed or still a customer', () => {
    const claims = world.events.flatMap((spec) => {
      const text = [spec.text, ...spec.choices.map(({ outcome }) => outcome)].join(' ');
      return callNames
        .filter(({ called }) => new RegExp(`[Aa]ccount plan for ${called}|${called} had kept a chair`).test(text))
        .map(({ id }) => ({ spec, id }));
    });
    expect(claims.length).toBeGreaterThan(0);
    const wrong = cardFaults(({ state, spec }) =>
      claims.some(({ spec: claiming, id }) => claiming.id === spec.id && !engine.account(state, id).listed),
    );
    expect(wrong).toEqual([]);
  });

  it('tell nothing of a customer who has left', () => {
    const wrong = cardFaults(({ state, spec }) =>
      callNames.some(({ id, called }) => spec.text.includes(called) && engine.account(state, id).state === 'LOST'),
    );
    expect(wrong).toEqual([]);
  });

  it('name Gwen Hartley only in her years, save for the card that tells of her leaving', () => {
    const textOf = ({ text, choices }: EventSpec) =>
      [text, ...choices.flatMap(({ label, hint, outcome }) => [label, hint, outcome])].join(' ');
    const wrong = cardFaults(
      ({ state, spec }) => spec.id !== 'successor_arrives' && (state.year > 3 ? /Gwen/ : /Owen/).test(textOf(spec)),
    );
    expect(wrong).toEqual([]);
  });

  it('speak of a programme only when there is one', () => {
    const wrong = cardFaults(
      ({ state, spec }) => /programme|account plan/i.test(spec.text) && engine.variable(state, 'started') === 0,
    );
    expect(wrong).toEqual([]);
  });
});

function comesEarly({ id, onlyByLink }: EventSpec): boolean {
  return !onlyByLink && world.events.some(({ choices }) => choices.some(({ then }) => then?.event === id));
}
