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
      <section class="ballot" aria-label="Your table’s ballots">
        <p>{ballot.compared}</p>
        <p class="ballot-votes">
          {ballot.votes.map((vote) => (
            <span key={vote.office + vote.by.name} class={vote.yes ? 'for' : 'against'}>
              {vote.yes ? '▲ yes' : '▼ no'}, {vote.by.you ? 'you' : vote.by.name} ({vote.office})
            </span>
          ))}
        </p>
      </section>
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
