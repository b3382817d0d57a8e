// Small bars in a row of text: a stance from against to for, a part of a whole, a stated range with what became of it.
// Each repeats words that stand beside it, so the drawing is silent to a reader.
import './charts.css';

/** A value between -1 (against) and 1 (for), from the middle outwards. */
export function StanceBar(props: { value: number }) {
  const value = Math.max(-1, Math.min(1, props.value));
  const left = value < 0 ? 50 + value * 50 : 50;
  return (
    <span class="stance-bar" aria-hidden="true">
      <span
        class={value < 0 ? 'fill against' : 'fill for'}
        style={{ left: `${left}%`, width: `${Math.abs(value) * 50}%` }}
      />
    </span>
  );
}

/** A share of a whole, 0-1. */
export function ShareBar(props: { value: number; you?: boolean }) {
  return (
    <span class={props.you === true ? 'bar you' : 'bar'} aria-hidden="true">
      <span style={{ width: `${Math.max(0, Math.min(1, props.value)) * 100}%` }} />
    </span>
  );
}

/** A stated range with its likeliest value and, where known, what came: all on one scale of their own. */
export function RangeBar(props: { low: number; likely: number; high: number; actual: number | null }) {
  const { low, likely, high, actual } = props;
  const values = actual === null ? [low, likely, high] : [low, likely, high, actual];
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const place = (value: number) => `${10 + ((value - least) / span) * 80}%`;
  return (
    <span class="range-bar" aria-hidden="true">
      <span class="band" style={{ left: place(low), right: `calc(100% - ${place(high)})` }} />
      <span class="likely" style={{ left: place(likely) }} />
      {actual === null ? null : <span class="actual" style={{ left: place(actual) }} />}
    </span>
  );
}
