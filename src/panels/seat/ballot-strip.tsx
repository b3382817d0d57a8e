// The private ballot over the meeting: yes or no as the member whose interest this seat was given. It can be changed until
// the vote is called; then the table's answers lie beside the committee's.
import type { BallotView } from '../../views/seat-vote.ts';
import { ChoiceGroup } from '../kit/fields.tsx';
import './seat-lobby.css';

export function BallotStrip(props: { ballot: BallotView; onVote: (yes: boolean) => void }) {
  const { ballot } = props;
  if (ballot.state === 'closed') {
    if (ballot.votes.length === 0) return null;
    return (
      // Folded, so that it does not give away a vote that is opened seat by seat.
      <details class="ballot-told">
        <summary>Your table’s votes beside the committee’s</summary>
        <p>{ballot.compared}</p>
        <p class="ballot-votes">
          {ballot.votes.map((vote) => (
            <span key={vote.as + vote.by.name}>
              <strong class={vote.yes ? 'for' : 'against'}>{vote.yes ? '▲ yes' : '▼ no'}</strong>{' '}
              {vote.by.you ? 'you' : vote.by.name} as {vote.as}
              {vote.theirs === null
                ? ''
                : vote.theirs === vote.yes
                  ? ', who said the same'
                  : vote.theirs
                    ? ', who said yes'
                    : ', who said no'}
            </span>
          ))}
        </p>
      </details>
    );
  }
  return (
    <section class="ballot" aria-label="Your private vote">
      <p>{ballot.ask}</p>
      <ChoiceGroup
        legend="Your private vote"
        hideLegend
        segments
        options={[
          { value: 'yes', label: '▲ Yes', spoken: 'Yes' },
          { value: 'no', label: '▼ No', spoken: 'No' },
        ]}
        value={ballot.mine === null ? null : ballot.mine ? 'yes' : 'no'}
        onChange={(value) => props.onVote(value === 'yes')}
      />
      <p class="small quiet">{ballot.cast}. Yours is seen by nobody until the vote is called.</p>
    </section>
  );
}
