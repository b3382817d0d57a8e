// Where parcels come from: practices and adoption (marks that the engine tells of or expects), promises, accounts that came
// closer, letters that follow from an answer, a price audit's warnings, late surveys, consultants. Each parcel
// says when it lands and which decision sent it.
import { type Happening, RELATIONSHIP_STATES } from '../engine/game-state.ts';
import type { OutlookMark } from '../engine/milestones.ts';
import { STATE_WORDS } from './account-words.ts';
import { keur } from '../base/euros.ts';
import { counted, listed, percent, signed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { accountName, modelName, personName, practiceName } from './names.ts';
import { promiseText, quarterText } from './promise-words.ts';
import { inCaseWords } from './case-words.ts';

export interface Parcel {
  id: string;
  /** A few words. */
  title: string;
  /** "arrived", "expected Q3", "due Q4", "kept": with the year where it is not this one. */
  when: string;
  /** Which decision sent it, as a sentence. */
  sent: string;
  /** What it does when it opens, as a sentence; '' where the title says it. */
  brings: string;
  /** Quarter of the game, counted from 0. */
  quarter: number;
  /** Arrived is solid, due is fixed in the calendar, expected is an estimate and dashed. */
  state: 'arrived' | 'due' | 'expected';
  tone: 'you' | 'for' | 'against' | 'neither';
  /** Who or what it is for: an account, a person, or ''. */
  subject: string;
}

/** A parcel before it is known when it lands. */
export type Draft = Omit<Parcel, 'when' | 'state' | 'quarter'>;

/** A word and a quarter, with the year where it is not this one: "expected Q3". */
export function whenText(game: SeenGame, quarter: number, word: string): string {
  const same = Math.floor(quarter / 4) + 1 === game.state.year;
  return `${word} ${same ? `Q${(quarter % 4) + 1}` : quarterText(quarter)}`;
}

/** The decision behind one practice: the money of this year's plan, or what was learnt before. */
function practiceSent(game: SeenGame, ids: readonly string[]): string {
  const money = ids.reduce((sum, id) => sum + (game.state.sheet.keur[id] ?? 0), 0);
  return money > 0
    ? `Your plan of year ${game.state.year}: ${keur(money)} for ${ids.length === 1 ? 'it' : 'them'}.`
    : 'The plans of earlier years: no money this year.';
}

/** Practices of one element that land together share a parcel. */
function practiceDrafts(game: SeenGame, ids: readonly string[]): Draft[] {
  const world = worldOf(game);
  return world.elements.flatMap((element): Draft[] => {
    const here = element.practices.map(({ id }) => id).filter((id) => ids.includes(id));
    const [first] = here;
    if (first === undefined) return [];
    const names = here.map((id) => practiceName(world, id));
    return [
      {
        id: `practice:${here.join('+')}`,
        title: here.length === 1 ? practiceName(world, first) : `${element.name}, ${counted(here.length, 'practice')}`,
        brings: `${here.length === 1 ? 'The practice is' : `${listed(names)} are`} in place; customers feel it a few quarters later.`,
        sent: practiceSent(game, here),
        tone: 'for',
        subject: '',
      },
    ];
  });
}

/** Practices, adoption and settled roles, of happenings or of the outlook. */
export function markDrafts(
  game: SeenGame,
  marks: readonly { kind: string; subject: string; amount: number }[],
): Draft[] {
  const world = worldOf(game);
  const of = (kind: OutlookMark['kind']) => marks.filter((mark) => mark.kind === kind);
  const support = game.engine.programme(game.state).support;
  const model = modelName(world, game.state.sheet.model);
  return [
    ...practiceDrafts(
      game,
      of('practice_in_place').map(({ subject }) => subject),
    ),
    ...of('adoption_passed').map(({ amount }): Draft => {
      return {
        id: `adoption:${amount}`,
        title: `${percent(amount, 0)} work by it`,
        brings: `${percent(amount, 0)} of the organisation works by the programme. What is not adopted does not reach customers.`,
        sent: `The committee’s support, now ${signed(support * 100)}: adoption follows it slowly.`,
        tone: 'for',
        subject: '',
      };
    }),
    ...of('roles_settled').map(
      (): Draft => ({
        id: 'settled:',
        title: 'Roles settled again',
        brings: 'The confusion of the launch no longer costs service.',
        sent: `Your model, ${model}: new roles take time.`,
        tone: 'for',
        subject: '',
      }),
    ),
  ];
}

/** The year in which an account was first put on the list. */
function listedSince(game: SeenGame, account: string): string {
  const entry = game.entries.find(
    ({ decision }) =>
      (decision.kind === 'select-accounts' && decision.accounts.some((one) => one.account === account)) ||
      (decision.kind === 'correct-course' &&
        decision.correction.kind === 'add_account' &&
        decision.correction.account === account),
  );
  return entry === undefined ? 'It was on your list.' : `You made it a key account in year ${entry.year}.`;
}

/** Accounts that came closer, and letters that follow from an answer of yours. */
export function arrivedDrafts(game: SeenGame, happenings: readonly Happening[]): Draft[] {
  const world = worldOf(game);
  return happenings.flatMap(({ kind, subject, amount }): Draft[] => {
    if (kind === 'stage_up')
      return [
        {
          id: `account:${subject}`,
          title: `Trust, ${accountName(world, subject)}`,
          brings: `The relationship is now ${STATE_WORDS[RELATIONSHIP_STATES[Math.round(amount)] ?? 'BAS']}.`,
          sent: listedSince(game, subject),
          tone: 'for',
          subject,
        },
      ];
    if (kind !== 'event_drawn') return [];
    const from = world.events.find(({ choices }) => choices.some(({ then }) => then?.event === subject));
    const answer = game.entries.find(
      ({ decision }) =>
        decision.kind === 'answer-event' &&
        decision.event === from?.id &&
        from.choices.some(({ id, then }) => id === decision.choice && then?.event === subject),
    );
    if (from === undefined || answer === undefined) return [];
    return [
      {
        id: `letter:${subject}`,
        title: world.events.find(({ id }) => id === subject)?.title ?? subject,
        brings: 'A letter about it lies on your desk.',
        sent: `Your answer to “${from.title}” in year ${answer.year}.`,
        tone: 'you',
        subject: '',
      },
    ];
  });
}

/** Promises: due in vermilion, kept or broken once settled. */
export function promiseParcels(game: SeenGame): Parcel[] {
  const world = worldOf(game);
  const now = (game.state.year - 1) * 4 + game.state.quarter;
  return game.engine.promises(game.state).map((promise): Parcel => {
    const late = promise.status === 'late';
    const open = promise.status === 'open' || late;
    const text = promiseText(world, promise, promise.hearers);
    const who = listed(promise.hearers.map((id) => personName(world, id)));
    const quarter = late ? Math.max(now, promise.due - 1) : promise.due - 1;
    return {
      id: `promise:${promise.slot}-${promise.made}`,
      title: text.charAt(0).toUpperCase() + text.slice(1),
      when: late
        ? 'late: two quarters’ grace'
        : open
          ? whenText(game, quarter, 'due')
          : promise.status.replace('_', ' '),
      brings: `Promised to ${who}.`,
      sent: `You gave your word in ${quarterText(promise.made)}.`,
      quarter,
      state: open ? 'due' : 'arrived',
      tone: open ? 'you' : promise.status === 'broken' ? 'against' : 'for',
      subject: promise.hearers[0] ?? '',
    };
  });
}

/** What a price audit foresees, and a survey that comes late. */
export function foreseenParcels(game: SeenGame): Parcel[] {
  const { engine, state } = game;
  const world = worldOf(game);
  const next = (state.year - 1) * 4 + state.quarter;
  const demands = world.accounts
    .filter(({ id }) => engine.account(state, id).demandExpected)
    .map(
      ({ id, name }): Parcel => ({
        id: `demand:${id}`,
        title: `One price, ${name}`,
        when: `expected by ${whenText(game, next + 1, '').trim()}`,
        brings: inCaseWords(world, `${name} will ask for one price in all countries; your price policy answers.`),
        sent: 'Your price audit saw it coming.',
        quarter: next + 1,
        state: 'expected',
        tone: 'against',
        subject: id,
      }),
    );
  const last = game.reports.findLast(({ step }) => step === 'quarter');
  if (last === undefined || engine.programme(state).surveyLag === 0) return demands;
  return [
    ...demands,
    {
      id: 'survey:',
      title: `Survey of Q${last.quarter}`,
      when: whenText(game, next, 'expected'),
      brings: `What customers thought in quarter ${last.quarter} shows in the figures of the next.`,
      sent: 'Measurement is not in place yet: surveys come a quarter late.',
      quarter: next,
      state: 'expected',
      tone: 'neither',
      subject: '',
    },
  ];
}

/** The consultants' last day. */
export function calendarParcels(game: SeenGame): Parcel[] {
  const { engine, state } = game;
  if (state.phase !== 'quarters' || engine.variable(state, 'consultants') === 0) return [];
  const last = state.year * 4 - 1;
  return [
    {
      id: 'consultants:',
      title: 'Consultants leave',
      when: whenText(game, last, 'due'),
      brings: 'What they taught stays; the speed they lent does not.',
      sent: `You hired them for ${state.sheet.consultantDays} days.`,
      quarter: last,
      state: 'due',
      tone: 'neither',
      subject: '',
    },
  ];
}
