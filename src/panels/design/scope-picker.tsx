// The scope of the model: which business groups and country clusters take part, each with its part of the customers'
// sales and the one who answers for it. A change goes up with the model itself.
import type { DesignView, Ticked } from '../../views/design-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { useClosedSheet } from '../kit/closed-sheet.ts';
import { Portrait } from '../kit/portrait.tsx';
import { Stance } from '../kit/stance.tsx';
import { RefusalNote, Section } from '../kit/text.tsx';

export function ScopePicker(props: { view: DesignView; send: Send }) {
  const { view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const on = (ticked: readonly Ticked[]) => ticked.filter((t) => t.on).map((t) => t.id);
  const toggled = (ids: string[], id: string) => (ids.includes(id) ? ids.filter((x) => x !== id) : [...ids, id]);
  const choose = (groups: string[], clusters: string[]) =>
    attempt({ type: 'decide', decision: { kind: 'choose-model', model: view.chosenModel, groups, clusters } });
  return (
    <Section title="Who takes part" part aside="Who stays out feels no unrest, and is harder to convince later.">
      <RefusalNote refusal={refusal} />
      <div class="columns even scope-columns">
        <Ticks
          legend={view.legends.groups}
          items={view.groups}
          onToggle={(id) => choose(toggled(on(view.groups), id), on(view.clusters))}
        />
        <Ticks
          legend={view.legends.clusters}
          items={view.clusters}
          onToggle={(id) => choose(on(view.groups), toggled(on(view.clusters), id))}
        />
      </div>
    </Section>
  );
}

function Ticks(props: { legend: string; items: readonly Ticked[]; onToggle: (id: string) => void }) {
  const closed = useClosedSheet();
  const most = Math.max(0.01, ...props.items.map(({ share }) => share));
  return (
    <fieldset class="choice-group scope">
      <legend>{props.legend}</legend>
      {props.items.map((item) => (
        <label key={item.id} class={item.on ? 'scope-row on' : 'scope-row'}>
          <input type="checkbox" checked={item.on} disabled={closed} onChange={() => props.onToggle(item.id)} />
          <span class="scope-name">
            <strong>{item.name}</strong>
            <span class="scope-share" aria-hidden="true">
              <span style={{ width: `${(100 * item.share) / most}%` }} />
            </span>
            <span class="small quiet">{item.shareText}</span>
          </span>
          {item.head === null ? null : (
            <span class="scope-head">
              <Portrait person={item.head.id} name={item.head.name} size={36} />
              <span>
                <span class="small">{item.head.name}</span>
                <br />
                <Stance word={item.head.word} />
              </span>
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
