// The shared sheet of a team as all its seats see it: who changed what, what is proposed and by whom, where two wrote over
// each other, and who has said that the team is ready. Only the team's own; nothing here follows from hidden numbers.
import type { ClassState, Proposal, SeatState, TeamState } from '../classroom/class-state.ts';
import type { Decision } from '../engine/decisions/decision.ts';
import type { World } from '../engine/world.ts';
import { cellLine } from './cell-words.ts';
import { type DecisionLine, decisionLine } from './decision-words.ts';
import { counted, listed } from './format.ts';

/** Who did something: initials for a mark, the name for a sentence. */
export interface By {
  initials: string;
  name: string;
  you: boolean;
}

export interface ProposalLine extends DecisionLine {
  seq: number;
  by: By;
  note: string;
  at: number;
  /** To be taken up as it stands. */
  decision: Decision;
}

export interface ConflictLine {
  seq: number;
  what: string;
  earlier: { by: By; value: string };
  later: { by: By; value: string };
  /** The earlier value can be brought back. */
  restorable: boolean;
}

/** A field of the sheet that was written this year, the newest writing first. */
export interface ChangeLine extends DecisionLine {
  cell: string;
  seq: number;
  by: By;
}

export interface ReadyView {
  /** `open`: the sheet can be changed. `committed`: the team has said that it is ready. */
  state: 'open' | 'committed';
  /** This seat may say so now. */
  mine: boolean;
  /** It has said so. */
  agreed: boolean;
  /** Such as "1 of 2 say ready", "Lena said ready", "The instructor took your sheet as it stands". */
  words: string;
}

export interface SheetView {
  proposals: ProposalLine[];
  conflicts: ConflictLine[];
  changes: ChangeLine[];
  /** The newest decision, where this seat may take it back. */
  undo: (DecisionLine & { seq: number; by: By }) | null;
  ready: ReadyView;
  /** Contributions a seat, for the team itself: who has not been heard yet. */
  quiet: string;
}

const NOBODY: By = { initials: '··', name: 'The class', you: false };

/** The seat as an author; what the class itself did has no seat. */
export function byOf(state: ClassState, id: string | null, you: string): By {
  const seat = id === null ? undefined : state.seats[id];
  return seat === undefined ? NOBODY : { initials: seat.initials, name: seat.name, you: seat.id === you };
}

function readyOf(state: ClassState, team: TeamState, you: string): ReadyView {
  const { committed, agreed } = team.play;
  const names = (ids: readonly string[]) =>
    listed(ids.flatMap((id) => (id === you ? ['you'] : (state.seats[id]?.name ?? []))));
  const mine = team.committers.includes(you);
  if (committed !== null) {
    const who = committed.by === you ? 'You' : (state.seats[committed.by]?.name ?? 'The team');
    const said = committed.by === 'instructor' ? 'The instructor took your sheet as it stands' : `${who} said ready`;
    return { state: 'committed', mine, agreed: agreed.includes(you), words: said };
  }
  const words =
    agreed.length > 0
      ? `${agreed.length} of ${team.commitsNeeded} say ready`
      : team.committers.length === 0
        ? 'Nobody is there to say ready; the class goes on all the same'
        : mine && team.committers.length === 1
          ? 'You say when the team is ready'
          : team.commitsNeeded > 1
            ? `${team.commitsNeeded} of you say when the team is ready`
            : `${names(team.committers)} ${team.committers.length === 1 ? 'says' : 'say'} when the team is ready`;
  return { state: 'open', mine, agreed: agreed.includes(you), words };
}

function quietOf(seats: readonly SeatState[]): string {
  const silent = seats.filter(
    ({ role, away, spoke }) =>
      role !== 'observer' && role !== 'team' && !away && spoke.decisions + spoke.proposals + spoke.votes === 0,
  );
  if (seats.length < 2 || silent.length === 0) return '';
  return `${counted(silent.length, 'seat has', 'seats have')} not put anything on the sheet yet: ${listed(silent.map(({ name }) => name))}.`;
}

/** The sheet of `team` as seat `you` sees it. */
export function sheetView(state: ClassState, team: TeamState, you: string): SheetView {
  const { play } = team;
  const world: World = play.game.engine.world;
  const by = (id: string | null) => byOf(state, id, you);
  const proposal = ({ seq, seat, decision, note, at }: Proposal): ProposalLine => ({
    seq,
    by: by(seat),
    note,
    at,
    decision,
    ...decisionLine(world, decision),
  });
  const newest = play.undoable.at(-1);
  // One's own; the chair may take back anybody's.
  const role = state.seats[you]?.role;
  const last = newest?.seat === you || role === 'chair' || role === 'team' ? newest : undefined;
  const seats = Object.values(state.seats).filter((seat) => seat.team === team.id && !seat.revoked);
  return {
    proposals: play.proposals.map(proposal),
    conflicts: play.conflicts
      .filter(({ settled }) => settled === null)
      .map(({ seq, cell, earlier, later }) => ({
        seq,
        what: cellLine(world, cell, later.value).what,
        earlier: { by: by(earlier.seat), value: cellLine(world, cell, earlier.value).value },
        later: { by: by(later.seat), value: cellLine(world, cell, later.value).value },
        restorable: earlier.decision !== null,
      })),
    changes: Object.entries(play.cells)
      .map(([cell, { seq, seat, past }]) => ({
        cell,
        seq,
        by: by(seat),
        ...cellLine(world, cell, past.at(-1)?.value),
      }))
      .sort((a, b) => b.seq - a.seq),
    undo: last === undefined ? null : { seq: last.seq, by: by(last.seat), ...decisionLine(world, last.decision) },
    ready: readyOf(state, team, you),
    quiet: quietOf(seats),
  };
}
