// Promises something to one person outright. The form opens on demand: a promise is easily made and is checked when due.
import { useState } from 'preact/hooks';
import type { PersonCard } from '../../views/people-view.ts';
import { levelOf, type PromiseOffer } from '../../views/promise-words.ts';
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
  const { refusal, attempt, closed } = useAttempt(props.send);
  const [kind, setKind] = useState(person.offers[0]?.kind ?? 'visit');
  const offer = person.offers.find((one) => one.kind === kind);
  const [subject, setSubject] = useState(offer?.subjects[0]?.value ?? '');
  const field = offer === undefined ? null : levelOf(offer, subject);
  const [level, setLevel] = useState(field?.start ?? 0);
  const [due, setDue] = useState('4');
  /** About something else, the number begins where that one's does. */
  const about = (of: PromiseOffer | undefined, next: string) => {
    setSubject(next);
    setLevel((of === undefined ? null : levelOf(of, next))?.start ?? 0);
  };
  const choose = (next: typeof kind) => {
    const other = person.offers.find((one) => one.kind === next);
    setKind(next);
    about(other, other?.subjects[0]?.value ?? '');
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
              promise: { kind, subject, level: field === null ? 0 : level / field.scale, dueIn: Number(due) },
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
          <SelectField label="Which" options={offer.subjects} value={subject} onChange={(next) => about(offer, next)} />
        ) : null}
        {field === null ? null : (
          <NumberField
            label={field.label}
            value={level}
            min={field.min}
            max={field.max}
            step={field.step}
            onChange={setLevel}
          />
        )}
        <SelectField label="Due" options={DUE} value={due} onChange={setDue} />
        <p class="hint">
          Kept: they trust you more. Broken: they, and half as much those they talk to, trust you less.
        </p>
        <RefusalNote refusal={refusal} />
        <button type="submit" class="button" disabled={closed}>
          Make this promise
        </button>
      </form>
    </details>
  );
}
