// The file of a quarter without a letter in it: what happened, and the numbers with what moved them. Before the first
// quarter it says what the year holds.
import type { PlayView } from '../../views/play-view.ts';
import { NumberTable } from '../kit/number-table.tsx';

type Quarter = PlayView['quarters'][number];

const MARK = { for: '▲', against: '▼', neither: '●' };

/** `told`: the happening that is the headline already. */
function Happened(props: { quarter: Quarter; told: string }) {
  const happenings = props.quarter.happenings.filter(({ text }) => text !== props.told);
  if (happenings.length === 0) return <p class="quiet">Nothing else out of the ordinary.</p>;
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
        <h1 tabIndex={-1}>{view.headline}</h1>
        <p class="lead">
          Let the quarters pass one after the other, or play them singly. A letter stops the year, and so does the
          correction in summer.
        </p>
        <p class="quiet">
          The parcels on the calendar are what you have sent: solid when they arrive, dashed while they are only
          expected.
        </p>
      </div>
    );
  return (
    <div
      class="file play-file"
      role="region"
      aria-label={`${looked === null ? 'Report of' : 'Looking back at'} ${quarter.label.toLowerCase()}`}
    >
      {looked === null ? (
        <p class="label quiet">{quarter.label}</p>
      ) : (
        <p class="looking">
          <strong class="label you">Looking back at {quarter.label.toLowerCase()}; the map shows today</strong>
          <button type="button" class="button plain compact" onClick={props.onBack}>
            Back to now
          </button>
        </p>
      )}
      <h1 tabIndex={-1}>{looked === null ? view.headline : quarter.headline}</h1>
      {view.outcomes
        .filter(({ quarter: opened, outcome }) => opened === (looked ?? view.played + 1) && outcome !== '')
        .map((one) => (
          <div key={one.title} class="play-outcome">
            <p class="label you">You answered: {one.label}</p>
            <p>{one.outcome}</p>
          </div>
        ))}
      <div class="play-happened">
        <Happened quarter={quarter} told={looked === null ? view.headline : quarter.headline} />
        {quarter.meetings.length === 0 ? null : <p class="small quiet met">Met: {quarter.meetings.join('; ')}.</p>}
      </div>
      <NumberTable title="What moved, and why" aside="On the quarter before" numbers={quarter.numbers} />
    </div>
  );
}
