// Plans one meeting with one person: when, how, and for one point or two. Planned again for the same slot it replaces
// the earlier plan. Each tactic says when it helps and what it is known to cost.
import { useState } from 'preact/hooks';
import type { MeetingPlan } from '../../views/meeting-plan-view.ts';
import type { PersonCard } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup, SelectField } from '../kit/fields.tsx';
import { RefusalNote } from '../kit/text.tsx';

type SlotPlan = MeetingPlan['slots'][number];
type Tactic = MeetingPlan['tactics'][number]['id'];
type Offer = MeetingPlan['offers'][number]['value'];

export function MeetingForm(props: { person: PersonCard; plan: MeetingPlan; send: Send }) {
  const { person, plan } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const firstFree = plan.slots.find((slot) => slot.left > 0)?.slot ?? 0;
  const [slot, setSlot] = useState<SlotPlan['slot']>(firstFree);
  const [tactic, setTactic] = useState<Tactic>('education');
  const [points, setPoints] = useState<1 | 2>(1);
  const [offer, setOffer] = useState<Offer | 'none'>('none');
  const slots = plan.slots.map((one) => ({ value: String(one.slot), label: `${one.label}, ${one.leftText}` }));
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
      class="section part stack-tight"
      aria-label={`Meet ${person.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>Meet {person.name}</h3>
      <SelectField
        label="When"
        options={slots}
        value={String(slot)}
        onChange={(value) => setSlot(Number(value) as SlotPlan['slot'])}
      />
      <ChoiceGroup
        legend="How"
        options={plan.tactics.map(({ id, label: name, use, drawback }) => ({
          value: id,
          label: name,
          hint: `${use} ${drawback}`,
        }))}
        value={tactic}
        onChange={setTactic}
      />
      {tactic === 'negotiation' ? (
        <SelectField
          label="What you offer"
          options={[{ value: 'none' as const, label: 'Talk only, no concession' }, ...plan.offers]}
          value={offer}
          onChange={setOffer}
        />
      ) : null}
      <ChoiceGroup
        legend="Points"
        segments
        options={[
          { value: '1', label: '1 point' },
          { value: '2', label: '2 points' },
        ]}
        value={String(points) as '1' | '2'}
        onChange={(value) => setPoints(value === '1' ? 1 : 2)}
      />
      {points === 2 ? <p class="hint">The second point on the same person in one slot works at half.</p> : null}
      <RefusalNote refusal={refusal} />
      <button type="submit" class="button strong">
        {chosen === undefined ? `Plan: ${label.toLowerCase()}` : `Change to: ${label.toLowerCase()}`}
      </button>
    </form>
  );
}
