// The year as a rail: four quarters with their months, the past in vermilion, the marker, and parcels where delayed
// effects land: solid when arrived, outlined when due, dashed when only expected. A quarter that was played can be looked
// at again; a parcel opens and says what it brings and which decision sent it.
import { useId, useState } from 'preact/hooks';
import type { Parcel } from '../../views/parcel-sources.ts';
import type { PlayView } from '../../views/play-view.ts';
import './calendar-rail.css';

type Quarter = PlayView['quarters'][number];

/** Parcels shown on a quarter; the rest opens with one more press. */
const MOST = 3;

export function ParcelSign(props: { parcel: Parcel }) {
  return (
    <svg
      class={`parcel-sign ${props.parcel.state} tone-${props.parcel.tone}`}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="1" y="1" width="18" height="18" />
      <path d="M10 1v18M1 7h18" />
    </svg>
  );
}

function ParcelButton(props: { parcel: Parcel; open: boolean; note: string; onClick: () => void }) {
  const { parcel, open } = props;
  return (
    <button
      type="button"
      class={`parcel ${parcel.state}`}
      aria-expanded={open}
      aria-controls={props.note}
      onClick={props.onClick}
    >
      <ParcelSign parcel={parcel} />
      <span>
        <span class="parcel-title">{parcel.title}</span>
        <span class="parcel-when">{parcel.when}</span>
      </span>
    </button>
  );
}

function ParcelNote(props: { parcels: readonly Parcel[] }) {
  return (
    <ul class="plain">
      {props.parcels.map((parcel) => (
        <li key={parcel.id}>
          <strong>
            {parcel.title}, {parcel.when}.
          </strong>{' '}
          {parcel.brings} <span class="quiet">{parcel.sent}</span>
        </li>
      ))}
    </ul>
  );
}

const STATE = { played: 'played', next: 'next', ahead: 'to come' };

export function CalendarRail(props: {
  quarters: readonly Quarter[];
  played: number;
  later: string;
  /** The quarter looked back at, or null. */
  looked: number | null;
  onLook: (quarter: number | null) => void;
}) {
  const { quarters, played, looked, onLook } = props;
  const [open, setOpen] = useState<string | null>(null);
  const note = useId();
  const current = looked ?? Math.min(4, played + 1);
  const toggle = (id: string) => setOpen((before) => (before === id ? null : id));
  const opened = quarters.flatMap(({ quarter, parcels }) =>
    open === `more:${quarter}` ? parcels : parcels.filter(({ id }) => id === open),
  );
  return (
    <section class="rail" aria-label="Calendar of the year">
      <ol class="plain rail-quarters">
        {quarters.map((quarter) => (
          <li
            key={quarter.quarter}
            class={`rail-quarter ${quarter.state}${quarter.quarter === current ? ' current' : ''}`}
          >
            <h2 class="rail-head">
              {quarter.state === 'played' ? (
                <button
                  type="button"
                  aria-label={`Look back at ${quarter.label.toLowerCase()}`}
                  aria-pressed={looked === quarter.quarter}
                  onClick={() => onLook(looked === quarter.quarter ? null : quarter.quarter)}
                >
                  {quarter.label}
                </button>
              ) : (
                <span>
                  {quarter.label}
                  <span class="visually-hidden"> {STATE[quarter.state]}</span>
                </span>
              )}
            </h2>
            {quarter.meetings.length === 0 ? null : (
              <p class="rail-meetings">
                {quarter.meetings.length} {quarter.meetings.length === 1 ? 'meeting' : 'meetings'}
              </p>
            )}
            <ul class="plain parcels" aria-label={`Parcels, ${quarter.label.toLowerCase()}`}>
              {quarter.parcels.slice(0, quarter.parcels.length > MOST ? MOST - 1 : MOST).map((parcel) => (
                <li key={parcel.id}>
                  <ParcelButton
                    parcel={parcel}
                    open={open === parcel.id}
                    note={note}
                    onClick={() => toggle(parcel.id)}
                  />
                </li>
              ))}
              {quarter.parcels.length > MOST ? (
                <li>
                  <button
                    type="button"
                    class="parcel-more"
                    aria-expanded={open === `more:${quarter.quarter}`}
                    aria-controls={note}
                    onClick={() => toggle(`more:${quarter.quarter}`)}
                  >
                    and {quarter.parcels.length - MOST + 1} more
                    <span class="visually-hidden"> in {quarter.label.toLowerCase()}</span>
                  </button>
                </li>
              ) : null}
            </ul>
          </li>
        ))}
      </ol>
      <div class="rail-line" aria-hidden="true">
        <span class="rail-past" style={{ transform: `scaleX(${played / 4})` }} />
        {looked === null ? null : <span class="rail-looked" style={{ left: `${looked * 25}%` }} />}
        <span class="rail-marker" style={{ left: `${played * 25}%` }} />
        <span class="rail-months">
          {quarters.flatMap(({ quarter, months }) =>
            months.map((month, i) => (
              <span key={month} class={i === 0 && quarter === played + 1 ? 'now' : ''}>
                {month.slice(0, 1)}
              </span>
            )),
          )}
        </span>
      </div>
      <div id={note} class="parcel-note small">
        {opened.length > 0 ? (
          <ParcelNote parcels={opened} />
        ) : (
          <p class="quiet">
            {quarters.every(({ parcels }) => parcels.length === 0)
              ? `Nothing that you have begun lands this year. ${props.later}`
              : props.later}
          </p>
        )}
      </div>
    </section>
  );
}
