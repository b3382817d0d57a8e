// What somebody sees who has typed a code: the class, its teams, and in each which seats are free. Made on the device
// from the server's answer, so it holds names only.
import type { CaseSeat, JoinLook } from '../classroom/http-messages.ts';
import type { SeatRole } from '../classroom/terms.ts';
import { counted, listed } from './format.ts';
import { numberWord } from './number-words.ts';

/** More than one may sit there. */
const SHARED: readonly SeatRole[] = ['team', 'observer'];

export interface SeatOffer {
  role: SeatRole;
  name: string;
  does: string;
  /** Who sits there; null while it is free. */
  taken: string | null;
}

export interface TeamOffer {
  id: string;
  name: string;
  /** "2 here". */
  words: string;
  /** "4 seats free". */
  free: string;
  here: number;
  seats: SeatOffer[];
}

export interface JoinView {
  title: string;
  scenario: string;
  /** "26 are here". */
  here: string;
  /** Why nobody new can sit down, in a sentence; empty while the door is open. Those who are in can come back. */
  shut: string;
  teams: TeamOffer[];
  /** Of a team that is opened by whoever sits down first. */
  newTeam: SeatOffer[];
  /** Who has a private brief, in a sentence; empty where nobody has. */
  briefs: string;
}

/** Who finds a private brief at the seat: all that speak for somebody, or those that the case names. */
function briefWords(seats: readonly CaseSeat[]): string {
  const own = seats.filter(({ role }) => !SHARED.includes(role));
  const briefed = own.filter(({ brief }) => brief);
  if (briefed.length === 0) return '';
  if (briefed.length === own.length) return `The first ${numberWord(briefed.length)} have a private brief each.`;
  return `A private brief: ${listed(briefed.map(({ name }) => name))}.`;
}

const OVER = 'This class is over. If you had a seat, your word still opens what you played.';
const DOOR =
  'The door of this class is closed. If you had a seat, come back with your word; if not, ask your instructor.';

/** The class behind a code. */
export function joinView(look: JoinLook): JoinView {
  const newTeam = look.seats.map(({ role, name, does }): SeatOffer => ({ role, name, does, taken: null }));
  const teams = look.teams.map(({ teamId, name, seats }): TeamOffer => {
    const here = seats;
    const offers = newTeam.map((offer): SeatOffer => {
      const sitting = here.find((seat) => seat.role === offer.role);
      return { ...offer, taken: SHARED.includes(offer.role) ? null : (sitting?.name ?? null) };
    });
    const free = offers.filter(({ role, taken }) => taken === null && !SHARED.includes(role)).length;
    return {
      id: teamId,
      name,
      here: here.length,
      seats: offers,
      words: here.length === 0 ? 'nobody yet' : `${here.length} here`,
      free: free === 0 ? 'every seat taken' : `${counted(free, 'seat')} free`,
    };
  });
  const all = teams.reduce((sum, { here }) => sum + here, 0);
  return {
    title: look.title,
    shut: look.closed ? OVER : look.joinOpen ? '' : DOOR,
    scenario: look.scenarioTitle,
    here: all === 0 ? 'you are the first' : `${all} ${all === 1 ? 'is' : 'are'} here`,
    teams,
    newTeam,
    briefs: briefWords(look.seats),
  };
}

/** The smallest team, where somebody without a wish is best put; null without teams. */
export function smallestTeam(view: JoinView): TeamOffer | null {
  return view.teams.toSorted((a, b) => a.here - b.here)[0] ?? null;
}
