// The console of a class, made from its state: for whoever leads it. It says what can be pressed and why not, by asking
// the rules (`refusalOf`), never by knowing them; seed and hidden numbers are not read.
import { languageName } from '../base/languages.ts';
import type { Refusal } from '../base/refusal.ts';
import type { ClassState, Question, TeamState } from '../classroom/class-state.ts';
import type { EventSpec } from '../engine/cards.ts';
import type { StepReport } from '../engine/game-state.ts';
import type { Game } from '../referee/game.ts';
import { type LuckShare, luckWords } from './compare-view.ts';
import { nextWords, playingTeams, readyWords, runbookAt, stepWords } from './class-words.ts';
import type {
  Act,
  CheckRow,
  ConsoleCommand,
  ConsolePage,
  DebriefDesk,
  FreezeDesk,
  InjectRow,
  RosterDesk,
  RunbookRow,
} from './console-page.ts';
import { counted, listed } from './format.ts';
import { worldOf } from './game-view.ts';
import { suggestedLetters } from './inject-suggestion.ts';
import { momentsOf } from './moment-view.ts';
import { screenDesk } from './screen-desk-view.ts';
import { caseSeats, seatName } from './seat-words.ts';
import { stepsWords, teamRow } from './team-row-view.ts';

/** What the view takes from others than the state. */
export interface ConsoleSources {
  /** Why an instructor may not send this now; null when it can be sent. */
  refusalOf: (command: ConsoleCommand) => Refusal | null;
  /** The seed of a game without a programme, for the moments of the debrief. */
  baseline: (game: Game) => readonly StepReport[];
  luckShare: LuckShare;
  /** What the server has found out before the class begins. */
  checks: readonly CheckRow[];
}

type MakeAct = (label: string, command: ConsoleCommand) => Act;

const MORE_MINUTES = 2;
/** Questions for a pause in play; those of the debrief would give away what is to come. */
const PAUSE_QUESTIONS = [
  'Who is resisting, and why rationally?',
  'Whom have you not asked, and what would they say?',
  'Which promise could you not keep?',
  'What would make you change your plan?',
];

function runbookRows(state: ClassState): ConsolePage['runbook'] {
  // A class that is over stands behind its last step, and what was never opened is no plan any more.
  const over = state.gate === 'closed';
  const now = over ? state.runbook.length : runbookAt(state);
  const begun = state.runbook.find(({ gate }) => gate === 'briefing')?.openedAt ?? null;
  const steps = state.runbook.filter(({ gate, openedAt }) => gate !== 'gathering' && (!over || openedAt !== null));
  let due = begun === null ? null : state.clock.endsAt;
  let planned = begun ?? 0;
  let behindMs = 0;
  const rows = steps.map((step): RunbookRow => {
    const i = state.runbook.indexOf(step);
    const plannedEnd = planned + step.minutes * 60_000;
    if (i === now) behindMs = Math.max(0, state.clock.endsAt - plannedEnd);
    planned = plannedEnd;
    const at = i <= now ? (step.openedAt ?? state.clock.openedAt) : due;
    if (i > now && due !== null) due += step.minutes * 60_000;
    return {
      id: `${step.gate} ${step.year}`,
      at: begun === null ? null : at,
      label: stepWords(step),
      note: i === now ? NOTES[step.gate] : '',
      minutes: step.minutes,
      state: i < now ? 'done' : i === now ? 'now' : 'coming',
    };
  });
  return { rows, behindMs };
}

/** What to say or look at while a step is on. */
const NOTES: Record<ClassState['gate'], string> = {
  gathering: '',
  briefing:
    'What the chair asks for, what the report found, who sits in the committee. Say what is scored and what is not.',
  deciding:
    'The model first, then accounts, money and whom to meet. Walk the room: whom have you not met, and what would they lose?',
  committee: 'Each seat argues for its member, then the members vote. Where the two differ, ask why.',
  playing: 'Four quarters at each team’s own pace. No hints: the dip is part of it.',
  revealing: 'Expected against actual. Two contrasts without names; one team explains a number by its causes.',
  debriefing: 'Feelings, facts, findings, future. Three moments: what they knew, what they chose, what it did.',
  closed: '',
};

const NOT_BEGUN = 'The class has not begun.';
const begun = ({ gate }: ClassState) => gate !== 'gathering';

function freezeDesk(state: ClassState, act: MakeAct, refusalOf: ConsoleSources['refusalOf']): FreezeDesk {
  const asked = state.hold === 'frozen' ? state.question : null;
  return {
    question: asked === null ? (state.hold === 'frozen' ? '' : null) : asked.text,
    answers: asked === null ? [] : answerRows(state, asked, act),
    offers: [...PAUSE_QUESTIONS],
    freeze: begun(state) ? (refusalOf({ type: 'freeze', question: '' })?.message ?? '') : NOT_BEGUN,
    thaw: act('Go on', { type: 'thaw' }),
  };
}

function answerRows(state: ClassState, { seq, answers }: Question, act: MakeAct): FreezeDesk['answers'] {
  return answers.map((answer) => ({
    id: answer.seq,
    team: state.teams[answer.team]?.name ?? '',
    name: state.seats[answer.seat]?.name ?? '',
    text: answer.text,
    shown: answer.shown,
    act: act('', { type: 'show-answer', question: seq, answer: answer.seq, shown: !answer.shown }),
  }));
}

/** Who waits for a letter that was sent. */
function onTheWay(teams: readonly TeamState[], id: string): string {
  const waiting = teams.filter(({ play }) => play.injected.includes(id));
  if (waiting.length === 0) return '';
  return `On its way to ${waiting.length === teams.length ? 'all teams' : listed(waiting.map(({ name }) => name))}.`;
}

function injectRows(state: ClassState, teams: readonly TeamState[]): InjectRow[] {
  const first = teams[0];
  if (first === undefined) return [];
  const suggested = state.year === 0 || state.gate === 'debriefing' ? [] : suggestedLetters(teams);
  const placeOf = (id: string): number => suggested.findIndex((one) => one.id === id);
  const rows = worldOf(first.play.game)
    .events.filter((event) => !event.onlyByLink && !isBeyond(state, event))
    .map(({ id, title, text, scripted }) => ({
      id,
      title,
      text,
      when: scripted === null ? '' : `comes in year ${scripted.year}, quarter ${scripted.quarter}`,
      why: suggested[placeOf(id)]?.why ?? '',
      sent: onTheWay(teams, id),
    }));
  const best = rows.filter(({ why }) => why !== '').toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
  return [...best, ...rows.filter(({ why }) => why === '')];
}

/** Fixed for a year that this class does not play: its text speaks of what has happened by then. */
const isBeyond = ({ years }: ClassState, { scripted }: EventSpec): boolean =>
  scripted !== null && scripted.year > years;

function leftOutWords(state: ClassState, teams: readonly TeamState[]): string {
  const first = teams[0];
  if (first === undefined) return '';
  const beyond = worldOf(first.play.game).events.filter((event) => !event.onlyByLink && isBeyond(state, event));
  const named = beyond.map(({ title, scripted }) => `“${title}” (year ${scripted?.year})`);
  return named.length === 0 ? '' : `Left out, for this class ends before their year: ${named.join(', ')}.`;
}

function rosterDesk(state: ClassState): RosterDesk {
  const seats = Object.values(state.seats);
  const teams = playingTeams(state);
  // One case for the whole class; without a team nobody sits anywhere.
  const world = teams[0] === undefined ? null : worldOf(teams[0].play.game);
  return {
    seats: seats.map((seat) => ({
      id: seat.id,
      name: seat.name,
      role: seat.role,
      roleWords: world === null ? '' : seatName(world, seat.role),
      team: seat.team,
      state: seat.revoked ? 'revoked' : seat.away ? 'away' : 'here',
    })),
    teams: teams.map(({ id, name }) => ({
      id,
      name,
      seats: seats.filter((seat) => seat.team === id && !seat.revoked).length,
    })),
    roles: world === null ? [] : caseSeats(world).map(({ role, name }) => ({ id: role, name })),
    rule: state.rule,
    joinOpen: state.joinOpen,
  };
}

const ONE_TEAM = 'How much is luck between teams can be told where there are two or more of them.';

function debriefDesk(state: ClassState, { baseline, luckShare }: ConsoleSources): DebriefDesk | null {
  if (state.gate !== 'debriefing' && state.gate !== 'closed') return null;
  const teams = playingTeams(state);
  const first = teams[0];
  const papers = first === undefined ? [] : worldOf(first.play.game).papers.debrief;
  return {
    luck: teams.length < 2 ? ONE_TEAM : luckWords(luckShare),
    luckWorking: luckShare?.kind === 'working' ? { share: luckShare.share, waits: luckShare.waits === true } : null,
    questions: papers.map(({ id, ask, listensFor }) => ({ id, ask, listensFor })),
    teams: teams.map(({ id, name, play: { game } }) => ({
      id,
      name,
      moments: momentsOf(game, baseline(game)).map((moment) => {
        const question = papers.find((paper) => paper.id === moment.question);
        return {
          id: moment.id,
          place: moment.place,
          headline: moment.headline,
          ask: question?.ask ?? '',
          listensFor: question?.listensFor ?? '',
        };
      }),
      said: Object.values(state.seats)
        .filter((seat) => seat.team === id && seat.reflection !== null)
        .map((seat) => ({
          name: seat.name,
          best: seat.reflection?.best ?? '',
          worst: seat.reflection?.worst ?? '',
        })),
    })),
  };
}

/** What is green or amber in the class itself before it begins. */
function classChecks(state: ClassState): CheckRow[] {
  const teams = playingTeams(state);
  const seats = Object.values(state.seats).filter(({ revoked, role }) => !revoked && role !== 'observer');
  const bare = teams.filter(({ id }) => !seats.some(({ team }) => team === id)).map(({ name }) => name);
  return [
    { id: 'case', ready: true, label: `The case is ${openedWith(state).words}.`, todo: '' },
    teams.length === 0
      ? {
          id: 'teams',
          ready: false,
          label: 'There is no team yet.',
          todo: 'Add teams in the roster, or let the first who joins name one.',
        }
      : bare.length === 0
        ? {
            id: 'teams',
            ready: true,
            label: `${counted(teams.length, 'team')}, ${counted(seats.length, 'seat')} taken.`,
            todo: '',
          }
        : {
            id: 'teams',
            ready: false,
            label: bare.length > 5 ? `${bare.length} teams are empty.` : `Nobody sits in ${listed(bare)} yet.`,
            todo: 'Wait for them, or merge teams in the roster. An empty seat never blocks.',
          },
    state.joinOpen
      ? { id: 'door', ready: true, label: 'The door is open: whoever has the code may join.', todo: '' }
      : { id: 'door', ready: false, label: 'The door is shut.', todo: 'Open it in the roster.' },
  ];
}

function openedWith({ setup, teams }: ClassState): ConsolePage['opened'] {
  const { id, language } = setup.scenario;
  const [first] = Object.values(teams);
  const title = first === undefined ? id : worldOf(first.play.game).title;
  return {
    scenario: id,
    language: language ?? null,
    preset: setup.preset,
    words: language === undefined ? title : `${title}, read in ${languageName(language)}`,
  };
}

/** The console's page. */
export function consoleView(state: ClassState, sources: ConsoleSources): ConsolePage {
  const { refusalOf } = sources;
  const act: MakeAct = (label, command) => ({ label, command, closed: refusalOf(command)?.message ?? '' });
  const inTime = (one: Act): Act => (begun(state) ? one : { ...one, closed: NOT_BEGUN });
  const teams = playingTeams(state);
  const words = nextWords(state);
  const last = state.checkpoints.at(-1);
  const yearly = state.year > 0;
  return {
    title: state.setup.title,
    company: teams[0] === undefined ? '' : worldOf(teams[0].play.game).company.name,
    opened: openedWith(state),
    rehearsal: state.setup.rehearsal,
    gate: state.gate,
    hold: state.hold,
    year: state.year,
    years: state.years,
    place: stepWords(state),
    clock:
      state.clock.minutes === 0 || state.gate === 'gathering' || state.gate === 'closed'
        ? null
        : { openedAt: state.clock.openedAt, endsAt: state.clock.endsAt, stoppedAt: state.clock.stoppedAt },
    ready: readyWords(state),
    steps: stepsWords(state),
    figure: teams.some(({ play }) => play.game.reports.some(({ step }) => step === 'quarter')) ? 'Sales, € M' : '',
    next: words === null ? null : { ...act(words.label, { type: 'next', from: state.gateSeq }), ...words },
    acts: {
      more: inTime(act(`+${MORE_MINUTES} min`, { type: 'extend', minutes: MORE_MINUTES })),
      pause: inTime(state.hold === 'paused' ? act('Go on', { type: 'resume' }) : act('Pause', { type: 'pause' })),
      undo:
        last === undefined
          ? { label: 'Undo', command: { type: 'undo-advance', of: 0 }, closed: 'Nothing to take back.' }
          : act('Undo', { type: 'undo-advance', of: last.seq }),
      trim: act(yearly ? `Drop year ${state.years}` : 'One year less', { type: 'trim-year' }),
      add: act('Add a year', { type: 'add-year' }),
      close: act('Close the class', { type: 'close' }),
    },
    undoes: last === undefined ? '' : `the step to “${stepWords(state)}”`,
    teams: teams.map((team) => teamRow(state, team, act)),
    runbook: runbookRows(state),
    freeze: freezeDesk(state, act, refusalOf),
    injects: injectRows(state, teams),
    injectsLeftOut: leftOutWords(state, teams),
    notes: state.notes.map(({ at, teams: to, text }) => ({
      at,
      to: to === null ? 'all' : listed(to.map((id) => state.teams[id]?.name ?? id)),
      text,
    })),
    screen: screenDesk(state, act),
    roster: rosterDesk(state),
    checks: [...sources.checks, ...classChecks(state)],
    debrief: debriefDesk(state, sources),
  };
}
