// What a team does in its game, folded: decisions on the shared sheet, proposals, the way through a year, votes.
import type { Result } from '../base/result.ts';
import type { Refusal } from '../base/refusal.ts';
import type { YearSheet } from '../engine/decisions/decision.ts';
import { advance, decide, type Game, undo } from '../referee/index.ts';
import type { ClassEvent } from './class-event.ts';
import type { ClassState, SeatState, TeamPlay, TeamState } from './class-state.ts';
import { actingSeat, changeSeat, changeTeam, type Folds } from './fold.ts';
import { layInjected } from './gates.ts';
import { type Writing, writeCells } from './sheet-cells.ts';
import type { SeatId, TeamId } from './terms.ts';

type PlayKind =
  | 'decision-taken'
  | 'decision-undone'
  | 'proposal-made'
  | 'proposal-closed'
  | 'conflict-settled'
  | 'team-moved'
  | 'commit-agreed'
  | 'commit-reopened'
  | 'commit-forced'
  | 'vote-cast';

/** The value of a move that the judge has tried before. Throws Error where it is refused after all. */
export function settled(moved: Result<Game, Refusal>): Game {
  if (!moved.ok) throw new Error(`A logged move is refused: ${moved.error.message}`);
  return moved.value;
}

/** The play with another game: what can be taken back is what the referee can take back. */
export function withGame(play: TeamPlay, game: Game): TeamPlay {
  const undoable = game.past.length === 0 ? [] : play.undoable.slice(-game.past.length);
  return { ...play, game, undoable };
}

/** The play with a changed sheet written cell by cell. */
function written(play: TeamPlay, before: YearSheet, writing: Writing): TeamPlay {
  const { cells, conflicts } = writeCells(play, before, play.game.state.sheet, writing);
  return { ...play, cells, conflicts };
}

/** The first injected card laid where the coming quarter has none. */
export function withCards(play: TeamPlay): TeamPlay {
  const { game, injected } = layInjected(play.game, play.injected);
  return game === play.game ? { ...play, injected } : { ...withGame(play, game), injected };
}

function changePlay(state: ClassState, team: TeamId, change: (play: TeamPlay) => TeamPlay): ClassState {
  return changeTeam(state, team, ({ play }) => ({ play: change(play) }));
}

// Every act of a seat shows on the console as the team's last one, and counts as having spoken.
function acted(
  state: ClassState,
  event: ClassEvent,
  team: TeamId,
  what: string,
  counts?: keyof SeatState['spoke'],
): ClassState {
  const seat = actingSeat(state, event);
  if (seat === null) return state;
  const last: TeamState['last'] = { seq: event.seq, at: event.at, seat: seat.id, what };
  const told = changeTeam(state, team, () => ({ last }));
  if (counts === undefined) return told;
  return changeSeat(told, seat.id, ({ spoke }) => ({ spoke: { ...spoke, [counts]: spoke[counts] + 1 } }));
}

const idOf = (seat: SeatState | null): SeatId | null => seat?.id ?? null;

export const PLAY_FOLDS: Folds<PlayKind> = {
  'decision-taken'(state, event) {
    const { team, decision, seen, proposal } = event.payload;
    const seat = actingSeat(state, event);
    const taken = changePlay(state, team, (play) => {
      const game = settled(decide(play.game, decision, seat?.role ?? 'instructor'));
      const line = [...play.undoable, { seq: event.seq, seat: seat?.id ?? '', decision }];
      const next = withGame({ ...play, undoable: line }, game);
      const proposals = play.proposals.filter((open) => open.seq !== proposal);
      const writing = { seq: event.seq, seat: idOf(seat), seen };
      return written({ ...next, proposals }, play.game.state.sheet, writing);
    });
    return acted(taken, event, team, decision.kind, 'decisions');
  },
  'decision-undone'(state, event) {
    const { team } = event.payload;
    const seat = idOf(actingSeat(state, event));
    const undone = changePlay(state, team, (play) => {
      const game = settled(undo(play.game));
      const next = withGame({ ...play, undoable: play.undoable.slice(0, -1) }, game);
      return written(next, play.game.state.sheet, { seq: event.seq, seat, seen: event.seq });
    });
    return acted(undone, event, team, 'undo');
  },
  'proposal-made'(state, event) {
    const { team, decision, note } = event.payload;
    const seat = idOf(actingSeat(state, event)) ?? '';
    const proposal = { seq: event.seq, seat, decision, note, at: event.at };
    const made = changePlay(state, team, (play) => ({ ...play, proposals: [...play.proposals, proposal] }));
    return acted(made, event, team, 'proposal', 'proposals');
  },
  'proposal-closed'(state, event) {
    const { team, proposal } = event.payload;
    const closed = changePlay(state, team, (play) => ({
      ...play,
      proposals: play.proposals.filter((open) => open.seq !== proposal),
    }));
    return acted(closed, event, team, 'proposal');
  },
  'conflict-settled'(state, event) {
    const { team, conflict, how } = event.payload;
    const looked = changePlay(state, team, (play) => ({
      ...play,
      conflicts: play.conflicts.map((one) => (one.seq === conflict ? { ...one, settled: how } : one)),
    }));
    return acted(looked, event, team, 'conflict');
  },
  'team-moved'(state, event) {
    const { team, move } = event.payload;
    const moved = changePlay(state, team, (play) =>
      withCards({ ...withGame(play, settled(advance(play.game, { type: move }))), movedAt: event.seq }),
    );
    return acted(moved, event, team, move);
  },
  'commit-agreed'(state, event) {
    const { team, complete } = event.payload;
    const seat = idOf(actingSeat(state, event)) ?? '';
    const agreed = changePlay(state, team, (play) => {
      const said = play.agreed.includes(seat) ? play.agreed : [...play.agreed, seat];
      if (!complete) return { ...play, agreed: said };
      const ready = { ...play, agreed: said, committed: { at: event.at, by: seat } };
      return state.gate === 'committee' ? withVote(ready) : ready;
    });
    return acted(agreed, event, team, 'commit');
  },
  'commit-reopened'(state, event) {
    const { team } = event.payload;
    const opened = changePlay(state, team, (play) => ({ ...play, agreed: [], committed: null }));
    return acted(opened, event, team, 'reopen');
  },
  'commit-forced'(state, { at, payload: { team } }) {
    return changePlay(state, team, (play) => {
      const ready: TeamPlay = { ...play, committed: { at, by: 'instructor' } };
      return state.gate === 'committee' ? withVote(ready) : ready;
    });
  },
  'vote-cast'(state, event) {
    const { team, yes } = event.payload;
    const seat = actingSeat(state, event);
    if (seat === null) throw new Error('Only a seat votes.');
    const { id, role } = seat;
    const cast = changePlay(state, team, (play) => ({
      ...play,
      votes: [...play.votes.filter((vote) => vote.seat !== id), { seat: id, role, yes, at: event.at }],
    }));
    return acted(cast, event, team, 'vote', 'votes');
  },
};

/** The play with its vote called, wherever in the meeting it stands; unchanged once the vote has been counted. */
function withVote(play: TeamPlay): TeamPlay {
  const { game } = play;
  const called = advance(game, { type: 'call-vote' });
  if (called.ok) return withGame(play, called.value);
  const opened = advance(game, { type: 'continue' });
  const again = opened.ok && opened.value.beat === 'committee' ? advance(opened.value, { type: 'call-vote' }) : opened;
  return again.ok && again.value.beat === 'committee' ? withGame(play, again.value) : play;
}
