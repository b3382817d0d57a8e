// A few lines over time: the team's in vermilion and heavy, the path without a programme dotted in ink, labelled at
// their ends. The scale need not start at nought and says so; the same numbers stand in a table below.
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { useId } from 'preact/hooks';
import type { ChartSeries, LineChartData } from '../../views/chart-view.ts';
import { figure, spread } from './chart-figures.ts';
import { useWidth } from './use-width.ts';
import './charts.css';

const HEIGHT = 230;
/** Of a chart that is the hero of its screen. */
const TALL = 360;
const TOP = 14;
const BOTTOM = 30;
const LEFT = 46;

const lastKnown = (series: ChartSeries) => series.points.findLastIndex((point) => point !== null);

function LineMarks(props: { chart: LineChartData; width: number; height: number }) {
  const { chart, width, height } = props;
  const narrow = width < 420;
  const right = narrow ? 104 : 116;
  const band = chart.band;
  const known = [
    ...chart.series.map(({ points }) => points),
    ...(band === undefined ? [] : [band.low, band.high]),
  ].flatMap((points) => points.filter((point) => point !== null));
  const low = Math.min(...known);
  const high = Math.max(...known);
  const pad = high === low ? Math.max(Math.abs(high) * 0.05, 0.5) : 0;
  const x = scaleLinear([0, Math.max(1, chart.xLabels.length - 1)], [LEFT, width - right]);
  const y = scaleLinear([low - pad, high + pad], [height - BOTTOM, TOP]).nice(4);
  const path = line<number | null>()
    .defined((point) => point !== null)
    .x((_, i) => x(i))
    .y((point) => y(point ?? 0))
    .curve(curveMonotoneX);
  const between = area<number | null>()
    .defined((low) => low !== null)
    .x((_, i) => x(i))
    .y0((low) => y(low ?? 0))
    .y1((_, i) => y(band?.high[i] ?? 0))
    .curve(curveMonotoneX);
  const ticks = chart.ticks ?? chart.xLabels.map((label, at) => ({ at, label }));
  const step = y.ticks(4);
  const gap = (step[1] ?? 1) - (step[0] ?? 0);
  const digits = gap >= 1 ? 0 : gap >= 0.1 ? 1 : 2;
  const ends = chart.series.map((series) => {
    const at = lastKnown(series);
    return { series, at, value: series.points[at] ?? 0 };
  });
  const heights = spread(
    ends.map((end) => y(end.value)),
    32,
    TOP + 6,
    height - BOTTOM - 16,
  );
  return (
    <>
      {step.map((value) => (
        <g key={value}>
          <line class="chart-grid" x1={LEFT} x2={width - right} y1={y(value)} y2={y(value)} />
          <text class="chart-tick" x={LEFT - 8} y={y(value) + 4} text-anchor="end">
            {figure(value, digits)}
          </text>
        </g>
      ))}
      {band === undefined ? null : <path class="chart-band" d={between([...band.low]) ?? ''} />}
      {ticks.map((tick) => (
        <text
          key={tick.at}
          class="chart-tick"
          x={x(tick.at)}
          y={height - 8}
          text-anchor={tick.at === 0 ? 'start' : 'middle'}
        >
          {tick.label}
        </text>
      ))}
      {ends.map(({ series, at, value }, i) =>
        at < 0 ? null : (
          <g key={series.id} class={`chart-series ${series.kind}`}>
            <path d={path([...series.points]) ?? ''} />
            <circle cx={x(at)} cy={y(value)} r={series.kind === 'team' ? 4.5 : 3} />
            <line class="chart-leader" x1={x(at) + 6} y1={y(value)} x2={width - right + 10} y2={heights[i]} />
            <text class="chart-name" x={width - right + 14} y={(heights[i] ?? 0) + 1}>
              {series.label}
            </text>
            <text class="chart-value" x={width - right + 14} y={(heights[i] ?? 0) + 16}>
              {figure(value, chart.digits)}
            </text>
          </g>
        ),
      )}
    </>
  );
}

function rangeAt({ low, high }: NonNullable<LineChartData['band']>, i: number, digits: number): string {
  const [from, to] = [low[i] ?? null, high[i] ?? null];
  return from === null || to === null ? 'none' : `${figure(from, digits)} to ${figure(to, digits)}`;
}

/** The numbers of a line chart, folded away under the chart. */
function LineTable(props: { chart: LineChartData }) {
  const { chart } = props;
  return (
    <details class="chart-table">
      <summary>Figures: {chart.title}</summary>
      <table class="data">
        <caption class="visually-hidden">
          {chart.title}, {chart.unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            {chart.series.map((series) => (
              <th key={series.id} scope="col" class="num">
                {series.label}
              </th>
            ))}
            {chart.band === undefined ? null : (
              <th scope="col" class="num">
                {chart.band.label}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {chart.xLabels.map((label, i) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {chart.series.map((series) => {
                const point = series.points[i] ?? null;
                return (
                  <td key={series.id} class="num">
                    {point === null ? 'none' : figure(point, chart.digits)}
                  </td>
                );
              })}
              {chart.band === undefined ? null : <td class="num">{rangeAt(chart.band, i, chart.digits)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A line chart with its finding as a sentence and its table. Draws a sentence instead while there is nothing to draw. */
export function LineChart(props: { chart: LineChartData; tall?: boolean }) {
  const { chart } = props;
  const height = props.tall === true ? TALL : HEIGHT;
  const id = useId();
  const [frame, width] = useWidth<HTMLDivElement>(480);
  const empty = chart.series.every((series) => series.points.every((point) => point === null));
  return (
    <figure class="chart">
      <figcaption>
        <span class="chart-title">{chart.title}</span>
        <span class="small quiet">
          {' '}
          {chart.unit}. {chart.finding}
        </span>
      </figcaption>
      {empty ? (
        <p class="small quiet">Nothing has been measured yet.</p>
      ) : (
        <>
          <div ref={frame}>
            <svg
              role="img"
              aria-labelledby={`${id}-t ${id}-d`}
              width={width}
              height={height}
              viewBox={`0 0 ${width} ${height}`}
            >
              <title id={`${id}-t`}>{chart.title}</title>
              <desc id={`${id}-d`}>
                {chart.unit}. {chart.finding}
              </desc>
              <LineMarks chart={chart} width={width} height={height} />
            </svg>
          </div>
          <LineTable chart={chart} />
        </>
      )}
    </figure>
  );
}
