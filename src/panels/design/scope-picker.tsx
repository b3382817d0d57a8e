// The scope of the model: which business groups and country clusters take part. A change goes up with the model itself.
import type { DesignView, Ticked } from '../../views/design-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { CheckField } from '../kit/fields.tsx';
import { RefusalNote, Section } from '../kit/text.tsx';

export function ScopePicker(props: { view: DesignView; send: Send }) {
  const { view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const on = (ticked: readonly Ticked[]) => ticked.filter((t) => t.on).map((t) => t.id);
  const toggled = (ids: string[], id: string) => (ids.includes(id) ? ids.filter((x) => x !== id) : [...ids, id]);
  const choose = (groups: string[], clusters: string[]) =>
    attempt({ type: 'decide', decision: { kind: 'choose-model', model: view.chosenModel, groups, clusters } });
  return (
    <Section title="Who takes part" aside="Who stays out feels no unrest, and is harder to convince later">
      <div class="columns even">
        <Ticks
          legend="Business groups"
          items={view.groups}
          onToggle={(id) => choose(toggled(on(view.groups), id), on(view.clusters))}
        />
        <Ticks
          legend="Countries"
          items={view.clusters}
          onToggle={(id) => choose(on(view.groups), toggled(on(view.clusters), id))}
        />
      </div>
      <RefusalNote refusal={refusal} />
    </Section>
  );
}

function Ticks(props: { legend: string; items: readonly Ticked[]; onToggle: (id: string) => void }) {
  return (
    <fieldset class="choice-group">
      <legend>{props.legend}</legend>
      <div class="ticks">
        {props.items.map((item) => (
          <CheckField
            key={item.id}
            label={item.name}
            hint={item.receptivity}
            checked={item.on}
            onChange={() => props.onToggle(item.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
