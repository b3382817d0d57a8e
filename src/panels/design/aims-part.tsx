// What the programme is for, what a customer hears who asks for one price, and the figures it is run by: three columns
// on one page, for they only make sense together.
import type { DesignView } from '../../views/design-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup } from '../kit/fields.tsx';
import { RefusalNote, ScreenHead, Section } from '../kit/text.tsx';
import { KpiPicker } from './kpi-picker.tsx';

export function AimsPart(props: { view: DesignView; send: Send }) {
  const { view, send } = props;
  return (
    <>
      <ScreenHead headline={view.aims.headline} lead={view.aims.lead} />
      <div class="aims">
        <Section title="What is the programme for?" part>
          <PurposePicker view={view} send={send} />
        </Section>
        <Section title="One customer, several prices" part>
          <PricePicker view={view} send={send} />
        </Section>
        <KpiPicker view={view} send={send} />
      </div>
    </>
  );
}

function PurposePicker(props: { view: DesignView; send: Send }) {
  const { view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <>
      <ChoiceGroup
        legend="Purpose"
        hideLegend
        options={view.purposes.map(({ id, label, hint }) => ({ value: id, label, hint }))}
        value={view.purpose}
        onChange={(purpose) => attempt({ type: 'decide', decision: { kind: 'name-purpose', purpose } })}
      />
      {view.purpose === null ? (
        <p class="small quiet">Not named yet. A programme without a purpose is judged by whatever is to hand.</p>
      ) : null}
      <RefusalNote refusal={refusal} />
    </>
  );
}

/** Four country prices on a scale: where they stand, and where each answer takes them. */
function PriceSketch(props: { policy: DesignView['price'] }) {
  const from = [14, 44, 66, 106];
  const to = props.policy === 'lowest' ? [14, 14, 14, 14] : props.policy === 'corridor' ? [36, 44, 66, 84] : from;
  return (
    <svg class="price-sketch" width="120" height="58" viewBox="0 0 120 58" aria-hidden="true">
      {props.policy === 'corridor' ? <path class="band" d="M36 2H84V56H36Z" /> : null}
      {from.map((x, i) => (
        <g key={x}>
          <path class="scale" d={`M2 ${9 + i * 13}H118`} />
          {to[i] === x ? null : <path class="move" d={`M${x} ${9 + i * 13}H${to[i]}`} />}
          {to[i] === x ? null : <circle class="was" cx={x} cy={9 + i * 13} r="3.2" />}
          <circle class="is" cx={to[i]} cy={9 + i * 13} r="4.2" />
        </g>
      ))}
    </svg>
  );
}

function PricePicker(props: { view: DesignView; send: Send }) {
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <>
      <ChoiceGroup
        legend="When a customer asks for one price everywhere"
        options={props.view.prices.map(({ id, label, hint }) => ({
          value: id,
          label,
          hint: (
            <span class="price-hint">
              <PriceSketch policy={id} />
              <span>{hint}</span>
            </span>
          ),
        }))}
        value={props.view.price}
        onChange={(policy) => attempt({ type: 'decide', decision: { kind: 'set-price-policy', policy } })}
      />
      <RefusalNote refusal={refusal} />
    </>
  );
}
