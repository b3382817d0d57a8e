// What an instructor may do: the pace of the class, the roster, what is shown and said.
import type { CommandOf, InstructorCommand } from './class-command.ts';
import type { EventOf } from './class-event.ts';
import { moveSession, readSession } from './class-session-machine.ts';
import type { ClassState } from './class-state.ts';
import { nextId, refuseMore, refuseName, refuseTeam, sameName, seatsOf } from './judge-system.ts';
import { events, type Judged, no } from './refusals.ts';
import type { TeamId } from './terms.ts';

export function judgeInstructor(state: ClassState, command: InstructorCommand, _now: number): Judged {
  switch (command.type) {
    case 'next':
      return next(state, command.from);
    case 'undo-advance':
      return undoAdvance(state, command.of);
    case 'pause':
    case 'resume':
    case 'freeze':
    case 'thaw':
      return hold(state, command);
    case 'extend':
      return events({ kind: 'time-extended', payload: { minutes: command.minutes } });
    case 'commit-for':
      return commitFor(state, command.team);
    case 'trim-year':
      return setYears(state, state.years - 1);
    case 'add-year':
      return setYears(state, state.years + 1);
    case 'inject-event':
      return injectEvent(state, command);
    case 'send-note':
      return refuseTeams(state, command.teams) ?? events({ kind: 'note-sent', payload: bare(command) });
    case 'show-screen':
      return (
        refuseTeams(state, command.team === null ? null : [command.team]) ??
        events({ kind: 'screen-shown', payload: bare(command) })
      );
    case 'show-answer':
      return showAnswer(state, command);
    case 'ask-spotlight':
      return refuseTeams(state, [command.team]) ?? events({ kind: 'spotlight-asked', payload: bare(command) });
    case 'set-rule':
      return state.rule === command.rule ? events() : events({ kind: 'rule-set', payload: bare(command) });
    case 'set-join':
      return state.joinOpen === command.open ? events() : events({ kind: 'join-set', payload: bare(command) });
    case 'close':
      return events({ kind: 'class-closed', payload: {} });
    default:
      return roster(state, command);
  }
}

// A command is its event's payload and its type.
function bare<T extends { type: string }>(command: T): Omit<T, 'type'> {
  const { type: _, ...payload } = command;
  return payload;
}

function refuseTeams(state: ClassState, teams: readonly TeamId[] | null): Judged | null {
  if (teams === null) return null;
  if (teams.some((id) => state.teams[id] === undefined)) return no('team/unknown');
  return teams.some((id) => state.teams[id]?.mergedInto !== null) ? no('team/gone') : null;
}

type OpenedGate = EventOf<'gate-opened'>['payload']['gate'];

function next(state: ClassState, from: number): Judged {
  if (from !== state.gateSeq) return no('gate/moved');
  if (state.hold !== 'running') return no('class/held');
  const moved = moveSession(state.session, { type: 'gate.next' });
  if (moved === null) return no('gate/last');
  const { gate, year } = readSession(moved);
  return events({ kind: 'gate-opened', payload: { gate: gate as OpenedGate, year } });
}

function undoAdvance(state: ClassState, of: number): Judged {
  const last = state.checkpoints.at(-1);
  if (last === undefined) return no('gate/no-undo');
  if (last.seq !== of) return no('gate/moved');
  return events({ kind: 'advance-undone', payload: { of } });
}

function hold(state: ClassState, command: CommandOf<'pause' | 'resume' | 'freeze' | 'thaw'>): Judged {
  switch (command.type) {
    case 'pause':
      if (state.hold === 'paused') return events();
      return state.hold === 'frozen' ? no('class/frozen') : events({ kind: 'class-paused', payload: {} });
    case 'resume':
      return state.hold === 'paused' ? events({ kind: 'class-resumed', payload: {} }) : no('class/running');
    case 'freeze':
      if (state.hold === 'frozen') return no('class/held');
      return events({ kind: 'class-frozen', payload: { question: command.question } });
    case 'thaw':
      return state.hold === 'frozen' ? events({ kind: 'class-thawed', payload: {} }) : no('class/running');
  }
}

function commitFor(state: ClassState, id: TeamId): Judged {
  const refused = refuseTeams(state, [id]);
  if (refused !== null) return refused;
  if (state.hold !== 'running') return no('class/held');
  if (!['deciding', 'committee', 'revealing', 'briefing'].includes(state.gate)) return no('commit/not-here');
  return state.teams[id]?.play.committed === null
    ? events({ kind: 'commit-forced', payload: { team: id } })
    : no('commit/done');
}

function setYears(state: ClassState, years: number): Judged {
  if (state.gate === 'debriefing') return no('class/over');
  if (years < Math.max(1, state.year)) return no('years/least', { year: state.year });
  const most = Object.values(state.teams)[0]?.play.game.engine.world.years ?? years;
  return years > most ? no('years/most', { most }) : events({ kind: 'years-set', payload: { years } });
}

function injectEvent(state: ClassState, { teams, event }: CommandOf<'inject-event'>): Judged {
  const refused = refuseTeams(state, teams);
  if (refused !== null) return refused;
  if (state.gate === 'debriefing') return no('class/over');
  const named = Object.values(state.teams).filter(
    ({ id, mergedInto }) => mergedInto === null && (teams === null || teams.includes(id)),
  );
  if (!named.some(({ play }) => play.game.engine.world.events.some((card) => card.id === event))) {
    return no('event/unknown');
  }
  const open = named.filter(
    ({ play }) => !play.injected.includes(event) && !play.game.engine.cardSeen(play.game.state, event),
  );
  if (open.length === 0) return no('event/seen');
  // Teams that have seen the card are left out by name, so that it cannot come twice.
  const all = teams === null && open.length === named.length;
  return events({ kind: 'event-injected', payload: { teams: all ? null : open.map(({ id }) => id), event } });
}

function showAnswer(state: ClassState, { question, answer, shown }: CommandOf<'show-answer'>): Judged {
  const asked = [state.question, ...state.pastQuestions].find((one) => one?.seq === question);
  if (asked === undefined || asked === null) return no('question/unknown');
  if (!asked.answers.some((given) => given.seq === answer)) return no('question/no-answer');
  return events({ kind: 'answer-shown', payload: { question, answer, shown } });
}

type RosterCommand = CommandOf<
  'add-team' | 'rename-team' | 'merge-teams' | 'move-seat' | 'rename-seat' | 'revoke-seat' | 'readmit-seat'
>;

function roster(state: ClassState, command: RosterCommand): Judged {
  switch (command.type) {
    case 'add-team': {
      const { name } = command;
      const team = nextId('t', state.teams);
      return refuseMore(state) ?? refuseName(state, name) ?? events({ kind: 'team-added', payload: { team, name } });
    }
    case 'rename-team': {
      const { team, name } = command;
      return (
        refuseTeams(state, [team]) ??
        refuseName(state, name, team) ??
        events({ kind: 'team-renamed', payload: { team, name } })
      );
    }
    case 'merge-teams':
      return mergeTeams(state, command);
    case 'move-seat':
      return moveSeat(state, command);
    case 'rename-seat':
    case 'revoke-seat':
    case 'readmit-seat':
      return changeSeat(state, command);
  }
}

function mergeTeams(state: ClassState, { team, into }: CommandOf<'merge-teams'>): Judged {
  if (team === into) return no('team/same');
  const refused = refuseTeams(state, [team, into]);
  if (refused !== null) return refused;
  return events({ kind: 'team-merged', payload: { team, into } });
}

function moveSeat(state: ClassState, { seat, team, role }: CommandOf<'move-seat'>): Judged {
  const moved = state.seats[seat];
  if (moved === undefined) return no('seat/unknown');
  if (moved.team === team) {
    return moved.role === role ? events() : events({ kind: 'seat-moved', payload: { seat, team, role } });
  }
  return refuseTeam(state, team) ?? events({ kind: 'seat-moved', payload: { seat, team, role } });
}

function changeSeat(state: ClassState, command: CommandOf<'rename-seat' | 'revoke-seat' | 'readmit-seat'>): Judged {
  const { seat: id } = command;
  const seat = state.seats[id];
  if (seat === undefined) return no('seat/unknown');
  switch (command.type) {
    case 'rename-seat': {
      const others = seatsOf(state, seat.team).filter((other) => other.id !== id);
      if (others.some((other) => sameName(other.name, command.name))) return no('seat/named');
      return events({ kind: 'seat-renamed', payload: { seat: id, name: command.name } });
    }
    case 'revoke-seat':
      return seat.revoked ? no('seat/revoked') : events({ kind: 'seat-revoked', payload: { seat: id } });
    case 'readmit-seat':
      return seat.revoked ? events({ kind: 'seat-readmitted', payload: { seat: id } }) : no('seat/present');
  }
}
