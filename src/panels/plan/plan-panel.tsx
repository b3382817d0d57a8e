// The plan beat: the programme as a wheel around its purpose, the money in the file beside it, and below what else the
// plan says: the questions on the desk, pay, and help from outside.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PlanView } from '../../views/plan-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup } from '../kit/fields.tsx';
import { RefusalNote, ScreenHead, Section } from '../kit/text.tsx';
import { Words } from '../kit/words.tsx';
import { BudgetBar } from './budget-bar.tsx';
import { DilemmaCards } from './dilemma-cards.tsx';
import { ElementList } from './element-list.tsx';
import { PayForm } from './pay-form.tsx';
import { ProgrammeWheel } from './programme-wheel.tsx';
import '../kit/print.css';
import './plan.css';

/** `forecast`: where the plan leads if nothing changes, for a look before it is signed. */
export function PlanPanel(props: { view: PlanView; send: Send; forecast?: ComponentChildren }) {
  const { view, send } = props;
  const [chosen, choose] = useState<string | null>(null);
  return (
    <div class="spread plan">
      <div class="stage">
        <ScreenHead
          headline={view.headline}
          lead={
            <>
              <strong>{view.fit.word}</strong> <Words text={view.fit.sentence} />
            </>
          }
        />
        <ProgrammeWheel view={view} chosen={chosen} choose={choose} />
        <BudgetBar view={view} />
      </div>
      <div class="file">
        <ElementList view={view} send={send} chosen={chosen} choose={choose} />
        <p class="small quiet below-note">
          <Words text={view.below} />
        </p>
      </div>
      <div class="rest">
        {props.forecast}
        {view.dilemmas.length === 0 ? null : <DilemmaCards view={view} send={send} />}
        <div class="columns even plan-rest">
          <PayForm view={view} send={send} />
          <Consultants view={view} send={send} />
        </div>
        {view.jCurve === null ? null : (
          <details class="plan-j-curve">
            <summary>{view.jCurve.title}</summary>
            <ul class="prose">
              {view.jCurve.lines.map((line) => (
                <li key={line}>
                  <Words text={line} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
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
