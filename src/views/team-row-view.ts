// One team's line in the control room: how far it is at this gate, who is there, its own sentence, what to look at.
import type { ClassState, SeatState, TeamState } from '../classroom/class-state.ts';
import { isReady } from './class-words.ts';
import { meetingPlace } from './committee-view.ts';
import type { Act, ConsoleCommand, TeamRow } from './console-page.ts';
import { deedWords } from './deed-words.ts';
import { grouped } from './format.ts';
import { worldOf } from './game-view.ts';
import { quarterRows, series } from './kpi-rows.ts';
import { modelName } from './names.ts';
import { seatName } from './seat-words.ts';
import { teamFlags } from './team-flags.ts';
import { BEAT_WORDS } from './title-view.ts';

interface Progress {
  at: string;
  done: number;
  of: number;
}

const DRAFTING = ['reviewing', 'designing', 'planning', 'lobbying'] as const;

/** How far a team has come in what its gate asks. */
function progressOf(state: ClassState, team: TeamState): Progress {
  const { game } = team.play;
  const ready = isReady(state, team);
  switch (state.gate) {
    case 'deciding': {
      const done = DRAFTING.findIndex((beat) => beat === game.beat);
      return { at: BEAT_WORDS[game.beat], done: Math.max(0, done), of: 5 };
    }
    case 'committee': {
      const { stage } = meetingPlace(game.meeting);
      if (game.state.phase === 'quarters') return { at: 'Voted', done: 4, of: 4 };
      if (stage === 'gathering') return { at: 'Taking seats', done: 0, of: 4 };
      if (stage === 'presenting') return { at: 'Paper', done: 1, of: 4 };
      return { at: stage === 'voting' ? 'Vote' : 'Objections', done: stage === 'voting' ? 3 : 2, of: 4 };
    }
    case 'playing':
      return {
        at: ready ? 'Year played' : `Quarter ${Math.min(4, game.state.quarter + 1)}`,
        done: game.state.quarter,
        of: 4,
      };
    case 'briefing':
      return { at: 'Reading', done: 0, of: 1 };
    case 'revealing':
      return { at: 'Reading results', done: 0, of: 1 };
    default:
      return { at: '', done: 0, of: 0 };
  }
}

/** What the steps of a strip are, as its column's heading. */
export function stepsWords({ gate }: ClassState): string {
  switch (gate) {
    case 'deciding':
      return 'Review to ready';
    case 'committee':
      return 'Paper to vote';
    case 'playing':
      return 'Four quarters';
    case 'briefing':
    case 'revealing':
      return 'Read';
    default:
      return '';
  }
}

function readyBy(state: ClassState, team: TeamState): string {
  const by = team.play.committed?.by;
  if (by === undefined) return '';
  if (by === 'instructor') return 'by you';
  return by === null ? 'by all' : `by ${state.seats[by]?.name ?? 'a seat that left'}`;
}

function reasonOf({ play: { game } }: TeamState): string {
  const stated = game.entries.findLast(
    ({ year, decision }) => year === game.state.year && decision.kind === 'state-expectation',
  )?.decision;
  return stated?.kind === 'state-expectation' ? stated.reason.trim() : '';
}

function modelOf({ play: { game } }: TeamState): string {
  const chosen = game.entries.findLast(({ decision }) => decision.kind === 'choose-model');
  return chosen === undefined ? '' : modelName(worldOf(game), game.state.sheet.model);
}

const seatsOf = (state: ClassState, team: string): SeatState[] =>
  Object.values(state.seats).filter((seat) => seat.team === team && !seat.revoked);

const STATE_OF = ({ away }: SeatState) => (away ? ('away' as const) : ('here' as const));

/** A team's line; `act` makes a button of a command with why it cannot be pressed. */
export function teamRow(
  state: ClassState,
  team: TeamState,
  act: (label: string, command: ConsoleCommand) => Act,
): TeamRow {
  const sales = series(quarterRows(team.play.game), 'revenue').at(-1);
  const actor = team.last === null ? undefined : state.seats[team.last.seat];
  return {
    id: team.id,
    name: team.name,
    number: team.number,
    model: modelOf(team),
    ...progressOf(state, team),
    ready: isReady(state, team),
    readyWords: readyBy(state, team),
    seats: seatsOf(state, team.id).map((seat) => ({
      id: seat.id,
      name: seat.name,
      role: seatName(worldOf(team.play.game), seat.role),
      state: STATE_OF(seat),
    })),
    last:
      team.last === null
        ? null
        : { at: team.last.at, words: `${actor?.name ?? 'Somebody'} ${deedWords(team.last.what)}` },
    reason: reasonOf(team),
    flags: teamFlags(state, team),
    figure: sales === undefined ? '' : grouped(Math.round(sales * 4)),
    commitFor: act(state.gate === 'committee' ? `Call the vote for ${team.name}` : `Commit for ${team.name}`, {
      type: 'commit-for',
      team: team.id,
    }),
  };
}
