// Plans one meeting with one person: in which slot, how, and for one point or two. Each tactic stands on one line with
// what it would be with this person. Planned again for the same slot it replaces the earlier plan.
import { useId, useState } from 'preact/hooks';
import type { MeetingPlan } from '../../views/meeting-plan-view.ts';
import type { PersonCard } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { useClosedSheet } from '../kit/closed-sheet.ts';
import { ChoiceGroup, SelectField } from '../kit/fields.tsx';
import { RefusalNote } from '../kit/text.tsx';

type SlotPlan = MeetingPlan['slots'][number];
type Tactic = MeetingPlan['tactics'][number]['id'];
type Offer = MeetingPlan['offers'][number]['value'];

function Tactics(props: { person: PersonCard; value: Tactic; points: 1 | 2; onChange: (tactic: Tactic) => void }) {
  const name = useId();
  const closed = useClosedSheet();
  return (
    <fieldset class="choice-group tactics" disabled={closed}>
      <legend class="visually-hidden">How</legend>
      {props.person.tactics.map((tactic) => (
        <label key={tactic.id} class={tactic.id === props.value ? 'tactic chosen' : 'tactic'}>
          <input
            type="radio"
            name={name}
            value={tactic.id}
            checked={tactic.id === props.value}
            onChange={() => props.onChange(tactic.id)}
          />
          <strong>{tactic.label}</strong>
          <span class="tactic-line">
            {tactic.fits ? (
              <span class="for">
                <span aria-hidden="true">✓ </span>
              </span>
            ) : null}
            {tactic.line}
          </span>
          <span class="tactic-points">{props.points === 1 ? '1 point' : '2 points'}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function MeetingForm(props: { person: PersonCard; plan: MeetingPlan; send: Send }) {
  const { person, plan } = props;
  const { refusal, attempt, closed } = useAttempt(props.send);
  const firstFree = plan.slots.find((slot) => slot.left > 0)?.slot ?? 0;
  const [slot, setSlot] = useState<SlotPlan['slot']>(firstFree);
  const [tactic, setTactic] = useState<Tactic>('education');
  const [points, setPoints] = useState<1 | 2>(1);
  const [offer, setOffer] = useState<Offer | 'none'>('none');
  const planned = plan.slots.flatMap(({ label, meetings }) =>
    meetings.filter((one) => one.person === person.id).map(({ text }) => ({ label, text })),
  );
  const chosen = plan.slots.find((one) => one.slot === slot)?.meetings.find((one) => one.person === person.id);
  const label = plan.tactics.find(({ id }) => id === tactic)?.label ?? '';
  const submit = () =>
    attempt({
      type: 'decide',
      decision: {
        kind: 'meet-stakeholder',
        slot,
        person: person.id,
        tactic,
        points,
        ...(tactic === 'negotiation' && offer !== 'none' ? { offer } : {}),
      },
    });
  return (
    <form
      class="section part stack-tight meet"
      aria-label={`Meet ${person.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>Meet {person.name}</h3>
      {planned.length === 0 ? null : (
        <ul class="plain small stack-tight" aria-label={`Planned with ${person.name}`}>
          {planned.map(({ label, text }) => (
            <li key={label}>
              <strong class="you">Planned: {label.toLowerCase()}.</strong> {text}
            </li>
          ))}
        </ul>
      )}
      <Tactics person={person} value={tactic} points={points} onChange={setTactic} />
      {tactic === 'negotiation' ? (
        <div class="meet-offer">
          <SelectField
            label="What you offer"
            options={[
              { value: 'none' as const, label: 'Talk only, no concession' },
              ...plan.offers.map(({ value, label, price }) => ({ value, label: `${label}: ${price}` })),
            ]}
            value={offer}
            onChange={setOffer}
          />
          <p class="hint">{plan.bargain}</p>
        </div>
      ) : null}
      <div class="meet-when">
        <SelectField
          label="When"
          options={plan.slots.map((one) => ({ value: String(one.slot), label: `${one.label}, ${one.leftText}` }))}
          value={String(slot)}
          onChange={(value) => setSlot(Number(value) as SlotPlan['slot'])}
        />
        <ChoiceGroup
          legend="Points"
          segments
          options={[
            { value: '1', label: '1' },
            { value: '2', label: '2' },
          ]}
          value={String(points) as '1' | '2'}
          onChange={(value) => setPoints(value === '1' ? 1 : 2)}
        />
        <button type="submit" class="button strong" disabled={closed}>
          {chosen === undefined ? `Plan: ${label.toLowerCase()}` : `Change to: ${label.toLowerCase()}`}
        </button>
      </div>
      {points === 2 ? <p class="hint">The second point on the same person in one slot works at half.</p> : null}
      <RefusalNote refusal={refusal} />
    </form>
  );
}
