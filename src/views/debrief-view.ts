// The debrief: the whole game as paths, the four findings then and now, the score in six numbers, every promise, vote and
// range, and what was hidden all along. Questions for the room come from the scenario.
import type { StepReport } from '../engine/game-state.ts';
import type { LineChartData } from './chart-view.ts';
import type { PlacesOf } from '../scenario/text-places.ts';
import { fillText } from './fill-text.ts';
import { budgetEurM, eurM } from '../base/euros.ts';
import { counted, decimal, percent, signed, unbroken } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { kpiOf } from './kpi-words.ts';
import { mandateHeadline } from './mandate-view.ts';
import { type Moment, momentsOf } from './moment-view.ts';
import { numberWord, numberWordFirst } from './number-words.ts';
import { DEBRIEF_PATHS, pathChart, rowsOf } from './path-charts.ts';
import { REASON_WORDS } from './person-words.ts';
import { type PredictionResult, predictionResults } from './prediction-view.ts';
import { type PromiseLine, promiseLine } from './promise-words.ts';
import { type ReportView, reportView } from './report-view.ts';
import { type StatedYear, statedYears } from './range-view.ts';

/** One of the six numbers a game is scored by; `reference` and `none` are the medians that mean 70 and 30. */
export interface ScoreLine {
  kpi: string;
  label: string;
  unit: string;
  value: number;
  none: number;
  reference: number;
  points: number;
  /** Weight in the whole, as design 11.14: .2 .2 .2 .15 .15 .1. */
  weight: number;
}

export interface VoteLine {
  year: number;
  yes: number;
  result: string;
  asked: string;
  granted: string;
}

export interface TruePerson {
  id: string;
  name: string;
  stance: string;
  conviction: string;
  reason: string;
  known: string;
  hidden: string;
}

export interface TrueAccount {
  id: string;
  name: string;
  willingness: string;
  believed: string;
  satisfaction: string;
  share: string;
}

export interface DebriefView {
  headline: string;
  lead: string;
  charts: LineChartData[];
  /** "Four findings, six years on". */
  findingsTitle: string;
  findings: { id: string; finding: string; thenAndNow: string }[];
  score: {
    total: string;
    /** Set where the years played are fewer than the case's: what was scored instead. */
    playedOn: string;
    lines: {
      id: string;
      label: string;
      value: string;
      none: string;
      reference: string;
      points: string;
      share: number;
    }[];
  } | null;
  promises: PromiseLine[];
  promisesText: string;
  /** The promises in one sentence. */
  wordHeadline: string;
  votes: VoteLine[];
  predictions: PredictionResult[];
  stated: StatedYear[];
  people: TruePerson[];
  accounts: TrueAccount[];
  questions: { id: string; ask: string; listensFor: string; theory: string; source: string }[];
  reflections: { year: number; text: string }[];
  moments: Moment[];
  report: ReportView;
  /** Where each part stands, for the row of parts. */
  status: { result: string; moments: string; words: string; hidden: string; room: string };
}

function votesOf(game: SeenGame): VoteLine[] {
  return game.reports.flatMap(({ mandate, step, year }) =>
    step !== 'vote' || mandate === null
      ? []
      : [
          {
            year,
            yes: Math.round(mandate.yes * 100),
            result: mandateHeadline(mandate.kind),
            asked: `${budgetEurM(mandate.askedEurM)}, ${counted(mandate.askedAccounts, 'account')}`,
            granted: `${budgetEurM(mandate.budgetEurM)}, ${counted(mandate.accounts, 'account')}`,
          },
        ],
  );
}

function truePeople(game: SeenGame): TruePerson[] {
  const { engine, state } = game;
  const truth = engine.truth(state).people;
  return worldOf(game).people.flatMap((spec) => {
    const person = truth[spec.id];
    if (person === undefined) return [];
    const facts = engine.person(state, spec.id);
    const known =
      facts.reason.known === 'no'
        ? 'you never asked'
        : facts.reason.reason === null
          ? 'nothing'
          : REASON_WORDS[facts.reason.reason];
    return [
      {
        id: spec.id,
        name: spec.name,
        stance: signed(Math.round(facts.stance * 100)),
        conviction: signed(Math.round(person.anchor * 100)),
        reason: `${REASON_WORDS[person.reason]}${person.immovable ? '; only a change of the plan could win them' : ''}`,
        known,
        hidden: person.reason === spec.reason ? spec.hiddenReason : '',
      },
    ];
  });
}

function trueAccounts(game: SeenGame): TrueAccount[] {
  const { engine, state } = game;
  const truth = engine.truth(state).accounts;
  return worldOf(game).accounts.flatMap((spec) => {
    const account = truth[spec.id];
    if (account === undefined) return [];
    const facts = engine.account(state, spec.id);
    return [
      {
        id: spec.id,
        name: facts.listed ? `${spec.name}, key account` : spec.name,
        willingness: percent(account.willingness, 0),
        believed:
          facts.willingness.sd > 0
            ? `${percent(facts.willingness.value, 0)} ± ${decimal(facts.willingness.sd * 100)}`
            : 'known',
        satisfaction: decimal(account.satisfaction, 1),
        share: percent(account.share, 0),
      },
    ];
  });
}

/** A scored number in the unit that every other screen shows it in. */
function scoredWords({ unit }: ScoreLine, value: number): string {
  if (unit === '%') return percent(value / 100);
  if (unit === 'EUR M') return eurM(value);
  return unit === 'index' ? signed(100 * value) : decimal(value, 1);
}

function scoreOf(score: readonly ScoreLine[] | null, game: SeenGame): DebriefView['score'] {
  if (score === null) return null;
  const weight = score.reduce((sum, line) => sum + line.weight, 0);
  const mean = score.reduce((sum, line) => sum + line.points * line.weight, 0) / (weight || 1);
  return {
    total: decimal(mean),
    playedOn:
      game.state.years < worldOf(game).years ? `with your last plan played on to year ${worldOf(game).years}` : '',
    lines: score.map((line) => ({
      id: line.kpi,
      label: line.label,
      value: scoredWords(line, line.value),
      none: scoredWords(line, line.none),
      reference: scoredWords(line, line.reference),
      points: decimal(line.points),
      share: line.points / 100,
    })),
  };
}

function headlineOf(reports: readonly StepReport[], baseline: readonly StepReport[]): string {
  const mine = rowsOf(reports);
  const other = rowsOf(baseline);
  const sum = (rows: typeof mine) => rows.reduce((total, { kpis }) => total + kpiOf(kpis, 'net'), 0);
  if (mine.length === 0 || other.length < mine.length) return 'Then and now';
  const gap = sum(mine) - sum(other.slice(0, mine.length));
  const years = mine.length / 4;
  if (Math.abs(gap) < 0.5) return `${counted(years, 'year')}, and the money would have come without you`;
  return gap > 0
    ? `${eurM(gap)} more than without a programme, in ${counted(years, 'year')}`
    : `${eurM(-gap)} less than without a programme, in ${counted(years, 'year')}`;
}

/** `late`: of those kept, how many only after the day they were due. */
function wordHeadline(made: number, kept: number, late: number, broken: number): string {
  if (made === 0) return 'You gave nobody your word';
  if (broken === 0 && kept === made)
    return late > 0 ? 'You kept your word, though not always in time' : 'You kept your word, every time';
  if (broken === 0) return 'No promise was broken';
  if (kept === 0) return made === 1 ? 'You gave your word once, and broke it' : 'No promise was kept';
  return `Of ${numberWord(made)} promises, ${numberWord(kept)} ${kept === 1 ? 'was' : 'were'} kept and ${numberWord(broken)} broken`;
}

/** The debrief of a finished game. `baseline` as in the results; `score` where the app has measured one. */
export function debriefView(
  game: SeenGame,
  baseline: readonly StepReport[],
  score: readonly ScoreLine[] | null = null,
): DebriefView {
  const { engine, state, reports, entries } = game;
  const world = worldOf(game);
  const promises = engine.promises(state).map((promise) => promiseLine(world, promise));
  const kept = promises.filter(({ tone }) => tone === 'kept').length;
  const broken = promises.filter(({ tone }) => tone === 'broken').length;
  const reflections = new Map<number, string>();
  for (const { year, decision } of entries)
    if (decision.kind === 'write-reflection') reflections.set(year, decision.text);
  const places: PlacesOf<'papers.board_paper.findings.*.then_and_now'> = {
    accounts: decimal(world.accounts.filter((a) => engine.account(state, a.id).listed).length),
    game_year: String(state.years),
    calendar_year: String(world.startYear + state.years - 1),
  };
  const stated = statedYears(game);
  const predictions = predictionResults(game);
  const moments = momentsOf(game, baseline);
  const predictionText =
    predictions.length === 0
      ? 'No vote was predicted.'
      : predictions.map(({ year, score: called }) => `year ${year}: ${called}`).join(', ');
  const became = `${kept} kept, ${broken} broken, ${promises.length - kept - broken} open`;
  const promisesText =
    promises.length === 0 ? 'You promised nothing' : `${counted(promises.length, 'promise')}: ${became}`;
  const total = scoreOf(score, game)?.total ?? null;
  return {
    headline: headlineOf(reports, baseline),
    lead: 'The same market and the same luck, with and without your programme. What was hidden lies open now.',
    charts: DEBRIEF_PATHS.map((path) => pathChart(path, reports, baseline)),
    findingsTitle: `${numberWordFirst(world.papers.boardPaper.findings.length)} findings, ${numberWord(world.years)} years on`,
    findings: world.papers.boardPaper.findings.map(({ id, finding, thenAndNow }) => ({
      id,
      finding,
      thenAndNow: fillText<'papers.board_paper.findings.*.then_and_now'>(thenAndNow, places),
    })),
    score: scoreOf(score, game),
    promises,
    promisesText,
    wordHeadline: wordHeadline(
      promises.length,
      kept,
      promises.filter(({ status }) => status === 'kept late').length,
      broken,
    ),
    moments,
    report: reportView(game, baseline, stated, { promises: `${promisesText}.`, predictions: predictionText }),
    status: {
      result: total === null ? 'against doing nothing' : `${total} of 100`,
      moments: counted(moments.length, 'moment'),
      words: promises.length === 0 ? 'no promise made' : became,
      hidden: 'reasons and accounts',
      room: counted(world.papers.debrief.length, 'question'),
    },
    votes: votesOf(game),
    predictions,
    stated,
    people: truePeople(game),
    accounts: trueAccounts(game),
    questions: world.papers.debrief.map(({ id, ask, listensFor, theory, source }) => ({
      id,
      ask: unbroken(ask),
      listensFor: unbroken(listensFor),
      theory,
      source: world.sources.find((one) => one.id === source)?.cite ?? source,
    })),
    reflections: [...reflections].map(([year, text]) => ({ year, text })),
  };
}
