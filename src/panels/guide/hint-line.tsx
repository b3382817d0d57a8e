// A hint: one quiet line near the next step, never in the way. Read out politely when it appears; gone for good once
// noted, or when the screen is left.
import type { HintView } from '../../views/hint-due.ts';
import './guide.css';

export function HintLine(props: { hint: HintView | null; onNoted: () => void }) {
  const { hint } = props;
  return (
    <div class={hint === null ? 'hint-place' : 'hint-place shown'}>
      <p role="status">{hint === null ? '' : hint.text}</p>
      {hint === null ? null : (
        <button type="button" class="button plain compact" onClick={props.onNoted}>
          Noted<span class="visually-hidden">: close this hint</span>
        </button>
      )}
    </div>
  );
}
