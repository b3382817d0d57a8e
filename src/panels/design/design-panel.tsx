// The design beat on one page: the models, how far they reach, what the programme is for, prices, figures, accounts.
import type { ComponentChildren } from 'preact';
import type { DesignView } from '../../views/design-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup } from '../kit/fields.tsx';
import { RefusalNote, ScreenHead, Section } from '../kit/text.tsx';
import { KpiPicker } from './kpi-picker.tsx';
import { ModelTable } from './model-table.tsx';
import { ScopePicker } from './scope-picker.tsx';
import './design.css';

export function DesignPanel(props: { view: DesignView; send: Send; accounts: ComponentChildren }) {
  const { view, send } = props;
  return (
    <div class="screen">
      <ScreenHead headline={view.headline} lead={view.lead} />
      <ModelTable view={view} send={send} />
      <ScopePicker view={view} send={send} />
      <div class="columns even design-policies">
        <Section title="What is the programme for?">
          <PurposePicker view={view} send={send} />
        </Section>
        <Section title="One customer, several prices">
          <PricePicker view={view} send={send} />
        </Section>
      </div>
      <KpiPicker view={view} send={send} />
      {props.accounts}
    </div>
  );
}

function PurposePicker(props: { view: DesignView; send: Send }) {
  const { view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const chosen = view.purposes.find((p) => p.id === view.purpose);
  return (
    <>
      <ChoiceGroup
        legend="Purpose"
        hideLegend
        segments
        options={view.purposes.map(({ id, label }) => ({ value: id, label }))}
        value={view.purpose}
        onChange={(purpose) => attempt({ type: 'decide', decision: { kind: 'name-purpose', purpose } })}
      />
      <p class="small quiet">
        {chosen === undefined
          ? 'Not named yet. A programme without a purpose is judged by whatever is to hand.'
          : `${chosen.label}: ${chosen.hint}.`}
      </p>
      <RefusalNote refusal={refusal} />
    </>
  );
}

function PricePicker(props: { view: DesignView; send: Send }) {
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <>
      <ChoiceGroup
        legend="When a customer asks for one price everywhere"
        options={props.view.prices.map(({ id, label, hint }) => ({ value: id, label, hint }))}
        value={props.view.price}
        onChange={(policy) => attempt({ type: 'decide', decision: { kind: 'set-price-policy', policy } })}
      />
      <RefusalNote refusal={refusal} />
    </>
  );
}
