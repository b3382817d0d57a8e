// The tables of the debrief: promises, votes, ranges, and the true values behind people and accounts.
import type { DebriefView } from '../../views/debrief-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import { PromiseTable } from '../kit/promise-table.tsx';
import { Section, TableScroll } from '../kit/text.tsx';

export function PromisesMade(props: { view: DebriefView }) {
  const { promises, promisesText } = props.view;
  return (
    <Section title="What you promised" aside={promisesText} part>
      {promises.length === 0 ? (
        <p class="quiet">Nothing.</p>
      ) : (
        <PromiseTable label="Promises" status="What became of it" promises={promises} />
      )}
    </Section>
  );
}

export function VoteTable(props: { view: DebriefView }) {
  return (
    <Section title="How they voted" part>
      <TableScroll label="Votes of all years">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col" class="num">
                Yes of 100
              </th>
              <th scope="col">Mandate</th>
              <th scope="col">Asked</th>
              <th scope="col">Granted</th>
            </tr>
          </thead>
          <tbody>
            {props.view.votes.map((vote) => (
              <tr key={vote.year}>
                <th scope="row">{vote.year}</th>
                <td class="num">{vote.yes}</td>
                <td>{vote.result}</td>
                <td>{vote.asked}</td>
                <td>{vote.granted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

export function PredictionTable(props: { view: DebriefView }) {
  const { predictions } = props.view;
  if (predictions.length === 0) return null;
  return (
    <Section title="What you predicted" part>
      <TableScroll label="Predictions of all years">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">You called</th>
              <th scope="col">Yes after all</th>
              <th scope="col">No after all</th>
            </tr>
          </thead>
          <tbody>
            {predictions.map((one) => (
              <tr key={one.year}>
                <th scope="row">{one.year}</th>
                <td>{one.score}</td>
                <td>{one.saidYes === '' ? '–' : one.saidYes}</td>
                <td>{one.saidNo === '' ? '–' : one.saidNo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

export function RangeTable(props: { view: DebriefView }) {
  const { stated } = props.view;
  if (stated.length === 0) return null;
  return (
    <Section title="What you expected" part>
      <TableScroll label="Expectations of all years">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Number</th>
              <th scope="col">Your range</th>
              <th scope="col" class="num">
                What came
              </th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {stated.flatMap(({ year, lines }) =>
              lines.map((line) => (
                <tr key={line.id}>
                  <th scope="row">{year}</th>
                  <td>{line.label}</td>
                  <td>{line.rangeText}</td>
                  <td class="num">{line.actualText}</td>
                  <td>{line.verdictText}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

export function TruthTable(props: { view: DebriefView }) {
  return (
    <TableScroll label="What moved each member">
      <table class="data truths">
        <caption>People: what they said they stood for, what they were convinced of, and why</caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col" class="num">
              Stance
            </th>
            <th scope="col" class="num">
              Conviction
            </th>
            <th scope="col">True reason</th>
            <th scope="col">What you knew</th>
            <th scope="col">Behind it</th>
          </tr>
        </thead>
        <tbody>
          {props.view.people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <span class="truth-name">
                  <Portrait person={person.id} name={person.name} size={32} />
                  {person.name}
                </span>
              </th>
              <td class="num">{person.stance}</td>
              <td class="num">{person.conviction}</td>
              <td>{person.reason}</td>
              <td>{person.known}</td>
              <td>{person.hidden}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

export function AccountTruths(props: { view: DebriefView }) {
  return (
    <details class="section">
      <summary>Accounts: who really wanted to come closer</summary>
      <TableScroll label="True values of the accounts">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col" class="num">
                Willing, truly
              </th>
              <th scope="col" class="num">
                You believed
              </th>
              <th scope="col" class="num">
                Satisfaction
              </th>
              <th scope="col" class="num">
                Our share
              </th>
            </tr>
          </thead>
          <tbody>
            {props.view.accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row">{account.name}</th>
                <td class="num">{account.willingness}</td>
                <td class="num">{account.believed}</td>
                <td class="num">{account.satisfaction}</td>
                <td class="num">{account.share}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
