// The key accounts of the design: the portfolio as a map of potential and willingness, what the list promises beside
// one taken by size, and at the right the list itself, with a tier for each customer and a door to its room.
import { useState } from 'preact/hooks';
import type { AccountRoomView } from '../../views/account-room-view.ts';
import type { AccountRow, AccountsView } from '../../views/accounts-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { type Attempt, useAttempt } from '../kit/attempt.ts';
import { ChoiceGroup } from '../kit/fields.tsx';
import { RefusalNote, ScreenHead } from '../kit/text.tsx';
import { Words } from '../kit/words.tsx';
import { AccountRoom } from './account-room.tsx';
import './accounts.css';
import { OutlookBars } from './outlook-bars.tsx';
import { PortfolioMap } from './portfolio-map.tsx';

type Tier = 'A' | 'B' | 'C';
const TIERS: readonly (Tier | 'none')[] = ['A', 'B', 'C', 'none'];

export function AccountsPanel(props: {
  view: AccountsView;
  /** The room of an account, made when it is opened. */
  roomOf: (account: string) => AccountRoomView | null;
  send: Send;
}) {
  const { view, send } = props;
  const act = useAttempt(send);
  const [opened, setOpened] = useState<string | null>(null);
  // A row stays where it was found while its tier changes; the list is sorted anew when the page is opened again.
  const [order] = useState(() => view.rows.map(({ id }) => id));
  const rows = view.rows.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const room = opened === null ? null : props.roomOf(opened);
  return (
    <div class="spread accounts-spread">
      <div class="stage">
        <ScreenHead
          headline={view.headline}
          lead={
            <>
              {view.lead} <strong>{view.survey}</strong>
            </>
          }
        />
        <PortfolioMap rows={view.rows} leave={view.leave} />
        {view.compare === null ? null : <OutlookBars compare={view.compare} />}
      </div>
      <section class="file" aria-label="Account list">
        <div class="section-head">
          <h2>Who gets how much of us</h2>
          <span class="small quiet">A 1½ units, B 1, C ½</span>
        </div>
        <CoverageBar view={view} />
        <p class="small coverage-words">
          <Words text={view.capacityWords} />
        </p>
        <RefusalNote refusal={act.refusal} />
        <ul class="plain account-list">
          {rows.map((row) => (
            <Account key={row.id} row={row} view={view} act={act} onOpen={() => setOpened(row.id)} />
          ))}
        </ul>
      </section>
      {room === null ? null : (
        <AccountRoom
          key={room.id}
          view={room}
          send={send}
          sponsors={view.sponsors.filter(({ account }) => account !== room.id)}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

function CoverageBar(props: { view: AccountsView }) {
  const { units, capacity, rows } = props.view;
  const whole = Math.max(units, capacity, 1);
  const width = { A: 1.5, B: 1, C: 0.5 };
  return (
    <div class="coverage" aria-hidden="true">
      {rows.map(({ id, tier }) =>
        tier === null ? null : (
          <span key={id} style={{ width: `${(100 * width[tier]) / whole}%` }}>
            {tier}
          </span>
        ),
      )}
      {capacity > units ? (
        <span class="free" style={{ width: `${(100 * (capacity - units)) / whole}%` }}>
          {capacity - units >= 1 ? `${(capacity - units).toFixed(1)} free` : ''}
        </span>
      ) : null}
    </div>
  );
}

function Account(props: { row: AccountRow; view: AccountsView; act: Attempt; onOpen: () => void }) {
  const { row, view, act } = props;
  const setTier = (tier: Tier | 'none') => {
    const others = view.rows.flatMap((r) =>
      r.id !== row.id && r.tier !== null ? [{ account: r.id, tier: r.tier }] : [],
    );
    const own = tier === 'none' ? [] : [{ account: row.id, tier }];
    act.attempt({ type: 'decide', decision: { kind: 'select-accounts', accounts: [...others, ...own] } });
  };
  return (
    <li class={row.tier === null ? 'account' : 'account listed'}>
      <div class="account-name">
        <button type="button" class="account-door" aria-haspopup="dialog" onClick={props.onOpen}>
          {row.name}
          <span class="visually-hidden">: open its room</span>
        </button>
        <span class="account-facts">{row.lost ? 'Lost' : `Willing ${row.willingness}, ${row.potential} to win`}</span>
      </div>
      <span class="account-sales">{row.revenue}</span>
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
    </li>
  );
}
