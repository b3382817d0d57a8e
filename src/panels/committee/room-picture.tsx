// The room itself: the horseshoe (a canvas that the app hands in) with the words of the moment in its middle, as real
// text where a reader finds it. On a phone, or where there is no canvas, benches and the words below them.
import type { ComponentChildren } from 'preact';
import type { CommitteeView } from '../../views/committee-view.ts';
import { roomPlan, wordsBox } from '../../views/room-geometry.ts';
import type { RoomView } from '../../views/room-view.ts';
import { totalsOf } from '../../views/room-view.ts';
import { inWords, stillToSpeak } from '../../views/room-words.ts';
import { Quote } from '../kit/text.tsx';
import { Benches } from './benches.tsx';
import { useFrame, useNarrow } from './use-room-size.ts';

/** The app's canvas for a room; null where it has none. */
export type RoomSlot = (room: RoomView) => ComponentChildren;

/** How large words may be set: the longer, the smaller. */
const sizeOf = (text: string) => (text.length > 110 ? 'long' : text.length > 64 ? 'middling' : 'short');

function Said(props: { text: string; name: string; about: string }) {
  return (
    <figure>
      <blockquote class={`said ${sizeOf(props.text)}`}>
        <Quote text={props.text} />
      </blockquote>
      <figcaption class="small">
        <strong>{props.name}</strong>
        <span class="quiet">, {props.about}</span>
      </figcaption>
    </figure>
  );
}

function Tally(props: { room: RoomView; next: CommitteeView['ballots'][number] | undefined }) {
  const { for: yes, against } = totalsOf(props.room.seats);
  return (
    <div>
      <p class="tally">
        <span class="for">{yes}</span> <span class="tally-to">to</span> <span class="against">{against}</span>
      </p>
      <p class="tally-rest">{stillToSpeak(props.room.seats)}</p>
      {props.next === undefined ? null : (
        <p class="small">
          <strong>{props.next.name}</strong>
          <span class="quiet">, {props.next.area}, is asked</span>
        </p>
      )}
    </div>
  );
}

const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function Words(props: { view: CommitteeView; room: RoomView; shown: number }) {
  const { view, room, shown } = props;
  const { objection } = view;
  if (view.mandate !== null) return <Tally room={room} next={view.ballots[shown]} />;
  if (objection !== null)
    return objection.reply === '' ? (
      <Said text={objection.line} name={objection.name} about={`${objection.area}, ${objection.driver}`} />
    ) : (
      <Said text={objection.reply} name={objection.name} about={`${objection.area}, answers you`} />
    );
  const count = view.objections.length;
  const coming =
    count === 0
      ? 'Nobody objects. Look at who says nothing.'
      : count === 1
        ? 'One objection will be raised.'
        : `${upperFirst(inWords(count))} objections will be raised.`;
  return (
    <div>
      <p class="opening">
        {view.stage === 'gathering' ? 'The committee takes its seats.' : 'Your paper is on the table.'}
      </p>
      <p class="small quiet">{coming}</p>
    </div>
  );
}

export function RoomPicture(props: { view: CommitteeView; room: RoomView; shown: number; slot: RoomSlot | null }) {
  const { view, room, shown } = props;
  const narrow = useNarrow();
  const [box, frame] = useFrame<HTMLDivElement>();
  const canvas = narrow || props.slot === null ? null : props.slot(room);
  const plan =
    frame === null || canvas === null
      ? null
      : roomPlan(
          frame,
          room.seats.map(({ id, weight, lean, speaking }) => ({ id, weight, lean, speaking })),
        );
  const words =
    plan === null
      ? {}
      : place(
          wordsBox(
            plan,
            room.papers.map(({ seat }) => seat),
          ),
        );
  return (
    <section class={canvas === null ? 'boardroom flat' : 'boardroom'} aria-label="Around the table">
      <div class="room-title">
        <p class="room-name">{view.mandate === null ? 'Executive Committee' : 'The vote'}</p>
        <p class="small quiet">{view.mandate === null ? view.meeting : view.paper}</p>
      </div>
      <p class="table-note small quiet">{view.mandate === null ? view.note : 'The chair counts and does not vote.'}</p>
      <div class="room-canvas" ref={box}>
        {canvas}
      </div>
      <Benches seats={room.seats} voting={view.mandate !== null} />
      <div class="room-words" style={{ ...words, '--u': String(plan?.scale ?? 1) }}>
        <Words view={view} room={room} shown={shown} />
      </div>
    </section>
  );
}

const place = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
});
