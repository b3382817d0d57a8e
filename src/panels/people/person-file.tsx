// One person's file: face, words, the ledger that adds up to today's stance, what is known of their reason, what was
// promised, and the forms to meet them or to promise something.
import { useEffect, useRef } from 'preact/hooks';
import type { MeetingPlan } from '../../views/meeting-plan-view.ts';
import type { PeopleView, PersonCard } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { ShareBar, StanceBar } from '../charts/bar-row.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { Stance } from '../kit/stance.tsx';
import { SelectField } from '../kit/fields.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { Quote, RefusalNote } from '../kit/text.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { PromiseForm } from './promise-form.tsx';

function Reason(props: { person: PersonCard }) {
  const { reason, wants } = props.person;
  return (
    <div class="stack-tight">
      {reason.known === 'no' ? (
        <p class="unknown">Sealed. An interview may open it; trust makes it likelier that it is the true one.</p>
      ) : (
        <>
          <p>
            <strong>{reason.known === 'true' ? 'Known: ' : 'Said in an interview: '}</strong>
            {reason.label}.
          </p>
          <p>
            <Quote text={reason.said} />
          </p>
          {reason.hidden === '' ? null : <p>{reason.hidden}</p>}
        </>
      )}
      {wants === '' ? null : (
        <p>
          <strong>Would move them: </strong>
          {wants}
        </p>
      )}
    </div>
  );
}

/** What the team believes the reason to be; it costs nothing and is confirmed only in company. */
function Reading(props: { person: PersonCard; readings: PeopleView['readings']; send: Send }) {
  const { person, readings } = props;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <div class="reading stack-tight">
      <SelectField
        label="Your reading of the reason"
        options={[{ value: 'none' as const, label: 'No reading yet' }, ...readings.options]}
        value={person.reading ?? 'none'}
        onChange={(reason) =>
          attempt({
            type: 'decide',
            decision: { kind: 'read-reason', person: person.id, reason: reason === 'none' ? null : reason },
          })
        }
      />
      <p class="hint">
        Readings are confirmed only when three are right at once, on the way into the committee. Written down:{' '}
        {readings.written}.
      </p>
      <RefusalNote refusal={refusal} />
    </div>
  );
}

function Promises(props: { person: PersonCard }) {
  const { promises, given } = props.person;
  if (promises.length === 0 && given.length === 0) return <p class="quiet">Nothing so far.</p>;
  return (
    <ul class="plain stack-tight">
      {promises.map((promise) => (
        <li key={promise.text + promise.due}>
          <strong class={promise.tone === 'due' ? 'you' : promise.tone === 'kept' ? 'for' : 'against'}>
            {promise.tone === 'due' ? `Due ${promise.due}` : promise.tone === 'kept' ? '✓ Kept' : '▼ Broken'}
          </strong>{' '}
          {promise.text}
          {promise.status === 'late' || promise.status === 'kept late' ? ` (${promise.status})` : ''}
        </li>
      ))}
      {given.map((text) => (
        <li key={text}>
          <strong>Conceded</strong> {text.toLowerCase()}
        </li>
      ))}
    </ul>
  );
}

export function PersonFile(props: {
  person: PersonCard;
  plan: MeetingPlan;
  readings: PeopleView['readings'];
  focus: boolean;
  send: Send;
}) {
  const { person, send } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const file = useRef<HTMLElement>(null);
  const { focus } = props;
  useEffect(() => {
    if (!focus) return;
    heading.current?.focus({ preventScroll: true });
    // Where the file stands below the faces, or was read down beside them, it is seen from its beginning.
    const top = file.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > 0.4 * window.innerHeight) file.current?.scrollIntoView();
  }, [focus]);
  return (
    <aside ref={file} class="file person-file" aria-label={`File of ${person.name}`}>
      <header class="person-head">
        <Portrait person={person.id} name={person.name} size={112} />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {person.name}
          </h2>
          <p class="small quiet">
            {person.role}. Weight {person.weight} of 100.
          </p>
          {person.line === '' ? null : (
            <p class="person-line">
              <Quote text={person.line} />
            </p>
          )}
        </div>
      </header>
      <section class="section" aria-label={`The stance of ${person.name}`}>
        <div class="section-head">
          <h3>Where they stand</h3>
          <span>
            <Stance word={person.word} /> <span class="label">{person.stanceText}</span>
          </span>
        </div>
        <StanceBar value={person.stance} />
        {person.immovable ? (
          <p class="immovable">
            <span aria-hidden="true">■ </span>
            Talk alone will not win this one. Something in the plan has to change.
          </p>
        ) : null}
        <dl class="person-facts">
          <div>
            <dt>Need for change they see</dt>
            <dd>
              <ShareBar value={person.needShare} />
              {person.needForChange}
            </dd>
          </div>
          <div>
            <dt>Trust in you</dt>
            <dd>
              <ShareBar value={person.trustShare} you />
              {person.trust}
            </dd>
          </div>
        </dl>
        <LedgerTable name={person.name} ledger={person.ledger} />
      </section>
      <div class="person-pair">
        <section class="section" aria-label="Why, so far">
          <h3>Why, so far</h3>
          <Reason person={person} />
          {person.reason.known === 'true' ? null : <Reading person={person} readings={props.readings} send={send} />}
        </section>
        <section class="section" aria-label="Promised">
          <h3>Promised</h3>
          <Promises person={person} />
        </section>
      </div>
      <MeetingForm person={person} plan={props.plan} send={send} />
      <PromiseForm person={person} send={send} />
      <details class="section">
        <summary>What the house knows of {person.name}</summary>
        <div class="stack-tight">
          {person.history.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            <strong>Protects: </strong>
            {person.protects}
          </p>
          <p>
            <strong>A sign to watch for: </strong>
            {person.tell}
          </p>
          <p>
            <strong>In the corridor: </strong>
            <Quote text={person.corridor} />
          </p>
          <p>
            <strong>Known to listen to: </strong>
            {person.links.length === 0 ? 'nobody that you have heard of' : person.links.join(', ')}.
          </p>
          <p class="quiet">{person.met}.</p>
        </div>
      </details>
    </aside>
  );
}
