// The seven numbers, one under the other: label and change, figure, remark, and the way it came as a small line.
import type { BoardNumber } from '../../views/board-numbers.ts';
import { Change } from '../kit/text.tsx';

export function NumberRows(props: { numbers: readonly BoardNumber[] }) {
  return (
    <section class="section numbers" aria-label="Seven numbers">
      <ul class="plain rows">
        {props.numbers.map((number) => (
          <li key={number.id}>
            <div class="number-top">
              <span class="label">{number.label}</span>
              {number.change === null ? null : (
                <Change value={number.change.value} text={number.change.text} upIs={number.change.upIs} />
              )}
              <Sparkline points={number.points} />
            </div>
            <div class="number-body">
              {number.value === null ? (
                <span class="not-known">not known yet</span>
              ) : (
                <span>
                  <span class="figure-large">{number.value}</span> <span class="small quiet">{number.unit}</span>
                </span>
              )}
              <span class="small quiet">{number.remark}</span>
            </div>
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
  const x = (i: number) => (72 * i) / (points.length - 1) + 3;
  const y = (value: number) => 19 - (16 * (value - low)) / span;
  const last = points.length - 1;
  return (
    <svg class="spark" width="78" height="22" viewBox="0 0 78 22" aria-hidden="true">
      <polyline points={points.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      <circle cx={x(last)} cy={y(points[last] ?? low)} r="2.5" />
    </svg>
  );
}
