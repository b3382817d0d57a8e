// What the team writes back to an event: one choice, with whom it touches and how much, then one button.
import { useState } from 'preact/hooks';
import type { PlayView } from '../../views/play-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup } from '../kit/fields.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { RefusalNote } from '../kit/text.tsx';

type Event = NonNullable<PlayView['event']>;
type Choice = Event['choices'][number];

function Stakes(props: { choice: Choice }) {
  const { choice } = props;
  return (
    <>
      {choice.hint}
      {choice.stakes.map((stake) => (
        <span key={stake.whom + stake.text} class="stake">
          <span>{stake.whom} </span>
          <span>
            <span class={stake.up ? 'for' : 'against'} aria-hidden="true">
              {'■'.repeat(stake.boxes)}
              {'□'.repeat(3 - stake.boxes)} {stake.up ? '▲ ' : '▼ '}
            </span>
            {stake.text}, {stake.size}
          </span>
        </span>
      ))}
      {choice.promise === '' ? null : <strong class="you"> A promise: {choice.promise}.</strong>}
      {choice.needs === '' ? null : (
        <strong class={choice.closed ? 'against' : 'for'}>
          {' '}
          {choice.closed ? '▽ Not open: ' : '✓ '}
          {choice.needs}
        </strong>
      )}
    </>
  );
}

export function EventDesk(props: { event: Event; send: Send }) {
  const { event } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const [choice, choose] = useState<string | null>(null);
  return (
    <form
      class="file"
      aria-label="Your answer"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (choice !== null) attempt({ type: 'decide', decision: { kind: 'answer-event', event: event.id, choice } });
      }}
    >
      <h2>What do you do?</h2>
      <p class="small quiet">You see who is touched and how much. Not how it ends.</p>
      {event.people.length === 0 ? null : (
        <ul class="plain involved">
          {event.people.map((person) => (
            <li key={person.id}>
              <Portrait person={person.id} name={person.name} size={44} />
              <span class="small">{person.name}</span>
            </li>
          ))}
        </ul>
      )}
      <ChoiceGroup
        legend="Your answer"
        hideLegend
        options={event.choices.map((one) => ({
          value: one.id,
          label: one.label,
          hint: <Stakes choice={one} />,
          disabled: one.closed,
        }))}
        value={choice}
        onChange={choose}
      />
      <RefusalNote refusal={refusal} />
      <button type="submit" class="button primary" disabled={choice === null}>
        Answer and let time run
      </button>
    </form>
  );
}
