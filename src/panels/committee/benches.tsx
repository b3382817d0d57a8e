// The room on a phone, and wherever no canvas can be drawn: three benches, for, undecided and against, with names.
import type { CommitteeView } from '../../views/committee-view.ts';
import { type RoomSeat, type Side, sideOf } from '../../views/room-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import { SeatSign, toneOf } from './seat-sign.tsx';

const SIDES: readonly Side[] = ['for', 'open', 'against'];
const WORDS: Record<Side, [string, string]> = {
  for: ['For', 'Yes'],
  open: ['Undecided', 'To come'],
  against: ['Against', 'No'],
};
/** Faces beside each other before a bench takes a second row. */
const ABREAST = 4;

function Sitter(props: { seat: RoomSeat }) {
  const { seat } = props;
  return (
    <li class={seat.speaking ? 'sitter speaking' : 'sitter'}>
      <Portrait person={seat.id} name={seat.name} size={34} />
      <span class="sitter-name">{seat.surname}</span>
      <span class={`sitter-weight ${toneOf(seat.state)}`}>
        <SeatSign state={seat.state} /> {seat.weight}
      </span>
    </li>
  );
}

export function Benches(props: { seats: CommitteeView['room']['seats']; voting: boolean }) {
  const all = SIDES.map((side) => ({ side, seats: props.seats.filter(({ state }) => sideOf(state) === side) }));
  // Before the vote an empty bench says something; in it, it is only still empty.
  const benches = props.voting ? all.filter(({ seats }) => seats.length > 0) : all;
  const rows = benches.reduce((sum, { seats }) => sum + Math.ceil(seats.length / ABREAST), 0);
  return (
    <div class={rows > 3 ? 'room-benches tight' : 'room-benches'} aria-hidden="true">
      {benches.map(({ side, seats }) => (
        <div key={side} class={`room-bench ${side}`}>
          <p class="room-bench-name">
            {WORDS[side][props.voting ? 1 : 0]}
            <br /> {seats.reduce((sum, { weight }) => sum + weight, 0)}
          </p>
          <ul class="plain">
            {seats.map((seat) => (
              <Sitter key={seat.id} seat={seat} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
