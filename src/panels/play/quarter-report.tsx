// The file of a quarter without a letter in it: what happened, and the numbers with what moved them. Before the first
// quarter it says what the year holds.
import type { PlayView } from '../../views/play-view.ts';
import { NumberTable } from '../kit/number-table.tsx';
import { Section } from '../kit/text.tsx';

type Quarter = PlayView['quarters'][number];

const MARK = { for: '▲', against: '▼', neither: '●' };

function Happened(props: { quarter: Quarter }) {
  const { happenings } = props.quarter;
  if (happenings.length === 0) return <p class="quiet">Nothing out of the ordinary.</p>;
  return (
    <ul class="plain happenings">
      {happenings.map((line, i) => (
        <li key={i} class="happening">
          <span class={line.tone === 'neither' ? 'quiet' : line.tone} aria-hidden="true">
            {MARK[line.tone]}
          </span>
          <span>{line.text}</span>
        </li>
      ))}
    </ul>
  );
}

export function QuarterReport(props: { view: PlayView; looked: number | null; onBack: () => void }) {
  const { view, looked } = props;
  const quarter = view.quarters.find((one) => one.quarter === (looked ?? view.played));
  if (quarter === undefined)
    return (
      <div class="file play-file stack" role="region" aria-label="The year ahead">
        <h2>Four quarters lie ahead</h2>
        <p>
          Press Play and they pass one after the other, or play them singly. A letter or the correction in summer stops
          the year.
        </p>
        <p class="quiet">
          Parcels on the calendar are what you have sent: solid when they arrive, dashed while they are only expected.
        </p>
      </div>
    );
  return (
    <div
      class="file play-file"
      role="region"
      aria-label={
        looked === null ? `Report of ${quarter.label.toLowerCase()}` : `Looking back at ${quarter.label.toLowerCase()}`
      }
    >
      {looked === null ? null : (
        <p class="looking">
          <strong class="you">Looking back.</strong> The map shows today.{' '}
          <button type="button" class="button plain compact" onClick={props.onBack}>
            Back to now
          </button>
        </p>
      )}
      <Section title={quarter.label} part>
        <Happened quarter={quarter} />
        {quarter.meetings.length === 0 ? null : <p class="small quiet met">Met: {quarter.meetings.join('; ')}.</p>}
      </Section>
      <NumberTable title="What moved, and why" aside="On the quarter before" numbers={quarter.numbers} />
    </div>
  );
}
