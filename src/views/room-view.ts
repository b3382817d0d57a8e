// The boardroom as data ready to draw, at one moment of the meeting: who sits where from for to against, what each place
// shows, what lies on the table. The stage draws it as a horseshoe, the page as benches and as a bar; both from here.
import type { StanceWord } from './terms.ts';

/** What a place shows: before the vote how its member leans towards the paper, in the vote what was said. */
export type SeatState = StanceWord | 'yes' | 'no' | 'waiting';
export type Side = 'for' | 'open' | 'against';

export interface RoomSeat {
  id: string;
  name: string;
  surname: string;
  /** The office in a word or two: "Finance". */
  area: string;
  /** Of 100; all seats together have 100. */
  weight: number;
  state: SeatState;
  /** Before the vote: what the ballot would be now, also of those who are undecided. */
  wouldSay: boolean;
  /** How the body leans, −1 back to 1 in. */
  lean: number;
  speaking: boolean;
}

export interface RoomPaper {
  id: string;
  /** In front of whom it lies. */
  seat: string;
  to: string;
  text: string;
  tone: 'due' | 'kept' | 'broken';
}

export interface RoomView {
  /** Changes with each meeting. */
  meeting: string;
  /** From the left foot to the right foot; the order holds for the whole meeting. */
  seats: RoomSeat[];
  chair: { id: string; name: string; surname: string } | null;
  papers: RoomPaper[];
  /** The team's own paper on the table; empty before it lies there. */
  sheet: string;
}

export const LEAN: Record<StanceWord, number> = {
  championing: 1,
  supportive: 0.6,
  undecided: 0,
  sceptical: -0.5,
  opposed: -1,
};

/** Which side a place is counted on. */
export function sideOf(state: SeatState): Side {
  switch (state) {
    case 'championing':
    case 'supportive':
    case 'yes':
      return 'for';
    case 'undecided':
    case 'waiting':
      return 'open';
    case 'sceptical':
    case 'opposed':
    case 'no':
      return 'against';
  }
}

export interface RoomTotals {
  for: number;
  open: number;
  against: number;
  /** Of `open`, those who would say yes if they were asked now. */
  leaning: number;
}

/** Weights on the three sides; together 100. */
export function totalsOf(seats: readonly RoomSeat[]): RoomTotals {
  const totals: RoomTotals = { for: 0, open: 0, against: 0, leaning: 0 };
  for (const { state, weight, wouldSay } of seats) {
    totals[sideOf(state)] += weight;
    if (state === 'undecided' && wouldSay) totals.leaning += weight;
  }
  return totals;
}

const SIDE_ORDER: Record<Side, number> = { for: 0, open: 1, against: 2 };

/** The table unbent: the same seats with the three sides side by side. */
export function unbent(seats: readonly RoomSeat[]): RoomSeat[] {
  return seats.toSorted((a, b) => SIDE_ORDER[sideOf(a.state)] - SIDE_ORDER[sideOf(b.state)]);
}

/** Shares of 1 as whole numbers that add up to 100: the largest remainders are rounded up. */
export function hundred(powers: readonly number[]): number[] {
  const floors = powers.map((power) => Math.floor(power * 100 + 1e-9));
  const missing = 100 - floors.reduce((sum, one) => sum + one, 0);
  const order = powers
    .map((power, i) => ({ i, rest: power * 100 - floors[i]! }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, Math.max(0, missing))) floors[i]! += 1;
  return floors;
}

/** The room while the vote is revealed: `shown` ballots lie open, in the order `voted`; the next one is asked. */
export function voteIn(room: RoomView, voted: readonly { person: string; yes: boolean }[], shown: number): RoomView {
  const open = new Map(voted.slice(0, shown).map(({ person, yes }) => [person, yes]));
  const next = voted[shown]?.person;
  return {
    ...room,
    seats: room.seats.map((seat) => {
      const yes = open.get(seat.id);
      return {
        ...seat,
        state: yes === undefined ? ('waiting' as const) : yes ? ('yes' as const) : ('no' as const),
        speaking: seat.id === next,
      };
    }),
  };
}
