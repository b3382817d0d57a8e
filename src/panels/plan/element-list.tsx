// The money by element: one amount each, split evenly over its three practices; opened, the three can be set singly.
import type { ElementRow, PlanView } from '../../views/plan-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { NumberField } from '../kit/fields.tsx';
import { RefusalNote } from '../kit/text.tsx';

const STEP_KEUR = 30;

/** Whole thousands over the practices; what does not divide goes to the first, which opens the way for the others. */
function evenly(keur: number, ids: readonly string[]): Record<string, number> {
  const each = Math.floor(keur / ids.length);
  return Object.fromEntries(ids.map((id, i) => [id, i === 0 ? keur - each * (ids.length - 1) : each]));
}

export function ElementList(props: { view: PlanView; send: Send }) {
  const { view } = props;
  return (
    <section aria-label="Money by element">
      <p class="small quiet">
        Thousands of euros a year. An element’s amount is split evenly over its three practices.
      </p>
      <ol class="plain">
        {view.elements.map((element, i) => (
          <Element key={element.id} number={i + 1} element={element} view={view} send={props.send} />
        ))}
      </ol>
    </section>
  );
}

function Element(props: { number: number; element: ElementRow; view: PlanView; send: Send }) {
  const { element, view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const fund = (amounts: Record<string, number>) =>
    attempt({ type: 'decide', decision: { kind: 'fund-programme', keur: { ...view.amounts, ...amounts } } });
  const ids = element.practices.map((p) => p.id);
  return (
    <li class={element.keur > 0 ? 'element funded' : 'element'}>
      <div class="element-words">
        <p>
          <span class="element-number quiet">{props.number}</span> <strong>{element.name}</strong>
          {element.framing ? <span class="small quiet"> frames the others</span> : null}
        </p>
        <p class="small quiet">{element.summary}</p>
      </div>
      <NumberField
        label={`${element.name}, thousand €`}
        hideLabel
        value={element.keur}
        min={0}
        max={view.limitKeur}
        step={STEP_KEUR}
        onChange={(value) => fund(evenly(Math.max(0, Math.round(value)), ids))}
      />
      <details>
        <summary class="small">
          Three practices; learned {element.maturityWords}
          <span class="visually-hidden"> of {element.name}</span>
        </summary>
        <ul class="plain">
          {element.practices.map((practice) => (
            <li key={practice.id} class="practice">
              <div>
                <p class="small">
                  <strong>{practice.name}</strong>{' '}
                  <span class="quiet">learned {Math.round(practice.maturity * 100)}</span>
                </p>
                <p class="small quiet">{practice.summary}</p>
                {practice.hint === null ? null : <p class="small against">▽ {practice.hint}</p>}
              </div>
              <NumberField
                label={`${practice.name}, thousand €`}
                hideLabel
                value={practice.keur}
                min={0}
                max={view.limitKeur}
                step={STEP_KEUR}
                onChange={(value) => fund({ [practice.id]: Math.max(0, Math.round(value)) })}
              />
            </li>
          ))}
        </ul>
      </details>
      <RefusalNote refusal={refusal} />
    </li>
  );
}
