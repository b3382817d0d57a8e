// What the room sees: one page of the wall at a time, put there by a press. A team is shown alone only after it agreed.
import { useState } from 'preact/hooks';
import type { ConsoleCommand, ConsolePage, LinkState } from '../../views/console-page.ts';
import { CheckField, ChoiceGroup, SelectField } from '../kit/fields.tsx';
import type { Asking } from './use-ask.ts';

type Offer = ConsolePage['screen']['offers'][number];

export function ScreenDesk(props: { page: ConsolePage; asking: Asking; link: LinkState; screenUrl: string }) {
  const { page, asking, link } = props;
  const { screen } = page;
  const moments = page.debrief?.teams ?? [];
  const [team, setTeam] = useState(screen.team ?? screen.teams[0]?.id ?? '');
  const chosen = screen.teams.find(({ id }) => id === team) ?? screen.teams[0];
  const show = (offer: Offer, more: { names?: boolean; item?: string | null } = {}): ConsoleCommand => ({
    type: 'show-screen',
    screen: offer.screen,
    team: offer.wants.includes('team') || offer.wants.includes('moment') ? (chosen?.id ?? null) : null,
    item: more.item ?? null,
    names: more.names ?? (offer.wants.includes('names') && screen.names),
  });
  const on = screen.offers.find((offer) => offer.screen === screen.screen);
  return (
    <div class="desk columns">
      <section class="section" aria-label="What the wall shows">
        <div class="section-head">
          <h2>On the wall</h2>
          <p class="small quiet">
            {link.screens === 0
              ? 'No projector is connected.'
              : link.screens === 1
                ? 'One projector is connected.'
                : `${link.screens} projectors are connected.`}
          </p>
        </div>
        <p class="lead">{screen.sees}</p>
        <ul class="plain rows offer-list">
          {screen.offers.map((offer) => (
            <li key={offer.screen} class={offer.screen === screen.screen ? 'on' : ''}>
              <span>
                <strong>{offer.label}</strong>
                <span class="hint">{offer.closed === '' ? offer.note : offer.closed}</span>
              </span>
              {offer.screen === screen.screen ? (
                <span class="label you">on the wall</span>
              ) : offer.closed === '' && !offer.wants.includes('moment') && !offer.wants.includes('choice') ? (
                <button
                  type="button"
                  class="button compact"
                  disabled={asking.busy}
                  onClick={() => asking.ask(show(offer))}
                >
                  Show
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <div class="stack">
        <section class="section" aria-label="Whose">
          <div class="section-head">
            <h2>Whose</h2>
          </div>
          <p class="small quiet">
            Vote, map and debrief show one team. Ask it first: it is named only after a seat of it has agreed.
          </p>
          {chosen === undefined ? (
            <p>No team yet.</p>
          ) : (
            <>
              <SelectField
                label="Team"
                options={screen.teams.map(({ id, name }) => ({ value: id, label: name }))}
                value={chosen.id}
                onChange={setTeam}
              />
              <p class="spotlight-words">
                {chosen.spotlight === 'granted'
                  ? `✓ ${chosen.name} has agreed.`
                  : chosen.spotlight === 'asked'
                    ? `${chosen.name} was asked and has not answered.`
                    : chosen.spotlight === 'declined'
                      ? `${chosen.name} would rather not.`
                      : `${chosen.name} has not been asked.`}
              </p>
              <div class="small-acts">
                {chosen.ask.closed === '' ? (
                  <button
                    type="button"
                    class="button compact"
                    disabled={asking.busy}
                    onClick={() => asking.ask(chosen.ask.command)}
                  >
                    {chosen.ask.label}
                  </button>
                ) : null}
                {on?.wants.includes('team') && screen.team !== chosen.id ? (
                  <button
                    type="button"
                    class="button compact"
                    disabled={asking.busy || chosen.spotlight !== 'granted'}
                    onClick={() => asking.ask(show(on))}
                  >
                    Show {chosen.name}
                  </button>
                ) : null}
              </div>
              <MomentPick moments={moments} chosen={chosen.id} screen={screen} asking={asking} show={show} />
            </>
          )}
          {on?.wants.includes('names') ? (
            <CheckField
              label="Names of teams beside the figures"
              hint="Without them each team sees where it stands on its own device."
              checked={screen.names}
              disabled={asking.busy}
              onChange={(names) => void asking.ask(show(on, { names }))}
            />
          ) : null}
        </section>
        <section class="section" aria-label="The projector’s address">
          <div class="section-head">
            <h2>The projector’s address</h2>
          </div>
          <p class="small quiet">
            Open it on the room’s screen. It has no controls and can show nothing that a team has not seen.
          </p>
          <p>
            <a class="long-link" href={props.screenUrl} target="_blank" rel="noreferrer">
              {props.screenUrl}
            </a>
          </p>
        </section>
      </div>
    </div>
  );
}

/** The moments of the chosen team's game: each goes to the wall with its chart and its question. */
function MomentPick(props: {
  moments: NonNullable<ConsolePage['debrief']>['teams'];
  chosen: string;
  screen: ConsolePage['screen'];
  asking: Asking;
  show: (offer: Offer, more: { item: string }) => ConsoleCommand;
}) {
  const { screen, asking } = props;
  const offer = screen.offers.find(({ wants }) => wants.includes('moment'));
  const own = props.moments.find(({ id }) => id === props.chosen)?.moments ?? [];
  if (offer === undefined || offer.closed !== '' || own.length === 0) return null;
  return (
    <ChoiceGroup
      legend="A moment of this team"
      disabled={asking.busy}
      options={own.map(({ id, headline, place }) => ({ value: id, label: headline, hint: place }))}
      value={screen.screen === offer.screen && screen.team === props.chosen ? screen.item : null}
      onChange={(item) => void asking.ask(props.show(offer, { item }))}
    />
  );
}
