// The console with who is connected this second: presence is soft and comes beside the page, not with it.
import type { PresenceNote } from '../classroom/messages.ts';
import type { ConsolePage, LinkState, SeatDot, TeamFlag, TeamRow } from './console-page.ts';

type Presence = Pick<PresenceNote, 'seats' | 'screens' | 'consoles'>;

export const NOBODY: Presence = { seats: [], screens: 0, consoles: 0 };

/** The page with seats marked whose line has just broken; seats away for longer say so themselves. */
export function withPresence(page: ConsolePage, presence: Presence): ConsolePage {
  const online = new Map(presence.seats.map(({ seatId, online: here }) => [seatId, here]));
  const state = (id: string, now: SeatDot['state']): SeatDot['state'] =>
    online.get(id) === true ? 'here' : now === 'away' ? 'away' : 'offline';
  return {
    ...page,
    teams: page.teams.map((team) => ({
      ...team,
      seats: team.seats.map((seat) => ({ ...seat, state: state(seat.id, seat.state) })),
    })),
    roster: {
      ...page.roster,
      seats: page.roster.seats.map((seat) =>
        seat.state === 'revoked' ? seat : { ...seat, state: state(seat.id, seat.state) },
      ),
    },
  };
}

/** So long without an act, and a team may need somebody beside it; our own choice. */
const STILL_MS = 4 * 60_000;

/** A team for which the class waits and that has done nothing for minutes: only a clock shows that. */
export function stillFlag({ clock, hold }: ConsolePage, team: TeamRow, now: number): TeamFlag | null {
  if (clock === null || hold !== 'running' || team.ready || team.seats.length === 0) return null;
  const still = now - Math.max(team.last?.at ?? 0, clock.openedAt);
  return still < STILL_MS ? null : { tone: 'ink', text: `nothing done for ${Math.floor(still / 60_000)} min` };
}

/** The line of the console in words: who is connected, and whether what is done is stored. */
export function linkWords(
  line: 'connecting' | 'online' | 'offline',
  page: ConsolePage | null,
  presence: Presence,
): LinkState {
  const { screens, consoles } = presence;
  const seats = page?.teams.flatMap((team) => team.seats) ?? [];
  const here = seats.filter(({ id }) => presence.seats.some(({ seatId, online }) => seatId === id && online)).length;
  // Two who lead at once should know of each other: each sees what the other has pressed.
  const desks = consoles > 1 ? `, ${consoles} desks lead` : '';
  if (line === 'online')
    return {
      state: 'live',
      screens,
      consoles,
      words:
        seats.length === 0
          ? `Connected${desks}; nobody has a seat yet.`
          : `${here} of ${seats.length} seats connected${desks}, all decisions stored`,
    };
  return line === 'connecting'
    ? { state: 'connecting', screens, consoles, words: 'Connecting to the server.' }
    : {
        state: 'offline',
        screens,
        consoles,
        words: 'The line to the server is down. Teams keep what they do; nothing is lost. Trying again.',
      };
}
