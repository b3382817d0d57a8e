// A native modal dialog opened by its own button; Escape and the close button close it and the focus returns by itself.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ExplainedHere } from './words.tsx';

export function DialogButton(props: {
  button: string;
  title: string;
  buttonClass?: string;
  /** Shown in place of the words where the line is narrow; the words stay its name. */
  mark?: ComponentChildren;
  children: (close: () => void) => ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Drawn only while it is open: a long list behind a button costs nothing until somebody asks for it.
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        class={props.buttonClass ?? 'button compact'}
        aria-haspopup="dialog"
        {...(props.mark === undefined ? {} : { 'aria-label': props.button, title: props.button })}
        onClick={() => setOpen(true)}
      >
        {props.mark === undefined ? (
          props.button
        ) : (
          <>
            <span class="wide-only">{props.button}</span>
            <span class="narrow-only">{props.mark}</span>
          </>
        )}
      </button>
      <dialog ref={dialog} aria-labelledby={titleId} onClose={() => setOpen(false)}>
        <div class="section-head">
          <h2 id={titleId}>{props.title}</h2>
          <button type="button" class="button compact" onClick={close}>
            Close
          </button>
        </div>
        {open ? <ExplainedHere>{props.children(close)}</ExplainedHere> : null}
      </dialog>
    </>
  );
}
