// Where this leads if nothing changes: one fan at a time, the number chosen from a row.
import { useId, useState } from 'preact/hooks';
import type { LineChartData } from '../../views/chart-view.ts';
import { LineChart } from '../charts/line-chart.tsx';
import './study.css';

export function FanPart(props: { charts: readonly LineChartData[]; tall?: boolean }) {
  const { charts } = props;
  const [wanted, setWanted] = useState(0);
  const name = useId();
  const chart = charts[wanted] ?? charts[0];
  if (chart === undefined) return null;
  return (
    <>
      <fieldset class="study-choice">
        <legend class="visually-hidden">Which number</legend>
        {charts.map(({ title }, i) => (
          <label key={title}>
            <input type="radio" name={name} checked={i === wanted} onChange={() => setWanted(i)} />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <LineChart chart={chart} tall={props.tall === true} />
      <p class="small quiet">
        The band holds eight games in ten, played from what you know, on luck of their own: it can be wrong where your
        estimates are.
      </p>
    </>
  );
}
