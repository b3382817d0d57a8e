// What a study shows before its answer: that it works, how far it is, or why it failed; then the answer.
import type { ComponentChildren } from 'preact';
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
  if (state === null) return null;
  if (state.kind === 'done') return <>{props.children(state.answer)}</>;
  if (state.kind === 'failed')
    return <p class="small quiet">This could not be worked out: {state.reason} The game itself is not touched.</p>;
  return (
    <div class="study-wait">
      <p class="small quiet">{props.doing} …</p>
      <progress value={state.share} max={1} aria-label={props.doing} />
    </div>
  );
}
