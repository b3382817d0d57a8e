// The table seen from your end of it: a horseshoe from those for you on the left to those against on the right, the
// chair at the head. A heavier vote has a larger face. On a narrow screen it becomes three benches.
import type { CommitteeView, Seat } from '../../views/committee-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import { Stance } from '../kit/stance.tsx';
import { Quote } from '../kit/text.tsx';

type Ballots = Map<string, boolean>;

function Place(props: { seat: Seat; ballots: Ballots | null }) {
  const { seat } = props;
  const yes = props.ballots?.get(seat.id);
  const rim = yes === undefined ? seat.leans : yes ? 'yes' : 'no';
  return (
    <li class={`place ${rim}${seat.speaking ? ' speaking' : ''}`}>
      <Portrait person={seat.id} name={seat.name} size={38 + Math.round(seat.weight * 2.5)} />
      <span class="place-name">
        <span class="place-full">{seat.name}</span>
        <span class="small quiet"> {seat.weight}</span>
      </span>
      {yes === undefined ? (
        <Stance word={seat.word} />
      ) : (
        <span class={yes ? 'label for' : 'label against'}>{yes ? '▲ yes' : '▼ no'}</span>
      )}
      {seat.speaking ? <span class="visually-hidden">speaks</span> : null}
    </li>
  );
}

const ORDER: Record<Seat['word'], number> = { championing: 0, supportive: 1, undecided: 2, sceptical: 3, opposed: 4 };

/** What the team has given its word on lies on the table until it is kept or broken. */
function PromisePapers(props: { promises: CommitteeView['promises'] }) {
  if (props.promises.length === 0) return null;
  return (
    <ul class="plain promise-papers" aria-label="Promises on the table">
      {props.promises.map((promise) => (
        <li key={promise.text + promise.hearers}>
          <strong>
            {promise.status === 'late' ? 'Late, was due' : 'Due'} {promise.due}
          </strong>{' '}
          {promise.text}, to {promise.hearers}
        </li>
      ))}
    </ul>
  );
}

/** `shown`: how many ballots are on the table already, the lightest first. */
export function RoomTable(props: { view: CommitteeView; shown: number }) {
  const { view } = props;
  const cast = view.mandate === null ? [] : view.ballots.slice(0, props.shown);
  const ballots = view.mandate === null ? null : new Map(cast.map(({ person, yes }) => [person, yes]));
  const weightOf = (yes: boolean) => cast.reduce((sum, one) => sum + (one.yes === yes ? one.weight : 0), 0);
  const seats = [...view.seats].sort((a, b) => ORDER[a.word] - ORDER[b.word]);
  const foot = Math.round(seats.length * 0.3);
  const left = seats.slice(0, foot);
  const head = seats.slice(foot, seats.length - foot);
  const right = seats.slice(seats.length - foot);
  const bench = (name: string, list: Seat[], className: string) => (
    <ul class={`plain bench-side ${className}`} aria-label={name}>
      {list.map((seat) => (
        <Place key={seat.id} seat={seat} ballots={ballots} />
      ))}
    </ul>
  );
  return (
    <section class="room" aria-label="Around the table">
      {view.chair === null ? null : (
        <p class="chair-seat">
          <Portrait person={view.chair.id} name={view.chair.name} size={56} />
          <span class="place-name">{view.chair.name}</span>
          <span class="small quiet">in the chair</span>
        </p>
      )}
      {bench('Left side of the table', left.toReversed(), 'side-left')}
      {bench('Head of the table', head, 'side-head')}
      <div class="table-top">
        {view.objection !== null ? (
          <figure>
            <blockquote class="said">
              <Quote text={view.objection.line} />
            </blockquote>
            <figcaption>
              <strong>{view.objection.name}</strong>, {view.objection.role}, {view.objection.driver}
            </figcaption>
          </figure>
        ) : view.mandate !== null ? (
          <p class="tally">
            <span class="for">{weightOf(true)}</span> <span class="quiet">to</span>{' '}
            <span class="against">{weightOf(false)}</span>
          </p>
        ) : (
          <div>
            <p class="you label">Your paper</p>
            <p class="said">{view.paper}</p>
          </div>
        )}
        <PromisePapers promises={view.promises} />
      </div>
      {bench('Right side of the table', right, 'side-right')}
    </section>
  );
}
