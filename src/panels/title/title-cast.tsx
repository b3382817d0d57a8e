// The committee as the title's hero: thirteen and a chair in two rows at two tables, all facing in; on a phone the same
// fourteen in three rows. Places are percentages of the width, so that nobody is cut off at any size.
import { Portrait } from '../kit/portrait.tsx';
import './title-cast.css';

interface Place {
  id: string;
  /** Centre, in percent of the width. */
  x: number;
  /** On a phone: the row from the back (0-2), and the centre there. */
  phone: [row: 0 | 1 | 2, x: number];
}

const BACK: readonly Place[] = [
  { id: 'amelie_roche', x: 12.4, phone: [0, 10] },
  { id: 'carmen_aldana', x: 24.9, phone: [0, 30] },
  { id: 'oksana_bilyk', x: 37.4, phone: [1, 36] },
  { id: 'tomas_hruby', x: 62.6, phone: [1, 64] },
  { id: 'etienne_morvan', x: 75.1, phone: [0, 70] },
  { id: 'marek_zielny', x: 87.6, phone: [0, 90] },
];
const FRONT: readonly Place[] = [
  { id: 'ingrid_solheim', x: 6.4, phone: [2, 10] },
  { id: 'anneli_saarinen', x: 18.7, phone: [1, 13] },
  { id: 'nadia_el_khoury', x: 31.1, phone: [2, 30] },
  { id: 'gwen_hartley', x: 43.5, phone: [0, 50] },
  { id: 'helene_duclos', x: 55.8, phone: [2, 50] },
  { id: 'piet_vandersteen', x: 68.2, phone: [2, 70] },
  { id: 'farah_benhaddou', x: 80.7, phone: [1, 87] },
  { id: 'dieter_kranz', x: 93.4, phone: [2, 90] },
];
const CHAIR = 'helene_duclos';

export function TitleCast() {
  return (
    <div class="title-cast" aria-hidden="true">
      {BACK.map((place) => (
        <Figure key={place.id} place={place} row="back" />
      ))}
      <div class="cast-table" />
      {FRONT.map((place) => (
        <Figure key={place.id} place={place} row="front" />
      ))}
    </div>
  );
}

function Figure(props: { place: Place; row: 'back' | 'front' }) {
  const { id, x, phone } = props.place;
  const turned = (at: number) => (at > 60 ? -1 : 1);
  return (
    <div
      class={id === CHAIR ? `figure ${props.row} chair` : `figure ${props.row}`}
      style={{
        '--x': `${x}%`,
        '--turn': turned(x),
        '--phone-x': `${phone[1]}%`,
        '--phone-turn': turned(phone[1]),
        '--phone-row': phone[0],
      }}
    >
      <Portrait person={id} name={id} size={120} />
    </div>
  );
}
