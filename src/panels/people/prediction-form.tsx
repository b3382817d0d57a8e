// Who will say yes, ticked off before the vote. It starts from today's arithmetic; writing it down is optional.
import { useState } from 'preact/hooks';
import type { PeopleView } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { CheckField } from '../kit/fields.tsx';
import { RefusalNote } from '../kit/text.tsx';

export function PredictionForm(props: { draft: PeopleView['prediction']; send: Send }) {
  const { draft } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const [yes, setYes] = useState<readonly string[]>(draft.yes);
  const weight = draft.members.reduce((sum, member) => sum + (yes.includes(member.id) ? member.weight : 0), 0);
  return (
    <details class="section prediction">
      <summary>Predict the vote{draft.written ? ': ✓ written down' : ''}</summary>
      <form
        class="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          attempt({ type: 'decide', decision: { kind: 'predict-vote', yes: [...yes] } });
        }}
      >
        <p class="small quiet">
          Whoever you tick will say yes, you think, after your meetings and answers. It starts from how they stand
          today; the minutes say who surprised you.
        </p>
        <fieldset>
          <legend class="visually-hidden">Who will say yes</legend>
          <div class="prediction-list">
            {draft.members.map((member) => (
              <CheckField
                key={member.id}
                label={member.name}
                hint={`${member.word} today, weight ${member.weight}`}
                checked={yes.includes(member.id)}
                onChange={(on) => setYes(on ? [...yes, member.id] : yes.filter((id) => id !== member.id))}
              />
            ))}
          </div>
        </fieldset>
        <p role="status">
          {yes.length} of {draft.members.length} say yes, with {weight} of 100 votes.
        </p>
        <RefusalNote refusal={refusal} />
        <button type="submit" class="button">
          {draft.written ? 'Write the prediction down again' : 'Write the prediction down'}
        </button>
      </form>
    </details>
  );
}
