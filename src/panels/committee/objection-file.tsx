// One objection and its answers. Choosing an answer gives it at once; it can be changed until the vote. The reply is
// read out when it comes.
import type { CommitteeView } from '../../views/committee-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup } from '../kit/fields.tsx';
import { Voice } from '../kit/portrait.tsx';
import { RefusalNote } from '../kit/text.tsx';

type Card = NonNullable<CommitteeView['objection']>;

function AnswerHint(props: { answer: Card['answers'][number] }) {
  const { needs, have, worth, closed } = props.answer;
  return (
    <>
      {needs === '' ? null : `${needs}. `}
      {have === '' ? null : <strong class={have.startsWith('✓') ? 'for' : 'against'}>{have} </strong>}
      {worth}
      {closed === '' ? null : <strong> {closed}</strong>}
    </>
  );
}

export function ObjectionFile(props: { card: Card; send: Send }) {
  const { card } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const chosen = card.answers.find((answer) => answer.chosen);
  return (
    <section class="section part" aria-label={`Objection ${card.number}`}>
      <div class="section-head">
        <h2>Your answer</h2>
        <span class="small">
          <span class="boxes" aria-hidden="true">
            {'■'.repeat(card.severityBoxes)}
            {'□'.repeat(3 - card.severityBoxes)}
          </span>{' '}
          {card.severity} objection
        </span>
      </div>
      <p class="small quiet">{card.reason}</p>
      <ChoiceGroup
        legend={`Answer to ${card.name}`}
        hideLegend
        options={card.answers.map((answer) => ({
          value: answer.id,
          label: answer.label,
          hint: <AnswerHint answer={answer} />,
          disabled: answer.closed !== '',
        }))}
        value={chosen?.id ?? null}
        onChange={(answer) =>
          attempt({ type: 'decide', decision: { kind: 'answer-objection', objection: card.id, answer } })
        }
      />
      <RefusalNote refusal={refusal} />
      <div aria-live="polite">
        {card.reply === '' ? null : (
          <Voice person={card.person} name={card.name} role={card.role} text={card.reply} size={48} />
        )}
      </div>
    </section>
  );
}
