// The committee's meeting: who sits where, what is proposed, each objection with its answers, the room as it stands in a
// sentence and in sums, and after the vote every ballot with its reason. Read from the engine; nothing is decided here.
import { stanceWord } from '../engine/charts.ts';
import type { Ballot } from '../engine/game-state.ts';
import type { StanceWord } from '../engine/world.ts';
import type { Game } from '../referee/game.ts';
import { type BallotLine, ballotLine } from './ballot-words.ts';
import { budgetEurM } from '../base/euros.ts';
import { counted, decimal, listed } from './format.ts';
import { calendarYear, type SeenGame, worldOf } from './game-view.ts';
import { KPI_CHOICE_WORDS } from './kpi-words.ts';
import { countedMandate, type MandateView, mandateView } from './mandate-view.ts';
import { modelName, personName } from './names.ts';
import { type ObjectionCard, objectionCard } from './objection-view.ts';
import { areaOf } from './office-words.ts';
import { DRIVER_WORDS, STANCE_ORDER } from './person-words.ts';
import { type PromiseLine, promiseLine } from './promise-words.ts';
import { hundred, LEAN, type RoomView } from './room-view.ts';
import { roomSentence } from './room-words.ts';
import { tablePapers } from './table-papers.ts';
import { inCaseWords } from './case-words.ts';

export type MeetingGame = SeenGame & Pick<Game, 'meeting'>;
export type MeetingStage = 'gathering' | 'presenting' | 'objecting' | 'answering' | 'voting' | 'minuted';

export interface CommitteeView {
  stage: MeetingStage;
  /** The state of the room before the vote, the mandate after it. */
  headline: string;
  /** Which meeting this is: "Second meeting, 2016". */
  meeting: string;
  /** Why a place is as wide as it is, and what a yes takes this time. */
  note: string;
  room: RoomView;
  /** The paper in one line: "Cross-functional teams for 7 accounts, €4.00 M". */
  paper: string;
  proposal: { label: string; value: string }[];
  /** The objection being heard; null before the first and after the vote. */
  objection: ObjectionCard | null;
  objections: { id: string; person: string; name: string; driver: string; answered: boolean }[];
  remaining: number;
  force: { on: boolean; possible: boolean; price: string };
  promises: PromiseLine[];
  /** The lightest first. */
  ballots: BallotLine[];
  mandate: MandateView | null;
}

const STAGES: readonly MeetingStage[] = ['gathering', 'presenting', 'objecting', 'answering', 'voting', 'minuted'];
const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

/** Where the persisted committee machine stands; `gathering` for whatever else it may be. */
export function meetingPlace(meeting: unknown): { stage: MeetingStage; index: number } {
  if (typeof meeting !== 'object' || meeting === null) return { stage: 'gathering', index: 0 };
  const { value, context } = meeting as { value?: unknown; context?: { index?: unknown } };
  const stage = STAGES.find((one) => one === value) ?? 'gathering';
  return { stage, index: typeof context?.index === 'number' ? context.index : 0 };
}

function proposalOf(game: SeenGame): CommitteeView['proposal'] {
  const { engine, state } = game;
  const { sheet } = state;
  return [
    { label: 'Model', value: modelName(worldOf(game), sheet.model) },
    { label: 'Budget a year', value: budgetEurM(engine.askedEurM(state)) },
    { label: 'Key accounts', value: decimal(sheet.accounts.length) },
    {
      label: inCaseWords(worldOf(game), 'Power moved from countries and groups'),
      value: `${decimal(engine.input(state, 'divergence') * 100)} of 100`,
    },
    {
      label: 'Run by',
      value: sheet.kpis.length === 0 ? 'no figures chosen' : listed(sheet.kpis.map((kpi) => KPI_CHOICE_WORDS[kpi])),
    },
  ];
}

/**
 * How a member leans towards this paper: the stance with the answers given, against what a yes takes. It starts from the
 * word the lobby shows and moves by the same bands, so that the two screens never disagree without a cause.
 */
function leaning(game: SeenGame, { person, stance, answers, threshold }: Ballot): StanceWord {
  const word = STANCE_ORDER.indexOf(game.engine.person(game.state, person).word);
  return STANCE_ORDER[stanceWord(word, stance + answers - threshold)] ?? 'undecided';
}

const surnameOf = (name: string) => name.slice(name.indexOf(' ') + 1);

/** The room before the vote; voteIn (room-view.ts) opens the ballots. */
function roomOf(
  game: SeenGame,
  ballots: readonly Ballot[],
  weights: readonly number[],
  speaker: string | null,
): RoomView {
  const world = worldOf(game);
  const chair = world.people.find(({ seat }) => seat === 'chair');
  // Where they stood when the meeting began: answers move bodies, not chairs.
  const margin = ({ stance, threshold }: Ballot) => stance - threshold;
  return {
    meeting: `year-${game.state.year}`,
    seats: ballots
      .map((ballot, i) => ({ ballot, weight: weights[i]! }))
      .toSorted((a, b) => margin(b.ballot) - margin(a.ballot))
      .map(({ ballot, weight }) => {
        const name = personName(world, ballot.person);
        const state = leaning(game, ballot);
        return {
          id: ballot.person,
          name,
          surname: surnameOf(name),
          area: areaOf(world.people.find(({ id }) => id === ballot.person)?.role ?? ''),
          weight,
          state,
          wouldSay: ballot.yes,
          lean: LEAN[state],
          speaking: ballot.person === speaker,
        };
      }),
    chair: chair === undefined ? null : { id: chair.id, name: chair.name, surname: surnameOf(chair.name) },
    papers: tablePapers(game),
    sheet: paperOf(game),
  };
}

function paperOf(game: SeenGame): string {
  const { engine, state } = game;
  const model = modelName(worldOf(game), state.sheet.model);
  return `${model} for ${counted(state.sheet.accounts.length, 'account')}, ${budgetEurM(engine.askedEurM(state))}`;
}

/** What a yes takes, where it is not the usual. */
function noteOf(ballots: readonly Ballot[]): string {
  const usual = 'A place is as wide as its weight; all weights make 100.';
  if (ballots.some(({ threshold }) => threshold < 0))
    return `${usual} A pilot is asked for: whoever is not firmly against may say yes.`;
  if (ballots.some(({ threshold }) => threshold > 0))
    return `${usual} No financial figure is among yours: some want more before a yes.`;
  return usual;
}

/** The meeting as it stands, or its minutes once the vote has been counted. */
export function committeeView(game: MeetingGame): CommitteeView {
  const { engine, state } = game;
  const world = worldOf(game);
  const { stage, index } = meetingPlace(game.meeting);
  const minuted = state.phase === 'quarters' || state.phase === 'reveal';
  const raised = minuted ? [] : engine.objections(state);
  const ballots = minuted ? countedMandate(game).ballots : engine.ballots(state);
  const weights = hundred(ballots.map(({ power }) => power));
  const weightOf = (person: string) => weights[ballots.findIndex((ballot) => ballot.person === person)] ?? 0;
  const heard = !minuted && (stage === 'objecting' || stage === 'answering') ? raised[index] : undefined;
  const objection = heard === undefined ? null : objectionCard(game, heard, index + 1, ballots, weightOf(heard.person));
  const begun = heard === undefined ? 0 : index + 1;
  const priceOfForce = engine.checkDecision(state, { kind: 'force-mandate', force: true });
  const seated = roomOf(game, ballots, weights, objection?.person ?? null);
  // The paper comes to the table when the meeting opens.
  const room = stage === 'gathering' && !minuted ? { ...seated, sheet: '' } : seated;
  const lines = ballots
    .map((ballot) => ({ ballot, weight: weightOf(ballot.person) }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ ballot, weight }) => ballotLine(game, ballot, weight));
  const mandate = minuted ? mandateView(game, lines) : null;
  return {
    stage: minuted ? 'minuted' : stage,
    headline: mandate?.headline ?? roomSentence(room.seats, engine.askedEurM(state) > 0),
    meeting: `${ORDINALS[state.year - 1] ?? `${state.year}th`} meeting, ${calendarYear(game)}`,
    note: noteOf(ballots),
    room,
    paper: paperOf(game),
    proposal: proposalOf(game),
    objection,
    objections: raised.map(({ objection: id, person, driver }) => ({
      id,
      person,
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
        inCaseWords(
          worldOf(game),
          'You get what you asked for. Each no counts it as force: 6 less belief, 10 less trust in you. The President’s confidence falls by 20.',
        ),
    },
    promises: engine
      .promises(state)
      .filter(({ status }) => status === 'open' || status === 'late')
      .map((promise) => promiseLine(world, promise)),
    ballots: lines,
    mandate,
  };
}
