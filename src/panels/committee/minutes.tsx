// The minutes: the mandate in words, once it is counted, what became of the team's prediction, and every ballot with the sum that made it, the lightest first.
import type { CommitteeView } from '../../views/committee-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import { Section } from '../kit/text.tsx';

/** The mandate in words; while `counting` it is not known yet. */
export function Minutes(props: { mandate: NonNullable<CommitteeView['mandate']>; counting: boolean }) {
  const { mandate, counting } = props;
  return (
    <Section title={counting ? 'The chair counts' : 'Minuted'} part>
      <p role="status" class="lead">
        {counting ? 'She does not vote.' : `${mandate.headline.replace(/\.$/, '')}. ${mandate.count}`}
      </p>
      {counting ? null : (
        <ul class="plain rows">
          {mandate.minutes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {counting ? null : <Called result={mandate.prediction} />}
    </Section>
  );
}

function Called(props: { result: NonNullable<CommitteeView['mandate']>['prediction'] }) {
  const { result } = props;
  if (result === null) return null;
  return (
    <div class="section called">
      <p class="lead">You called {result.score}.</p>
      {result.saidYes === '' ? null : (
        <p>
          <span class="for label">▲ Yes after all:</span> {result.saidYes}
        </p>
      )}
      {result.saidNo === '' ? null : (
        <p>
          <span class="against label">▼ No after all:</span> {result.saidNo}
        </p>
      )}
    </div>
  );
}

/** The ballots on the table with their sums; those still to come keep their place. */
export function Ballots(props: { view: CommitteeView; shown: number; onShowAll: () => void }) {
  const { view, shown } = props;
  const all = shown >= view.ballots.length;
  return (
    <Section
      title="How they voted"
      aside={
        all ? (
          'The lightest spoke first.'
        ) : (
          <button type="button" class="button plain small" onClick={props.onShowAll}>
            Show all
          </button>
        )
      }
    >
      <ol class="plain ballots">
        {view.ballots.map((ballot, i) => (
          <li key={ballot.person}>
            <Portrait person={ballot.person} name={ballot.name} size={32} />
            <span>
              <strong>{ballot.name}</strong>
              <span class="hint"> {i < shown ? ballot.sum : 'to come'}</span>
            </span>
            {i < shown ? (
              <span class={ballot.yes ? 'label for' : 'label against'}>
                {ballot.yes ? '▲ yes' : '▼ no'} {ballot.weight}
              </span>
            ) : (
              <span class="label quiet">{ballot.weight}</span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
