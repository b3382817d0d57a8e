// Why a number moved: one waterfall at a time, the number chosen from a row.
import { useId, useState } from 'preact/hooks';
import type { CausesView } from '../../views/causes-view.ts';
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
    </Section>
  );
}
