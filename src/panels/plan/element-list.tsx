// The money by element: one amount each, split evenly over its three practices; opened, the three can be set singly.
import type { ElementRow, PlanView, PracticeRow } from '../../views/plan-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { NumberField } from '../kit/fields.tsx';
import { Words } from '../kit/words.tsx';

const STEP_KEUR = 30;

/** Whole thousands over the practices; what does not divide goes to the first, which opens the way for the others. */
function evenly(keur: number, ids: readonly string[]): Record<string, number> {
  const each = Math.floor(keur / ids.length);
  return Object.fromEntries(ids.map((id, i) => [id, i === 0 ? keur - each * (ids.length - 1) : each]));
}

interface Shared {
  view: PlanView;
  send: Send;
  chosen: string | null;
  choose: (element: string | null) => void;
}

export function ElementList(props: Shared) {
  return (
    <section aria-label="Money by element" class="elements">
      <div class="elements-head">
        <h2>Money by element</h2>
        <p class="small quiet">thousand € a year</p>
      </div>
      <ol class="plain">
        {props.view.elements.map((element) => (
          <Element key={element.id} {...props} element={element} />
        ))}
      </ol>
    </section>
  );
}

function Element(props: Shared & { element: ElementRow }) {
  const { element, view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const fund = (amounts: Record<string, number>) =>
    attempt({ type: 'decide', decision: { kind: 'fund-programme', keur: { ...view.amounts, ...amounts } } });
  const ids = element.practices.map((p) => p.id);
  const open = props.chosen === element.id;
  return (
    <li class={open ? 'element chosen' : 'element'}>
      <p class="element-name">
        <strong>{element.name}</strong>
      </p>
      <NumberField
        label={`${element.name}, thousand €`}
        hideLabel
        value={element.keur}
        min={0}
        max={view.limitKeur}
        step={STEP_KEUR}
        problem={refusal}
        onChange={(value) => fund(evenly(Math.max(0, Math.round(value)), ids))}
      />
      <details
        open={open}
        onToggle={(event) => {
          if (event.currentTarget.open) props.choose(element.id);
          else if (open) props.choose(null);
        }}
      >
        <summary>
          Three practices; learned {element.maturityWords}
          <span class="visually-hidden"> of {element.name}</span>
        </summary>
        <p class="small quiet element-summary">
          <Words text={element.summary} />
          {element.framing ? ' It frames the other elements.' : ''}
        </p>
        <ul class="plain">
          {element.practices.map((practice) => (
            <Practice key={practice.id} practice={practice} view={view} send={props.send} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Practice(props: { practice: PracticeRow; view: PlanView; send: Send }) {
  const { practice, view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <li class="practice">
      <div>
        <p class="practice-name">
          {practice.name} <span class="quiet">learned {Math.round(practice.maturity * 100)}</span>
        </p>
        <p class="small quiet">
          <Words text={practice.summary} />
        </p>
        {practice.hint === null ? null : <p class="small against">▽ {practice.hint}</p>}
      </div>
      <NumberField
        label={`${practice.name}, thousand €`}
        hideLabel
        value={practice.keur}
        min={0}
        max={view.limitKeur}
        step={STEP_KEUR}
        problem={refusal}
        onChange={(value) =>
          attempt({
            type: 'decide',
            decision: {
              kind: 'fund-programme',
              keur: { ...view.amounts, [practice.id]: Math.max(0, Math.round(value)) },
            },
          })
        }
      />
    </li>
  );
}
