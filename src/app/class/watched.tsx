// Around a seat's screen: which field this device is on is told to the team, a half-typed one is a draft, and while the
// sheet is closed nothing on it can be used.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ClosedSheet } from '../../panels/kit/closed-sheet.ts';
import { fieldUnder } from './field-under.ts';
import type { SeatStore } from './seat-store.ts';

/**
 * Tells the team which field this device is on, and marks a half-typed one as a draft. `closed`: why the screen can only be
 * read; empty while it can be used.
 */
export function Watched(props: { store: SeatStore; closed: string; children: ComponentChildren }) {
  const { store, closed } = props;
  const box = useRef<HTMLDivElement>(null);
  /** The field that was typed in last, for as long as what it holds is a draft. */
  const typed = useRef<Element | null>(null);
  const rest = () => {
    if (typed.current === null) return;
    if (typed.current.isConnected && typed.current.matches(':is(:focus, :disabled)')) return;
    // Too long, or refused: it stands nowhere but here until it is mended.
    if ((box.current?.querySelectorAll('[aria-invalid="true"]').length ?? 0) > 0) return;
    typed.current = null;
    store.draft(false);
  };
  // A field that was closed under the hand has lost the focus, and nobody has left it: it is gone on with.
  useLayoutEffect(() => {
    if (closed === '' && document.activeElement === document.body && typed.current instanceof HTMLElement)
      typed.current.focus();
  }, [closed]);
  // A screen that goes takes its drafts along.
  useEffect(rest);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const onFocus = (event: FocusEvent) => store.focus(fieldUnder(event.target));
    const onBlur = () => {
      store.focus(null);
      setTimeout(rest, 0);
    };
    const onInput = (event: Event) => {
      if (
        !(event.target instanceof HTMLElement) ||
        !event.target.matches('textarea, input[type="text"], input[type="number"]')
      )
        return;
      if (typed.current === null) store.draft(true);
      typed.current = event.target;
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    element.addEventListener('input', onInput);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
      element.removeEventListener('input', onInput);
    };
  }, [store]);
  return (
    <div ref={box} {...(closed === '' ? {} : { role: 'group', 'aria-label': closed })}>
      <ClosedSheet.Provider value={closed !== ''}>{props.children}</ClosedSheet.Provider>
    </div>
  );
}
