// What a study shows before its answer: that it works, how far it is, or why it failed; then the answer.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import './study.css';

export type StudyShown<T> =
  | { kind: 'working'; share: number }
  | { kind: 'done'; answer: T }
  | { kind: 'failed'; reason: string };

export function StudyFrame<T>(props: {
  /** What is being worked out: "Playing your decisions with other luck". */
  doing: string;
  state: StudyShown<T> | null;
  children: (answer: T) => ComponentChildren;
}) {
  const { state } = props;
  // Asked anew, the last answer stays where it is until the next one comes, so that nothing below it jumps.
  const last = useRef<{ answer: T } | null>(null);
  if (state === null) return null;
  if (state.kind === 'failed')
    return <p class="small quiet">This could not be worked out: {state.reason} The game itself is not touched.</p>;
  const working = state.kind === 'working';
  if (!working) last.current = state;
  return (
    <div class="study">
      {working ? (
        <div class="study-wait" role="status">
          <p class="small quiet">{props.doing} …</p>
          <progress value={state.share} max={1} aria-label={props.doing} />
        </div>
      ) : null}
      {last.current === null ? null : (
        <div class="study-answer" inert={working}>
          {props.children(last.current.answer)}
        </div>
      )}
    </div>
  );
}
