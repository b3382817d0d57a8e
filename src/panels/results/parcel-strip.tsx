// What is still on its way when the year closes: the next few parcels on a line, the rest folded away.
import type { Parcel } from '../../views/parcel-sources.ts';
import { Section } from '../kit/text.tsx';

const SHOWN = 3;

function Item(props: { parcel: Parcel }) {
  const { parcel } = props;
  return (
    <li class={parcel.state}>
      <p class="label quiet">{parcel.when}</p>
      <h3>{parcel.title}</h3>
      <p class="small">{parcel.sent}</p>
    </li>
  );
}

export function ParcelStrip(props: { pipe: readonly Parcel[] }) {
  const { pipe } = props;
  return (
    <Section title="Still on its way">
      {pipe.length === 0 ? <p class="quiet">Nothing that you have begun.</p> : null}
      <ul class="plain pipe">
        {pipe.slice(0, SHOWN).map((parcel) => (
          <Item key={parcel.id} parcel={parcel} />
        ))}
      </ul>
      {pipe.length > SHOWN ? (
        <details>
          <summary class="small">And {pipe.length - SHOWN} more</summary>
          <ul class="plain pipe">
            {pipe.slice(SHOWN).map((parcel) => (
              <Item key={parcel.id} parcel={parcel} />
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}
