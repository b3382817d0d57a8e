// The file before the first objection: the team's paper, who will speak, what was promised, and the way past a refusal.
import type { CommitteeView } from '../../views/committee-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { CheckField } from '../kit/fields.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { RefusalNote } from '../kit/text.tsx';

function Proposal(props: { view: CommitteeView }) {
  return (
    <section class="sheet-of-paper" aria-label="Your paper">
      <h2 class="you">Your paper</h2>
      <dl>
        {props.view.proposal.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function Agenda(props: { view: CommitteeView }) {
  const { view } = props;
  if (view.objections.length === 0) return null;
  return (
    <section class="section" aria-label="To be raised">
      <h2>To be raised</h2>
      <ol class="plain agenda">
        {view.objections.map((one) => (
          <li key={one.id} {...(one.id === view.objection?.id ? { 'aria-current': 'true' as const } : {})}>
            <Portrait person={one.person} name={one.name} size={28} />
            <span>
              <strong>{one.name}</strong> <span class="quiet">{one.driver}</span>
              {one.answered ? <span class="you"> ✓ answered</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Promises(props: { promises: CommitteeView['promises'] }) {
  if (props.promises.length === 0) return null;
  return (
    <section class="section" aria-label="Promises on the table">
      <h2>Your word, on the table</h2>
      <ul class="plain promise-lines">
        {props.promises.map((promise) => (
          <li key={promise.text + promise.hearers}>
            <strong class="you">
              {promise.status === 'late' ? 'Late, was due' : 'Due'} {promise.due}
            </strong>{' '}
            {promise.text}, to {promise.hearers}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Going on past a refusal, with its price; to be decided before the vote. */
export function Force(props: { view: CommitteeView; send: Send }) {
  const { force } = props.view;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <div class="section force">
      <CheckField
        label="If refused, go ahead without them"
        hint={force.price}
        checked={force.on}
        disabled={!force.possible && !force.on}
        onChange={(on) => attempt({ type: 'decide', decision: { kind: 'force-mandate', force: on } })}
      />
      <RefusalNote refusal={refusal} />
    </div>
  );
}

export function MeetingFile(props: { view: CommitteeView; send: Send }) {
  return (
    <>
      <Proposal view={props.view} />
      <Agenda view={props.view} />
      <Promises promises={props.view.promises} />
      <Force view={props.view} send={props.send} />
    </>
  );
}
