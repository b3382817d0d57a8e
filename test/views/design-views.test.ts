// What the design says first: headlines that the state makes true, and a room for each account that keeps doubt as a range.
import { describe, expect, test } from 'vitest';
import { accountRoomView } from '../../src/views/account-room-view.ts';
import { accountsStatus, accountsView } from '../../src/views/accounts-view.ts';
import { designView } from '../../src/views/design-view.ts';
import { playedTo, taking } from '../kit/views/played-game.ts';

const first = playedTo('designing');
const list = (accounts: string[]) =>
  taking(first, [{ kind: 'select-accounts', accounts: accounts.map((account) => ({ account, tier: 'B' as const })) }]);
const ids = first.engine.world.accounts.map(({ id }) => id);

describe('the models', () => {
  test('ask who owns the customer before the programme, and name the price of a change after', () => {
    const answers = first.engine.world.models.length === 8 ? 'Eight' : 'NaN';
    expect(designView(first).headline).toBe(`Who owns the customer? ${answers} answers`);
    expect(designView(playedTo('designing', 2)).headline).toMatch(/^You work as .*Keep it, or pay for a change$/);
  });

  test('take their words from their numbers', () => {
    const cards = designView(first).models;
    const row = (id: string, of: string) =>
      cards.find((card) => card.id === id)?.rows.find((one) => one.id === of)?.strong;
    expect(row('non', 'decides')).toBe('Each country');
    expect(row('non', 'unrest')).toBe('None');
    expect(row('cfd', 'decides')).toBe('The account team');
    expect(row('cfd', 'reach')).toBe('All the way');
    expect(row('mid', 'rules')).toBe('Many, written');
    expect(row('iso', 'reach')).toBe('To 45 %');
  });

  test('judge a purpose by the figure that the engine asks for', () => {
    const named = taking(first, [
      { kind: 'name-purpose', purpose: 'margin' },
      { kind: 'choose-kpis', kpis: ['csat', 'churn', 'net_contribution'] },
    ]);
    expect(designView(first).aims.headline).toBe('Nobody has said yet what the programme is for');
    expect(designView(named).aims.headline).toBe('It is for margin, and net contribution will show it');
    const without = taking(named, [{ kind: 'choose-kpis', kpis: ['csat', 'churn', 'nps'] }]);
    expect(designView(without).aims.headline).toBe('It is for margin, and no figure shows it');
  });
});

describe('the portfolio', () => {
  test('compares the list with one taken by size, with the doubt of both', () => {
    const size = accountsView(first).rows.toSorted((a, b) => b.point.revenue - a.point.revenue);
    const largest = accountsView(list(size.slice(0, 2).map(({ id }) => id)));
    expect(largest.headline).toBe('Your two are the two largest');
    expect(largest.compare?.yours.text).toBe(largest.compare?.bySize.text);
    expect(largest.compare?.yours.text).toContain('±');
    expect(accountsView(list([])).compare).toBeNull();
  });

  test('says in one line where the list stands', () => {
    expect(accountsStatus(list([]))).toBe('none listed yet');
    expect(accountsStatus(list(ids.slice(0, 2)))).toMatch(/^2 accounts, 2\.0/);
  });
});

describe('an account room', () => {
  const fresh = playedTo('reviewing');
  const room = accountRoomView(fresh, ids[0] ?? '');
  const after = playedTo('designing', 3);

  test('counts the lots in its headline as its grid shows them', () => {
    const held = room.lots.rows.flatMap(({ cells }) => cells).filter(({ state }) => state === 'held').length;
    expect(held).toBe(fresh.engine.account(fresh.state, room.id).lotsHeld);
    expect(room.lots.rows.map(({ cells }) => cells.length)).toEqual([4, 4, 4, 4]);
  });

  test('sums the lots by cluster to the sales that it names', () => {
    const euros = (text: string) => Math.round(10 * Number(/^€([\d.]+)\u00a0M$/.exec(text)?.[1]));
    for (const { id } of after.engine.world.accounts) {
      const { known, lots } = accountRoomView(after, id);
      const sales = euros(known.find(({ label }) => label === 'Sales a year')?.value ?? '');
      expect(
        lots.sums.reduce((sum, one) => sum + euros(one), 0),
        id,
      ).toBe(sales);
    }
  });

  test('shows ranges with the place to look, and never the hidden value', () => {
    const will = room.known.find(({ label }) => label === 'Will it work with us?');
    expect(will).toMatchObject({ state: 'range', how: 'survey, €0.10\u00a0M' });
    const bought = taking(fresh, [{ kind: 'buy-research', finding: 'customer_survey', people: [] }]);
    const known = accountRoomView(bought, room.id).known.find(({ label }) => label === 'Will it work with us?');
    expect(known).toMatchObject({ state: 'known', how: '' });
  });

  test('offers the next step of the stairs only while there is one, and judges each term by what is known', () => {
    for (const { id } of after.engine.world.accounts) {
      const view = accountRoomView(after, id);
      const top = after.engine.account(after.state, id).state === 'ITG';
      expect(view.climb === null).toBe(top || view.stairs.apart !== '');
      for (const term of view.climb?.terms ?? []) expect(term.value).not.toBe('');
    }
  });
});
