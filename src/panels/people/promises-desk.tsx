// The desk of promises: what you are about to promise, and the ledger of every promise made: to whom, due, kept or not,
// and what it does to the President's confidence.
import type { PeopleView } from '../../views/people-view.ts';
import { Section, TableScroll } from '../kit/text.tsx';

const TONE = { due: ['○', 'you'], kept: ['✓', 'for'], broken: ['▼', 'against'] } as const;

export function PromisesDesk(props: { view: PeopleView }) {
  const { view } = props;
  return (
    <div class="columns even desks">
      <Section title="Promises you will make" part aside={view.promisesOpen}>
        {view.drafted.length === 0 ? (
          <p class="quiet">
            None this year. You make one in the file of the person who hears it: People, a face, below the meeting.
          </p>
        ) : (
          <ul class="plain rows">
            {view.drafted.map((text) => (
              <li key={text}>
                <span class="you">To keep:</span> {text}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Your word so far" part aside={`Credibility with the President: ${view.credibility}`}>
        {view.ledgerOfPromises.length === 0 ? (
          <p class="quiet">You have promised nothing yet.</p>
        ) : (
          <TableScroll label="Promises of all years">
            <table class="data">
              <thead>
                <tr>
                  <th scope="col">Promise</th>
                  <th scope="col">To</th>
                  <th scope="col">Due</th>
                  <th scope="col">Status</th>
                  <th scope="col" class="num">
                    Credibility
                  </th>
                </tr>
              </thead>
              <tbody>
                {view.ledgerOfPromises.map((promise) => (
                  <tr key={promise.text + promise.due + promise.hearers}>
                    <th scope="row">{promise.text}</th>
                    <td>{promise.hearers}</td>
                    <td>{promise.due}</td>
                    <td class={TONE[promise.tone][1]}>
                      <span aria-hidden="true">{TONE[promise.tone][0]} </span>
                      {promise.status}
                    </td>
                    <td class="num">{promise.effect}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </Section>
    </div>
  );
}
