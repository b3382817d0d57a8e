// The page of one seat in a class: everything its device draws, as plain JSON, made where the class is kept. It holds the
// team's own game as its screens show it, the team's sheet, and what is private to this seat; nothing of another team,
// no seed, and no hidden number before the debrief. What costs replays or rules comes in as functions of the caller.
import type { ClassState, SeatState, TeamState } from '../classroom/class-state.ts';
import type { Gate, Hold, SeatRole } from '../classroom/terms.ts';
import type { StepReport } from '../engine/game-state.ts';
import type { Game } from '../referee/game.ts';
import { type BeatView, beatView, type Score } from './beat-view.ts';
import { type BriefingView, briefingView } from './briefing-view.ts';
import { listed } from './format.ts';
import { glossaryTerms, type Term } from './glossary-view.ts';
import type { FittingHint } from './hint-due.ts';
import { fittingHints } from './hint-view.ts';
import { jCurveDue, type JCurveView, jCurveView } from './j-curve-view.ts';
import { type JustHappenedView, justHappenedView } from './just-happened-view.ts';
import { type BriefCard, briefCard } from './seat-brief.ts';
import { type SeatFrame, seatFrame } from './seat-frame.ts';
import { type By, byOf, type ReadyView, type SheetView, sheetView } from './seat-sheet.ts';
import { type BallotView, ballotView } from './seat-vote.ts';
import { GATE_WORDS, seatName } from './seat-words.ts';

export interface Mate {
  id: string;
  initials: string;
  name: string;
  role: SeatRole;
  roleName: string;
  you: boolean;
  away: boolean;
}

/** Where the class is: its gate, what is said of it, and its soft clock (epoch milliseconds of the server). */
export interface GateView {
  gate: Gate;
  hold: Hold;
  name: string;
  now: string;
  next: string;
  year: number;
  years: number;
  clock: { openedAt: number; endsAt: number; stoppedAt: number | null };
}

/** What the instructor asked when freezing the class. */
export interface QuestionView {
  seq: number;
  /** Empty for a plain stop. */
  text: string;
  /** This seat's answer; null while it has given none. */
  mine: string | null;
  /** How many of the team have answered, and who. */
  answered: By[];
}

export interface NoteLine {
  seq: number;
  at: number;
  text: string;
}

/** What an observer watches for. */
export interface TaskSheet {
  title: string;
  lead: string;
  tasks: string[];
}

export interface SeatPage {
  title: string;
  you: Mate & { mayDecide: boolean };
  team: { id: string; name: string; number: number; mates: Mate[] };
  gate: GateView;
  frame: SeatFrame;
  /** The team's screen; null while the class gathers, waits behind the gate, or is over. */
  beat: BeatView | null;
  /** Why this seat can only read the screen, in a sentence; empty while it may decide. */
  closed: string;
  /** Said instead of a screen. */
  waiting: { headline: string; lead: string } | null;
  happened: JustHappenedView;
  /** Hints that fit the screen as it is, for those who decide; the device knows when its team is stuck. */
  hints: FittingHint[];
  /** The note on the dip; `due` while it stands above the year, until this device has noted it. */
  jCurve: JCurveView & { due: boolean };
  /** For reading again; the terms are those the texts explain themselves by. */
  briefing: BriefingView;
  terms: Term[];
  sheet: SheetView;
  brief: BriefCard | null;
  ballot: BallotView | null;
  question: QuestionView | null;
  notes: NoteLine[];
  task: TaskSheet | null;
  /** The instructor asks whether this team may be named on the projector. */
  spotlight: boolean;
  reflection: { best: string; worst: string } | null;
}

/** What the page takes from others than the state. */
export interface SeatSources {
  /** The team's seed without a programme, up to the last step that was played. */
  baseline: () => readonly StepReport[];
  score: () => Score;
}

const TASKS: TaskSheet = {
  title: 'What to watch for',
  lead: 'You see what the team sees and change nothing. Your notes open the debrief.',
  tasks: [
    'Who speaks first about money, and who about people?',
    'Which objection was answered with a fact, and which with rank?',
    'What was promised, to whom, and did anybody write it down?',
    'When did somebody change their mind, and what did it?',
    'What was never said at the table?',
  ],
};

const mateOf = (seat: SeatState, team: TeamState, you: string): Mate => ({
  id: seat.id,
  initials: seat.initials,
  name: seat.name,
  role: seat.role,
  roleName: seatName(team.play.game.engine.world, seat.role),
  you: seat.id === you,
  away: seat.away,
});

function gateOf({ gate, hold, year, years, clock }: ClassState): GateView {
  const { openedAt, endsAt, stoppedAt } = clock;
  return { gate, hold, year, years, ...GATE_WORDS[gate], clock: { openedAt, endsAt, stoppedAt } };
}

/** Beats that a team may be shown at a gate; a team that is through its quarters waits for the others. */
function waitingAt(state: ClassState, team: TeamState): SeatPage['waiting'] {
  const { beat } = team.play.game;
  if (state.gate === 'gathering')
    return { headline: `You sit in ${team.name}`, lead: 'Look around: your team takes its seats here.' };
  // What was opened in the debrief can still be read.
  if (state.gate === 'closed' && beat !== 'debriefing')
    return { headline: 'The class is over', lead: 'Thank you for playing.' };
  if (beat === 'revealing' && state.gate === 'playing')
    return { headline: 'Your four quarters are played', lead: 'Other teams still play theirs.' };
  return null;
}

/** The beat whose screen this team's devices show; null while they wait for the class. */
export const shownBeat = (state: ClassState, team: TeamState): BeatView['beat'] | null =>
  waitingAt(state, team) === null ? team.play.game.beat : null;

/** Observers never decide; the others not while their sheet is taken in. */
function closedWords(state: ClassState, team: TeamState, seat: SeatState, ready: ReadyView): string {
  if (seat.role === 'observer') return 'You watch; the team decides.';
  if (state.gate !== 'deciding' || ready.state === 'open') return '';
  const names = team.committers.flatMap((id) => state.seats[id]?.name ?? []);
  if (ready.mine) return `${ready.words}. Read it as you like; reopen it below to change it.`;
  const own = state.seats[team.play.committed?.by ?? '']?.name;
  return names.length === 1 && names[0] === own
    ? `${ready.words}, and can reopen the sheet. Read it as you like.`
    : `${ready.words}. Read it as you like; ${listed(names) || 'a team-mate'} can reopen it.`;
}

function questionOf(state: ClassState, team: TeamState, you: string): QuestionView | null {
  const { question } = state;
  if (question === null || state.hold !== 'frozen') return null;
  const ours = question.answers.filter((answer) => answer.team === team.id);
  return {
    seq: question.seq,
    text: question.text,
    mine: ours.findLast(({ seat }) => seat === you)?.text ?? null,
    answered: [...new Set(ours.map(({ seat }) => seat))].map((seat) => byOf(state, seat, you)),
  };
}

interface Shown extends Pick<SeatPage, 'happened' | 'briefing' | 'terms' | 'hints' | 'jCurve'> {
  beat: () => BeatView;
}

const shown = new WeakMap<Game, Shown>();

/** What all seats of a team are shown alike, made once for a game as it stands. */
function shownOf(game: Game, sources: SeatSources): Shown {
  const known = shown.get(game);
  if (known !== undefined) return known;
  let beat: BeatView | null = null;
  // Before the first quarter there is nothing to hold against it.
  const baseline = game.reports.some(({ step }) => step === 'quarter') ? sources.baseline() : [];
  const made: Shown = {
    hints: fittingHints(game),
    jCurve: { ...jCurveView(game, baseline), due: jCurveDue(game, baseline, []) },
    happened: justHappenedView(game),
    briefing: briefingView(game),
    terms: glossaryTerms(game),
    beat: () => (beat ??= beatView(game, sources.baseline, sources.score)),
  };
  shown.set(game, made);
  return made;
}

const NO_HINTS: FittingHint[] = [];

/** The page of a seat. Throws when the class has no such seat: whoever asks has let it in. */
export function seatPage(state: ClassState, seatId: string, sources: SeatSources): SeatPage {
  const seat = state.seats[seatId];
  const team = seat === undefined ? undefined : state.teams[seat.team];
  if (seat === undefined || team === undefined) throw new Error(`The class has no seat called ${seatId}.`);
  const { game } = team.play;
  const same = shownOf(game, sources);
  const mates = Object.values(state.seats).filter((one) => one.team === team.id && !one.revoked);
  const sheet = sheetView(state, team, seatId);
  const waiting = waitingAt(state, team);
  const mayDecide = seat.role !== 'observer';
  const decides = mayDecide && waiting === null;
  return {
    title: state.setup.title,
    you: { ...mateOf(seat, team, seatId), mayDecide },
    team: { id: team.id, name: team.name, number: team.number, mates: mates.map((one) => mateOf(one, team, seatId)) },
    gate: gateOf(state),
    frame: seatFrame(state, team, seat.role, sheet),
    beat: waiting === null ? same.beat() : null,
    closed: closedWords(state, team, seat, sheet.ready),
    waiting,
    happened: same.happened,
    hints: decides && state.hold === 'running' && sheet.ready.state === 'open' ? same.hints : NO_HINTS,
    jCurve: same.jCurve,
    briefing: same.briefing,
    terms: same.terms,
    sheet,
    brief: briefCard(state, team, seat),
    ballot: ballotView(state, team, seat),
    question: questionOf(state, team, seatId),
    notes: state.notes
      .filter(({ teams }) => teams === null || teams.includes(team.id))
      .map(({ seq, at, text }) => ({ seq, at, text })),
    task: seat.role === 'observer' ? TASKS : null,
    spotlight: team.spotlight === 'asked',
    reflection: seat.reflection,
  };
}
