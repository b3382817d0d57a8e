// The questions on the desk: two people argue the two poles, both right about something, and each pole says whose
// interest it serves. An answer stands until changed.
import type { PlanView, PoleCard } from '../../views/plan-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { useClosedSheet } from '../kit/closed-sheet.ts';
import { Voice } from '../kit/portrait.tsx';
import { RefusalNote, Section } from '../kit/text.tsx';
import { Words } from '../kit/words.tsx';

type Dilemma = PlanView['dilemmas'][number];

export function DilemmaCards(props: { view: PlanView; send: Send }) {
  return (
    <Section title="Questions on your desk" part aside="Leaving one open is allowed">
      {props.view.dilemmas.map((dilemma) => (
        <Card key={dilemma.id} dilemma={dilemma} send={props.send} />
      ))}
    </Section>
  );
}

function Card(props: { dilemma: Dilemma; send: Send }) {
  const { dilemma } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const answer = (pole: 'a' | 'b') =>
    attempt({ type: 'decide', decision: { kind: 'answer-dilemma', dilemma: dilemma.id, pole } });
  return (
    <fieldset class="dilemma">
      <legend>
        <h3>{dilemma.title}</h3>
      </legend>
      <p class="dilemma-situation">
        <Words text={dilemma.situation} />
      </p>
      <Pole dilemma={dilemma} pole={dilemma.a} on={dilemma.pole === 'a'} choose={() => answer('a')} />
      <Pole dilemma={dilemma} pole={dilemma.b} on={dilemma.pole === 'b'} choose={() => answer('b')} />
      <RefusalNote refusal={refusal} />
    </fieldset>
  );
}

function Pole(props: { dilemma: Dilemma; pole: PoleCard; on: boolean; choose: () => void }) {
  const { pole } = props;
  const closed = useClosedSheet();
  return (
    <div class={props.on ? 'pole chosen' : 'pole'}>
      <label class="choice">
        <input
          type="radio"
          name={`dilemma-${props.dilemma.id}`}
          checked={props.on}
          disabled={closed}
          onChange={props.choose}
        />
        <span class="choice-title">{pole.label}</span>
      </label>
      <Voice person={pole.speaker.id} name={pole.speaker.name} role={pole.speaker.role} text={pole.says} />
      <p class="small">
        <span class="label for">▲ Buys</span> {pole.buys}
      </p>
      <p class="small">
        <span class="label against">▼ Costs</span> {pole.costs}
      </p>
      {pole.speaker.protects === '' ? null : (
        <p class="small quiet">
          <span class="label">Serves</span> {pole.speaker.protects}
        </p>
      )}
    </div>
  );
}
