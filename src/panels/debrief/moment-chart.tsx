// One chart of the debrief at any size: the team's line and the one without a programme, the moment as an upright with
// its word, both ends labelled. `unit` is the height of its letters in pixels; all distances follow from it, so the
// same chart serves a page and a wall.
import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { useId } from 'preact/hooks';
import type { DebriefView } from '../../views/debrief-view.ts';
import { figure, spread } from '../charts/chart-figures.ts';
import { useWidth } from '../charts/use-width.ts';

type Moment = DebriefView['moments'][number];

/** A team's own name, which keeps its capital; "You" and "No programme" are words within the line. */
const isName = ({ kind, label }: Moment['chart']['series'][number]) => kind === 'team' && label !== 'You';

export function MomentChart(props: { chart: Moment['chart']; mark?: Moment['mark']; unit: number; height: number }) {
  const { chart, mark, unit, height } = props;
  const id = useId();
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const left = unit * 0.4;
  const right = width - unit * 7.4;
  const top = unit * 2.2;
  const bottom = height - unit * 2.2;
  const known = chart.series.flatMap(({ points }) => points.filter((point) => point !== null));
  const low = Math.min(...known);
  const high = Math.max(...known);
  const pad = (high - low || 1) * 0.08;
  const x = scaleLinear([0, Math.max(1, chart.xLabels.length - 1)], [left, right]);
  const y = scaleLinear([low - pad, high + pad], [bottom, top]);
  const path = line<number | null>()
    .defined((point) => point !== null)
    .x((_, i) => x(i))
    .y((point) => y(point ?? 0))
    .curve(curveMonotoneX);
  const ends = chart.series.map((series) => {
    const at = series.points.findLastIndex((point) => point !== null);
    return { series, at, value: series.points[at] ?? 0 };
  });
  const heights = spread(
    ends.map(({ value }) => y(value)),
    unit * 2.5,
    top,
    bottom - unit,
  );
  const team = chart.series.find(({ kind }) => kind === 'team');
  const markValue = mark === undefined ? null : (team?.points[mark.at] ?? null);
  const flip = mark !== undefined && x(mark.at) > left + (right - left) * 0.7;
  return (
    <div ref={frame} class="moment-chart">
      <svg
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        style={{ fontSize: `${unit}px` }}
      >
        <title id={`${id}-t`}>{chart.title}</title>
        <desc id={`${id}-d`}>{`${chart.unit}. ${chart.finding}`}</desc>
        <path class="base" d={`M${left} ${bottom}H${right}`} />
        {low < 0 && high > 0 ? <path class="nought" d={`M${left} ${y(0)}H${right}`} /> : null}
        {(chart.ticks ?? []).map((tick) => (
          <text
            key={tick.at}
            class="tick"
            x={x(tick.at)}
            y={bottom + unit * 1.5}
            // Centred under the axis' own edge it would be cut off.
            text-anchor={x(tick.at) < unit ? 'start' : 'middle'}
          >
            {tick.label}
          </text>
        ))}
        {mark === undefined ? null : (
          <>
            <path class="upright" d={`M${x(mark.at)} ${unit * 0.4}V${bottom}`} />
            <text
              class="upright-word"
              x={x(mark.at) + (flip ? -0.5 : 0.5) * unit}
              y={unit * 1.3}
              text-anchor={flip ? 'end' : 'start'}
            >
              {mark.label}
            </text>
          </>
        )}
        {ends.map(({ series, at, value }, i) =>
          at < 0 ? null : (
            <g
              key={series.id}
              class={`path ${series.kind}`}
              style={{ strokeWidth: `${unit * (series.kind === 'team' ? 0.17 : 0.12)}px` }}
            >
              <path d={path([...series.points]) ?? ''} />
              <circle cx={x(at)} cy={y(value)} r={unit * 0.28} />
              <text class="end-value" x={right + unit * 0.8} y={(heights[i] ?? 0) + unit * 0.1}>
                {figure(value, chart.digits)}
              </text>
              <text class="end-name" x={right + unit * 0.8} y={(heights[i] ?? 0) + unit * 1.25}>
                {isName(series) ? series.label : series.label.toLowerCase()}
              </text>
            </g>
          ),
        )}
        {mark === undefined || markValue === null ? null : (
          <circle class="here" cx={x(mark.at)} cy={y(markValue)} r={unit * 0.36} />
        )}
      </svg>
    </div>
  );
}
