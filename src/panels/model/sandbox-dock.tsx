// The foot of the model's page while a number is changed: what comes of it, what was changed, and the ways back.
import type { ComponentChildren } from 'preact';
import type { ChangedNumber } from '../../views/sandbox-draft.ts';
import { fieldOf } from './number-groups.tsx';
import './model.css';

/** Goes to a number's field, opening the group it stands in. */
export function goToField(name: string): void {
  const field = document.getElementById(fieldOf(name));
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}

/** More changes than this are counted, and listed when asked for: what comes of them matters more. */
const LISTED = 3;

/** `goTo`: to the field of a number. */
export function SandboxDock(props: {
  numbers: readonly ChangedNumber[];
  goTo: (name: string) => void;
  undo: () => void;
  reset: () => void;
  children: ComponentChildren;
}) {
  const { numbers } = props;
  const changes = (
    <p class="sandbox-changes small">
      {numbers.map(({ name, about, words }) => (
        <span key={name}>
          <button type="button" onClick={() => props.goTo(name)}>
            {about}
          </button>{' '}
          {words}.
        </span>
      ))}
    </p>
  );
  return (
    <section class="sandbox-dock" aria-label="Your closed years with the changed numbers" tabIndex={-1}>
      <div>
        {numbers.length <= LISTED ? changes : null}
        {props.children}
        {numbers.length <= LISTED ? null : (
          <details>
            <summary>{numbers.length} numbers changed</summary>
            {changes}
          </details>
        )}
      </div>
      <p class="sandbox-acts">
        <button type="button" class="button compact" aria-keyshortcuts="Control+Z" onClick={props.undo}>
          Undo
        </button>
        <button type="button" class="button compact" onClick={props.reset}>
          {numbers.length === 1 ? 'Put it back' : `Put ${numbers.length} back`}
        </button>
      </p>
    </section>
  );
}
