// The private ballot before the simulated vote: each seat votes as the member whose interest it was given. It stays with
// the seat until the committee has voted; then the team sees both side by side.
import type { ClassState, SeatState, TeamState } from '../classroom/class-state.ts';
import { counted, decimal } from './format.ts';
import { personName } from './names.ts';
import { type By, byOf } from './seat-sheet.ts';
import { seatName, seatSpec } from './seat-words.ts';

export interface BallotView {
  /** `closed`: the committee has voted, and the team's own ballots lie open. */
  state: 'open' | 'closed';
  /** The member as whom this seat votes; null where it has none. */
  member: string | null;
  ask: string;
  /** What this seat has said; null while it has not. */
  mine: boolean | null;
  /** "3 of 5 seats have voted". */
  cast: string;
  /** The committee's answer beside the table's, in a sentence; '' while open. */
  compared: string;
  votes: { by: By; as: string; yes: boolean; theirs: boolean | null }[];
}

/** The seat's ballot of this year's committee; null where there is none. */
export function ballotView(state: ClassState, team: TeamState, seat: SeatState): BallotView | null {
  const { game, votes } = team.play;
  if (!state.setup.pace.votes || seat.role === 'observer' || game.beat !== 'committee') return null;
  const { world } = game.engine;
  const report = game.reports.findLast(({ step, year }) => step === 'vote' && year === game.state.year);
  const mandate = report?.mandate ?? null;
  const voters = Object.values(state.seats).filter(
    (one) => one.team === team.id && !one.revoked && !one.away && one.role !== 'observer',
  );
  const said = votes.filter(({ yes }) => yes).length;
  const member = seatSpec(world, seat.role)?.member ?? '';
  return {
    state: mandate === null ? 'open' : 'closed',
    member: member === '' ? null : member,
    ask:
      member === ''
        ? 'Would you say yes to this paper, if you sat on the other side?'
        : `You are ${personName(world, member)} for a minute. Would you say yes to this paper?`,
    mine: votes.find((vote) => vote.seat === seat.id)?.yes ?? null,
    cast: `${votes.length} of ${counted(voters.length, 'seat')} ${votes.length === 1 || voters.length === 1 ? 'has' : 'have'} voted`,
    compared:
      mandate === null || votes.length === 0
        ? ''
        : `At your table ${said} of ${votes.length} said yes; in the committee ${decimal(mandate.yes * 100)} of 100.`,
    votes:
      mandate === null
        ? []
        : votes.map((vote) => {
            const as = seatSpec(world, vote.role)?.member ?? '';
            return {
              by: byOf(state, vote.seat, seat.id),
              as: as === '' ? seatName(world, vote.role) : personName(world, as),
              yes: vote.yes,
              theirs: mandate.ballots.find(({ person }) => person === as)?.yes ?? null,
            };
          }),
  };
}
