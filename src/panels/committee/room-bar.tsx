// The table unbent: every vote as wide as its weight, for, undecided and against side by side, with the two thresholds.
// It is the room's list for readers too: each part says who, how heavy and how.
import { type RoomSeat, totalsOf, unbent } from '../../views/room-view.ts';
import { AS_ASKED, seatLine, WITH_CONDITIONS } from '../../views/room-words.ts';
import { useWidth } from '../charts/use-width.ts';
import './room-bar.css';

/** Width of a letter and of the room around a label, px. */
const LETTER = 6.9;
const AROUND = 12;

/** What fits into a part: name and weight, the name, the weight, or nothing. */
function labelOf(seat: RoomSeat, width: number): string {
  const room = width - AROUND;
  const both = `${seat.surname} ${seat.weight}`;
  if (both.length * LETTER <= room) return both;
  if (seat.surname.length * LETTER <= room) return seat.surname;
  return width > 14 ? String(seat.weight) : '';
}

export function RoomBar(props: { seats: readonly RoomSeat[]; voting: boolean }) {
  const [frame, width] = useWidth<HTMLDivElement>(900);
  const seats = unbent(props.seats);
  const totals = totalsOf(seats);
  const middle = totals.for + totals.open / 2;
  return (
    <section class="room-bar" aria-label="The arithmetic of the vote">
      <div class="bar-frame" ref={frame}>
        <p class="threshold" style={{ left: `${WITH_CONDITIONS - 0.5}%` }}>
          <strong>{WITH_CONDITIONS}</strong>
          <span>: with conditions</span>
        </p>
        <p class="threshold" style={{ left: `${AS_ASKED - 0.5}%` }}>
          <strong>{AS_ASKED}</strong>
          <span>: as asked</span>
        </p>
        <ol class="plain bar-parts" aria-label="The members, from for to against">
          {seats.map((seat) => (
            <li
              key={seat.id}
              class={`${seat.state}${seat.speaking ? ' speaking' : ''}`}
              style={{ width: `${seat.weight}%` }}
            >
              <span class="bar-name" aria-hidden="true">
                {labelOf(seat, (width * seat.weight) / 100)}
              </span>
              <span class="visually-hidden">{seatLine(seat)}</span>
            </li>
          ))}
        </ol>
      </div>
      <p class="bar-ends label">
        <span class="for">
          ▲ {props.voting ? 'Yes' : 'For'} {totals.for}
        </span>
        {totals.open === 0 ? null : (
          <span class="bar-open" style={{ left: `${Math.max(22, Math.min(72, middle))}%` }}>
            {props.voting ? '' : '○ '}
            {props.voting ? 'Still to come' : 'Undecided'} {totals.open}
            {totals.leaning === 0 ? null : <span class="for">, {totals.leaning} would say yes</span>}
          </span>
        )}
        <span class="against">
          ▼ {props.voting ? 'No' : 'Against'} {totals.against}
        </span>
      </p>
    </section>
  );
}
