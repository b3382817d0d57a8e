// What a team decides while the year runs and after it: event cards, the one correction, the reflection.
import { describe, expect, it } from 'vitest';
import type { Correction, Decision } from '../../../src/engine/decisions/decision.ts';
import type { AccountFacts, Mandate } from '../../../src/engine/game-state.ts';
import { type Circumstances, refusalOf, sheetAfter } from '../../kit/decision-context.ts';

describe('event cards', () => {
  const answer = (event: string, choice: string): Decision => ({ kind: 'answer-event', event, choice });
  const pending = (event: string | null, holds = 1): Circumstances => ({
    state: { phase: 'quarters', quarter: 2 },
    engine: { pendingEvent: () => event, evaluate: () => holds },
  });

  it('wait for an answer of their own', () => {
    expect(refusalOf(answer('late_goods', 'fly'), pending(null))).toBe('event/not-pending');
    expect(refusalOf(answer('late_goods', 'fly'), pending('price_leak'))).toBe('event/not-pending');
    expect(refusalOf(answer('late_goods', 'show_rules'), pending('late_goods'))).toBe('event/no-choice');
    expect(sheetAfter(answer('late_goods', 'fly'), pending('late_goods')).eventAnswers).toEqual({ late_goods: 'fly' });
  });

  it('close a choice whose condition does not hold, but doing nothing is always open', () => {
    expect(refusalOf(answer('price_leak', 'show_rules'), pending('price_leak', 0))).toBe('event/needs');
    expect(refusalOf(answer('price_leak', 'show_rules'), pending('price_leak', 1))).toBeNull();
    expect(refusalOf(answer('price_leak', 'blame_country'), pending('price_leak', 0))).toBeNull();
    expect(refusalOf(answer('price_leak', 'do_nothing'), pending('price_leak', 0))).toBeNull();
  });
});

describe('the correction', () => {
  const correct = (correction: Correction): Decision => ({ kind: 'correct-course', correction });
  const listed = ['alder', 'birch', 'cedar'];
  function midYear(budgetEurM = 2, accounts = 4): Circumstances {
    return {
      state: { phase: 'quarters', quarter: 2 },
      sheet: { keur: { apd1: 1600, apd2: 400 }, accounts: listed.map((account) => ({ account, tier: 'A' })) },
      engine: {
        correctionOpen: () => true,
        mandateOf: () => ({ budgetEurM, accounts }) as Mandate,
        account: (_, id) => ({ id, listed: listed.includes(id), state: id === 'fir' ? 'LOST' : 'BAS' }) as AccountFacts,
      },
    };
  }
  const move = (from: string, to: string, keur: number) => correct({ kind: 'move_budget', from, to, keur });

  it('is open once, in the middle of the year', () => {
    const closed = { ...midYear(), engine: { correctionOpen: () => false } };
    expect(refusalOf(correct({ kind: 'none' }), closed)).toBe('correction/closed');
    expect(sheetAfter(correct({ kind: 'none' }), midYear()).correction).toEqual({ kind: 'none' });
  });

  it('is noted without touching the year’s plan', () => {
    const sheet = sheetAfter(move('apd1', 'oin1', 500), midYear());
    expect(sheet.correction).toEqual({ kind: 'move_budget', from: 'apd1', to: 'oin1', keur: 500 });
    expect(sheet.keur).toEqual({ apd1: 1600, apd2: 400 });
  });

  it('moves at most a quarter of the year’s budget, from where it is', () => {
    expect(refusalOf(move('apd1', 'oin1', 500), midYear())).toBeNull();
    expect(refusalOf(move('apd1', 'oin1', 501), midYear())).toBe('correction/too-much');
    expect(refusalOf(move('apd2', 'oin1', 401), midYear())).toBe('correction/no-money');
    expect(refusalOf(move('oin1', 'apd1', 1), midYear())).toBe('correction/no-money');
    expect(refusalOf(move('apd1', 'apd1', 1), midYear())).toBe('correction/same-practice');
    expect(refusalOf(move('apd1', 'oin1', 0), midYear())).toBe('correction/nothing');
    expect(refusalOf(move('apd1', 'oin1', -5), midYear())).toBe('correction/nothing');
    expect(refusalOf(move('apd1', 'oin9', 5), midYear())).toBe('practice/unknown');
  });

  it('moves the money the mandate gave, not the money asked for', () => {
    expect(refusalOf(move('apd1', 'oin1', 250), midYear(1))).toBeNull();
    expect(refusalOf(move('apd1', 'oin1', 251), midYear(1))).toBe('correction/too-much');
    expect(refusalOf(move('apd2', 'oin1', 201), midYear(1))).toBe('correction/no-money');
  });

  it('drops a key account or adds one within the mandate', () => {
    const add = (account: string) => correct({ kind: 'add_account', account, tier: 'B' });
    expect(refusalOf(correct({ kind: 'drop_account', account: 'alder' }), midYear())).toBeNull();
    expect(refusalOf(correct({ kind: 'drop_account', account: 'elm' }), midYear())).toBe('account/not-listed');
    expect(refusalOf(add('elm'), midYear())).toBeNull();
    expect(refusalOf(add('alder'), midYear())).toBe('account/listed');
    expect(refusalOf(add('fir'), midYear())).toBe('account/lost');
    expect(refusalOf(add('elm'), midYear(2, 3))).toBe('correction/over-mandate');
  });

  it('swaps two different quarters, pauses what is paid for, stops what runs', () => {
    expect(refusalOf(correct({ kind: 'swap_slots', first: 3, second: 4 }), midYear())).toBeNull();
    expect(refusalOf(correct({ kind: 'swap_slots', first: 4, second: 4 }), midYear())).toBe('correction/same-slot');
    expect(refusalOf(correct({ kind: 'pause_practice', practice: 'apd2' }), midYear())).toBeNull();
    expect(refusalOf(correct({ kind: 'pause_practice', practice: 'oin1' }), midYear())).toBe('correction/no-money');
    expect(refusalOf(correct({ kind: 'stop_programme' }), midYear())).toBeNull();
    const idle = midYear();
    idle.engine = { ...idle.engine, programme: () => ({ started: false }) as never };
    expect(refusalOf(correct({ kind: 'stop_programme' }), idle)).toBe('correction/not-started');
  });
});

it('a reflection is noted without its outer spaces', () => {
  const sheet = sheetAfter({ kind: 'write-reflection', text: ' We rushed. ' }, { state: { phase: 'reveal' } });
  expect(sheet.reflection).toBe('We rushed.');
});
