// A line over the quarters for paper: one black line on a fixed drawing board, so that it prints sharp and grey-proof,
// with first and last value written at its ends.
import type { LineChartData } from '../../views/chart-view.ts';

const WIDTH = 300;
const HEIGHT = 96;
const LEFT = 40;
const RIGHT = 40;
const TOP = 12;
const FLOOR = HEIGHT - 16;

export function PaperChart({ chart }: { chart: LineChartData }) {
  const points = (chart.series[0]?.points ?? []).filter((value): value is number => value !== null);
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) return null;
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const x = (i: number) => LEFT + (i / Math.max(1, points.length - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => FLOOR - ((value - low) / (high - low || 1)) * (FLOOR - TOP);
  const text = (value: number) => value.toFixed(chart.digits).replace('-', '−');
  return (
    <figure>
      <figcaption>
        <b>{chart.title}</b>, {chart.unit}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${chart.title}: from ${text(first)} to ${text(last)} ${chart.unit}`}
      >
        <path class="axis" d={`M${LEFT} ${FLOOR + 2}H${WIDTH - RIGHT}`} />
        {(chart.ticks ?? []).map(({ at, label }) => (
          <g key={at}>
            <path class="axis" d={`M${x(at)} ${FLOOR + 2}v3`} />
            <text x={x(at)} y={HEIGHT - 1} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
        <path class="line" d={points.map((value, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(value)}`).join('')} />
        <text x={LEFT - 5} y={y(first) + 4} text-anchor="end">
          {text(first)}
        </text>
        <text class="sheet-last" x={WIDTH - RIGHT + 5} y={y(last) + 4}>
          {text(last)}
        </text>
      </svg>
    </figure>
  );
}
