// The class moves: gates, holds, time, years, and the last Next taken back.
import type { Engine } from '../engine/engine.ts';
import { resizeGame } from '../referee/index.ts';
import { moveSession, readSession } from './class-session-machine.ts';
import type { Checkpoint, ClassClock, ClassState, RunbookStep, TeamPlay, TeamState } from './class-state.ts';
import type { Folds } from './fold.ts';
import { openPlay } from './fold-roster.ts';
import { settled, withCards, withGame } from './fold-play.ts';
import { walkToGate } from './gates.ts';
import { checkGoals, goalsDue } from './goals.ts';
import { runbookSteps } from './presets.ts';
import type { Gate, TeamId } from './terms.ts';

type PaceKind =
  | 'gate-opened'
  | 'advance-undone'
  | 'class-paused'
  | 'class-resumed'
  | 'class-frozen'
  | 'class-thawed'
  | 'time-extended'
  | 'years-set'
  | 'event-injected'
  | 'class-closed';

/** So many Nexts can be taken back. */
const MOST_CHECKPOINTS = 3;
const MINUTE = 60_000;

type Session = Parameters<typeof moveSession>[1];

function session(state: ClassState, event: Session): ClassState {
  const moved = moveSession(state.session, event);
  if (moved === null) throw new Error(`The class makes no move for ${event.type} in ${state.gate}.`);
  const { gate, year, years, hold } = readSession(moved);
  return { ...state, session: moved, gate, year, years, hold };
}

function mapPlays(state: ClassState, change: (play: TeamPlay, team: TeamState) => TeamPlay): ClassState {
  const teams = Object.fromEntries(
    Object.entries(state.teams).map(([id, team]): [TeamId, TeamState] => [
      id,
      team.mergedInto === null ? { ...team, play: change(team.play, team) } : team,
    ]),
  );
  return { ...state, teams };
}

function clockFor(state: ClassState, gate: Gate, year: number, at: number): ClassClock {
  const { minutes } = state.runbook.find((step) => step.gate === gate && step.year === yearOfStep(gate, year)) ?? {
    minutes: 0,
  };
  return { openedAt: at, minutes, endsAt: at + minutes * MINUTE, stoppedAt: null };
}

const YEARLY: readonly Gate[] = ['deciding', 'committee', 'playing', 'revealing'];
const yearOfStep = (gate: Gate, year: number): number => (YEARLY.includes(gate) ? year : 0);

function checkpointOf(state: ClassState, seq: number): Checkpoint {
  const { session: machine, gate, year, gateSeq, clock } = state;
  const plays = Object.fromEntries(Object.values(state.teams).map(({ id, play }) => [id, play]));
  return { seq, session: machine, gate, year, gateSeq, clock, plays };
}

/** The play at the new gate: its game walked there, its sheet's cells fresh, votes and goals put away. */
function walked(play: TeamPlay, state: ClassState): TeamPlay {
  const { game, injected } = walkToGate(play.game, state.gate, state.year, play.injected);
  const leftCommittee = state.gate === 'playing';
  const fresh: TeamPlay = {
    ...withGame(play, game),
    injected,
    agreed: [],
    committed: null,
    proposals: state.gate === 'deciding' || state.gate === 'committee' ? [] : play.proposals,
    cells: state.gate === 'deciding' ? {} : play.cells,
    conflicts: state.gate === 'deciding' ? [] : play.conflicts,
    votes: leftCommittee ? [] : play.votes,
    pastVotes:
      leftCommittee && play.votes.length > 0
        ? [...play.pastVotes, { year: state.year, votes: play.votes }]
        : play.pastVotes,
  };
  return withCards(fresh);
}

function withGoals(state: ClassState): ClassState {
  if (state.gate !== 'revealing' || !goalsDue(state.year, state.years)) return state;
  return mapPlays(state, (play, team) => ({ ...play, goals: [...play.goals, ...checkGoals(state, team)] }));
}

function stop(state: ClassState, at: number): ClassState {
  const { clock } = state;
  return { ...state, clock: { ...clock, stoppedAt: clock.stoppedAt ?? at } };
}

function go(state: ClassState, at: number): ClassState {
  const { clock } = state;
  const waited = clock.stoppedAt === null ? 0 : Math.max(0, at - clock.stoppedAt);
  return { ...state, clock: { ...clock, endsAt: clock.endsAt + waited, stoppedAt: null } };
}

/** The plan with another number of years: what has been opened keeps its time. */
function replanned(state: ClassState): RunbookStep[] {
  return runbookSteps(state.setup.pace, state.years).map((step) => {
    const known = state.runbook.find(({ gate, year }) => gate === step.gate && year === step.year);
    return known ?? step;
  });
}

function thaw(state: ClassState, at: number): ClassState {
  const { question } = state;
  const past = question === null ? state.pastQuestions : [...state.pastQuestions, question];
  return { ...go(session(state, { type: 'hold.resume' }), at), question: null, pastQuestions: past };
}

export const PACE_FOLDS: Folds<PaceKind> = {
  'gate-opened'(state, { seq, at, payload }) {
    const checkpoints = [...state.checkpoints, checkpointOf(state, seq)].slice(-MOST_CHECKPOINTS);
    const next = session(state, { type: 'gate.next' });
    if (next.gate !== payload.gate || next.year !== payload.year) {
      throw new Error(
        `Next leads to ${next.gate} of year ${next.year}, not to ${payload.gate} of year ${payload.year}.`,
      );
    }
    const opened = mapPlays({ ...next, checkpoints, gateSeq: seq }, (play) => walked(play, next));
    const runbook = state.runbook.map((step) =>
      step.gate === next.gate && step.year === yearOfStep(next.gate, next.year) ? { ...step, openedAt: at } : step,
    );
    return withGoals({ ...opened, runbook, clock: clockFor(state, next.gate, next.year, at) });
  },
  'advance-undone'(state, { at, payload }, engine) {
    const back = state.checkpoints.at(-1);
    if (back === undefined || back.seq !== payload.of) throw new Error(`Gate event ${payload.of} is not the last one.`);
    return returned(state, back, at, engine);
  },
  'class-paused': (state, { at }) => stop(session(state, { type: 'hold.pause' }), at),
  'class-resumed': (state, { at }) => go(session(state, { type: 'hold.resume' }), at),
  'class-frozen': (state, { seq, at, payload }) => ({
    ...stop(session(state, { type: 'hold.freeze' }), at),
    question: { seq, text: payload.question, answers: [] },
  }),
  'class-thawed': (state, { at }) => thaw(state, at),
  'time-extended'(state, { at, payload: { minutes } }) {
    const { clock } = state;
    // Two more minutes are two from now, when the time is over already.
    const from = Math.max(clock.endsAt, clock.stoppedAt ?? at);
    const longer = { ...clock, minutes: clock.minutes + minutes, endsAt: from + minutes * MINUTE };
    return { ...state, clock: longer };
  },
  'years-set'(state, { payload: { years } }) {
    const sized = session(state, { type: 'years.set', years });
    const resized = mapPlays(sized, (play) => withGame(play, settled(resizeGame(play.game, years))));
    return { ...resized, runbook: replanned(sized) };
  },
  'event-injected': (state, { payload: { teams, event } }) =>
    mapPlays(state, (play, { id }) =>
      teams === null || teams.includes(id) ? withCards({ ...play, injected: [...play.injected, event] }) : play,
    ),
  'class-closed': (state) => session(state, { type: 'class.close' }),
};

// The roster stays as it is now; teams that came after the Next begin again at the gate before it. The years stay too.
function returned(state: ClassState, back: Checkpoint, at: number, engine: Engine): ClassState {
  const { session: machine, gate, year, gateSeq, plays } = back;
  const sized = moveSession(machine, { type: 'years.set', years: state.years }) ?? machine;
  const { hold } = readSession(machine);
  const left = Math.max(0, back.clock.endsAt - (state.clock.openedAt ?? at));
  const there: ClassState = {
    ...state,
    session: sized,
    gate,
    year,
    gateSeq,
    hold,
    clock: { ...back.clock, endsAt: at + left, stoppedAt: null },
    checkpoints: state.checkpoints.slice(0, -1),
    runbook: state.runbook.map((step) =>
      step.gate === state.gate && step.year === yearOfStep(state.gate, state.year) ? { ...step, openedAt: null } : step,
    ),
  };
  return mapPlays(there, (_, { id }) => {
    const play = plays[id] ?? openPlay(there, engine);
    return play.game.header.years === there.years ? play : withGame(play, settled(resizeGame(play.game, there.years)));
  });
}
