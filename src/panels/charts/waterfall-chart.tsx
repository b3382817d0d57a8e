// Signed causes that lead from one number to another and add up. It is a table whose third column is drawn: the words
// and figures are read as they stand, the bars repeat them for the eye. Gains petrol, losses ochre, luck hatched.
import type { WaterfallData } from '../../views/chart-view.ts';
import { figure, signedFigure } from './chart-figures.ts';
import './charts.css';

interface Step {
  id: string;
  label: string;
  note: string;
  text: string;
  from: number;
  to: number;
  tone: 'start' | 'end' | 'gain' | 'loss' | 'luck';
}

function stepsOf(chart: WaterfallData): Step[] {
  let level = chart.start.value;
  const causes = chart.causes.map((cause): Step => {
    const from = level;
    level += cause.value;
    const tone = cause.luck === true ? 'luck' : cause.value >= 0 ? 'gain' : 'loss';
    return { ...cause, text: signedFigure(cause.value, chart.digits), from, to: level, tone };
  });
  const pillar = (id: 'start' | 'end'): Step => {
    const { label, value } = chart[id];
    return { id, label, note: '', text: figure(value, chart.digits), from: Number.NaN, to: value, tone: id };
  };
  return [pillar('start'), ...causes, pillar('end')];
}

/** The waterfall; `titled` false where a heading above already says its title. The bars share one scale that starts a little below the lowest level, not at nought. */
export function WaterfallChart(props: { chart: WaterfallData; titled?: boolean }) {
  const { chart } = props;
  const steps = stepsOf(chart);
  const levels = steps.map((step) => step.to);
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const span = high - low || 1;
  const base = low - span * 0.15;
  const place = (value: number) => ((value - base) / (high - base)) * 100;
  return (
    <figure class="chart">
      <figcaption>
        {props.titled === false ? null : <span class="chart-title">{chart.title} </span>}
        <span class="small quiet">
          {chart.unit}. {chart.finding}
        </span>
      </figcaption>
      <table class="waterfall">
        <caption class="visually-hidden">
          {chart.title}, {chart.unit}
        </caption>
        <colgroup>
          <col class="waterfall-cause" />
          <col />
          <col class="waterfall-change" />
        </colgroup>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Cause</th>
            <th scope="col">Bar</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => {
            const from = Number.isNaN(step.from) ? base : step.from;
            const left = place(Math.min(from, step.to));
            const width = Math.max(0.6, place(Math.max(from, step.to)) - left);
            return (
              <tr key={step.id} class={step.tone}>
                <th scope="row">
                  {step.label}
                  {step.note === '' ? null : <span class="hint">{step.note}</span>}
                </th>
                <td class="waterfall-track">
                  <span class="waterfall-bar" style={{ left: `${left}%`, width: `${width}%` }} />
                </td>
                <td class="num">{step.text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </figure>
  );
}
