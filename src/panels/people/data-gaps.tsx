// Quiet resistance, where it shows first: what is late or missing, by whom.
import type { PeopleView } from '../../views/people-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import { Section } from '../kit/text.tsx';

export function DataGaps(props: { gaps: PeopleView['gaps'] }) {
  if (props.gaps.length === 0) return null;
  return (
    <Section title="Gaps in the data" aside="Some resist before they say so.">
      <ul class="plain rows gaps">
        {props.gaps.map((gap) => (
          <li key={gap.id}>
            <Portrait person={gap.id} name={gap.name} size={32} />
            <p class="small">
              <strong>
                {gap.name}
                {gap.clear ? ', clearly' : ''}:
              </strong>{' '}
              {gap.sign}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
