// The frame of a seat's page: the same folio line as alone, without the seed; and the step at its foot, which in a class
// ends at the gate: what lies behind it opens when the instructor says so.
import type { ClassState, TeamState } from '../classroom/class-state.ts';
import type { SeatRole } from '../classroom/terms.ts';
import { type FrameView, frameView, type GameFrameView, withoutRange } from './frame-view.ts';
import type { ReadyView, SheetView } from './seat-sheet.ts';
import { GATE_WORDS } from './seat-words.ts';

/** What the button at the foot asks for. */
export type SeatStep = 'move' | 'commit' | 'reopen' | null;

export interface SeatFrame extends FrameView {
  /** What `forward` does; null where there is none. */
  step: SeatStep;
  /** What `back` does. */
  backStep: SeatStep;
}

type Foot = Pick<SeatFrame, 'back' | 'forward' | 'step' | 'backStep' | 'waits'>;

const NOTHING: Foot = { back: null, forward: null, step: null, backStep: null };

/** At the end of a gate: ready or not, and who says so. */
function endOf(state: ClassState, team: TeamState, ready: ReadyView, alone: GameFrameView): Foot {
  const { next } = GATE_WORDS[state.gate];
  const deciding = state.gate === 'deciding';
  if (ready.state === 'committed') {
    const waits = `${ready.words}. ${next}`;
    return deciding && ready.mine
      ? { ...NOTHING, back: 'Reopen the sheet', backStep: 'reopen', waits }
      : { ...NOTHING, waits };
  }
  const back = { back: alone.back, backStep: 'move' as const };
  if (!ready.mine || ready.agreed) return { ...NOTHING, ...back, waits: `${ready.words}. ${next}` };
  const label = deciding ? 'We are ready' : 'We have read it';
  const note = deciding
    ? `The sheet closes; the committee meets when the room goes on.${withoutRange(team.play.game)}`
    : next;
  return { ...back, forward: { label, note, weighty: true }, step: 'commit' };
}

/** `alone`: the step as the game without a class has it. */
function footOf(state: ClassState, team: TeamState, role: SeatRole, ready: ReadyView, alone: GameFrameView): Foot {
  const { beat } = team.play.game;
  if (state.hold !== 'running' || state.gate === 'gathering' || state.gate === 'closed') return NOTHING;
  if (beat === 'committee' || beat === 'playing' || beat === 'debriefing') return NOTHING;
  if (role === 'observer') return { ...NOTHING, waits: 'You watch; the team decides. What you see opens the debrief.' };
  if (beat === 'briefing' && state.gate === 'briefing') return { ...NOTHING, waits: GATE_WORDS.briefing.next };
  // The four quarters are played, and the results wait for all.
  if (beat === 'revealing' && state.gate === 'playing') return NOTHING;
  // An instructor may commit a team at any step of its paper.
  const committed = state.gate === 'deciding' && ready.state === 'committed';
  if (committed || beat === 'lobbying' || beat === 'revealing') return endOf(state, team, ready, alone);
  return { ...NOTHING, back: alone.back, backStep: 'move', forward: alone.forward, step: 'move' };
}

/** The frame of `team` for a seat. */
export function seatFrame(
  state: ClassState,
  team: TeamState,
  role: SeatRole,
  { ready, undo }: Pick<SheetView, 'ready' | 'undo'>,
): SeatFrame {
  const canUndo = undo !== null && ready.state === 'open';
  const { seed: _, ...frame } = frameView(team.play.game);
  const foot = footOf(state, team, role, ready, frameView(team.play.game));
  return { ...frame, canUndo, canRedo: false, ...foot };
}
