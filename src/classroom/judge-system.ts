// What the server itself asks of a class: somebody joins, a device has fallen silent or is heard again.
import type { CommandOf } from './class-command.ts';
import type { ClassEventDraft } from './class-event.ts';
import type { ClassState, SeatState } from './class-state.ts';
import { events, type Judged, no } from './refusals.ts';
import { OFFICES, type SeatRole, type TeamId } from './terms.ts';

export type SystemCommand = CommandOf<'join' | 'join-instructor' | 'mark-away' | 'mark-returned'>;

const MOST_TEAMS = 60;
const MOST_SEATS = 12;

/** The number after the last one given out, so that ids are never used twice. */
export const nextId = (letter: string, ids: Readonly<Record<string, unknown>>): string =>
  `${letter}${Object.keys(ids).reduce((most, id) => Math.max(most, Number(id.slice(1)) || 0), 0) + 1}`;

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Seats of a team that have not been taken off. */
export function seatsOf(state: ClassState, team: TeamId): SeatState[] {
  return Object.values(state.seats).filter((seat) => seat.team === team && !seat.revoked);
}

/** The first office nobody holds in the team; observer once all six are taken, so that odd numbers have a task. */
export function freeRole(state: ClassState, team: TeamId): SeatRole {
  const taken = new Set(seatsOf(state, team).map((seat) => seat.role));
  return OFFICES.find((office) => !taken.has(office)) ?? 'observer';
}

/** Why nobody can come into this team, or null. */
export function refuseTeam(state: ClassState, id: TeamId): Judged | null {
  const team = state.teams[id];
  if (team === undefined) return no('team/unknown');
  if (team.mergedInto !== null) return no('team/gone');
  return seatsOf(state, id).length >= MOST_SEATS ? no('team/full') : null;
}

/** Why a team cannot have this name, or null. */
export function refuseName(state: ClassState, name: string, self: TeamId | null = null): Judged | null {
  const others = Object.values(state.teams).filter((team) => team.id !== self && team.mergedInto === null);
  return others.some((team) => sameName(team.name, name)) ? no('team/name-taken') : null;
}

/** Why no team can be added, or null. */
export function refuseMore(state: ClassState): Judged | null {
  return Object.keys(state.teams).length >= MOST_TEAMS ? no('join/full') : null;
}

/** Where somebody sits who says nothing: chosen here, one after the other, so that sixty who come at once spread out. */
function smallestTeam(state: ClassState): TeamId | null {
  const open = Object.values(state.teams).filter(({ mergedInto }) => mergedInto === null);
  const sizes = new Map(open.map(({ id }) => [id, seatsOf(state, id).length]));
  return open.toSorted((a, b) => sizes.get(a.id)! - sizes.get(b.id)!)[0]?.id ?? null;
}

function join(state: ClassState, command: CommandOf<'join'>): Judged {
  const { name, teamName, role } = command;
  if (!state.joinOpen) return no('join/closed');
  const seat = nextId('s', state.seats);
  const team = command.team ?? (teamName === undefined ? smallestTeam(state) : null);
  if (team !== null) {
    const refused = refuseTeam(state, team);
    if (refused !== null) return refused;
    return events({ kind: 'seat-joined', payload: { seat, team, name, role: role ?? freeRole(state, team) } });
  }
  const added = nextId('t', state.teams);
  const called = teamName ?? `Team ${added.slice(1)}`;
  const refused = refuseMore(state) ?? refuseName(state, called);
  if (refused !== null) return refused;
  const opened: ClassEventDraft = { kind: 'team-added', payload: { team: added, name: called } };
  return events(opened, { kind: 'seat-joined', payload: { seat, team: added, name, role: role ?? 'chair' } });
}

export function judgeSystem(state: ClassState, command: SystemCommand): Judged {
  switch (command.type) {
    case 'join':
      return join(state, command);
    case 'join-instructor': {
      const { instructor, name, as } = command;
      if (state.instructors[instructor] !== undefined) return no('instructor/present');
      return events({ kind: 'instructor-joined', payload: { instructor, name, as } });
    }
    case 'mark-away':
    case 'mark-returned': {
      const seat = state.seats[command.seat];
      if (seat === undefined) return no('seat/unknown');
      const away = command.type === 'mark-away';
      if (seat.revoked || seat.away === away) return events();
      return events({ kind: away ? 'seat-away' : 'seat-returned', payload: { seat: seat.id } });
    }
  }
}
