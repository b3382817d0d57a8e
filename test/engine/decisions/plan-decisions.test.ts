// What a team decides on paper: model and scope, accounts, KPIs, money, pay, dilemmas, expectations.
import { describe, expect, it } from 'vitest';
import type { Decision, KpiChoice } from '../../../src/engine/decisions/decision.ts';
import { refusalOf, sheetAfter } from '../../kit/decision-context.ts';

const two = {
  accounts: [
    { account: 'alder', tier: 'A' as const },
    { account: 'birch', tier: 'B' as const },
  ],
};

describe('the model and its scope', () => {
  const choose = (model: string, groups: string[], clusters: string[]): Decision => ({
    kind: 'choose-model',
    model,
    groups,
    clusters,
  });

  it('goes on the sheet in the world’s order, whatever the order of choosing', () => {
    const sheet = sheetAfter(choose('top', ['health', 'safety'], ['west', 'north']));
    expect(sheet).toMatchObject({ model: 'top', groups: ['safety', 'health'], clusters: ['north', 'west'] });
  });

  it('must exist, and at least one group and one cluster take part', () => {
    expect(refusalOf(choose('xyz', ['safety'], ['north']))).toBe('model/unknown');
    expect(refusalOf(choose('top', [], ['north']))).toBe('scope/empty');
    expect(refusalOf(choose('top', ['safety'], []))).toBe('scope/empty');
    expect(refusalOf(choose('top', ['safety', 'north'], ['north']))).toBe('scope/unknown');
    expect(refusalOf(choose('top', ['safety'], ['moon']))).toBe('scope/unknown');
    expect(refusalOf(choose('top', ['safety', 'safety'], ['north']))).toBe('scope/repeated');
  });
});

describe('the list of key accounts', () => {
  const select = (...accounts: string[]): Decision => ({
    kind: 'select-accounts',
    accounts: accounts.map((account) => ({ account, tier: 'B' })),
  });

  it('may be empty or hold every account', () => {
    expect(sheetAfter(select(), { sheet: two }).accounts).toEqual([]);
    expect(sheetAfter(select('alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir')).accounts).toHaveLength(6);
  });

  it('refuses strangers, repeats and accounts that were lost', () => {
    expect(refusalOf(select('alder', 'nobody'))).toBe('account/unknown');
    expect(refusalOf(select('alder', 'alder'))).toBe('account/repeated');
    const lost = { account: (_: unknown, id: string) => ({ id, state: id === 'birch' ? 'LOST' : 'BAS' }) };
    expect(refusalOf(select('birch'), { engine: lost as never })).toBe('account/lost');
    expect(refusalOf(select('alder'), { engine: lost as never })).toBeNull();
  });

  it('keeps to the number a dilemma’s pole allows, but none at all is always allowed', () => {
    const input = (_: unknown, name: string) => (name === 'accounts_min' ? 2 : name === 'accounts_max' ? 3 : 0);
    expect(refusalOf(select('alder'), { engine: { input } })).toBe('accounts/too-few');
    expect(refusalOf(select('alder', 'birch', 'cedar', 'elm'), { engine: { input } })).toBe('accounts/too-many');
    expect(refusalOf(select('alder', 'birch', 'cedar'), { engine: { input } })).toBeNull();
    expect(refusalOf(select(), { engine: { input } })).toBeNull();
  });

  it('takes sponsor and target with it when an account leaves tier A or the list', () => {
    const sheet = sheetAfter(select('alder'), {
      sheet: { ...two, sponsors: { alder: 'finance' }, targets: { alder: 'INT', birch: 'COO' } },
    });
    expect(sheet.sponsors).toEqual({});
    expect(sheet.targets).toEqual({ alder: 'INT' });
  });
});

describe('targets, prices and purpose', () => {
  it('a target needs a listed account and can be taken off again', () => {
    const target: Decision = { kind: 'set-relationship-target', account: 'alder', target: 'ITG' };
    expect(refusalOf(target)).toBe('account/not-listed');
    expect(refusalOf({ ...target, account: 'nobody' })).toBe('account/unknown');
    expect(sheetAfter(target, { sheet: two }).targets).toEqual({ alder: 'ITG' });
    const off = sheetAfter({ ...target, target: null }, { sheet: { ...two, targets: { alder: 'ITG' } } });
    expect(off.targets).toEqual({});
  });

  it('price policy and purpose are noted', () => {
    expect(sheetAfter({ kind: 'set-price-policy', policy: 'lowest' }).pricePolicy).toBe('lowest');
    expect(sheetAfter({ kind: 'name-purpose', purpose: 'retention' }).purpose).toBe('retention');
    expect(sheetAfter({ kind: 'hire-consultants', days: 50 }).consultantDays).toBe(50);
  });
});

describe('KPIs and pay', () => {
  const choose = (...kpis: KpiChoice[]): Decision => ({ kind: 'choose-kpis', kpis });

  it('are three to five different ones, in the catalogue’s order', () => {
    expect(refusalOf(choose('csat', 'nps'))).toBe('kpis/count');
    expect(refusalOf(choose('csat', 'nps', 'churn', 'clv', 'plan_quality', 'share_of_wallet'))).toBe('kpis/count');
    expect(refusalOf(choose('csat', 'nps', 'csat'))).toBe('kpis/repeated');
    expect(sheetAfter(choose('clv', 'csat', 'churn')).kpis).toEqual(['csat', 'churn', 'clv']);
  });

  it('pay above the usual variable share needs KPIs it can be tied to', () => {
    const pay = (variable: number): Decision => ({
      kind: 'set-incentives',
      variable,
      team: 0.3,
      horizon: 0.5,
      doubleCredit: true,
    });
    expect(refusalOf(pay(0.25))).toBeNull();
    expect(refusalOf(pay(0.26))).toBe('pay/no-kpi');
    const sheet = sheetAfter(pay(0.45), { sheet: { kpis: ['csat', 'churn', 'clv'] } });
    expect(sheet.incentives).toEqual({ variable: 0.45, team: 0.3, horizon: 0.5, doubleCredit: true });
  });
});

describe('the budget', () => {
  const fund = (keur: Record<string, number>): Decision => ({ kind: 'fund-programme', keur });

  it('replaces the earlier one and leaves out zeros', () => {
    const sheet = sheetAfter(fund({ ats3: 200, apd1: 300, oin2: 0 }), { sheet: { keur: { sup1: 900 } } });
    expect(Object.entries(sheet.keur)).toEqual([
      ['apd1', 300],
      ['ats3', 200],
    ]);
  });

  it('knows its practices and ends at eight million', () => {
    expect(refusalOf(fund({ apd9: 1 }))).toBe('practice/unknown');
    expect(refusalOf(fund({ constructor: 1 }))).toBe('practice/unknown');
    expect(refusalOf(fund({ apd1: 4000, apd2: 4000 }))).toBeNull();
    expect(refusalOf(fund({ apd1: 4000, apd2: 4000, apd3: 1 }))).toBe('budget/over-limit');
  });
});

describe('dilemmas', () => {
  const answer = (dilemma: string, pole: 'a' | 'b'): Decision => ({ kind: 'answer-dilemma', dilemma, pole });

  it('on the table are answered and answered again', () => {
    const first = sheetAfter(answer('case_first', 'a'));
    expect(first).toMatchObject({ poles: { case_first: 'a' }, dilemmaAnswered: ['case_first'] });
    const second = sheetAfter(answer('case_first', 'b'), { sheet: first });
    expect(second).toMatchObject({ poles: { case_first: 'b' }, dilemmaAnswered: ['case_first'] });
  });

  it('not on the table and never answered are refused', () => {
    expect(refusalOf(answer('pay_mix', 'a'))).toBe('dilemma/not-on-table');
    expect(refusalOf(answer('no_such_card', 'a'))).toBe('dilemma/unknown');
  });

  it('answered in earlier years may be changed, one a year', () => {
    const later = { dilemmasThisYear: () => [] };
    const poles = { case_first: 'a' as const, pay_mix: 'a' as const };
    const changed = sheetAfter(answer('case_first', 'b'), { sheet: { poles }, engine: later });
    expect(changed.dilemmaAnswered).toEqual(['case_first']);
    expect(refusalOf(answer('pay_mix', 'b'), { sheet: changed, engine: later })).toBe('dilemma/one-change');
    expect(refusalOf(answer('case_first', 'a'), { sheet: changed, engine: later })).toBeNull();
  });

  it('confirmed as they stand do not use up the change', () => {
    const later = { dilemmasThisYear: () => [] };
    const sheet = sheetAfter(answer('pay_mix', 'a'), { sheet: { poles: { pay_mix: 'a' } }, engine: later });
    expect(sheet.dilemmaAnswered).toEqual([]);
  });
});

describe('the expectation', () => {
  const csat = { kpi: 'csat_key' as const, low: 60, likely: 66, high: 70 };
  const growth = { kpi: 'key_revenue_growth' as const, low: -2, likely: 3, high: 3 };
  const state = (reason: string, ...expectations: (typeof csat | typeof growth)[]): Decision => ({
    kind: 'state-expectation',
    reason,
    expectations,
  });

  it('is a reason and ranges for two different numbers', () => {
    expect(sheetAfter(state(' They are ready. ', csat, growth))).toMatchObject({
      reason: 'They are ready.',
      expectations: [csat, growth],
    });
    expect(refusalOf(state('  ', csat, growth))).toBe('expectation/no-reason');
    expect(refusalOf(state('So.', csat))).toBe('expectation/two-numbers');
    expect(refusalOf(state('So.', csat, csat))).toBe('expectation/two-numbers');
  });

  it('has its three numbers in order', () => {
    expect(refusalOf(state('So.', { ...csat, low: 67 }, growth))).toBe('expectation/order');
    expect(refusalOf(state('So.', csat, { ...growth, high: 2.9 }))).toBe('expectation/order');
  });
});
