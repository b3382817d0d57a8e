// The letter that stops the year, and what the team writes back: one choice, with whose interest it touches and how much,
// then one button. How it ends is told afterwards.
import { useState } from 'preact/hooks';
import type { PlayView } from '../../views/play-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup } from '../kit/fields.tsx';
import { Arrow } from '../kit/mark.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { RichText } from '../kit/rich-text.tsx';
import { RefusalNote } from '../kit/text.tsx';

type Event = NonNullable<PlayView['event']>;
type Choice = Event['choices'][number];

function Faces(props: { choice: Choice }) {
  const { faces } = props.choice;
  if (faces.length === 0) return null;
  return (
    <span class="faces">
      {faces.map((face) => (
        <span key={face.id} title={face.name}>
          <Portrait person={face.id} name={face.name} size={34} />
          <span class="visually-hidden">Touches {face.name}. </span>
        </span>
      ))}
    </span>
  );
}

function Stakes(props: { choice: Choice }) {
  const { choice } = props;
  return (
    <span class="answer">
      <Faces choice={choice} />
      <span class="answer-hint">{choice.hint}</span>
      {choice.stakes.map((stake) => (
        <span key={stake.whom + stake.text} class="stake">
          <span>{stake.whom} </span>
          <span class={stake.up ? 'for' : 'against'}>
            <span class="boxes" aria-hidden="true">
              {[1, 2, 3].map((box) => (
                <span key={box} class={box <= stake.boxes ? 'full' : ''} />
              ))}
            </span>
            <b>{stake.size}</b>
          </span>
          <span>
            <span class={stake.up ? 'for' : 'against'} aria-hidden="true">
              {stake.up ? '▲ ' : '▼ '}
            </span>
            {stake.text}
          </span>
        </span>
      ))}
      {choice.promise === '' ? null : <strong class="you line">A promise: {choice.promise}.</strong>}
      {choice.strains.map((strain) => (
        <strong key={strain} class="you line">
          {strain}
        </strong>
      ))}
      {choice.needs === '' ? null : (
        <strong class={choice.closed ? 'against line' : 'for line'}>
          {choice.closed ? '▽ Not open: ' : '✓ '}
          {choice.needs}
        </strong>
      )}
    </span>
  );
}

function Letter(props: { event: Event }) {
  const { event } = props;
  const others = event.people.filter(({ id }) => id !== event.from?.id);
  return (
    <div class="year-letter">
      <div class="year-letter-head">
        {event.from === null ? null : <Portrait person={event.from.id} name={event.from.name} size={84} />}
        <div>
          <p class="label you">The year stops here</p>
          <h1 tabIndex={-1}>{event.title}</h1>
        </div>
      </div>
      <div class="year-letter-text">
        <RichText text={event.text} />
      </div>
      <p class="small quiet">
        {event.from === null ? '' : `${event.from.name}, ${event.from.role}. `}
        {others.length === 0 ? '' : `Also: ${others.map(({ name }) => name).join(', ')}. `}
        {event.accounts.join(', ')}
      </p>
    </div>
  );
}

export function EventDesk(props: { event: Event; send: Send; hidden: boolean }) {
  const { event } = props;
  const { refusal, attempt, closed } = useAttempt(props.send);
  const [choice, choose] = useState<string | null>(null);
  return (
    <form
      class="file play-file event-desk"
      aria-label="Your answer"
      hidden={props.hidden}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (choice !== null) attempt({ type: 'decide', decision: { kind: 'answer-event', event: event.id, choice } });
      }}
    >
      <Letter event={event} />
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
      <p class="small quiet">Faces: whose interest an answer touches. You see how much, not how it ends.</p>
      {event.promised.length === 0 ? null : (
        <ul class="plain promised">
          {event.promised.map(({ person, text, due }) => (
            <li key={person.id}>
              <Portrait person={person.id} name={person.name} size={44} />
              <p class="small">
                <strong>Already promised: {text}</strong>
                <br />
                To {person.name}, due {due}.
              </p>
            </li>
          ))}
        </ul>
      )}
      <div class="file-foot">
        <RefusalNote refusal={refusal} />
        <button type="submit" class="button primary" disabled={closed || choice === null}>
          Answer and let time run
          <Arrow />
        </button>
      </div>
    </form>
  );
}
