// The year in play: the map is the hero, the calendar with its parcels below it, and in the file whatever needs reading:
// the letter that stops the year, the correction, or the report of a quarter. Time runs by one button or by itself.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlayView } from '../../views/play-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { NamesBelow } from '../accounts/map-legend.tsx';
import { ActionBar } from '../kit/action-bar.tsx';
import { useAttempt } from '../kit/attempt.ts';
import '../kit/print.css';
import { Section } from '../kit/text.tsx';
import { AccountTable } from './account-table.tsx';
import { CalendarRail, ParcelSign } from './calendar-rail.tsx';
import { CorrectionDesk } from './correction-desk.tsx';
import { EventDesk } from './event-desk.tsx';
import './play.css';
import { QuarterReport } from './quarter-report.tsx';
import { Transport } from './transport.tsx';
import { usePlayback } from './use-playback.ts';

function ParcelList(props: { view: PlayView }) {
  const parcels = props.view.quarters.flatMap((quarter) => quarter.parcels);
  if (parcels.length === 0) return null;
  return (
    <Section title="Every parcel of the year" aside="What it is, and what sent it">
      <ul class="plain rows small parcel-list">
        {parcels.map((parcel) => (
          <li key={parcel.id}>
            <ParcelSign parcel={parcel} />
            <p>
              <strong>
                {parcel.title}, {parcel.when}.
              </strong>{' '}
              {parcel.brings} <span class="quiet">{parcel.sent}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Outcomes(props: { view: PlayView }) {
  const told = props.view.outcomes.filter(({ outcome }) => outcome !== '');
  if (told.length === 0) return null;
  return (
    <Section title="How it ended">
      <ul class="plain rows">
        {told.map((one) => (
          <li key={one.title}>
            <p class="label">
              {one.title}: {one.label}
            </p>
            <p>{one.outcome}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Due(props: { view: PlayView }) {
  const { due } = props.view;
  if (due.length === 0) return null;
  return (
    <Section title="Promised">
      <ul class="plain rows small">
        {due.map((promise) => (
          <li key={promise.text + promise.hearers}>
            <strong class="you">Due {promise.due}:</strong> {promise.text}, to {promise.hearers}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where we are in the year, over the map. */
function Head(props: { view: PlayView }) {
  return (
    <div class="play-head">
      <p class="play-date">{props.view.date}</p>
      <p class="small quiet">{props.view.lead}</p>
    </div>
  );
}

/**
 * `map`: the stage with the map of the accounts; left out, the table of accounts alone shows them. `list`: what the map
 * draws of each account, in words; shares the map's choice.
 */
export function PlayPanel(props: { view: PlayView; send: Send; map?: ComponentChildren; list?: ComponentChildren }) {
  const { view, send } = props;
  const { refusal, attempt, closed } = useAttempt(send);
  const [looked, look] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const stopped = view.event !== null || view.correction !== null;
  const press = () => attempt({ type: 'advance', advance: { type: 'play-quarter' } });
  const playback = usePlayback(view.played, stopped, press);
  const running = playback.mode !== 'paused' && !stopped;

  useEffect(() => look(null), [view.played, view.event?.id]);
  // A new headline takes the focus, but not from under somebody who lets the year run and may want to pause it. A letter
  // is scrolled to; after it, and after a quarter, the map and the calendar are in sight again.
  useLayoutEffect(() => {
    const opening = first.current;
    first.current = false;
    const watching = running && (document.activeElement?.closest('.action-bar') ?? null) !== null;
    if (!watching) root.current?.querySelector('h1')?.focus({ preventScroll: opening || view.event === null });
    if (opening || (!watching && view.event === null)) window.scrollTo(0, 0);
  }, [view.headline, view.played]);

  return (
    <div class="year-play docked" ref={root}>
      <div class="spread play-screen">
        <div class="stage play-stage">
          <Head view={view} />
          {props.map === undefined ? null : <div class="play-map">{props.map}</div>}
          {props.list === undefined ? null : (
            <p class="small map-names narrow-only">
              <NamesBelow />
            </p>
          )}
          <CalendarRail
            quarters={view.quarters}
            played={view.played}
            later={view.later}
            looked={looked}
            onLook={look}
          />
        </div>
        {looked !== null || !stopped ? <QuarterReport view={view} looked={looked} onBack={() => look(null)} /> : null}
        {/* Kept while looking back, so that a choice half made is still there afterwards. */}
        {view.event !== null ? (
          <EventDesk key={view.event.id} event={view.event} send={send} hidden={looked !== null} />
        ) : view.correction !== null ? (
          <CorrectionDesk desk={view.correction} headline={view.headline} send={send} hidden={looked !== null} />
        ) : null}
        <div class="rest">
          <Outcomes view={view} />
          <AccountTable accounts={view.accounts} />
          {props.list === undefined ? null : <Section title="The map in words">{props.list}</Section>}
          <Due view={view} />
          <ParcelList view={view} />
        </div>
      </div>
      {view.next === null ? null : (
        <ActionBar
          refusal={refusal}
          note={
            view.correction === null
              ? running
                ? 'The year runs. A letter stops it, and so does Pause.'
                : ''
              : 'Playing on without a correction leaves the plan as it stands.'
          }
          forward={{ label: view.next.label, disabled: closed, onClick: press }}
        >
          {stopped ? null : <Transport playback={playback} over={closed || view.played >= 4} />}
        </ActionBar>
      )}
    </div>
  );
}
