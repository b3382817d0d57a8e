// The three to five figures by which top accounts are run. Ticking is free; a set that is not one yet is kept here and
// its refusal shown, until it has the right size.
import { useEffect, useState } from 'preact/hooks';
import type { DesignView } from '../../views/design-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { CheckField } from '../kit/fields.tsx';
import { RefusalNote, Section } from '../kit/text.tsx';

type Kpi = DesignView['kpis'][number]['id'];

export function KpiPicker(props: { view: DesignView; send: Send }) {
  const { kpis, kpiSet, warning } = props.view;
  const { refusal, attempt, clear } = useAttempt(props.send);
  const onSheet = kpis.filter((k) => k.on).map((k) => k.id);
  const [ticked, setTicked] = useState<Kpi[]>(onSheet);
  const key = onSheet.join(' ');
  // An undo changes the sheet behind our back: then the ticks follow it.
  useEffect(() => {
    setTicked(onSheet);
    clear();
  }, [key]);
  const toggle = (id: Kpi) => {
    const next = ticked.includes(id) ? ticked.filter((k) => k !== id) : [...ticked, id];
    setTicked(next);
    attempt({ type: 'decide', decision: { kind: 'choose-kpis', kpis: next } });
  };
  const group = (financial: boolean) => (
    <fieldset class="choice-group">
      <legend>{financial ? 'Financial' : 'About the relationship'}</legend>
      <div class="ticks">
        {kpis
          .filter((k) => k.financial === financial)
          .map((k) => (
            <CheckField key={k.id} label={k.label} checked={ticked.includes(k.id)} onChange={() => toggle(k.id)} />
          ))}
      </div>
    </fieldset>
  );
  return (
    <Section title="Three to five figures that count" part aside={`${ticked.length} ticked`}>
      <div class="kpi-count" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((i) => (
          <span key={i} class={i < ticked.length ? 'on' : ''} />
        ))}
      </div>
      <div class="kpi-columns">
        {group(false)}
        {group(true)}
      </div>
      <p class="small">
        {kpiSet} {warning}
      </p>
      <RefusalNote refusal={refusal} />
    </Section>
  );
}
