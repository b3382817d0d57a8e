// The list beside the map: the same accounts with the same figures, reachable by keyboard. Opening one chooses it on the
// map too and says in words what the why-lines draw.
import { Fragment } from 'preact';
import { STRENGTH_WORDS } from '../../views/force-words.ts';
import type { ChosenAccount, MapAccount, MapView } from '../../views/map-view.ts';
import './account-twin.css';

export function AccountTwin(props: { view: MapView; onChoose: (id: string | null) => void }) {
  const { accounts, chosen } = props.view;
  const rows = [...accounts].sort((a, b) => b.sales - a.sales);
  return (
    <div class="twin" role="group" aria-label="The customers on the map">
      <div class="twin-head" aria-hidden="true">
        <span>Customer</span>
        <span>Sales</span>
        <span>Satisfaction</span>
        <span>Closeness</span>
        <span>Waiting</span>
      </div>
      <ul class="plain twin-rows">
        {rows.map((account) => {
          const open = account.id === chosen?.id;
          return (
            <li key={account.id} class={account.key ? 'key' : ''}>
              <button
                type="button"
                aria-expanded={open}
                aria-controls={open ? 'twin-reasons' : undefined}
                onClick={() => props.onChoose(open ? null : account.id)}
              >
                <Row account={account} />
              </button>
              {open && chosen !== null ? <Reasons chosen={chosen} /> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Row({ account }: { account: MapAccount }) {
  const { requests, risk } = account;
  const spoken = (text: string) => <span class="visually-hidden">{text}</span>;
  return (
    <>
      <span class="twin-name">
        <span>
          {account.name}
          {account.tier === null ? null : (
            <Fragment>
              <span class="twin-tier"> {account.tier}</span>
              {spoken(' key account')}
            </Fragment>
          )}
        </span>
        {risk === null ? (
          <span class="twin-industry">{account.industry}</span>
        ) : (
          <span class="twin-risk">
            <span aria-hidden="true">(●) </span>renewal at risk: {risk}
          </span>
        )}
      </span>
      <span class="twin-figure">
        {spoken(', sales ')}
        {account.lost ? '–' : account.salesWords}
      </span>
      <span class="twin-figure">
        {spoken(', satisfaction ')}
        {account.lost ? '–' : account.satisfactionWords}
      </span>
      <span class="twin-word">
        {spoken(', closeness ')}
        {account.closenessWord}
      </span>
      <span class="twin-word twin-waiting">
        {spoken(', requests waiting ')}
        {requests === 0 ? (
          <span class="quiet">{spoken('none')}</span>
        ) : (
          <>
            <span aria-hidden="true">{'□'.repeat(Math.min(6, requests))}</span> {requests}
          </>
        )}
      </span>
    </>
  );
}

function Reasons({ chosen }: { chosen: ChosenAccount }) {
  const { pace, whys } = chosen;
  return (
    <div id="twin-reasons" class="twin-reasons">
      {whys.length === 0 ? <p>Nothing pushes its sales much, up or down.</p> : null}
      <ul class="plain">
        {whys.map((why) => (
          <li key={why.id}>
            <span class={why.tone} aria-hidden="true">
              {why.tone === 'for' ? '▲' : '▼'}
            </span>{' '}
            {why.text}
            <span class="quiet">
              {' '}
              {why.tone === 'for' ? 'lifts' : 'lowers'} its sales {STRENGTH_WORDS[why.strength]}
            </span>
          </li>
        ))}
      </ul>
      {pace === null ? null : (
        <p class="twin-pace">
          <span class={pace.tone} aria-hidden="true">
            {pace.tone === 'even' ? '' : pace.tone === 'for' ? '▲ ' : '▼ '}
          </span>
          {pace.text}
          {pace.tone === 'even' ? '' : ' on last year, at the last quarter’s pace'}
        </p>
      )}
    </div>
  );
}
