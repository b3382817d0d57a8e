// A native modal dialog opened by its own button; Escape and the close button close it and the focus returns by itself.
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export function DialogButton(props: {
  button: string;
  title: string;
  buttonClass?: string;
  children: (close: () => void) => ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        class={props.buttonClass ?? 'button compact'}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {props.button}
      </button>
      <dialog ref={dialog} aria-labelledby={titleId}>
        <div class="section-head">
          <h2 id={titleId}>{props.title}</h2>
          <button type="button" class="button compact" onClick={close}>
            Close
          </button>
        </div>
        {props.children(close)}
      </dialog>
    </>
  );
}
