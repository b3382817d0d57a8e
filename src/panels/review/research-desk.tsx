// Buying a finding: what each opens and costs; who is asked, where people have to be named. Bought is bought: it says so.
import { useState } from 'preact/hooks';
import type { ResearchOffer } from '../../views/research-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { RefusalNote } from '../kit/text.tsx';
import { Words } from '../kit/words.tsx';

export function ResearchDesk(props: { offers: readonly ResearchOffer[]; send: Send }) {
  return (
    <section class="file-part part" aria-label="Buy two or three findings">
      <h2>Buy two or three findings</h2>
      <p class="quiet label-text offers-note">Each opens something you cannot see yet. Bought is bought.</p>
      <ul class="plain offers">
        {props.offers.map((offer) => (
          <Offer key={offer.id} offer={offer} send={props.send} />
        ))}
      </ul>
    </section>
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
    <li class={offer.held ? 'offer held' : 'offer'}>
      <p class="offer-title">
        <strong>{offer.title}</strong>
      </p>
      <p class="offer-price">{offer.held ? '✓ yours' : offer.price}</p>
      {offer.closed === null ? (
        <button type="button" class="button small-act" aria-label={`Buy: ${offer.title}`} onClick={buy}>
          Buy
        </button>
      ) : null}
      <p class="offer-opens">
        <Words text={offer.opens} />
      </p>
      {offer.closed === null || offer.held ? null : <p class="offer-closed">{offer.closed}</p>}
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
    </li>
  );
}
