// An account's prices against one price: the spread of its countries around their mean, with its doubt as fading ends,
// and where a corridor or the lowest price would take the mean. Every mark has its words in the list below.
import { scaleLinear } from 'd3-scale';
import type { AccountRoomView } from '../../views/account-room-view.ts';
import { useWidth } from '../charts/use-width.ts';

const HEIGHT = 150;

export function PriceScale(props: { prices: AccountRoomView['prices'] }) {
  const { prices } = props;
  const [frame, width] = useWidth<HTMLDivElement>(420);
  const { low, high, sd } = prices.spread;
  const least = Math.min(low - sd, ...prices.marks.map((mark) => mark.low));
  const x = scaleLinear([least - 1, high + sd + 1], [12, width - 18]).nice(5);
  return (
    <div class="price-scale">
      <div ref={frame}>
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          {x.ticks(5).map((tick) => (
            <g key={tick}>
              <path class="scale-line" d={`M${x(tick)} 8V${HEIGHT - 22}`} />
              <text x={x(tick)} y={HEIGHT - 6} text-anchor="middle">
                {tick}
              </text>
            </g>
          ))}
          <text class="direct" x={x(100)} y={18} text-anchor="middle">
            now
          </text>
          <path class="doubt" d={`M${x(low - sd)} 32H${x(high + sd)}`} />
          <path class="spread-line" d={`M${x(low + sd)} 32H${x(Math.max(low + sd, high - sd))}`} />
          <circle class="mean" cx={x(100)} cy={32} r="5" />
          {prices.marks.map((mark, i) => {
            const y = 66 + i * 34;
            return (
              <g key={mark.id} class={mark.chosen ? 'mark chosen' : 'mark'}>
                <path class="shift" d={`M${x(100)} ${y}H${x((mark.low + mark.high) / 2)}`} />
                <text class="direct" x={x(100) + 10} y={y + 4}>
                  {mark.word}
                </text>
                <path class="range" d={`M${x(mark.low)} ${y}H${x(mark.high)}`} />
                <circle cx={x((mark.low + mark.high) / 2)} cy={y} r="5" />
              </g>
            );
          })}
        </svg>
      </div>
      <ul class="plain price-list">
        <li>
          <span>{prices.scale}</span>
        </li>
        {prices.marks.map((mark) => (
          <li key={mark.id} class={mark.chosen ? 'you' : ''}>
            <span>
              {mark.label}
              {mark.chosen ? ' (your answer)' : ''}
            </span>
            <strong>{mark.text}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
