// The bar at the foot of a screen: what the next step brings, the way back, and the one vermilion button that says the
// act. A refusal of the step appears right above it.
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import { Arrow } from './mark.tsx';
import { RefusalNote } from './text.tsx';

/** What stands in the bar of every screen: a line above the step (a hint), and a quiet tool beside it. */
export const BarExtras = createContext<{ line: ComponentChildren; tool: ComponentChildren }>({
  line: null,
  tool: null,
});

/** The way back; on a phone its first word is enough, and leaves the step its line. */
function BackButton(props: { label: string; onClick: () => void }) {
  const at = `${props.label} `.indexOf(' ');
  return (
    <button type="button" class="button plain" aria-label={props.label} onClick={props.onClick}>
      <span>
        {props.label.slice(0, at)}
        <span class="wide-only">{props.label.slice(at)}</span>
      </span>
    </button>
  );
}

export function ActionBar(props: {
  back?: { label: string; onClick: () => void } | null;
  forward?: { label: string; disabled?: boolean; onClick: () => void } | null;
  note?: string;
  /** A note that gives way where there is no room. */
  lightNote?: boolean;
  refusal?: Refusal | null;
  /** Further controls between the way back and the button. */
  children?: ComponentChildren;
}) {
  const { line, tool } = useContext(BarExtras);
  return (
    <section class="action-bar" aria-label="Next step">
      {line}
      <RefusalNote refusal={props.refusal ?? null} />
      <div class="action-row">
        {props.back ? <BackButton {...props.back} /> : null}
        <p class={props.lightNote === true ? 'small quiet action-note light' : 'small quiet action-note'}>
          {props.note ?? ''}
        </p>
        {tool}
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
