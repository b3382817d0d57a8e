// The desk of promises: what you are about to promise, and the ledger of every promise made: to whom, due, kept or not,
// and what it does to the President's confidence.
import type { PeopleView } from '../../views/people-view.ts';
import { PromiseTable } from '../kit/promise-table.tsx';
import { Section } from '../kit/text.tsx';

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
      <Section title="Your word so far" part aside={view.credibility}>
        {view.ledgerOfPromises.length === 0 ? (
          <p class="quiet">You have promised nothing yet.</p>
        ) : (
          <PromiseTable
            label="Promises of all years"
            status="Status"
            promises={view.ledgerOfPromises}
            effect={(promise) => promise.effect}
          />
        )}
      </Section>
    </div>
  );
}
