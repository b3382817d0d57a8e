// The four quarters on one line: played solid, the next in vermilion, the rest open; and the numbers of the quarter last
// played with their change.
import type { PlayView } from '../../views/play-view.ts';
import { Change, Section } from '../kit/text.tsx';

type Quarter = PlayView['quarters'][number];

const MARK = { for: '▲', against: '▼', neither: '●' };
const STATE = { played: 'played', next: 'comes next', ahead: 'to come' };

export function QuarterLine(props: { quarters: readonly Quarter[] }) {
  return (
    <ol class="plain quarter-line">
      {props.quarters.map((quarter) => (
        <li key={quarter.quarter} class={quarter.state}>
          <h2>{quarter.label}</h2>
          <p class="small quiet">{STATE[quarter.state]}</p>
          <ul class="plain small">
            {quarter.happenings.map((line, i) => (
              <li key={i} class="happening">
                <span class={line.tone === 'neither' ? 'quiet' : line.tone} aria-hidden="true">
                  {MARK[line.tone]}
                </span>
                <span>{line.text}</span>
              </li>
            ))}
            {quarter.state === 'played' && quarter.happenings.length === 0 ? (
              <li>Nothing out of the ordinary.</li>
            ) : null}
            {quarter.meetings.length === 0 ? null : (
              <li class="quiet">
                {quarter.state === 'played' ? 'Met: ' : 'To meet: '}
                {quarter.meetings.join('; ')}.
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

export function QuarterNumbers(props: { quarters: readonly Quarter[] }) {
  const last = props.quarters.findLast((quarter) => quarter.state === 'played');
  if (last === undefined) return null;
  return (
    <Section title={`${last.label} in numbers`} aside="Change on the quarter before">
      <table class="data">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Value</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {last.numbers.map((number) => (
            <tr key={number.id}>
              <th scope="row">{number.label}</th>
              <td class="num">{number.value}</td>
              <td class="num">
                {number.change === '' ? null : <Change value={number.delta} text={number.change} upIs={number.upIs} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
