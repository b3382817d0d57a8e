// What one seat may do: only for its own team, only at the gate that is open, only while the class runs.
import { advance, committeeStage, decide, undo } from '../referee/index.ts';
import type { CommandOf, SeatCommand } from './class-command.ts';
import type { ClassState, SeatState, TeamState } from './class-state.ts';
import { standsAt } from './gates.ts';
import { refuseName, sameName, seatsOf } from './judge-system.ts';
import { events, type Judged, no } from './refusals.ts';
import { joined } from './sheet-cells.ts';
import type { Gate } from './terms.ts';

const MOST_PROPOSALS = 20;

/** Gates by name, as a sentence names them. */
export const GATE_NAMES: Readonly<Record<Gate, string>> = {
  gathering: 'joining',
  briefing: 'the briefing',
  deciding: 'decisions',
  committee: 'the committee',
  playing: 'the year in play',
  revealing: 'the results',
  debriefing: 'the debrief',
  closed: 'the end',
};

interface Place {
  readonly state: ClassState;
  readonly seat: SeatState;
  readonly team: TeamState;
}

export function judgeSeat(state: ClassState, seat: SeatState, command: SeatCommand): Judged {
  const team = state.teams[seat.team];
  if (team === undefined) return no('team/unknown');
  const place = { state, seat, team };
  switch (command.type) {
    case 'rename-self':
      return renameSelf(place, command.name);
    case 'take-seat':
      return takeSeat(place, command);
    case 'name-team':
      return nameTeam(place, command.name);
    case 'answer':
      return answer(place, command);
    case 'answer-spotlight':
      if (team.spotlight !== 'asked') return no('spotlight/not-asked');
      return seat.role === 'observer'
        ? no('seat/observer')
        : events({ kind: 'spotlight-answered', payload: { team: team.id, yes: command.yes } });
    case 'reflect':
      return events({ kind: 'reflection-written', payload: { best: command.best, worst: command.worst } });
    default:
      return refuseStill(place) ?? judgePlay(place, command);
  }
}

/** Why nothing can be played by this seat now, or null. */
function refuseStill({ state, seat }: Place): Judged | null {
  if (state.hold === 'paused') return no('class/paused');
  if (state.hold === 'frozen') return no('class/frozen');
  return seat.role === 'observer' ? no('seat/observer') : null;
}

type PlayCommand = Exclude<
  SeatCommand,
  CommandOf<'rename-self' | 'take-seat' | 'name-team' | 'answer' | 'answer-spotlight' | 'reflect'>
>;

function judgePlay(place: Place, command: PlayCommand): Judged {
  switch (command.type) {
    case 'decide':
      return takeDecision(place, command);
    case 'undo':
      return undoDecision(place, command.of);
    case 'propose':
      return propose(place, command);
    case 'close-proposal':
      return closeProposal(place, command);
    case 'settle-conflict':
      return settleConflict(place, command);
    case 'move':
      return move(place, command);
    case 'commit':
      return commit(place);
    case 'reopen':
      return reopen(place);
    case 'vote':
      return vote(place, command.yes);
  }
}

/** Why the sheet cannot be written now, or null. */
function refuseSheet({ state, team }: Place): Judged | null {
  if (state.gate === 'gathering' || state.gate === 'briefing') return no('class/not-started');
  if (state.gate === 'debriefing') return no('class/over');
  return state.gate === 'deciding' && team.play.committed !== null ? no('team/committed') : null;
}

// A vote that was counted closes the meeting: the mandate stands until the class goes on.
function takeDecision(place: Place, { decision, seen: shown, proposal }: CommandOf<'decide'>): Judged {
  const refused = refuseSheet(place);
  if (refused !== null) return refused;
  if (decision.kind === 'lay-event') return no('decision/not-yours');
  const { seat, team } = place;
  const { play } = team;
  if (proposal !== undefined && !play.proposals.some((open) => open.seq === proposal)) return no('proposal/unknown');
  const sheet = play.game.state.sheet;
  // A proposal was written on the sheet of its own moment: what came since stays, whoever takes it.
  const seen = proposal === undefined ? shown : Math.min(shown, proposal);
  const whole = joined(decision, sheet, play.cells, { seat: seat.id, seen });
  const decided = decide(play.game, whole.decision, seat.role);
  if (!decided.ok) return decided;
  const { merged } = whole;
  return events({
    kind: 'decision-taken',
    payload: { team: team.id, decision: whole.decision, seen, merged, proposal: proposal ?? null },
  });
}

function undoDecision(place: Place, of: number): Judged {
  const refused = refuseSheet(place);
  if (refused !== null) return refused;
  const { state, seat, team } = place;
  const last = team.play.undoable.at(-1);
  if (last === undefined) return no('undo/nothing');
  if (last.seq !== of) return no('undo/moved-on');
  const may = last.seat === seat.id || seat.role === 'chair' || seat.role === 'team';
  if (!may) return no('undo/not-yours', { who: state.seats[last.seat]?.name ?? 'somebody else' });
  const undone = undo(team.play.game);
  return undone.ok ? events({ kind: 'decision-undone', payload: { team: team.id, of } }) : undone;
}

// A proposal may be illegal today and legal tomorrow; what is asked for is only that the engine knows its shape.
function propose(place: Place, { decision, note }: CommandOf<'propose'>): Judged {
  const refused = refuseSheet(place);
  if (refused !== null) return refused;
  if (decision.kind === 'lay-event') return no('decision/not-yours');
  const { team } = place;
  if (team.play.proposals.length >= MOST_PROPOSALS) return no('proposal/too-many');
  return events({ kind: 'proposal-made', payload: { team: team.id, decision, note } });
}

function closeProposal({ seat, team }: Place, { proposal, how }: CommandOf<'close-proposal'>): Judged {
  const open = team.play.proposals.find((one) => one.seq === proposal);
  if (open === undefined) return no('proposal/unknown');
  if (how === 'withdrawn' && open.seat !== seat.id) return no('proposal/not-yours');
  return events({ kind: 'proposal-closed', payload: { team: team.id, proposal, how } });
}

function settleConflict(place: Place, { conflict, how }: CommandOf<'settle-conflict'>): Judged {
  const { state, seat, team } = place;
  const open = team.play.conflicts.find((one) => one.seq === conflict && one.settled === null);
  if (open === undefined) return no('conflict/unknown');
  const settled = { kind: 'conflict-settled', payload: { team: team.id, conflict, how } } as const;
  if (how === 'kept') return events(settled);
  const { decision } = open.earlier;
  const refused = refuseSheet(place);
  if (refused !== null) return refused;
  if (decision === null) return no('conflict/no-way-back');
  const back = takeDecision({ state, seat, team }, { type: 'decide', decision, seen: state.seq });
  return back.ok ? events(...back.value, settled) : back;
}

function move(place: Place, { move: type, seen }: CommandOf<'move'>): Judged {
  const { state, team } = place;
  const { game } = team.play;
  // Pressed on a screen that the team, or the class, has left since.
  if (seen !== undefined && seen < Math.max(team.play.movedAt, state.gateSeq)) return no('move/done');
  if (type === 'call-vote') return commit(place);
  if (state.gate === 'deciding' && team.play.committed !== null) return no('team/committed');
  // From the lobby the next step is the class's; what the vote decided stands until it comes.
  const waits = game.beat === 'lobbying' || committeeStage(game) === 'minuted' || game.beat === 'revealing';
  if (type === 'continue' && waits) return no('gate/wait');
  if (state.gate === 'gathering' || state.gate === 'briefing') return no('class/not-started');
  const moved = advance(game, { type });
  if (!moved.ok) return moved;
  if (!standsAt(moved.value, state.gate, state.year)) return no('gate/closed', { step: GATE_NAMES[state.gate] });
  return events({ kind: 'team-moved', payload: { team: team.id, move: type } });
}

function commit(place: Place): Judged {
  const { state, seat, team } = place;
  const { play, committers, commitsNeeded } = team;
  if (state.gate === 'gathering' || state.gate === 'playing' || state.gate === 'debriefing') {
    return no('commit/not-here');
  }
  if (play.committed !== null) return no('commit/done');
  if (!committers.includes(seat.id)) {
    const who = committers.map((id) => state.seats[id]?.name ?? id).join(', ');
    return no('seat/not-your-turn', { who });
  }
  const others = play.agreed.filter((id) => id !== seat.id && committers.includes(id)).length;
  return events({ kind: 'commit-agreed', payload: { team: team.id, complete: others + 1 >= commitsNeeded } });
}

function reopen({ state, team }: Place): Judged {
  // A vote that has been counted cannot be taken back.
  if (state.gate === 'committee') return no('gate/closed', { step: GATE_NAMES.committee });
  if (team.play.committed === null && team.play.agreed.length === 0) return no('team/not-committed');
  return events({ kind: 'commit-reopened', payload: { team: team.id } });
}

function vote({ state, team }: Place, yes: boolean): Judged {
  if (!state.setup.pace.votes) return no('vote/none');
  if (state.gate !== 'committee' || committeeStage(team.play.game) !== 'deliberating') return no('vote/not-now');
  return events({ kind: 'vote-cast', payload: { team: team.id, yes } });
}

function answer({ state }: Place, { question, text }: CommandOf<'answer'>): Judged {
  if (state.question === null || state.question.seq !== question || state.question.text === '') {
    return no('question/unknown');
  }
  return events({ kind: 'answer-given', payload: { question, text } });
}

function renameSelf({ state, seat }: Place, name: string): Judged {
  const others = seatsOf(state, seat.team).filter((other) => other.id !== seat.id);
  if (others.some((other) => sameName(other.name, name))) return no('seat/named');
  return seat.name === name ? events() : events({ kind: 'seat-renamed', payload: { seat: seat.id, name } });
}

function takeSeat({ state, seat }: Place, { role }: CommandOf<'take-seat'>): Judged {
  if (role === seat.role) return events();
  // Once the game runs, only the instructor makes an observer a player.
  if (seat.role === 'observer' && state.gate !== 'gathering' && state.gate !== 'briefing') return no('seat/observer');
  return events({ kind: 'seat-moved', payload: { seat: seat.id, team: seat.team, role } });
}

function nameTeam({ state, seat, team }: Place, name: string): Judged {
  if (seat.role === 'observer') return no('seat/observer');
  if (team.name === name) return events();
  return refuseName(state, name, team.id) ?? events({ kind: 'team-renamed', payload: { team: team.id, name } });
}
