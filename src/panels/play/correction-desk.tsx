// The one correction of the year: what kind, then only the fields that kind needs.
import { useState } from 'preact/hooks';
import type { PlayView } from '../../views/play-view.ts';
import type { Send, UiEvent } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup, NumberField, SelectField } from '../kit/fields.tsx';
import { RefusalNote } from '../kit/text.tsx';

type Desk = NonNullable<PlayView['correction']>;
type Kind = Desk['kinds'][number]['value'];
type Decision = Extract<UiEvent, { type: 'decide' }>['decision'];
type Correction = Extract<Decision, { kind: 'correct-course' }>['correction'];

interface Draft {
  from: string;
  to: string;
  keur: number;
  drop: string;
  add: string;
  tier: 'A' | 'B' | 'C';
}

function correctionOf(kind: Kind, draft: Draft): Correction {
  switch (kind) {
    case 'move_budget':
      return { kind, from: draft.from, to: draft.to, keur: draft.keur };
    case 'drop_account':
      return { kind, account: draft.drop };
    case 'add_account':
      return { kind, account: draft.add, tier: draft.tier };
    case 'swap_slots':
      return { kind, first: 3, second: 4 };
    case 'pause_practice':
      return { kind, practice: draft.from };
    case 'stop_programme':
    case 'none':
      return { kind };
  }
}

function Fields(props: { kind: Kind; desk: Desk; draft: Draft; onChange: (change: Partial<Draft>) => void }) {
  const { kind, desk, draft, onChange } = props;
  switch (kind) {
    case 'move_budget':
      return (
        <>
          <SelectField label="From" options={desk.funded} value={draft.from} onChange={(from) => onChange({ from })} />
          <SelectField label="To" options={desk.practices} value={draft.to} onChange={(to) => onChange({ to })} />
          <NumberField
            label="How much"
            unit={`thousand euros, up to ${desk.mostText}`}
            value={draft.keur}
            min={0}
            max={desk.mostKeur}
            step={10}
            onChange={(keur) => onChange({ keur })}
          />
        </>
      );
    case 'drop_account':
      return (
        <SelectField
          label="Which account"
          options={desk.listed}
          value={draft.drop}
          onChange={(drop) => onChange({ drop })}
        />
      );
    case 'add_account':
      return (
        <>
          <SelectField
            label="Which account"
            options={desk.unlisted}
            value={draft.add}
            onChange={(add) => onChange({ add })}
          />
          <SelectField
            label="Tier"
            options={(['A', 'B', 'C'] as const).map((tier) => ({ value: tier, label: tier }))}
            value={draft.tier}
            onChange={(tier) => onChange({ tier })}
          />
        </>
      );
    case 'pause_practice':
      return (
        <SelectField
          label="Which practice"
          options={desk.funded}
          value={draft.from}
          onChange={(from) => onChange({ from })}
        />
      );
    case 'swap_slots':
    case 'stop_programme':
    case 'none':
      return null;
  }
}

export function CorrectionDesk(props: { desk: Desk; headline: string; send: Send; hidden: boolean }) {
  const { desk } = props;
  const { refusal, attempt, closed } = useAttempt(props.send);
  const [kind, setKind] = useState<Kind>('none');
  const [draft, setDraft] = useState<Draft>({
    from: desk.funded[0]?.value ?? '',
    to: desk.practices[0]?.value ?? '',
    keur: 50,
    drop: desk.listed[0]?.value ?? '',
    add: desk.unlisted[0]?.value ?? '',
    tier: 'B',
  });
  return (
    <form
      class="file play-file correction-desk"
      aria-label="Correction"
      hidden={props.hidden}
      onSubmit={(event) => {
        event.preventDefault();
        attempt({ type: 'decide', decision: { kind: 'correct-course', correction: correctionOf(kind, draft) } });
      }}
    >
      <p class="label you">The year stops here</p>
      <h1 tabIndex={-1}>{props.headline}</h1>
      <p class="quiet">Once a year, now, and within the mandate.</p>
      <ChoiceGroup legend="Correction" hideLegend options={desk.kinds} value={kind} onChange={setKind} />
      <Fields
        kind={kind}
        desk={desk}
        draft={draft}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <RefusalNote refusal={refusal} />
      <button type="submit" class="button" disabled={closed}>
        {kind === 'none' ? 'Leave the plan as it is' : 'Make this correction'}
      </button>
    </form>
  );
}
