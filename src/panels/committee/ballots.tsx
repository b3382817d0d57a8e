// The ballots in the order they are given, the lightest first, each with its reason; those still to come keep their place.
// While they are opened one by one, the last is read out.
import type { CommitteeView } from '../../views/committee-view.ts';
import { Portrait } from '../kit/portrait.tsx';

type Ballot = CommitteeView['ballots'][number];

function Said(props: { ballot: Ballot; open: boolean }) {
  const { ballot } = props;
  if (!props.open) return <span class="quiet">{ballot.weight}</span>;
  return (
    <span class={ballot.yes ? 'label for' : 'label against'}>
      {ballot.yes ? '▲ yes' : '▼ no'} {ballot.weight}
    </span>
  );
}

/** The list in the file while the vote runs. */
export function BallotList(props: { ballots: readonly Ballot[]; shown: number }) {
  const { ballots, shown } = props;
  const last = shown === 0 ? undefined : ballots[shown - 1];
  return (
    <section aria-label="How they vote">
      <h2>The lightest speak first</h2>
      <p class="small quiet">Every no has a line in the ledger. Open it after the vote.</p>
      <p class="visually-hidden" role="status">
        {last === undefined ? '' : `${last.name}: ${last.yes ? 'yes' : 'no'}, ${last.weight}.`}
      </p>
      <ol class="plain ballot-list">
        {ballots.map((ballot, i) => (
          <li key={ballot.person} class={i < shown ? 'open' : i === shown ? 'now' : 'coming'}>
            <Portrait person={ballot.person} name={ballot.name} size={28} />
            <span class="ballot-who">
              <strong>{ballot.name}</strong>
              <span class="small">{i < shown ? ballot.why : i === shown ? 'now' : 'to come'}</span>
            </span>
            <Said ballot={ballot} open={i < shown} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** After the vote: the same ballots with the sums that made them. */
export function BallotSums(props: { ballots: readonly Ballot[] }) {
  return (
    <section class="section ballot-sums" aria-label="How they voted">
      <div class="section-head">
        <h2>How they voted</h2>
        <p class="small quiet">Stance, answers, and what a yes took</p>
      </div>
      <ol class="plain">
        {props.ballots.map((ballot) => (
          <li key={ballot.person}>
            <Portrait person={ballot.person} name={ballot.name} size={28} />
            <span class="ballot-who">
              <span>
                <strong>{ballot.name}</strong> <span class="quiet">{ballot.why}</span>
              </span>
              <span class="small quiet">{ballot.sum}</span>
            </span>
            <Said ballot={ballot} open />
          </li>
        ))}
      </ol>
    </section>
  );
}
