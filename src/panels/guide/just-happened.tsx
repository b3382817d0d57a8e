// "What just happened": a dialog that is one press away in every beat. The last step in full, earlier ones folded.
import type { HappenedStep, JustHappenedView } from '../../views/just-happened-view.ts';
import { DialogButton } from '../kit/dialog.tsx';
import './guide.css';

export function JustHappened(props: { view: JustHappenedView }) {
  const { last, earlier, nothing } = props.view;
  return (
    <DialogButton
      button="What just happened"
      title="What just happened"
      buttonClass="button compact bare"
      mark={<HappenedMark />}
    >
      {() =>
        last === null ? (
          <p>{nothing}</p>
        ) : (
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
        )
      }
    </DialogButton>
  );
}

/** A clock turned back: what just happened, where there is no room for the words. */
function HappenedMark() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <path d="M4 12a8 8 0 1 0 2.6-5.9M4 4v4h4M12 8v4l3 2" />
    </svg>
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
