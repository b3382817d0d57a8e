// The tables of the debrief: promises, votes, ranges, and the true values behind people and accounts.
import type { DebriefView } from '../../views/debrief-view.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { PromiseTable } from '../kit/promise-table.tsx';
import { Section } from '../kit/text.tsx';

export function PromisesMade(props: { view: DebriefView }) {
  const { promises, promisesText } = props.view;
  return (
    <Section title="What you promised" {...(promises.length === 0 ? {} : { aside: promisesText })} part>
      {promises.length === 0 ? (
        <p class="quiet">{promisesText}.</p>
      ) : (
        <PromiseTable label="Promises" status="What became of it" promises={promises} />
      )}
    </Section>
  );
}

export function VoteTable(props: { view: DebriefView }) {
  return (
    <Section title="How they voted" part>
      <DataTable
        label="Votes of all years"
        columns={[
          { title: 'Year' },
          { title: 'Yes of 100', num: true },
          { title: 'Mandate' },
          { title: 'Asked' },
          { title: 'Granted' },
        ]}
        rows={props.view.votes.map(({ year, yes, result, asked, granted }) => ({
          key: year,
          cells: [year, yes, result, asked, granted],
        }))}
      />
    </Section>
  );
}

export function PredictionTable(props: { view: DebriefView }) {
  const { predictions } = props.view;
  if (predictions.length === 0) return null;
  const told = (names: string): string => (names === '' ? 'nobody' : names);
  return (
    <Section title="What you predicted" part>
      <DataTable
        label="Predictions of all years"
        columns={[{ title: 'Year' }, { title: 'You called' }, { title: 'Yes after all' }, { title: 'No after all' }]}
        rows={predictions.map(({ year, score, saidYes, saidNo }) => ({
          key: year,
          cells: [year, score, told(saidYes), told(saidNo)],
        }))}
      />
    </Section>
  );
}

export function RangeTable(props: { view: DebriefView }) {
  const { stated } = props.view;
  if (stated.length === 0) return null;
  return (
    <Section title="What you expected" part>
      <DataTable
        label="Expectations of all years"
        columns={[
          { title: 'Year' },
          { title: 'Number' },
          { title: 'Your range' },
          { title: 'What came', num: true },
          { title: 'Verdict' },
        ]}
        rows={stated.flatMap(({ year, lines }) =>
          lines.map(({ id, label, rangeText, actualText, verdictText }) => ({
            key: `${year} ${id}`,
            cells: [year, label, rangeText, actualText, verdictText],
          })),
        )}
      />
    </Section>
  );
}

export function TruthTable(props: { view: DebriefView }) {
  return (
    <DataTable
      label="What moved each member"
      class="truths"
      caption="People: what they said they stood for, what they were convinced of, and why"
      columns={[
        { title: 'Member' },
        { title: 'Stance', num: true },
        { title: 'Conviction', num: true },
        { title: 'True reason' },
        { title: 'What you knew' },
        { title: 'Behind it' },
      ]}
      rows={props.view.people.map(({ id, name, stance, conviction, reason, known, hidden }) => ({
        key: id,
        cells: [
          <span class="truth-name" key="name">
            <Portrait person={id} name={name} size={32} />
            {name}
          </span>,
          stance,
          conviction,
          reason,
          known,
          hidden,
        ],
      }))}
    />
  );
}

export function AccountTruths(props: { view: DebriefView }) {
  return (
    <details class="section">
      <summary>Accounts: who really wanted to come closer</summary>
      <DataTable
        label="True values of the accounts"
        class="account-truths"
        columns={[
          { title: 'Account' },
          { title: 'Willing, truly', num: true },
          { title: 'You believed', num: true },
          { title: 'Satisfaction', num: true },
          { title: 'Our share', num: true },
        ]}
        rows={props.view.accounts.map(({ id, name, willingness, believed, satisfaction, share }) => ({
          key: id,
          cells: [name, willingness, believed, satisfaction, share],
        }))}
      />
    </details>
  );
}
