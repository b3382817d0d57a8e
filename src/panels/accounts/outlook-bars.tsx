// What the list promises beside one taken by size: potential times willingness, one part of a bar for each account.
import type { AccountsView } from '../../views/accounts-view.ts';

export function OutlookBars(props: { compare: NonNullable<AccountsView['compare']> }) {
  const { title, yours, bySize } = props.compare;
  const most = Math.max(1, yours.total, bySize.total);
  const bars = [
    { id: 'yours', label: 'Yours', outlook: yours },
    { id: 'size', label: 'By size', outlook: bySize },
  ];
  return (
    <section class="section outlook" aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p class="small quiet">Potential times willingness: what work could move in a year.</p>
      </div>
      <dl>
        {bars.map(({ id, label, outlook }) => (
          <div key={id} class={id}>
            <dt>{label}</dt>
            <dd>
              <span class="outlook-bar" aria-hidden="true" style={{ width: `${(72 * outlook.total) / most}%` }}>
                {outlook.parts.map((part) => (
                  <span
                    key={part.id}
                    title={part.name}
                    style={{ flexGrow: Math.max(0.001, part.value / Math.max(0.001, outlook.total)) }}
                  />
                ))}
              </span>
              <strong>{outlook.text}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
