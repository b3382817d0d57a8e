// The note on the J-curve: a few lines, a small drawn curve with the team's own points on it, and one button. Stands
// above the year in play until it is noted; the menu shows it again.
import type { ComponentChildren } from 'preact';
import type { CurvePoint, JCurveView } from '../../views/j-curve-view.ts';
import './j-curve-note.css';

export function JCurveNote(props: { view: JCurveView; onNoted: () => void }) {
  const { view } = props;
  return (
    <section class="j-curve paper" aria-label={view.title}>
      <JCurveText
        view={view}
        heading
        act={
          <button type="button" class="button" onClick={props.onNoted}>
            {view.acknowledge}
          </button>
        }
      />
    </section>
  );
}

/** Lines and curve, without the button: in the note and wherever it is read again. */
export function JCurveText(props: { view: JCurveView; heading?: boolean; act?: ComponentChildren }) {
  const { view } = props;
  return (
    <div class="j-curve-columns">
      <div class="stack">
        {props.heading === true ? <h2>{view.title}</h2> : null}
        {view.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {view.cite === '' ? null : <p class="small quiet">{view.cite}</p>}
        {props.act}
      </div>
      {view.curve.length < 2 ? null : (
        <figure>
          <Curve view={view} />
          <figcaption class="small">
            <p>{view.curveLabel}.</p>
            <p class="you">{view.soFar}</p>
          </figcaption>
        </figure>
      )}
    </div>
  );
}

const WIDTH = 360;
const HEIGHT = 170;
const EDGE = { left: 8, right: 44, top: 16, bottom: 24 };

function Curve(props: { view: JCurveView }) {
  const { curve, own, spoken } = props.view;
  const all = [...curve, ...own].map(({ percent }) => percent);
  const [low, high] = [Math.min(-5, ...all), Math.max(5, ...all)];
  const years = curve.length - 1;
  const x = (year: number) => EDGE.left + (year / years) * (WIDTH - EDGE.left - EDGE.right);
  const y = (percent: number) => EDGE.top + ((high - percent) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const path = (points: readonly CurvePoint[]) =>
    points
      .map(({ year, percent }, i) => `${i === 0 ? 'M' : 'L'}${x(year).toFixed(1)} ${y(percent).toFixed(1)}`)
      .join('');
  const end = curve.at(-1)!;
  const last = own.at(-1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken} class="j-curve-drawing">
      <line class="j-curve-zero" x1={x(0)} x2={WIDTH - EDGE.right} y1={y(0)} y2={y(0)} />
      {/* Above the low that comes first, where no line runs. */}
      <text x={x(years / 3)} y={y(0) - 7} text-anchor="middle">
        doing nothing
      </text>
      <path class="j-curve-line" d={path(curve)} />
      <text class="j-curve-end" x={x(end.year) + 6} y={y(end.percent) + 4}>
        {end.percent > 0 ? '+' : ''}
        {end.percent} %
      </text>
      {own.length === 0 ? null : (
        <>
          <path class="j-curve-own" d={path([{ year: 0, percent: 0 }, ...own])} />
          <circle class="j-curve-dot" cx={x(last!.year)} cy={y(last!.percent)} r="5" />
          <text class="j-curve-you" x={x(last!.year) + 9} y={y(last!.percent) - 9}>
            you
          </text>
        </>
      )}
      {curve.map(({ year }) =>
        year === 0 ? null : (
          <text key={year} class="j-curve-year" x={x(year)} y={HEIGHT - 6} text-anchor="middle">
            {year === 1 ? 'year 1' : year}
          </text>
        ),
      )}
    </svg>
  );
}
