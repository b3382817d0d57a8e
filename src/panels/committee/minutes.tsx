// The minutes: the mandate in words, and every ballot with the sum that made it. Just after the vote the ballots come
// one by one, the lightest first; a button shows them all, and so does a wish for less motion.
import { useState } from 'preact/hooks';
import type { CommitteeView } from '../../views/committee-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import { Section } from '../kit/text.tsx';

/** The mandate in words. */
export function Minutes(props: { mandate: NonNullable<CommitteeView['mandate']> }) {
  const { mandate } = props;
  return (
    <Section title="Minuted" part>
      <p role="status" class="lead">
        {mandate.count}
      </p>
      <ul class="plain rows">
        {mandate.minutes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Every ballot with its sum; `animate` brings them one by one. */
export function Ballots(props: { view: CommitteeView; animate: boolean }) {
  const { view } = props;
  const [all, showAll] = useState(!props.animate);
  return (
    <Section
      title="How they voted"
      aside={
        all ? (
          'The lightest spoke first.'
        ) : (
          <button type="button" class="button plain small" onClick={() => showAll(true)}>
            Show all
          </button>
        )
      }
    >
      <ol class={all ? 'plain ballots' : 'plain ballots revealing'}>
        {view.ballots.map((ballot, i) => (
          <li key={ballot.person} style={{ '--order': i }}>
            <Portrait person={ballot.person} name={ballot.name} size={32} />
            <span>
              <strong>{ballot.name}</strong>
              <span class="hint"> {ballot.sum}</span>
            </span>
            <span class={ballot.yes ? 'label for' : 'label against'}>
              {ballot.yes ? '▲ yes' : '▼ no'} {ballot.weight}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
