// The three outside the door: their face, what they say, what brings them, and whether they are received.
import type { PeopleView } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { CheckField } from '../kit/fields.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { Quote, RefusalNote, Section } from '../kit/text.tsx';

type Visitor = PeopleView['door']['visitors'][number];

function hintOf({ role, brings, meeting, open }: Visitor): string {
  if (meeting) return `${role}. ${brings}. You meet them before the vote anyway.`;
  return open ? `${role}. ${brings}.` : `${role}. ${brings}. No time left.`;
}

export function DoorVisitors(props: { door: PeopleView['door']; send: Send }) {
  const { door } = props;
  const { refusal, attempt } = useAttempt(props.send);
  if (door.visitors.length === 0) return null;
  return (
    <Section title="Outside your door" aside={`Time for two. ${door.note}`}>
      <ul class="plain visitors">
        {door.visitors.map((visitor) => (
          <li key={visitor.id}>
            <Portrait person={visitor.id} name={visitor.name} size={44} />
            <div>
              <p>
                <Quote text={visitor.line} />
              </p>
              <CheckField
                label={`Receive ${visitor.name}`}
                hint={hintOf(visitor)}
                checked={visitor.received}
                disabled={!visitor.open}
                onChange={(receive) =>
                  attempt({ type: 'decide', decision: { kind: 'receive-visitor', person: visitor.id, receive } })
                }
              />
            </div>
          </li>
        ))}
      </ul>
      <RefusalNote refusal={refusal} />
    </Section>
  );
}
