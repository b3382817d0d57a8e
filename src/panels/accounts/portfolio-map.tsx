// The portfolio as a map: willingness across, potential upwards, crosses for doubt, discs by sales, letters for tiers.
// The list beside it holds the same figures in words, so the drawing is one image to a reader.
import type { AccountRow } from '../../views/accounts-view.ts';
import { type Label, placeLabels } from './place-labels.ts';

const WIDTH = 800;
const HEIGHT = 500;
const LEFT = 46;
const RIGHT = 16;
const TOP = 24;
const BOTTOM = 44;

const radiusOf = (row: AccountRow) => 5 + Math.sqrt(Math.max(0, row.point.revenue)) * 1.6;

export function PortfolioMap(props: { rows: readonly AccountRow[]; leave: string }) {
  const rows = props.rows.filter((row) => !row.lost);
  const most = Math.max(20, ...rows.map((row) => row.point.potential + row.point.potentialSd));
  const step = most > 120 ? 50 : most > 60 ? 25 : 10;
  const x = (willingness: number) => LEFT + (WIDTH - LEFT - RIGHT) * Math.min(1, Math.max(0, willingness));
  const y = (potential: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * Math.max(0, potential)) / most;
  const labels = placeLabels(
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      x: x(row.point.willingness),
      y: y(row.point.potential),
      radius: radiusOf(row),
      rank: row.point.potential + (row.tier === null ? 0 : 1000),
    })),
    LEFT,
    WIDTH,
  );
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  return (
    <figure class="portfolio">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Customers by willingness and potential; the list holds the same figures"
      >
        <text class="axis strong" x={LEFT} y={14}>
          Potential, € M a year not yet ours
        </text>
        {ticks.map((tick) => (
          <text key={tick} class="axis" x={LEFT - 8} y={y(tick) + 4} text-anchor="end">
            {tick}
          </text>
        ))}
        <line class="axis-line" x1={LEFT} y1={TOP} x2={LEFT} y2={HEIGHT - BOTTOM} />
        <line class="axis-line" x1={LEFT} y1={HEIGHT - BOTTOM} x2={WIDTH - RIGHT} y2={HEIGHT - BOTTOM} />
        <line class="axis-half" x1={x(0.5)} y1={TOP} x2={x(0.5)} y2={HEIGHT - BOTTOM} />
        <text class="corner" x={LEFT + 8} y={TOP + 12}>
          much to win, and not yet willing
        </text>
        <text class="corner" x={WIDTH - RIGHT} y={TOP + 12} text-anchor="end">
          much to win, and willing
        </text>
        <text class="corner" x={LEFT + 8} y={HEIGHT - BOTTOM - 8}>
          {props.leave}
        </text>
        <text class="corner" x={WIDTH - RIGHT} y={HEIGHT - BOTTOM - 8} text-anchor="end">
          willing, little to win
        </text>
        <text class="axis" x={LEFT} y={HEIGHT - 22}>
          buys by price
        </text>
        <text class="axis strong" x={x(0.5)} y={HEIGHT - 22} text-anchor="middle">
          Willingness
        </text>
        <text class="axis" x={WIDTH - RIGHT} y={HEIGHT - 22} text-anchor="end">
          wants to plan with us
        </text>
        {rows.map((row) => (
          <Cross key={row.id} row={row} x={x} y={y} />
        ))}
        {rows.map((row) => (
          <Disc key={row.id} row={row} x={x} y={y} label={labels.get(row.id)} />
        ))}
      </svg>
    </figure>
  );
}

interface Mark {
  row: AccountRow;
  x: (willingness: number) => number;
  y: (potential: number) => number;
}

function Cross({ row, x, y }: Mark) {
  const { potential, potentialSd, willingness, willingnessSd } = row.point;
  return (
    <g class={row.tier === null ? 'cross' : 'cross listed'}>
      <line
        x1={x(willingness - willingnessSd)}
        x2={x(willingness + willingnessSd)}
        y1={y(potential)}
        y2={y(potential)}
      />
      <line x1={x(willingness)} x2={x(willingness)} y1={y(potential - potentialSd)} y2={y(potential + potentialSd)} />
    </g>
  );
}

function Disc({ row, x, y, label }: Mark & { label: Label | undefined }) {
  const { potential, willingness } = row.point;
  return (
    <g class={row.tier === null ? 'disc' : 'disc listed'}>
      <circle cx={x(willingness)} cy={y(potential)} r={radiusOf(row)} />
      {row.tier === null ? null : (
        <text class="letter-mark" x={x(willingness)} y={y(potential) + 4} text-anchor="middle">
          {row.tier}
        </text>
      )}
      {label === undefined ? null : (
        <text class="disc-name" x={label.x} y={label.y} text-anchor={label.anchor}>
          {row.name}
        </text>
      )}
    </g>
  );
}
