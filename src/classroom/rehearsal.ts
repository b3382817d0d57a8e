// Computer teams in a class: they join like people and drive commands through the same `judge`, seat by seat, as an
// instructor's rehearsal, a test or a chaos run needs them. A turn is a generator: it hands out one command at a time and
// is told the state after it, so that whoever runs it may do so at once, over a network, or with a crash in between.
import {
  committeeDecisions,
  type ComputerPlayer,
  draftingDecisions,
  eventDecision,
  listDecisions,
  meetingDecisions,
  researchDecisions,
} from '../analysis/policy-decisions.ts';
import type { Decision } from '../engine/decisions/decision.ts';
import { committeeStage, playingStage } from '../referee/index.ts';
import type { CommandOf, SeatCommand } from './class-command.ts';
import type { ClassState, SeatState, TeamState } from './class-state.ts';
import { OFFICES, type SeatId, type SeatRole, type TeamId } from './terms.ts';

/** Hands out commands; `next(state)` tells it the class after the last one, done or refused. */
export type Turn = Generator<SeatCommand, void, ClassState>;

/** First names for those who rehearse: short, from many countries. */
const NAMES = ['Ada', 'Ben', 'Chiara', 'Deniz', 'Elif', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kaya', 'Lena'];
const TEAM_NAMES = ['Alpine', 'Baltic', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Garnet', 'Harbour', 'Indigo', 'Juniper'];

/** What a rehearsal of so many teams with so many seats each joins with, in order; teams are opened by their first seat. */
export function rehearsalJoins(teams: number, seats: number): CommandOf<'join'>[] {
  return Array.from({ length: teams * seats }, (_, i) => {
    const team = Math.floor(i / seats);
    const seat = i % seats;
    const round = Math.floor(team / TEAM_NAMES.length);
    const teamName = `${TEAM_NAMES[team % TEAM_NAMES.length] ?? 'Team'}${round === 0 ? '' : ` ${round + 1}`}`;
    const role: SeatRole = OFFICES[seat] ?? 'observer';
    const name = NAMES[(team * 5 + seat) % NAMES.length] ?? 'Ada';
    return seat === 0
      ? { type: 'join', name, team: null, teamName, role }
      : { type: 'join', name, team: `t${team + 1}`, role };
  });
}

/** The computer player of a team: the scenario's own ones in turn, so that a rehearsal shows teams that differ. */
export function playerOf(team: TeamState): ComputerPlayer {
  const { policies } = team.play.game.engine.world;
  const player = policies[(team.number - 1) % Math.max(1, policies.length)];
  if (player === undefined) throw new RangeError('The scenario has no computer player. Add one to its policies.');
  return player;
}

/** The seats in the order in which a rehearsal takes its turns: those who say that a team is ready come last. */
export function rehearsalOrder({ seats, teams }: ClassState): SeatId[] {
  const ids = Object.keys(seats);
  const ends = (id: SeatId): boolean => teams[seats[id]?.team ?? '']?.committers.includes(id) === true;
  return [...ids.filter((id) => !ends(id)), ...ids.filter(ends)];
}

interface Seen {
  state: ClassState;
  readonly team: TeamId;
  readonly seat: SeatId;
  readonly player: ComputerPlayer;
}

const teamOf = ({ state, team }: Seen): TeamState => {
  const found = state.teams[team];
  if (found === undefined) throw new RangeError(`There is no team ${team}.`);
  return found;
};
const gameOf = (seen: Seen): TeamState['play']['game'] => teamOf(seen).play.game;
const mates = ({ state, team }: Seen): SeatState[] =>
  Object.values(state.seats).filter((seat) => seat.team === team && !seat.revoked && seat.role !== 'observer');

/**
 * All that one seat does at the gate that is open: its share of the team's decisions, its vote, its word that the team
 * is ready. Refused commands are let go, as a team would have to. Without `player` the team's own one plays.
 */
export function* rehearse(state: ClassState, seat: SeatId, player?: ComputerPlayer): Turn {
  const sits = state.seats[seat];
  const team = sits === undefined ? undefined : state.teams[sits.team];
  if (sits === undefined || team === undefined) throw new RangeError(`There is no seat ${seat}.`);
  const seen: Seen = { state, team: team.id, seat, player: player ?? playerOf(team) };
  if (state.question !== null && state.question.text !== '') {
    const text = 'Whoever loses power by it, and they say so.';
    seen.state = yield { type: 'answer', question: state.question.seq, text };
  }
  if (sits.role === 'observer' || seen.state.hold !== 'running') return;
  switch (state.gate) {
    case 'deciding':
      yield* draft(seen);
      yield* ready(seen);
      return;
    case 'committee':
      yield* meet(seen);
      yield* ready(seen);
      return;
    case 'playing':
      yield* play(seen);
      return;
    case 'revealing':
      yield* ready(seen);
      return;
    case 'debriefing':
      yield { type: 'reflect', best: 'We asked before we announced.', worst: 'We promised one thing too many.' };
      return;
    case 'gathering':
    case 'briefing':
    case 'closed':
      return;
  }
}

// The decisions of a team are dealt out among its seats, so that a sheet has many hands.
function* decideAll(seen: Seen, list: readonly Decision[], whole: boolean): Turn {
  const seats = mates(seen);
  const own = Math.max(
    0,
    seats.findIndex(({ id }) => id === seen.seat),
  );
  for (const [i, decision] of list.entries()) {
    if (!whole && i % Math.max(1, seats.length) !== own) continue;
    seen.state = yield { type: 'decide', decision, seen: seen.state.seq };
  }
}

const CARRIED: readonly Decision['kind'][] = ['choose-model', 'select-accounts', 'fund-programme', 'choose-kpis'];

function* draft(seen: Seen): Turn {
  const { player } = seen;
  const seed = teamOf(seen).number;
  const state = () => gameOf(seen).state;
  const { engine } = gameOf(seen);
  // One seat writes what the rest builds on; the others add their share.
  const leads = mates(seen)[0]?.id === seen.seat;
  if (leads) {
    yield* decideAll(seen, researchDecisions(state(), player), true);
    yield* decideAll(seen, draftingDecisions(engine, state(), player, seed), true);
    yield* decideAll(seen, listDecisions(engine, state(), player, seed), true);
    yield* decideAll(seen, [expectation()], true);
  } else {
    const offered = draftingDecisions(engine, state(), player, seed).find(({ kind }) => CARRIED.includes(kind));
    if (offered !== undefined && state().year === 1) {
      seen.state = yield { type: 'propose', decision: offered, note: 'I would do it so.' };
    }
  }
  yield* decideAll(seen, meetingDecisions(engine, state(), player, seed), mates(seen).length <= 1);
}

const expectation = (): Decision => ({
  kind: 'state-expectation',
  reason: 'Two countries are ready, and the first accounts ask for it.',
  expectations: [
    { kpi: 'key_revenue_growth', low: -2, likely: 4, high: 9 },
    { kpi: 'csat_key', low: 55, likely: 65, high: 75 },
  ],
});

function* meet(seen: Seen): Turn {
  const deliberating = (): boolean => committeeStage(gameOf(seen)) === 'deliberating';
  if (deliberating() && seen.state.setup.pace.votes) {
    seen.state = yield { type: 'vote', yes: (teamOf(seen).number + seen.seat.length) % 2 === 0 };
  }
  const { engine, state } = gameOf(seen);
  if (!deliberating()) return;
  seen.state = yield { type: 'move', move: 'continue' };
  yield* decideAll(seen, committeeDecisions(engine, state, seen.player, teamOf(seen).number), mates(seen).length <= 1);
}

function* play(seen: Seen): Turn {
  // Any seat may answer cards and play on; a bound, so that a refused command ends the turn and never loops.
  for (let steps = 0; steps < 24; steps++) {
    const game = gameOf(seen);
    if (game.beat !== 'playing' || seen.state.gate !== 'playing' || seen.state.hold !== 'running') return;
    const answer = eventDecision(game.engine, game.state, seen.player, teamOf(seen).number);
    if (answer !== null) seen.state = yield { type: 'decide', decision: answer, seen: seen.state.seq };
    else if (playingStage(game) === 'correcting') {
      const correction = { kind: 'none' } as const;
      seen.state = yield { type: 'decide', decision: { kind: 'correct-course', correction }, seen: seen.state.seq };
    } else seen.state = yield { type: 'move', move: 'play-quarter' };
  }
}

function* ready(seen: Seen): Turn {
  const { committers, play: at } = teamOf(seen);
  if (at.committed === null && committers.includes(seen.seat)) seen.state = yield { type: 'commit' };
}
