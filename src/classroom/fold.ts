// What the folds of single events share: their shape, and small changes of one team or one seat.
import type { Engine } from '../engine/engine.ts';
import type { ClassEvent, EventKind, EventOf } from './class-event.ts';
import type { ClassState, SeatState, TeamState } from './class-state.ts';
import type { SeatId, TeamId } from './terms.ts';

/** What an event of one kind does to a class. `engine` is that of the class's scenario. */
export type Fold<K extends EventKind> = (state: ClassState, event: EventOf<K>, engine: Engine) => ClassState;
export type Folds<K extends EventKind> = { readonly [One in K]: Fold<One> };

/** The state with one team changed. Throws Error when there is no such team. */
export function changeTeam(state: ClassState, id: TeamId, change: (team: TeamState) => Partial<TeamState>): ClassState {
  const team = state.teams[id];
  if (team === undefined) throw new Error(`There is no team ${id}.`);
  return { ...state, teams: { ...state.teams, [id]: { ...team, ...change(team) } } };
}

/** The state with one seat changed. Throws Error when there is no such seat. */
export function changeSeat(state: ClassState, id: SeatId, change: (seat: SeatState) => Partial<SeatState>): ClassState {
  const seat = state.seats[id];
  if (seat === undefined) throw new Error(`There is no seat ${id}.`);
  return { ...state, seats: { ...state.seats, [id]: { ...seat, ...change(seat) } } };
}

/** The seat that acted; null for the instructor. Throws Error when there is no such seat. */
export function actingSeat(state: ClassState, { actor }: ClassEvent): SeatState | null {
  if (actor.kind !== 'seat') return null;
  const seat = state.seats[actor.seat];
  if (seat === undefined) throw new Error(`There is no seat ${actor.seat}.`);
  return seat;
}
