// Who is there: teams and seats as the log brings them, moves them and takes them away.
import type { Engine } from '../engine/engine.ts';
import type { ClassState, SeatState, TeamPlay, TeamState } from './class-state.ts';
import { changeSeat, changeTeam, type Folds } from './fold.ts';
import { openClassGame, walkToGate } from './gates.ts';
import { committersOf } from './seat-rule.ts';
import type { SeatId, TeamId } from './terms.ts';

type RosterKind =
  | 'instructor-joined'
  | 'join-set'
  | 'rule-set'
  | 'team-added'
  | 'team-renamed'
  | 'team-merged'
  | 'seat-joined'
  | 'seat-moved'
  | 'seat-renamed'
  | 'seat-revoked'
  | 'seat-readmitted'
  | 'seat-away'
  | 'seat-returned';

/** A team's play at its opening: walked to where the class stands, with empty sheets for the years it missed. */
export function openPlay(state: ClassState, engine: Engine): TeamPlay {
  const { setup, years, gate, year } = state;
  const opened = openClassGame(engine, setup.seed, years, setup.title);
  const game = gate === 'closed' ? opened : walkYears(opened, state);
  return {
    game,
    movedAt: 0,
    cells: {},
    conflicts: [],
    proposals: [],
    undoable: [],
    agreed: [],
    committed: null,
    votes: [],
    pastVotes: [],
    injected: [],
    goals: [],
    openedIn: year,
  };
}

function walkYears(opened: TeamPlay['game'], { gate, year }: ClassState): TeamPlay['game'] {
  let game = opened;
  if (year === 0) return walkToGate(game, gate, 0).game;
  for (let y = 1; y <= year; y++) {
    const stops = ['deciding', 'committee', 'playing', 'revealing'] as const;
    for (const stop of stops) {
      game = walkToGate(game, stop, y).game;
      if (y === year && stop === gate) return game;
    }
  }
  return walkToGate(game, gate, year).game;
}

export function addTeam(state: ClassState, { team, name }: { team: TeamId; name: string }, engine: Engine): ClassState {
  const added: TeamState = {
    id: team,
    name,
    number: Object.keys(state.teams).length + 1,
    mergedInto: null,
    play: openPlay(state, engine),
    committers: [],
    commitsNeeded: 1,
    last: null,
    spotlight: null,
  };
  return { ...state, teams: { ...state.teams, [team]: added } };
}

/** Initials of a name that nobody else in the team has: AB, or AB2 where AB is taken. */
function initialsOf(name: string, taken: readonly string[]): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const letters =
    words.length > 1 ? words.slice(0, 2).map((word) => [...word][0] ?? '') : [...(words[0] ?? '?')].slice(0, 2);
  const plain = letters.join('').toUpperCase();
  if (!taken.includes(plain)) return plain;
  let n = 2;
  while (taken.includes(`${plain}${n}`)) n++;
  return `${plain}${n}`;
}

function initialsIn(state: ClassState, name: string, team: TeamId, self: SeatId): string {
  const others = Object.values(state.seats).filter((seat) => seat.team === team && seat.id !== self);
  return initialsOf(
    name,
    others.map((seat) => seat.initials),
  );
}

// What a seat has said for its team does not go with it to another one.
function withoutSeat(play: TeamPlay, seat: SeatId): TeamPlay {
  return {
    ...play,
    agreed: play.agreed.filter((id) => id !== seat),
    votes: play.votes.filter((vote) => vote.seat !== seat),
  };
}

/** Who may commit, for every team, by the rule and by who is there. The same object where nothing changed. */
export function withCommitters(state: ClassState): ClassState {
  let teams: Record<TeamId, TeamState> | null = null;
  for (const team of Object.values(state.teams)) {
    const { seats, needed } = committersOf(state.seats, team.id, state.rule, state.year);
    const same = needed === team.commitsNeeded && seats.join() === team.committers.join();
    if (same) continue;
    teams ??= { ...state.teams };
    teams[team.id] = { ...team, committers: seats, commitsNeeded: needed };
  }
  return teams === null ? state : { ...state, teams };
}

export const ROSTER_FOLDS: Folds<RosterKind> = {
  'instructor-joined': (state, { payload: { instructor, name, as } }) => ({
    ...state,
    instructors: { ...state.instructors, [instructor]: { name, as } },
  }),
  'join-set': (state, { payload }) => ({ ...state, joinOpen: payload.open }),
  'rule-set': (state, { payload }) => ({ ...state, rule: payload.rule }),
  'team-added': (state, { payload }, engine) => addTeam(state, payload, engine),
  'team-renamed': (state, { payload: { team, name } }) => changeTeam(state, team, () => ({ name })),
  'team-merged'(state, { payload: { team, into } }) {
    const seats = Object.values(state.seats).filter((seat) => seat.team === team);
    const moved = seats.reduce(
      (now, { id, name }) => changeSeat(now, id, () => ({ team: into, initials: initialsIn(now, name, into, id) })),
      state,
    );
    return changeTeam(moved, team, () => ({ mergedInto: into }));
  },
  'seat-joined'(state, { at, payload: { seat, team, name, role } }) {
    const joined: SeatState = {
      id: seat,
      team,
      name,
      initials: initialsIn(state, name, team, seat),
      role,
      joinedAt: at,
      away: false,
      revoked: false,
      spoke: { decisions: 0, proposals: 0, votes: 0, answers: 0 },
      reflection: null,
    };
    return { ...state, seats: { ...state.seats, [seat]: joined } };
  },
  'seat-moved'(state, { payload: { seat, team, role } }) {
    const before = state.seats[seat];
    const left =
      before === undefined || before.team === team
        ? state
        : changeTeam(state, before.team, ({ play }) => ({ play: withoutSeat(play, seat) }));
    return changeSeat(left, seat, ({ name }) => ({ team, role, initials: initialsIn(left, name, team, seat) }));
  },
  'seat-renamed': (state, { payload: { seat, name } }) =>
    changeSeat(state, seat, ({ team }) => ({ name, initials: initialsIn(state, name, team, seat) })),
  'seat-revoked': (state, { payload: { seat } }) => changeSeat(state, seat, () => ({ revoked: true })),
  'seat-readmitted': (state, { payload: { seat } }) => changeSeat(state, seat, () => ({ revoked: false, away: false })),
  'seat-away': (state, { payload: { seat } }) => changeSeat(state, seat, () => ({ away: true })),
  'seat-returned': (state, { payload: { seat } }) => changeSeat(state, seat, () => ({ away: false })),
};
