// The seven numbers: label and change, figure, reason, and the way it came as a small line. One under the other beside
// the map; before anything has been played they have no past, and stand side by side in a strip.
import type { ReviewNumber } from '../../views/review-view.ts';
import { Change } from '../kit/text.tsx';

export function NumberRows(props: { numbers: readonly ReviewNumber[]; strip: boolean }) {
  return (
    <section class={props.strip ? 'numbers strip-of-seven' : 'numbers'} aria-label="Seven numbers">
      <ul class="plain">
        {props.numbers.map((number) => (
          <li key={number.id}>
            <span class="label number-label">{number.label}</span>
            <span class="number-change">
              {number.change === null ? null : (
                <Change value={number.change.value} text={number.change.text} upIs={number.change.upIs} />
              )}
            </span>
            <Sparkline points={number.points} />
            {number.value === null ? (
              <span class="number-value not-known">not known</span>
            ) : (
              <span class="number-value">
                <span class="number-figure">{number.value}</span> <span class="number-unit">{number.unit}</span>
              </span>
            )}
            <span class="number-remark">{number.remark}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A line of the quarters played; its figures stand in the results' tables, so it is silent to a reader. */
function Sparkline(props: { points: readonly number[] }) {
  const points = props.points.slice(-12);
  if (points.length < 2) return null;
  const low = Math.min(...points);
  const span = Math.max(...points) - low || 1;
  const x = (i: number) => (70 * i) / (points.length - 1) + 3;
  const y = (value: number) => 17 - (14 * (value - low)) / span;
  const last = points.length - 1;
  return (
    <svg class="spark" width="76" height="20" viewBox="0 0 76 20" aria-hidden="true">
      <polyline points={points.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      <circle cx={x(last)} cy={y(points[last] ?? low)} r="2.6" />
    </svg>
  );
}
