// The answer to one objection: each says whether the team holds it, its number and its sum. Choosing is not giving: the
// button at the foot gives it, and then the reply and what it did stand here.
import type { CommitteeView } from '../../views/committee-view.ts';
import { useClosedSheet } from '../kit/closed-sheet.ts';
import { Portrait } from '../kit/portrait.tsx';

type Card = NonNullable<CommitteeView['objection']>;
type Answer = Card['answers'][number];

const TONES = { '✓': 'for', '▽': 'against', '?': '', '': '' } as const;

function AnswerText(props: { answer: Answer; given: boolean }) {
  const { label, needs, mark, standing, sum, closed, chosen } = props.answer;
  const stop = (text: string) => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);
  return (
    <span>
      <span class="reply-label">{label}</span>
      {closed !== '' ? (
        <span class="reply-line">■ {closed}</span>
      ) : props.given && !chosen ? null : (
        <>
          <span class="reply-line">
            {standing === '' ? null : (
              <strong class={TONES[mark]}>
                {mark} {standing}{' '}
              </strong>
            )}
            {stop(needs)}
          </span>
          {props.given ? null : <span class="reply-line quiet">{sum}</span>}
        </>
      )}
    </span>
  );
}

/** `picked`: the answer marked but not yet given. */
export function ObjectionFile(props: { card: Card; picked: string | null; onPick: (answer: string) => void }) {
  const { card, picked, onPick } = props;
  const closed = useClosedSheet();
  const given = card.answers.find((answer) => answer.chosen);
  return (
    <section aria-label={`Objection ${card.number}`}>
      <div class="speaker-line">
        <Portrait person={card.person} name={card.name} size={36} />
        <p>
          <strong>{card.name}</strong>
          <br />
          <span class="small quiet">{card.standing}</span>
        </p>
        <p class="small quiet severity">
          <span class="severity-boxes" aria-hidden="true">
            {'■'.repeat(card.severityBoxes)}
            {'□'.repeat(3 - card.severityBoxes)}
          </span>
          <br />
          {card.severity}
        </p>
      </div>
      <h2>{given === undefined ? 'Your answer' : 'Answered'}</h2>
      <div aria-live="polite">
        {given === undefined ? null : (
          <>
            <p class="outcome">{card.outcome}</p>
            <p class="visually-hidden">{card.reply}</p>
          </>
        )}
      </div>
      <fieldset class={given === undefined ? 'answers' : 'answers given'} disabled={closed || given !== undefined}>
        <legend class="visually-hidden">Answer to {card.name}</legend>
        {card.answers.map((answer) => (
          <label
            key={answer.id}
            class={answer.kind === 'defer' || answer.kind === 'overrule' ? 'reply minor' : 'reply'}
          >
            <input
              type="radio"
              name={`answer-${card.id}`}
              value={answer.id}
              checked={given === undefined ? picked === answer.id : answer.chosen}
              disabled={answer.closed !== ''}
              onChange={() => onPick(answer.id)}
            />
            <AnswerText answer={answer} given={given !== undefined} />
          </label>
        ))}
      </fieldset>
      <div class="wants">
        <h3>What {card.surname} wants</h3>
        <p class="small">
          <strong>{card.wants.sign}:</strong> {card.wants.text}
        </p>
        <p class="small quiet">{card.wants.note}</p>
      </div>
    </section>
  );
}
