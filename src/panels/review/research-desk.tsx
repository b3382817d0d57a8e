// Buying a finding: what each opens and costs; who is asked, where people have to be named. Bought is bought: it says so.
import { useState } from 'preact/hooks';
import type { ResearchOffer } from '../../views/research-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { RefusalNote } from '../kit/text.tsx';
import { Words } from '../kit/words.tsx';

/** `closed`: what closes all that is left; `onRead`: to what was found, which stands elsewhere on the page. */
export function ResearchDesk(props: {
  offers: readonly ResearchOffer[];
  closed: string | null;
  onRead: () => void;
  send: Send;
}) {
  const { closed } = props;
  return (
    <section class="file-part part" aria-label="Buy two or three findings">
      <h2>Buy two or three findings</h2>
      <p class="quiet label-text offers-note">Each opens something you cannot see yet. Bought is bought.</p>
      {closed === null ? null : <p class="label-text">{closed}</p>}
      <ul class="plain offers">
        {props.offers.map((offer) => (
          <Offer key={offer.id} offer={offer} told={closed !== null} onRead={props.onRead} send={props.send} />
        ))}
      </ul>
    </section>
  );
}

/** `told`: why it is closed has been said above. */
function Offer(props: { offer: ResearchOffer; told: boolean; onRead: () => void; send: Send }) {
  const { offer, send } = props;
  const { refusal, attempt, closed } = useAttempt(send);
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
        <button
          type="button"
          class="button small-act"
          aria-label={`Buy: ${offer.title}`}
          disabled={closed}
          onClick={buy}
        >
          Buy
        </button>
      ) : null}
      {offer.held ? (
        <button
          type="button"
          class="button small-act"
          aria-label={`Read what you found: ${offer.title}`}
          onClick={props.onRead}
        >
          Read
        </button>
      ) : null}
      <p class="offer-opens">
        <Words text={offer.opens} />
      </p>
      {offer.closed === null || offer.held || props.told ? null : <p class="offer-closed">{offer.closed}</p>}
      {offer.most === 0 || offer.closed !== null ? null : (
        <details>
          <summary>
            {offer.least === offer.most ? `Name ${offer.most} people` : `Name up to ${offer.most} people`}:{' '}
            {people.length} named
          </summary>
          <fieldset class="people-picks" disabled={closed}>
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
