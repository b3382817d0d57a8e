// Who will say yes, ticked off before the vote, with the sum as a bar against the 51 it takes. It starts from today's
// arithmetic; writing it down is optional.
import { useState } from 'preact/hooks';
import type { PeopleView } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Portrait } from '../kit/portrait.tsx';
import { Stance } from '../kit/stance.tsx';
import { RefusalNote, Section } from '../kit/text.tsx';

const PASS = 51;

export function PredictionForm(props: { draft: PeopleView['prediction']; send: Send }) {
  const { draft } = props;
  const { refusal, attempt, closed } = useAttempt(props.send);
  const [yes, setYes] = useState<readonly string[]>(draft.yes);
  const weight = draft.members.reduce((sum, member) => sum + (yes.includes(member.id) ? member.weight : 0), 0);
  return (
    <Section title="Who will say yes" part aside={draft.written ? '✓ written down' : 'optional'}>
      <form
        class="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          attempt({ type: 'decide', decision: { kind: 'predict-vote', yes: [...yes] } });
        }}
      >
        <div class="called">
          <span class="called-bar" aria-hidden="true">
            <span style={{ width: `${weight}%` }} />
            <i style={{ left: `${PASS}%` }} />
          </span>
          <p role="status">
            <strong>{weight} of 100</strong>, {yes.length} of {draft.members.length} seats.{' '}
            {weight >= PASS ? 'Enough.' : `${PASS - weight} short of ${PASS}.`}
          </p>
        </div>
        <fieldset class="prediction" disabled={closed}>
          <legend class="visually-hidden">Who will say yes</legend>
          {draft.members.map((member) => (
            <label key={member.id} class={yes.includes(member.id) ? 'call on' : 'call'}>
              <input
                type="checkbox"
                checked={yes.includes(member.id)}
                onChange={(event) =>
                  setYes(event.currentTarget.checked ? [...yes, member.id] : yes.filter((id) => id !== member.id))
                }
              />
              <Portrait person={member.id} name={member.name} size={32} />
              <span>
                <strong>{member.name}</strong>
                <br />
                <Stance word={member.word} /> <span class="small quiet">today, weight {member.weight}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p class="small quiet">After your meetings and answers, you think. The minutes will say who surprised you.</p>
        <RefusalNote refusal={refusal} />
        <button type="submit" class="button" disabled={closed}>
          {draft.written ? 'Write the prediction down again' : 'Write the prediction down'}
        </button>
      </form>
    </Section>
  );
}
