// The people before the vote: the thirteen with what is known of each, and what the vote would be today. Hidden reasons
// stay hidden until an interview has found them; need for change is kept apart from stance.
import type { OpenPromise, PersonFacts } from '../engine/game-state.ts';
import { parameterOf } from '../engine/parameters.ts';
import { type PersonSpec, type Reason, REASONS, type StanceWord, type World } from '../engine/world.ts';
import { inCaseWords } from './case-words.ts';
import { type DoorView, dataGaps, doorView, type Gap } from './corridor-view.ts';
import { counted, decimal, signed } from './format.ts';
import { holds, type SeenGame, worldOf } from './game-view.ts';
import { type Ledger, ledgerView } from './ledger-view.ts';
import { type MeetingPlan, meetingPlan } from './meeting-plan-view.ts';
import { personName } from './names.ts';
import { type NetworkView, networkView } from './network-view.ts';
import { type PeoplePartView, peopleParts } from './people-parts-view.ts';
import { CONCESSION_WORDS, REASON_WORDS, STANCE_ORDER, STANCE_WORDS } from './person-words.ts';
import { type ExpectationDraft, expectationDraft } from './expectation-view.ts';
import { type PredictionDraft, predictionDraft } from './prediction-view.ts';
import { type PromiseLine, type PromiseOffer, promiseLine, promiseOffers, promiseText } from './promise-words.ts';
import { type TacticLine, tacticLines } from './tactic-view.ts';

export interface PersonCard {
  id: string;
  name: string;
  role: string;
  /** Of 100. */
  weight: number;
  stance: number;
  stanceText: string;
  word: StanceWord;
  line: string;
  needForChange: string;
  needShare: number;
  trust: string;
  trustShare: number;
  reason: { known: 'no' | 'said' | 'true'; label: string; said: string; hidden: string };
  /** What the team believes the reason to be; null without a reading. */
  reading: Reason | null;
  wants: string;
  immovable: boolean;
  protects: string;
  history: string[];
  tell: string;
  corridor: string;
  /** Names of those they are known to trust. */
  links: string[];
  met: string;
  given: string[];
  promises: PromiseLine[];
  ledger: Ledger;
  offers: PromiseOffer[];
  tactics: TacticLine[];
}

export interface PeopleView {
  headline: string;
  lead: string;
  benches: { word: StanceWord; label: string; people: string[] }[];
  people: PersonCard[];
  plan: MeetingPlan;
  expectation: ExpectationDraft;
  door: DoorView;
  gaps: Gap[];
  network: NetworkView;
  prediction: PredictionDraft;
  /** Reasons a reading may name, and how many readings stand. */
  readings: { options: { value: Reason; label: string }[]; written: number };
  /** Promises on this year's sheet, made when the committee meets. */
  drafted: string[];
  promisesOpen: string;
  /** Every promise of the game, newest first, with what it did or may do to the President's confidence. */
  ledgerOfPromises: (PromiseLine & { effect: string })[];
  credibility: string;
  parts: PeoplePartView[];
}

function lineOf(game: SeenGame, spec: PersonSpec, word: StanceWord): string {
  const lines = spec.lines[word].filter((line) => holds(game, line.when));
  return lines[(game.state.year - 1) % Math.max(1, lines.length)]?.text ?? '';
}

function metText(facts: PersonFacts): string {
  if (facts.pointsThisYear > 0) return `${counted(facts.pointsThisYear, 'point')} spent on them this year`;
  return facts.quartersSinceMet > 40 ? 'Not met yet' : `Last met ${counted(facts.quartersSinceMet, 'quarter')} ago`;
}

function reasonOf(spec: PersonSpec, { reason }: PersonFacts): PersonCard['reason'] {
  if (reason.reason === null || reason.known === 'no') return { known: 'no', label: '', said: '', hidden: '' };
  const label = REASON_WORDS[reason.reason];
  // A class seed may give someone another reason than their file tells of; then the word alone is true.
  const theirs = reason.reason === spec.reason;
  return {
    known: reason.known,
    label,
    said: spec.saidReason,
    hidden: reason.known === 'true' && theirs ? spec.hiddenReason : '',
  };
}

function cardOf(game: SeenGame, id: string, listedAccounts: readonly string[]): PersonCard {
  const world = worldOf(game);
  const facts = game.engine.person(game.state, id);
  const spec = world.people.find((person) => person.id === id);
  if (spec === undefined) throw new Error(`The committee seats ${id}, whom the world does not know.`);
  const known = facts.reason.known === 'true';
  return {
    id,
    name: spec.name,
    role: spec.role,
    weight: Math.round(facts.power * 100),
    stance: facts.stance,
    stanceText: signed(Math.round(facts.stance * 100)),
    word: facts.word,
    line: lineOf(game, spec, facts.word),
    needForChange: `${decimal(facts.needForChange * 100)} of 100`,
    needShare: facts.needForChange,
    trust: `${decimal(facts.trust * 100)} of 100`,
    trustShare: facts.trust,
    reason: reasonOf(spec, facts),
    reading: game.state.sheet.readings[id] ?? null,
    wants: known ? spec.concession : '',
    immovable: facts.immovableSuspected,
    protects: spec.protects,
    history: spec.history,
    tell: spec.tell,
    corridor: spec.corridor,
    links: facts.ties.map((tie) => personName(world, tie)),
    met: metText(facts),
    given: facts.concessions.map((given) => CONCESSION_WORDS[given as keyof typeof CONCESSION_WORDS] ?? given),
    promises: game.engine
      .promises(game.state)
      .filter((promise) => promise.hearers.includes(id))
      .map((promise) => promiseLine(world, promise)),
    ledger: ledgerView(world, game.reports, id, facts.stance),
    offers: promiseOffers(world, listedAccounts, id),
    tactics: tacticLines(world, facts, game.state.sheet.readings[id] ?? null),
  };
}

/** What a promise did, or may do, to the President's confidence, in hundredths (design 11.17). */
function promiseEffects(world: World): Record<OpenPromise['status'], string> {
  const up = `+${decimal(parameterOf(world, 'confidenceUp') * 100)}`;
  const down = `−${decimal(parameterOf(world, 'confidenceDown') * 100)}`;
  return {
    open: `${up} if kept, ${down} if broken`,
    late: `${down} if not met soon`,
    kept: up,
    kept_late: 'none: late',
    broken: down,
  };
}

const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The lobby: people, meetings, promises and what the team expects. */
export function peopleView(game: SeenGame): PeopleView {
  const { engine, state } = game;
  const world = worldOf(game);
  const accounts = state.sheet.accounts.map(({ account }) => account);
  const people = engine.committee(state).map((id) => cardOf(game, id, accounts));
  const yes = Math.round(engine.ballots(state).reduce((sum, ballot) => sum + (ballot.yes ? ballot.power * 100 : 0), 0));
  const open = engine.promises(state).filter(({ status }) => status === 'open' || status === 'late').length;
  const headline = yes > 50 ? `${yes} of 100 would say yes today` : `${yes} of 100 would say yes. It takes 51.`;
  const plan = meetingPlan(game);
  const effects = promiseEffects(world);
  const expectation = expectationDraft(game);
  const door = doorView(game);
  const prediction = predictionDraft(game);
  return {
    headline,
    lead: 'To the right: for it. Higher: heavier. Arrows run from the voice to the ear.',
    parts: peopleParts(game, { yes, headline, door, plan, stated: expectation.stated, prediction }),
    benches: STANCE_ORDER.map((word) => ({
      word,
      label: STANCE_WORDS[word],
      people: people.filter((person) => person.word === word).map(({ id }) => id),
    })),
    people,
    plan,
    expectation,
    door,
    gaps: dataGaps(game),
    network: networkView(game),
    prediction,
    readings: {
      options: REASONS.map((reason) => ({ value: reason, label: upperFirst(REASON_WORDS[reason]) })),
      written: Object.keys(state.sheet.readings).length,
    },
    drafted: state.sheet.promises.map(
      ({ promise, hearers }) =>
        `${promiseText(world, promise, hearers)}, to ${hearers.map((id) => personName(world, id)).join(', ')}, due in ${counted(promise.dueIn, 'quarter')}`,
    ),
    ledgerOfPromises: engine
      .promises(state)
      .toReversed()
      .map((promise) => ({ ...promiseLine(world, promise), effect: effects[promise.status] })),
    credibility: `${inCaseWords(world, 'Credibility with the President')}: ${decimal(engine.programme(state).confidence * 100)} of 100`,
    promisesOpen: `${counted(open + state.sheet.promises.length, 'promise')} of six open`,
  };
}
