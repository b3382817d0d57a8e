// "What just happened": a dialog that is one press away in every beat. What it says is made when it is opened.
import type { ComponentChildren } from 'preact';
import { DialogButton } from '../kit/dialog.tsx';

export function JustHappened(props: { children: () => ComponentChildren }) {
  return (
    <DialogButton
      button="What just happened"
      title="What just happened"
      buttonClass="button compact bare"
      mark={<HappenedMark />}
    >
      {props.children}
    </DialogButton>
  );
}

/** A clock turned back: what just happened, where there is no room for the words. */
function HappenedMark() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <path d="M4 12a8 8 0 1 0 2.6-5.9M4 4v4h4M12 8v4l3 2" />
    </svg>
  );
}
