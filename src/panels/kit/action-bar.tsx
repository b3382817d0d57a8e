// The bar at the foot of a screen: what the next step brings, the way back, and the one vermilion button that says the
// act. A refusal of the step appears right above it.
import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../base/refusal.ts';
import { Arrow } from './mark.tsx';
import { RefusalNote } from './text.tsx';

export function ActionBar(props: {
  back?: { label: string; onClick: () => void } | null;
  forward?: { label: string; disabled?: boolean; onClick: () => void } | null;
  note?: string;
  refusal?: Refusal | null;
  /** Further controls between the way back and the button. */
  children?: ComponentChildren;
}) {
  return (
    <section class="action-bar" aria-label="Next step">
      <RefusalNote refusal={props.refusal ?? null} />
      <div class="action-row">
        {props.back ? (
          <button type="button" class="button plain" onClick={props.back.onClick}>
            {props.back.label}
          </button>
        ) : null}
        <p class="small quiet action-note">{props.note ?? ''}</p>
        {props.children}
        {props.forward ? (
          <button
            type="button"
            class="button primary"
            disabled={props.forward.disabled ?? false}
            onClick={props.forward.onClick}
          >
            {props.forward.label}
            <Arrow />
          </button>
        ) : null}
      </div>
    </section>
  );
}
