// The account list within the design: the portfolio as a map of potential and willingness, and its twin, a list where
// each customer gets a tier, and a key account a target and a sponsor.
import type { AccountRow, AccountsView } from '../../views/accounts-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { type Attempt, useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup, SelectField } from '../kit/fields.tsx';
import { RefusalNote, Section } from '../kit/text.tsx';
import { PortfolioMap } from './portfolio-map.tsx';
import './accounts.css';

type Tier = 'A' | 'B' | 'C';
const TIERS: readonly (Tier | 'none')[] = ['A', 'B', 'C', 'none'];

export function AccountsPanel(props: { view: AccountsView; send: Send }) {
  const { view } = props;
  const act = useAttempt(props.send);
  return (
    <Section title={view.headline} part aside={view.capacityWords}>
      <p class="lead">{view.lead}</p>
      <CoverageBar view={view} />
      <RefusalNote refusal={act.refusal} />
      <div class="accounts-columns">
        <PortfolioMap rows={view.rows} />
        <ul class="plain account-list">
          {view.rows.map((row) => (
            <Account key={row.id} row={row} view={view} act={act} />
          ))}
        </ul>
      </div>
    </Section>
  );
}

function CoverageBar(props: { view: AccountsView }) {
  const { units, capacity, rows } = props.view;
  const whole = Math.max(units, capacity, 1);
  const order = { A: 0, B: 1, C: 2 };
  const listed = rows.flatMap((row) => (row.tier === null ? [] : [{ name: row.name, tier: row.tier }]));
  listed.sort((a, b) => order[a.tier] - order[b.tier]);
  const width = { A: 1.5, B: 1, C: 0.5 };
  return (
    <div class="coverage" aria-hidden="true">
      {listed.map(({ name, tier }) => (
        <span key={name} style={{ width: `${(100 * width[tier]) / whole}%` }}>
          {tier}
        </span>
      ))}
      {capacity > units ? <span class="free" style={{ width: `${(100 * (capacity - units)) / whole}%` }} /> : null}
    </div>
  );
}

function Account(props: { row: AccountRow; view: AccountsView; act: Attempt }) {
  const { row, view, act } = props;
  const setTier = (tier: Tier | 'none') => {
    const others = view.rows.flatMap((r) =>
      r.id !== row.id && r.tier !== null ? [{ account: r.id, tier: r.tier }] : [],
    );
    const own = tier === 'none' ? [] : [{ account: row.id, tier }];
    act.attempt({ type: 'decide', decision: { kind: 'select-accounts', accounts: [...others, ...own] } });
  };
  const setSponsor = (person: string) => {
    const sponsors = view.rows.flatMap((r) => {
      const sponsor = r.id === row.id ? person : (r.sponsor ?? '');
      return sponsor === '' || r.tier !== 'A' ? [] : [{ account: r.id, person: sponsor }];
    });
    act.attempt({ type: 'decide', decision: { kind: 'assign-sponsors', sponsors } });
  };
  return (
    <li class={row.tier === null ? 'account' : 'account listed'}>
      <div class="account-name">
        <p>
          <strong>{row.name}</strong>{' '}
          <span class="small quiet">
            {row.industry}, {row.home}
          </span>
        </p>
        <p class="small quiet">{row.note}</p>
        <p class="small account-facts">
          <span>Sales {row.revenue}</span>
          <span>Potential {row.potential}</span>
          <span>Willing {row.willingness}</span>
          <span>Buys centrally {row.centralisation}</span>
          <span>Prices apart {row.dispersion}</span>
          <span>{row.state}</span>
        </p>
      </div>
      <ChoiceGroup
        legend={`Tier of ${row.name}`}
        hideLegend
        segments
        disabled={row.lost}
        options={TIERS.map((tier) =>
          tier === 'none' ? { value: tier, label: '–', spoken: 'not listed' } : { value: tier, label: tier },
        )}
        value={row.tier ?? 'none'}
        onChange={setTier}
      />
      {row.tier === null ? null : (
        <div class="account-choices">
          <SelectField
            label={`Relationship wanted with ${row.name}`}
            options={view.targets.map((t) => ({ value: t.id, label: t.label }))}
            value={row.target ?? 'none'}
            onChange={(target) =>
              act.attempt({
                type: 'decide',
                decision: {
                  kind: 'set-relationship-target',
                  account: row.id,
                  target: target === 'none' ? null : target,
                },
              })
            }
          />
          {row.tier !== 'A' ? null : (
            <SelectField
              label={`Sponsor of ${row.name}`}
              options={[
                { value: '', label: 'Nobody' },
                ...view.sponsors.map((person) => ({ value: person.id, label: person.name })),
              ]}
              value={row.sponsor ?? ''}
              onChange={setSponsor}
            />
          )}
        </div>
      )}
    </li>
  );
}
