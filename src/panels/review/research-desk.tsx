// Buying a finding: what each opens and costs; who is asked, where people have to be named. Bought is bought: it says so.
import { useState } from 'preact/hooks';
import type { ResearchOffer } from '../../views/research-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { RefusalNote, Section } from '../kit/text.tsx';

export function ResearchDesk(props: { offers: readonly ResearchOffer[]; send: Send }) {
  return (
    <Section title="Buy two or three findings" aside="What is bought cannot be undone">
      <ul class="plain rows">
        {props.offers.map((offer) => (
          <li key={offer.id}>
            <Offer offer={offer} send={props.send} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Offer(props: { offer: ResearchOffer; send: Send }) {
  const { offer, send } = props;
  const { refusal, attempt } = useAttempt(send);
  const [people, setPeople] = useState<string[]>([]);
  const toggle = (id: string) => setPeople(people.includes(id) ? people.filter((p) => p !== id) : [...people, id]);
  const buy = () => {
    if (attempt({ type: 'decide', decision: { kind: 'buy-research', finding: offer.id, people } })) setPeople([]);
  };
  return (
    <div class="offer">
      <div class="offer-text">
        <p>
          <strong>{offer.title}</strong> <span class="small quiet">{offer.price}</span>
        </p>
        <p class="small">Opens {offer.opens}.</p>
        {offer.closed === null ? null : <p class="small quiet">{offer.closed}</p>}
        {offer.most === 0 || offer.closed !== null ? null : (
          <details>
            <summary>
              {offer.least === offer.most ? `Name ${offer.most} people` : `Name up to ${offer.most} people`}:{' '}
              {people.length} named
            </summary>
            <fieldset class="people-picks">
              <legend class="visually-hidden">People for: {offer.title}</legend>
              {offer.people.map((person) => (
                <label key={person.id} class="choice small">
                  <input type="checkbox" checked={people.includes(person.id)} onChange={() => toggle(person.id)} />
                  <span>{person.name}</span>
                </label>
              ))}
            </fieldset>
          </details>
        )}
        <RefusalNote refusal={refusal} />
      </div>
      {offer.closed === null ? (
        <button type="button" class="button compact" aria-label={`Buy: ${offer.title}`} onClick={buy}>
          Buy
        </button>
      ) : null}
    </div>
  );
}
