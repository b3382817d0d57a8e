// The minutes as the year's paper: what the committee granted of what was asked, on which conditions, who surprised.
import type { Mandate } from '../engine/game-state.ts';
import type { BallotLine } from './ballot-words.ts';
import { budgetEurM } from '../base/euros.ts';
import { decimal, listed } from './format.ts';
import { calendarYear, type SeenGame, worldOf } from './game-view.ts';
import { modelName, personName } from './names.ts';
import { type PredictionResult, predictionResult } from './prediction-view.ts';
import { promiseLine } from './promise-words.ts';
import { inCaseWords } from './case-words.ts';
import { visitWords } from './visit-words.ts';

export interface MandateView {
  kind: Mandate['kind'];
  headline: string;
  /** "54 of 100 said yes." */
  count: string;
  yes: number;
  /** Where and what: "Meeting of 2016, field teams by the book". */
  about: string;
  /** What was asked beside what was granted; `cut` where the two differ. */
  grants: { label: string; asked: string; granted: string; cut: boolean }[];
  /** What the mandate brings with it, a sentence each. */
  conditions: string[];
  promises: string[];
  /** Who voted otherwise than they stood when the meeting began. */
  turned: { forIt: string; againstIt: string };
  /** What became of the team's prediction; null without one. */
  prediction: PredictionResult | null;
}

const QUARTERS = 4;

const HEADLINES: Record<Mandate['kind'], string> = {
  passed: 'Passed as asked',
  conditional: 'Passed, with conditions',
  refused: 'Refused. A pilot is left.',
  forced: 'Refused, and you go ahead',
  none: 'Nothing was asked, nothing was granted',
};

/** The mandate as a phrase, for headings and tables. */
export const mandateHeadline = (kind: Mandate['kind']) => HEADLINES[kind];

function grantsOf(mandate: Mandate, divergence: number): MandateView['grants'] {
  const row = (label: string, asked: string, granted: string) => ({ label, asked, granted, cut: asked !== granted });
  const power = (value: number) => `${decimal(value * 100)} of 100`;
  return [
    row('Budget a year', budgetEurM(mandate.askedEurM), budgetEurM(mandate.budgetEurM)),
    row('Key accounts', decimal(mandate.askedAccounts), decimal(mandate.accounts)),
    // The mandate is a limit: who moves less than it allows is granted what was asked.
    row('Power moved', power(divergence), power(Math.min(divergence, mandate.divergence))),
  ];
}

const CONDITIONS: Record<Mandate['kind'], string[]> = {
  passed: [],
  // What was asked for is told by conditionOf.
  conditional: [],
  refused: [
    'While it is a pilot, little power may move from countries and groups.',
    'Those who said no believe in it a little less.',
  ],
  forced: ['Everyone who said no counts it as force.', 'The President’s confidence has fallen by 20.'],
  none: [],
};

/**
 * The promise that a conditional yes asks for, or that it asks for none: whoever said no may have been promised something
 * already, and nobody carries more than six. What the room was promised is told before it, so whatever is more is its own.
 */
function conditionOf(game: SeenGame, ballots: readonly BallotLine[]): string {
  const world = worldOf(game);
  const { engine, state } = game;
  const now = promisedIn(game, 'vote');
  const said =
    state.sheet.promises.length -
    promisedIn(game, 'lobby') +
    state.sheet.answers.filter((given) => {
      const objection = world.objections.find(({ id }) => id === given.objection);
      return objection?.answers.find(({ id }) => id === given.answer)?.kind === 'promise';
    }).length;
  if (now <= said) return 'No further promise was asked for.';
  const saidNo = ballots.filter(({ yes }) => !yes).map(({ person }) => person);
  const asked = engine
    .promises(state)
    .filter(
      ({ kind, subject, made }) => kind === 'visit' && made === QUARTERS * (state.year - 1) && saidNo.includes(subject),
    )
    .toSorted((a, b) => saidNo.indexOf(b.subject) - saidNo.indexOf(a.subject))[0];
  if (asked === undefined) return 'One promise was asked for; it stands among yours.';
  const words = visitWords(game, { ...asked, dueIn: asked.due - asked.made });
  return `${personName(world, asked.subject)} said no and asks for a visit; it stands among your promises. ${words?.sentence ?? ''}`.trim();
}

/** Promises made in a step of this year. */
function promisedIn({ reports, state }: SeenGame, step: 'lobby' | 'vote'): number {
  return reports
    .filter((report) => report.year === state.year && report.step === step)
    .flatMap(({ happenings }) => happenings.filter(({ kind }) => kind === 'promise_made')).length;
}

/** This year's mandate as it was counted: a refusal or a forced mandate has moved the stances since. */
export function countedMandate(game: SeenGame): Mandate {
  const { year } = game.state;
  const vote = game.reports.findLast((report) => report.step === 'vote' && report.year === year);
  return vote?.mandate ?? game.engine.mandateOf(game.state);
}

/** The minutes of this year's vote, from its ballots in words. */
export function mandateView(game: SeenGame, ballots: readonly BallotLine[]): MandateView {
  const { engine, state } = game;
  const mandate = countedMandate(game);
  const yes = ballots.reduce((sum, ballot) => sum + (ballot.yes ? ballot.weight : 0), 0);
  const made = promisedIn(game, 'vote');
  const open = engine.promises(state).filter(({ status }) => status === 'open');
  const recent = made === 0 ? [] : open.slice(-made);
  const turned = (said: boolean) =>
    listed(ballots.filter((ballot) => ballot.turned && ballot.yes === said).map(({ name }) => name));
  return {
    kind: mandate.kind,
    headline: HEADLINES[mandate.kind],
    count: `${yes} of 100 said yes.`,
    yes,
    about: `Meeting of ${calendarYear(game)}: ${modelName(worldOf(game), state.sheet.model)}`,
    grants: grantsOf(mandate, engine.input(state, 'divergence')),
    conditions: [
      ...CONDITIONS[mandate.kind].map((text) => inCaseWords(worldOf(game), text)),
      ...(mandate.kind === 'conditional' ? [conditionOf(game, ballots)] : []),
    ],
    promises: recent.map((promise) => {
      const line = promiseLine(worldOf(game), promise);
      return `To ${line.hearers}: ${line.text}, due ${line.due}.`;
    }),
    turned: { forIt: turned(true), againstIt: turned(false) },
    prediction: predictionResult(game),
  };
}
