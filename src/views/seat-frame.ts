// The frame of a seat's page: the same folio line as alone, without the seed; and the step at its foot, which in a class
// ends at the gate: what lies behind it opens when the instructor says so.
import type { ClassState, TeamState } from '../classroom/class-state.ts';
import type { SeatRole } from '../classroom/terms.ts';
import { type FrameView, frameView, type GameFrameView } from './frame-view.ts';
import type { ReadyView, SheetView } from './seat-sheet.ts';

/** What the button at the foot asks for. */
export type SeatStep = 'move' | 'commit' | 'reopen' | null;

export interface SeatFrame extends FrameView {
  /** What `forward` does; null where there is none. */
  step: SeatStep;
  /** What `back` does. */
  backStep: SeatStep;
}

type Foot = Pick<SeatFrame, 'back' | 'forward' | 'step' | 'backStep'>;

const NOTHING: Foot = { back: null, forward: null, step: null, backStep: null };

/** `alone`: the step as the game without a class has it. */
function footOf(state: ClassState, team: TeamState, role: SeatRole, ready: ReadyView, alone: GameFrameView): Foot {
  const { beat } = team.play.game;
  if (role === 'observer' || state.hold !== 'running') return NOTHING;
  if (beat === 'briefing') {
    return state.gate === 'briefing' || state.gate === 'gathering'
      ? NOTHING
      : { ...NOTHING, forward: alone.forward, step: 'move' };
  }
  const ends = beat === 'lobbying' || beat === 'revealing';
  if (!ends) return { ...NOTHING, back: alone.back, backStep: 'move', forward: alone.forward, step: 'move' };
  if (ready.state === 'committed')
    return beat === 'lobbying' && ready.mine
      ? { ...NOTHING, back: 'Open the sheet again', backStep: 'reopen' }
      : NOTHING;
  const back = { back: alone.back, backStep: 'move' as const };
  if (!ready.mine || ready.agreed) return { ...NOTHING, ...back };
  return {
    ...back,
    forward:
      beat === 'lobbying'
        ? {
            label: 'We are ready',
            note: `${ready.words}. The sheet closes; the committee meets when the room goes on.`,
          }
        : { label: 'We have read it', note: 'The room goes on when the instructor says so.' },
    step: 'commit',
  };
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
