// The corridor outside the committee room: the three who wait, large, each with their words and what brings them, and
// the door at the right with what this slot holds already. Whoever is not received is named.
import type { PeopleView, PersonCard } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { useClosedSheet } from '../kit/closed-sheet.ts';
import { Portrait } from '../kit/portrait.tsx';
import { Stance } from '../kit/stance.tsx';
import { Quote, RefusalNote } from '../kit/text.tsx';
import './corridor.css';

type Visitor = PeopleView['door']['visitors'][number];

/** What the team has to go by: found, said, guessed, or nothing. */
function ReasonLine(props: { person: PersonCard | undefined; readings: PeopleView['readings'] }) {
  const { person } = props;
  if (person === undefined) return null;
  const guess = props.readings.options.find(({ value }) => value === person.reading)?.label.toLowerCase();
  const [word, text] =
    person.reason.known === 'true'
      ? ['Known:', `${person.reason.label}.`]
      : person.reason.known === 'said'
        ? ['Said:', `${person.reason.label}.`]
        : guess !== undefined
          ? ['Guessed:', `${guess}.`]
          : ['Sealed:', 'the reason has never been read.'];
  return (
    <p class="small">
      <strong>{word}</strong> {text}
    </p>
  );
}

function Waiting(props: { visitor: Visitor; view: PeopleView; onReceive: (receive: boolean) => void }) {
  const { visitor, view } = props;
  const closed = useClosedSheet();
  const person = view.people.find(({ id }) => id === visitor.id);
  const seen = visitor.received || visitor.meeting;
  return (
    <li class={seen ? 'waiting seen' : 'waiting'}>
      <div class="bust">
        {seen ? (
          <span class="pointer" aria-hidden="true">
            ▼
          </span>
        ) : null}
        <Portrait person={visitor.id} name={visitor.name} size={176} />
      </div>
      <div class="waiting-card">
        <div class="waiting-head">
          <h2>{visitor.name}</h2>
          {person === undefined ? null : (
            <span>
              <Stance word={person.word} /> <span class="label">{person.stanceText}</span>
            </span>
          )}
        </div>
        <p class="small quiet">
          {visitor.role}
          {person === undefined ? '' : `, weight ${person.weight} of 100`}
        </p>
        <p class="waiting-words">
          <Quote text={visitor.line} />
        </p>
        <ReasonLine person={person} readings={view.readings} />
        <p class="small quiet">{visitor.brings}.</p>
        <label class={visitor.received ? 'receive chosen' : 'receive'}>
          <input
            type="checkbox"
            checked={visitor.received}
            disabled={closed || !visitor.open}
            onChange={(event) => props.onReceive(event.currentTarget.checked)}
          />
          <span>
            <strong>Receive {visitor.name}</strong>
            <span class="hint">
              {visitor.meeting
                ? 'You meet before the vote anyway, which counts.'
                : visitor.open
                  ? 'Costs no point. Being heard is remembered.'
                  : 'No time left.'}
            </span>
          </span>
        </label>
      </div>
    </li>
  );
}

/** The door of the committee room, a hand's breadth open. */
function Door() {
  return (
    <svg class="door" viewBox="0 0 276 400" aria-hidden="true">
      <path class="frame" d="M0 0H276V344H0Z" />
      <path class="leaf" d="M12 12H137V344H12ZM156 20L264 12V344H156Z" />
      <path class="gap" d="M137 12L156 20V344H137Z" />
      <path class="panel" d="M29 30H118V136H29ZM29 195H118V324H29ZM174 34H246V138H174ZM174 197H246V324H174Z" />
      <circle class="knob" cx="124" cy="170" r="5" />
      <circle class="knob" cx="169" cy="170" r="5" />
      <path class="light" d="M137 344H156L246 400H112Z" />
    </svg>
  );
}

function Slot(props: { view: PeopleView }) {
  const slot = props.view.plan.slots[0];
  if (slot === undefined) return null;
  return (
    <div class="corridor-side">
      <h3>Before the vote</h3>
      {slot.meetings.length === 0 ? (
        <p class="small quiet">No meeting planned.</p>
      ) : (
        <ul class="plain corridor-met">
          {slot.meetings.map((meeting) => (
            <li key={meeting.person}>
              <Portrait person={meeting.person} name={meeting.name} size={52} />
              <span class="small">{meeting.name.slice(meeting.name.indexOf(' ') + 1)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="small quiet">{slot.leftText} of four. Receiving costs none; there is time for two.</p>
      <p class="corridor-note">
        <strong>{props.view.door.note}</strong>
      </p>
    </div>
  );
}

export function Corridor(props: { view: PeopleView; send: Send }) {
  const { door } = props.view;
  const { refusal, attempt } = useAttempt(props.send);
  if (door.visitors.length === 0) return <p class="quiet">The corridor is empty this year.</p>;
  return (
    <section class="corridor" aria-label="Outside your door">
      <ul class="plain corridor-wall">
        {door.visitors.map((visitor) => (
          <Waiting
            key={visitor.id}
            visitor={visitor}
            view={props.view}
            onReceive={(receive) =>
              attempt({ type: 'decide', decision: { kind: 'receive-visitor', person: visitor.id, receive } })
            }
          />
        ))}
        <li class="at-door">
          <Door />
          <Slot view={props.view} />
        </li>
      </ul>
      <RefusalNote refusal={refusal} />
    </section>
  );
}
