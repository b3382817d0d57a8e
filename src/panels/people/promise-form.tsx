// Promises something to one person outright. The form opens on demand: a promise is easily made and is checked when due.
import { useState } from 'preact/hooks';
import type { PersonCard } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { NumberField, SelectField } from '../kit/fields.tsx';
import { RefusalNote } from '../kit/text.tsx';

const DUE = [1, 2, 3, 4, 6, 8].map((quarters) => ({
  value: String(quarters),
  label: quarters === 1 ? 'In 1 quarter' : `In ${quarters} quarters`,
}));

export function PromiseForm(props: { person: PersonCard; send: Send }) {
  const { person } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const [kind, setKind] = useState(person.offers[0]?.kind ?? 'visit');
  const offer = person.offers.find((one) => one.kind === kind);
  const [subject, setSubject] = useState(offer?.subjects[0]?.value ?? '');
  const [level, setLevel] = useState(offer?.level?.start ?? 0);
  const [due, setDue] = useState('4');
  const choose = (next: typeof kind) => {
    const other = person.offers.find((one) => one.kind === next);
    setKind(next);
    setSubject(other?.subjects[0]?.value ?? '');
    setLevel(other?.level?.start ?? 0);
  };
  if (offer === undefined) return null;
  return (
    <details class="section">
      <summary>Promise {person.name} something</summary>
      <form
        class="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          attempt({
            type: 'decide',
            decision: {
              kind: 'make-promise',
              promise: { kind, subject, level: offer.level === null ? 0 : level, dueIn: Number(due) },
              hearers: [person.id],
            },
          });
        }}
      >
        <SelectField
          label="What you promise"
          options={person.offers.map((one) => ({ value: one.kind, label: one.label }))}
          value={kind}
          onChange={choose}
        />
        {offer.subjects.length > 1 ? (
          <SelectField label="Which" options={offer.subjects} value={subject} onChange={setSubject} />
        ) : null}
        {offer.level === null ? null : (
          <NumberField
            label={offer.level.label}
            value={level}
            min={offer.level.min}
            max={offer.level.max}
            step={offer.level.step}
            onChange={setLevel}
          />
        )}
        <SelectField label="Due" options={DUE} value={due} onChange={setDue} />
        <p class="hint">
          Kept: they trust you more. Broken: they, and half as much those they talk to, trust you less.
        </p>
        <RefusalNote refusal={refusal} />
        <button type="submit" class="button">
          Make this promise
        </button>
      </form>
    </details>
  );
}
