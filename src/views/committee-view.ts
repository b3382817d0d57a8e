// The committee's meeting: who sits there, what is proposed, each objection with its answers, the arithmetic of the room
// as it stands, and after the vote every ballot with the sum that made it. Read from the engine; nothing is decided here.
import type { Ballot } from '../engine/game-state.ts';
import type { StanceWord } from '../engine/world.ts';
import type { Game } from '../referee/game.ts';
import { counted, decimal, eurM, listed, signed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { KPI_CHOICE_WORDS } from './kpi-words.ts';
import { type MandateView, mandateView } from './mandate-view.ts';
import { modelName, personName } from './names.ts';
import { type ObjectionCard, objectionCard } from './objection-view.ts';
import { DRIVER_WORDS } from './person-words.ts';
import { type PromiseLine, promiseLine } from './promise-words.ts';

export type MeetingGame = SeenGame & Pick<Game, 'meeting'>;
export type MeetingStage = 'gathering' | 'presenting' | 'objecting' | 'answering' | 'voting' | 'minuted';

export interface Seat {
  id: string;
  name: string;
  surname: string;
  weight: number;
  word: StanceWord;
  /** Side of the table: with the team's proposal, against it, or between. */
  leans: 'for' | 'undecided' | 'against';
  speaking: boolean;
}

export interface BallotLine {
  person: string;
  name: string;
  weight: number;
  yes: boolean;
  /** "−9 and +10 from answers: +1; needs above 0". */
  sum: string;
}

export interface CommitteeView {
  stage: MeetingStage;
  headline: string;
  lead: string;
  chair: { id: string; name: string } | null;
  seats: Seat[];
  /** The paper in one line: "Cross-functional teams for 7 accounts, €4.0 M". */
  paper: string;
  proposal: { label: string; value: string }[];
  arithmetic: {
    yes: number;
    no: number;
    sentence: string;
    parts: { id: string; name: string; weight: number; yes: boolean; sure: boolean }[];
  };
  /** The objection being heard; null before the first and after the vote. */
  objection: ObjectionCard | null;
  objections: { id: string; name: string; driver: string; answered: boolean }[];
  remaining: number;
  force: { on: boolean; possible: boolean; price: string };
  promises: PromiseLine[];
  ballots: BallotLine[];
  mandate: MandateView | null;
}

const STAGES: readonly MeetingStage[] = ['gathering', 'presenting', 'objecting', 'answering', 'voting', 'minuted'];

/** Where the persisted committee machine stands; `gathering` for whatever else it may be. */
export function meetingPlace(meeting: unknown): { stage: MeetingStage; index: number } {
  if (typeof meeting !== 'object' || meeting === null) return { stage: 'gathering', index: 0 };
  const { value, context } = meeting as { value?: unknown; context?: { index?: unknown } };
  const stage = STAGES.find((one) => one === value) ?? 'gathering';
  return { stage, index: typeof context?.index === 'number' ? context.index : 0 };
}

function ballotLine(game: SeenGame, ballot: Ballot): BallotLine {
  const { stance, answers, threshold } = ballot;
  // Whole hundredths, unless rounding would hide on which side of the threshold it lies.
  const near = Math.abs(stance + answers - threshold) < 0.01;
  const text = (value: number) => signed(value * 100, near ? 1 : 0);
  const parts =
    Math.abs(answers) < 0.0005
      ? `Stance ${text(stance)}`
      : `Stance ${text(stance)}, answers ${text(answers)}: ${text(stance + answers)}`;
  return {
    person: ballot.person,
    name: personName(worldOf(game), ballot.person),
    weight: Math.round(ballot.power * 100),
    yes: ballot.yes,
    sum: `${parts}; needs above ${decimal(threshold * 100)}`,
  };
}

function proposalOf(game: SeenGame): CommitteeView['proposal'] {
  const { engine, state } = game;
  const { sheet } = state;
  return [
    { label: 'Model', value: modelName(worldOf(game), sheet.model) },
    { label: 'Budget a year', value: eurM(engine.askedEurM(state), 2) },
    { label: 'Key accounts', value: decimal(sheet.accounts.length) },
    {
      label: 'Power moved from countries and groups',
      value: `${decimal(engine.input(state, 'divergence') * 100)} of 100`,
    },
    {
      label: 'Run by',
      value: sheet.kpis.length === 0 ? 'no figures chosen' : listed(sheet.kpis.map((kpi) => KPI_CHOICE_WORDS[kpi])),
    },
  ];
}

function arithmeticOf(game: SeenGame, ballots: readonly Ballot[], minuted: boolean): CommitteeView['arithmetic'] {
  const exact = ballots.reduce((sum, ballot) => sum + (ballot.yes ? ballot.power : 0), 0);
  const yes = Math.round(exact * 100);
  const margin = ({ stance, answers, threshold }: Ballot) => stance + answers - threshold;
  const start = minuted ? `${yes} of 100 said yes` : `As the room stands, ${yes} say yes`;
  const thresholds = 'It takes 31 for a mandate with conditions, 51 to pass as asked.';
  const sentence =
    exact > 0.5
      ? `${start}: enough to pass as asked.`
      : exact > 0.3
        ? `${start}: a mandate with conditions. It takes 51 to pass as asked.`
        : `${start}. ${thresholds}`;
  const parts = [...ballots]
    .sort((a, b) => margin(b) - margin(a))
    .map((ballot) => ({
      id: ballot.person,
      name: personName(worldOf(game), ballot.person),
      weight: Math.round(ballot.power * 100),
      yes: ballot.yes,
      sure: Math.abs(margin(ballot)) > 0.15,
    }));
  return { yes, no: 100 - yes, sentence, parts };
}

function seatsOf(game: SeenGame, speaker: string | null): Seat[] {
  return game.engine.committee(game.state).map((id) => {
    const { word, power } = game.engine.person(game.state, id);
    const name = personName(worldOf(game), id);
    return {
      id,
      name,
      surname: name.slice(name.indexOf(' ') + 1),
      weight: Math.round(power * 100),
      word,
      leans: word === 'undecided' ? 'undecided' : word === 'supportive' || word === 'championing' ? 'for' : 'against',
      speaking: id === speaker,
    };
  });
}

function headlineOf(stage: MeetingStage, objection: ObjectionCard | null, mandate: MandateView | null, count: number) {
  if (mandate !== null) return mandate.headline;
  if (objection !== null) return `${objection.name} ${objection.driver}`;
  if (stage === 'gathering') return 'The committee takes its seats';
  return count === 0 ? 'Nobody objects. Look at who says nothing.' : `${counted(count, 'objection')} will be raised`;
}

/** The meeting as it stands, or its minutes once the vote has been counted. */
export function committeeView(game: MeetingGame): CommitteeView {
  const { engine, state } = game;
  const world = worldOf(game);
  const { stage, index } = meetingPlace(game.meeting);
  const minuted = state.phase === 'quarters';
  const raised = minuted ? [] : engine.objections(state);
  const mandate = minuted ? mandateView(game) : null;
  const ballots = minuted ? engine.mandateOf(state).ballots : engine.ballots(state);
  const heard = !minuted && (stage === 'objecting' || stage === 'answering') ? raised[index] : undefined;
  const objection = heard === undefined ? null : objectionCard(game, heard, index + 1, ballots);
  const chair = world.people.find(({ seat }) => seat === 'chair');
  const begun = stage === 'objecting' || stage === 'answering' ? index + 1 : 0;
  const priceOfForce = engine.checkDecision(state, { kind: 'force-mandate', force: true });
  return {
    stage: minuted ? 'minuted' : stage,
    headline: headlineOf(stage, objection, mandate, raised.length),
    lead: `Meeting of year ${state.year}. ${counted(ballots.length, 'member')} vote; the chair does not.`,
    chair: chair === undefined ? null : { id: chair.id, name: chair.name },
    seats: seatsOf(game, objection?.person ?? null),
    paper: `${modelName(world, state.sheet.model)} for ${counted(state.sheet.accounts.length, 'account')}, ${eurM(engine.askedEurM(state), 1)} a year`,
    proposal: proposalOf(game),
    arithmetic: arithmeticOf(game, ballots, minuted),
    objection,
    objections: raised.map(({ objection: id, person, driver }) => ({
      id,
      name: personName(world, person),
      driver: DRIVER_WORDS[driver],
      answered: state.sheet.answers.some((answer) => answer.objection === id),
    })),
    remaining: Math.max(0, raised.length - begun),
    force: {
      on: state.sheet.force,
      possible: priceOfForce === null,
      price:
        priceOfForce?.message ??
        'You get what you asked for. Everyone who said no counts it as coercion, believes in it 6 less and trusts you 10 less; the President’s confidence falls by 20.',
    },
    promises: engine
      .promises(state)
      .filter(({ status }) => status === 'open' || status === 'late')
      .map((promise) => promiseLine(world, promise)),
    ballots: [...ballots].sort((a, b) => a.power - b.power).map((ballot) => ballotLine(game, ballot)),
    mandate,
  };
}
