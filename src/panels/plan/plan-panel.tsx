// The plan beat: the programme as a wheel around its purpose with the money beside it, then pay, help from outside, and
// the questions on the desk.
import type { PlanView } from '../../views/plan-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup } from '../kit/fields.tsx';
import { RefusalNote, ScreenHead, Section } from '../kit/text.tsx';
import { DilemmaCards } from './dilemma-cards.tsx';
import { ElementList } from './element-list.tsx';
import { PayForm } from './pay-form.tsx';
import { ProgrammeWheel } from './programme-wheel.tsx';
import './plan.css';

export function PlanPanel(props: { view: PlanView; send: Send }) {
  const { view, send } = props;
  return (
    <div class="screen">
      <ScreenHead headline={view.headline} lead={view.lead} />
      <div class="plan-columns">
        <div>
          <ProgrammeWheel view={view} />
          <Total view={view} />
          {view.jCurve === null ? null : (
            <details>
              <summary>{view.jCurve.title}</summary>
              <ul class="prose">
                {view.jCurve.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
        <ElementList view={view} send={send} />
      </div>
      {view.dilemmas.length === 0 ? null : <DilemmaCards view={view} send={send} />}
      <div class="columns even plan-rest">
        <PayForm view={view} send={send} />
        <Consultants view={view} send={send} />
      </div>
    </div>
  );
}

function Total(props: { view: PlanView }) {
  const { view } = props;
  return (
    <div class="total">
      <p>
        <strong>Programme, {view.totalWords}</strong>
      </p>
      <div class="bar you" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (100 * view.totalKeur) / view.limitKeur)}%` }} />
      </div>
      <p class="small quiet">{view.size}</p>
    </div>
  );
}

function Consultants(props: { view: PlanView; send: Send }) {
  const { view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <Section title="Help from outside">
      <ChoiceGroup
        legend="Consultants this year"
        options={view.consultants.map(({ days, label, hint }) => ({ value: String(days), label, hint }))}
        value={String(view.consultantDays)}
        onChange={(value) => {
          const days = view.consultants.find((c) => String(c.days) === value)?.days ?? 0;
          attempt({ type: 'decide', decision: { kind: 'hire-consultants', days } });
        }}
      />
      <RefusalNote refusal={refusal} />
    </Section>
  );
}
