// Who may say that a team is ready, by the seat rule and by who is there. An empty or absent seat never blocks: the rule
// falls back to those who are present, and the instructor can always commit for a team.
import type { SeatState } from './class-state.ts';
import { SEAT_ROLES, type SeatId, type SeatRule, type TeamId } from './terms.ts';

/** The seats that may commit, and how many of them it takes. No seats: nobody can, and one is needed. */
export interface Committers {
  readonly seats: readonly SeatId[];
  readonly needed: number;
}

/** Seats of a team that can act: present, not taken off, not watching. Those that are away stand in when nobody is there. */
export function actingSeats(seats: Readonly<Record<SeatId, SeatState>>, team: TeamId): SeatState[] {
  const all = Object.values(seats).filter((seat) => seat.team === team && !seat.revoked && seat.role !== 'observer');
  const present = all.filter((seat) => !seat.away);
  return present.length > 0 ? present : all;
}

/** By the rule `rule` in year `year` (1-based, 0 before the first). */
export function committersOf(
  seats: Readonly<Record<SeatId, SeatState>>,
  team: TeamId,
  rule: SeatRule,
  year: number,
): Committers {
  const acting = actingSeats(seats, team);
  const ids = acting.map((seat) => seat.id);
  switch (rule) {
    case 'majority':
      return { seats: ids, needed: Math.floor(ids.length / 2) + 1 };
    case 'chair': {
      const chairs = acting.filter(({ role }) => role === 'chair' || role === 'team').map((seat) => seat.id);
      return { seats: chairs.length > 0 ? chairs : ids, needed: 1 };
    }
    case 'rotating': {
      const turn = acting.toSorted((a, b) => SEAT_ROLES.indexOf(a.role) - SEAT_ROLES.indexOf(b.role));
      const now = turn[Math.max(0, year - 1) % Math.max(1, turn.length)];
      return { seats: now === undefined ? [] : [now.id], needed: 1 };
    }
  }
}
