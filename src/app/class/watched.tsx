// Around a seat's screen: which field this device is on is told to the team, and a half-typed one is a draft.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fieldUnder } from './field-under.ts';
import type { SeatStore } from './seat-store.ts';

/** Tells the team which field this device is on, and marks a half-typed one as a draft. */
export function Watched(props: { store: SeatStore; children: ComponentChildren }) {
  const { store } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let typed = false;
    const onFocus = (event: FocusEvent) => store.focus(fieldUnder(event.target));
    const onBlur = () => {
      store.focus(null);
      if (typed) setTimeout(() => store.draft(false), 0);
      typed = false;
    };
    const onInput = (event: Event) => {
      if (
        !(event.target instanceof HTMLElement) ||
        !event.target.matches('textarea, input[type="text"], input[type="number"]')
      )
        return;
      if (!typed) store.draft(true);
      typed = true;
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
  return <div ref={box}>{props.children}</div>;
}
