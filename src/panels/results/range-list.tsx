// The ranges of one year: what came in large type, the range drawn, and whether it held, with shape and word; and the
// shapes of all years so far in a row.
import type { RangeLine, StatedYear } from '../../views/range-view.ts';
import { RangeBar } from '../charts/bar-row.tsx';
import { Quote } from '../kit/text.tsx';

const MARKS = {
  within: ['●', 'for'],
  above: ['▲', 'for'],
  below: ['▼', 'against'],
  open: ['○', 'quiet'],
} as const;

export function RangeList(props: { stated: StatedYear }) {
  const { stated } = props;
  return (
    <>
      <ul class="plain rows range-list">
        {stated.lines.map((line) => {
          const [mark, tone] = MARKS[line.verdict];
          return (
            <li key={line.id}>
              <p class="range-head label">
                <span>{line.label}</span>
                <span class={tone}>
                  <span aria-hidden="true">{mark} </span>
                  {line.verdictText}
                </span>
              </p>
              <p class="figure-large">{line.actualText}</p>
              <RangeBar low={line.low} likely={line.likely} high={line.high} actual={line.actual} />
              <p class="small quiet">You expected {line.rangeText}.</p>
            </li>
          );
        })}
      </ul>
      {stated.reason === '' ? null : (
        <p class="small">
          You said: <Quote text={stated.reason} />
        </p>
      )}
    </>
  );
}

export function RangeMarks(props: { verdicts: readonly RangeLine['verdict'][]; text: string }) {
  return (
    <p class="range-marks">
      <span aria-hidden="true">
        {props.verdicts.map((verdict, i) => {
          const [mark, tone] = MARKS[verdict];
          return (
            <span key={i} class={tone}>
              {mark}
            </span>
          );
        })}
      </span>
      <span class="small">{props.text}</span>
    </p>
  );
}
