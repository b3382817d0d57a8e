// What the dialog "What just happened" says: the last step in full, earlier ones folded.
import type { HappenedStep, JustHappenedView } from '../../views/just-happened-view.ts';
import './guide.css';

export function HappenedSteps(props: { view: JustHappenedView }) {
  const { last, earlier, nothing } = props.view;
  if (last === null) return <p>{nothing}</p>;
  return (
    <div class="happened">
      <section aria-label={last.when}>
        <h3>{last.when}</h3>
        <Step step={last} />
      </section>
      {earlier.map((step) => (
        <details key={step.id}>
          <summary>{step.when}</summary>
          <Step step={step} />
        </details>
      ))}
    </div>
  );
}

const MARKS = { for: '▲', against: '▼', neither: '●' } as const;

function Step(props: { step: HappenedStep }) {
  const { step } = props;
  return (
    <div class="stack">
      <p>{step.what}</p>
      {step.happenings.length === 0 ? null : (
        <ul class="plain rows small">
          {step.happenings.map(({ text, tone }, i) => (
            <li key={`${i}-${text}`}>
              <span class={tone === 'neither' ? 'quiet' : tone} aria-hidden="true">
                {MARKS[tone]}{' '}
              </span>
              {text}
            </li>
          ))}
        </ul>
      )}
      {step.movements.length === 0 ? null : (
        <ul class="plain rows small" aria-label="Who moved">
          {step.movements.map(({ person, text, change, why }) => (
            <li key={`${person.id}-${why}`} class="moved">
              <span>
                <strong>{person.name}</strong> <span class="quiet">{why}</span>
              </span>
              <span class={change > 0 ? 'label for' : 'label against'}>
                <span aria-hidden="true">{change > 0 ? '▲ ' : '▼ '}</span>
                {text}
              </span>
            </li>
          ))}
        </ul>
      )}
      {step.rest === '' ? null : <p class="small quiet">{step.rest}</p>}
    </div>
  );
}
