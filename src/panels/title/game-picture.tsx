// A game's own figures as a small drawing: sales in ink, key accounts in vermilion, over the whole length of the game;
// what is not played yet is a hairline.
import type { PictureLines } from '../../views/game-picture.ts';

const WIDTH = 120;
const HEIGHT = 32;
/** Room for the stroke at the upper edge, and for the years below. */
const TOP = 2;
const FLOOR = HEIGHT - 4;

const pathOf = (points: PictureLines['sales']) =>
  points
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${(x * WIDTH).toFixed(1)} ${(FLOOR - y * (FLOOR - TOP)).toFixed(1)}`)
    .join('');

export function GamePicture({ lines }: { lines: PictureLines }) {
  const { years } = lines;
  const last = lines.sales[lines.sales.length - 1];
  return (
    <svg class="game-picture" viewBox={`0 0 ${WIDTH + 4} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path class="floor" d={`M0 ${FLOOR}H${WIDTH}`} />
      <path class="played" d={`M0 ${FLOOR}H${(lines.played * WIDTH).toFixed(1)}`} />
      {Array.from({ length: years + 1 }, (_, i) => (
        <path key={i} class="floor" d={`M${(i / years) * WIDTH} ${FLOOR}v3`} />
      ))}
      <path class="sales" d={pathOf(lines.sales)} />
      <path class="key-sales" d={pathOf(lines.keySales)} />
      {last === undefined ? null : <circle cx={last.x * WIDTH} cy={FLOOR - last.y * (FLOOR - TOP)} r="2" />}
    </svg>
  );
}
