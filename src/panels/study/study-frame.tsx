// What a study shows before its answer: that it works and how far it is, with a way to stop it; what was found when
// somebody did, with a way to go on; or why it failed, with a way to try again. Then the answer.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { StudyView } from '../../views/study-view.ts';
import './study.css';

/** As the page shows it, and as a class server answers. */
export type StudyShown<T> = StudyView<T>;

/** What a player may do about a study; where nothing may be done it is left out. */
export interface StudyHand {
  stop: () => void;
  goOn: () => void;
  again: () => void;
}

/** A study as its part of a screen is given it; null where nothing is asked. */
export interface Told<T> {
  state: StudyShown<T> | null;
  hand?: StudyHand;
}

interface FrameProps<T> extends Told<T> {
  /** What is being worked out: "Playing your decisions with other luck". */
  doing: string;
  /** For a part whose heading comes with its answer: the heading until then. */
  title?: string;
  children: (answer: T) => ComponentChildren;
}

export function StudyFrame<T>({ state, ...props }: FrameProps<T>) {
  return state === null ? null : <Frame {...props} state={state} />;
}

function Frame<T>({ doing, title, state, hand, children }: FrameProps<T> & { state: StudyShown<T> }) {
  // Asked anew, the last answer stays where it is until the next one comes, so that nothing below it jumps.
  const last = useRef<{ answer: T } | null>(null);
  // The button stays under the finger that let the study go on.
  const pressed = useRef(false);
  const working = state.kind === 'working';
  if (state.kind === 'done') last.current = state;
  else if (!working) last.current = state.kind === 'stopped' && state.answer !== null ? { answer: state.answer } : null;
  if (state.kind === 'done') pressed.current = false;
  useEscape(working && state.waits !== true ? hand?.stop : undefined);
  const press = (act: () => void) => () => {
    pressed.current = true;
    act();
  };
  return (
    <div class="study">
      {state.kind === 'done' ? null : (
        <div class={working ? `study-wait${pressed.current ? ' resumed' : ''}` : 'study-note'}>
          {title === undefined || last.current !== null ? null : <h2>{title}</h2>}
          <p class="small quiet" role="status">
            {working ? `${doing} …${state.waits === true ? ' It waits for its turn.' : ''}` : null}
            {state.kind === 'stopped' ? `■ ${state.note}` : null}
            {state.kind !== 'failed'
              ? null
              : hand === undefined
                ? `■ This could not be worked out: ${state.reason} The game itself is not touched.`
                : `■ ${state.reason}`}
          </p>
          {state.kind === 'failed' ? null : <progress value={state.share} max={1} aria-label={doing} />}
          {hand === undefined ? null : (
            <button type="button" class="button compact" onClick={press(ACTS[state.kind].of(hand))}>
              {ACTS[state.kind].word}
              <span class="visually-hidden">: {doing}</span>
            </button>
          )}
          {state.kind !== 'failed' || state.technical === undefined ? null : (
            <details class="small quiet">
              <summary>What the page says of it</summary>
              <p>
                <code>{state.technical}</code>
              </p>
            </details>
          )}
        </div>
      )}
      {last.current === null ? null : (
        <div class="study-answer" inert={working}>
          {children(last.current.answer)}
        </div>
      )}
    </div>
  );
}

const ACTS = {
  working: { word: 'Stop', of: (hand: StudyHand) => hand.stop },
  stopped: { word: 'Go on', of: (hand: StudyHand) => hand.goOn },
  failed: { word: 'Try again', of: (hand: StudyHand) => hand.again },
} as const;

/** Escape stops the study that works, where nothing else on the page waits for that key. */
function useEscape(stop: (() => void) | undefined): void {
  const latest = useRef(stop);
  latest.current = stop;
  const listens = stop !== undefined;
  useEffect(() => {
    if (!listens) return undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open], :popover-open') !== null) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
      latest.current?.();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [listens]);
}
