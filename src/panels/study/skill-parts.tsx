// Luck and decisions told apart, in the debrief: a scale with the game on it, a row a year, a table of models.
import type { LuckView, ModelsView, QualityView } from '../../views/skill-view.ts';
import './study.css';

const VERDICT_MARK = { good: '▲', fair: '○', poor: '▼' } as const;
const VERDICT_WORD = { good: 'good', fair: 'fair', poor: 'poor' } as const;

/** What the scale marks, told from left to right. */
const MARKS = ['low', 'middle', 'high', 'played'] as const;

export function LuckPart(props: { view: LuckView }) {
  const { headline, lead, scale, labels } = props.view;
  const low = Math.min(scale.low, scale.played);
  const high = Math.max(scale.high, scale.played);
  const pad = (high - low) * 0.08 || 1;
  const place = (value: number) => `${(100 * (value - low + pad)) / (high - low + 2 * pad)}%`;
  return (
    <div class="luck-part">
      <p class="study-headline">{headline}</p>
      <p class="quiet">{lead}</p>
      <div class="luck-scale" aria-hidden="true">
        <span class="luck-band" style={{ left: place(scale.low), right: `calc(100% - ${place(scale.high)})` }} />
        <span class="luck-middle" style={{ left: place(scale.middle) }} />
        <span class="luck-played" style={{ left: place(scale.played) }} />
      </div>
      <ul class="luck-words small">
        {MARKS.toSorted((a, b) => scale[a] - scale[b]).map((mark) => (
          <li key={mark} class={mark === 'played' ? 'yours' : undefined}>
            {mark === 'played' ? '◆ ' : ''}
            {labels[mark]}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function QualityPart(props: { view: QualityView }) {
  const { headline, lead, rows } = props.view;
  return (
    <div class="quality-part">
      <p class="study-headline">{headline}</p>
      <p class="quiet">{lead}</p>
      <table class="data quality-table">
        <caption class="visually-hidden">Quality of each year’s choice</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Choice</th>
            <th scope="col" class="num">
              Better than
            </th>
            <th scope="col">What would have been better</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.year}>
              <th scope="row">{row.year}</th>
              <td class={row.verdict}>
                <span aria-hidden="true">{VERDICT_MARK[row.verdict]} </span>
                {VERDICT_WORD[row.verdict]}
              </td>
              <td class="num">{row.beats} %</td>
              <td>{row.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ModelsPart(props: { view: ModelsView }) {
  const { headline, lead, rows } = props.view;
  return (
    <div class="models-part">
      <p class="study-headline">{headline}</p>
      <p class="quiet">{lead}</p>
      <table class="data">
        <caption class="visually-hidden">The same decisions and luck under every model</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" class="num">
              Net, all years
            </th>
            <th scope="col" class="num">
              Against yours
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.model} class={row.yours ? 'yours' : undefined}>
              <th scope="row">
                {row.model}
                {row.yours ? ' (yours)' : ''}
              </th>
              <td class="num">{row.net}</td>
              <td class="num">{row.against}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
