// Why a number moved: one waterfall at a time, the number chosen from a row.
import { useId, useState } from 'preact/hooks';
import type { CausesView, CauseShares } from '../../views/causes-view.ts';
import { signedFigure } from '../charts/chart-figures.ts';
import { WaterfallChart } from '../charts/waterfall-chart.tsx';
import { Section } from '../kit/text.tsx';
import './study.css';

export function CausesPart(props: { view: CausesView }) {
  const { charts } = props.view;
  const [wanted, setWanted] = useState(charts[0]?.id);
  const name = useId();
  const chart = charts.find(({ id }) => id === wanted) ?? charts[0];
  if (chart === undefined) return null;
  return (
    <Section title={chart.title} part>
      <fieldset class="study-choice">
        <legend class="visually-hidden">Which number</legend>
        {charts.map(({ id, label }) => (
          <label key={id}>
            <input type="radio" name={name} checked={id === chart.id} onChange={() => setWanted(id)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <WaterfallChart chart={chart} titled={false} />
      {chart.shares === null ? null : <SharesTable shares={chart.shares} of={chart.title} />}
    </Section>
  );
}

/** Whose doing it was, folded away under the chart. */
function SharesTable(props: { shares: CauseShares; of: string }) {
  const { title, head, rows, digits } = props.shares;
  return (
    <details class="chart-table">
      <summary>{title}</summary>
      <table class="waterfall">
        <caption class="visually-hidden">
          {props.of}: {title.toLowerCase()}
        </caption>
        <colgroup>
          <col />
          <col class="waterfall-change" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" class="num">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} class={row.change < 0 ? 'loss' : 'gain'}>
              <th scope="row">
                {row.name}
                {row.why === '' ? null : <span class="hint">{row.why}</span>}
              </th>
              <td class="num">{signedFigure(row.change, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
