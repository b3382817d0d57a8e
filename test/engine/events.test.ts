// Event cards: when they come, what they do, what follows from an answer; and conditions, the words they are written in.
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/engine/compiled.ts';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import { createReader } from '../../src/engine/readers.ts';
import { variableCatalogue } from '../../src/engine/variables.ts';
import type { ChoiceSpec, EffectSpec, EventSpec, Expr } from '../../src/engine/world.ts';
import { smallEvents } from '../kit/small-world-cards.ts';
import { smallWorld } from '../kit/small-world.ts';
import { createLab, decide, happeningsOf, kpi, type Lab, launched, ledgerOf, poke, resolve, YEAR } from './lab.ts';

const answer = (event: string, choice: string): Decision => ({ kind: 'answer-event', event, choice });

function card(id: string, fields: Partial<EventSpec> = {}, choice: Partial<ChoiceSpec> = {}): EventSpec {
  const base = smallEvents()[0]!;
  return {
    ...base,
    id,
    scripted: null,
    involves: [],
    choices: [{ ...base.choices[0]!, id: 'act', effects: [], ...choice }],
    ...fields,
  };
}

describe('the deck', () => {
  it('shows at most one card a quarter and none twice, over many games', () => {
    const events = Array.from({ length: 12 }, (_, i) => card(`card_${i}`, { chance: 0.3 }));
    const lab = createLab({ events });
    for (let seed = 0; seed < 25; seed++) {
      let state = lab.engine.openGame(seed);
      const seen: string[] = [];
      while (state.phase !== 'over') {
        if (state.phase === 'reveal') {
          state = lab.engine.openYear(state);
          continue;
        }
        const { state: after, report } = lab.engine.resolveStep(state);
        const drawn = happeningsOf([report], 'event_drawn').map((h) => h.subject);
        expect(drawn.length).toBeLessThanOrEqual(1);
        expect(lab.engine.pendingEvent(after)).toBe(drawn[0] ?? null);
        seen.push(...drawn);
        state = after;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(3);
    }
  });

  it('keeps a scripted card for its quarter, and a card that only follows for its cause', () => {
    const lab = createLab({ events: smallEvents() });
    let state = launched(lab);
    expect(lab.engine.pendingEvent(state)).toBeNull();
    state = resolve(lab.engine, state, 1).state;
    expect(lab.engine.pendingEvent(state)).toBe('late_goods');
    expect(lab.engine.variable(state, 'event.late_goods.seen')).toBe(1);
    state = resolve(lab.engine, decide(lab.engine, state, [answer('late_goods', 'wait')]), 1).state;
    expect(lab.engine.variable(state, 'chose.late_goods.wait')).toBe(1);
    expect(lab.engine.pendingEvent(state)).toBeNull();
    // Waiting is found out two quarters after the choice, although the card by itself begins in year 2.
    state = resolve(lab.engine, state, 1).state;
    expect(lab.engine.pendingEvent(state)).toBe('price_leak');
  });

  it('draws a card only while its condition holds, about as often as its chance says', () => {
    const when: Expr = { op: 'eq', left: { op: 'var', path: 'quarter' }, right: { op: 'num', value: 3 } };
    const lab = createLab({ events: [card('third', { when, chance: 0.3 })] });
    let drawn = 0;
    for (let seed = 0; seed < 300; seed++) {
      const { reports } = resolve(lab.engine, lab.engine.openGame(seed), YEAR);
      for (const h of happeningsOf(reports, 'event_drawn')) {
        expect(h.quarter).toBe(2);
        drawn++;
      }
    }
    expect(drawn / 300).toBeGreaterThan(0.22);
    expect(drawn / 300).toBeLessThan(0.38);
  });
});

describe('an answer', () => {
  /** A first quarter with this card on the table, answered. */
  function after(effects: EffectSpec[], involves: string[] = []) {
    const events = [card('now', { scripted: { year: 1, quarter: 1 }, involves }, { effects })];
    const lab = createLab({ events });
    const state = launched(lab);
    const acted = resolve(lab.engine, decide(lab.engine, state, [answer('now', 'act')]), 1);
    const passed = resolve(lab.engine, decide(lab.engine, state, [answer('now', 'do_nothing')]), 1);
    return { lab, acted, passed };
  }

  it('acts on the account or person it names, on groups of them, on spirit, money and gauges', () => {
    const sat = after([{ on: 'satisfaction', of: 'alder', add: 4 }]);
    const value = (l: Lab, s: GameState, id: string): number => l.engine.truth(s).accounts[id]!.satisfaction;
    expect(value(sat.lab, sat.acted.state, 'alder')).toBeGreaterThan(value(sat.lab, sat.passed.state, 'alder') + 2);
    expect(value(sat.lab, sat.acted.state, 'birch')).toBe(value(sat.lab, sat.passed.state, 'birch'));

    const key = after([{ on: 'trust', of: 'all_key', add: 0.1 }]);
    const gain = (id: string): number =>
      key.lab.engine.account(key.acted.state, id).trust - key.lab.engine.account(key.passed.state, id).trust;
    expect(gain('alder')).toBeCloseTo(0.097, 9);
    expect(gain('birch')).toBe(0);

    const heads = after([{ on: 'anchor', of: 'countries', add: -0.04 }]);
    const moved = ledgerOf(heads.acted.reports, 'event');
    expect(moved.map((e) => e.person)).toEqual(['md_north', 'md_west', 'md_isles', 'md_south', 'md_east']);
    expect(moved[0]).toMatchObject({ detail: 'now', anchor: expect.closeTo(-0.04, 12) as number });

    const trust = after([{ on: 'person_trust', of: 'hr', add: 0.06 }]);
    expect(ledgerOf(trust.acted.reports, 'event')).toMatchObject([
      { person: 'hr', trust: expect.closeTo(0.06, 12) as number },
    ]);

    const money = after([{ on: 'money', of: '', add: -0.5 }]);
    expect(kpi(money.acted.reports[0]!, 'net') - kpi(money.passed.reports[0]!, 'net')).toBeCloseTo(-0.5, 12);
    expect(kpi(money.acted.reports[0]!, 'cost')).toBe(kpi(money.passed.reports[0]!, 'cost'));

    const spirit = after([{ on: 'esprit', of: '', add: 0.1 }]);
    expect(kpi(spirit.acted.reports[0]!, 'esprit')).toBeGreaterThan(kpi(spirit.passed.reports[0]!, 'esprit') + 0.08);

    const gauge = after([{ on: 'gauge', of: 'mood_of_press', add: 80 }]);
    expect(gauge.lab.engine.variable(gauge.acted.state, 'gauge.mood_of_press')).toBe(100);
    expect(gauge.lab.engine.variable(gauge.passed.state, 'gauge.mood_of_press')).toBe(50);
  });

  it('not given costs a little with the people it is about', () => {
    const { passed } = after([], ['hr', 'alder']);
    expect(ledgerOf(passed.reports, 'event')).toMatchObject([
      { person: 'hr', anchor: expect.closeTo(-0.02, 12) as number },
    ]);
  });

  it('is closed while what it needs is not there', () => {
    const events = [{ ...smallEvents()[1]!, when: null, scripted: { year: 1, quarter: 1 } }];
    const lab = createLab({ events });
    const state = launched(lab);
    const refusal = lab.engine.checkDecision(state, answer('price_leak', 'show_rules'));
    expect(refusal).toMatchObject({ code: 'event/needs', message: expect.stringContaining('pricing logic') as string });
    const ready = poke(lab, state, (s, L) => (s[L.maturity + 8] = 0.3));
    expect(lab.engine.checkDecision(ready, answer('price_leak', 'show_rules'))).toBeNull();
  });
});

describe('a condition', () => {
  const lab = createLab();
  const state = lab.engine.openGame(7);
  const num = (value: number): Expr => ({ op: 'num', value });
  const year: Expr = { op: 'var', path: 'year' };
  const two = (
    op: 'add' | 'sub' | 'mul' | 'div' | 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne' | 'and' | 'or',
    left: Expr,
    right: Expr,
  ): Expr => ({
    op,
    left,
    right,
  });
  const value = (expr: Expr): number => lab.engine.evaluate(state, expr);

  it('computes and compares numbers, and dividing by zero gives zero', () => {
    expect(
      [
        two('add', num(2), num(3)),
        two('sub', num(2), num(3)),
        two('mul', num(2), num(3)),
        two('div', num(3), num(2)),
        two('div', num(3), num(0)),
      ].map(value),
    ).toEqual([5, -1, 6, 1.5, 0]);
    const compared = (['lt', 'le', 'gt', 'ge', 'eq', 'ne'] as const).map((op) =>
      [1, 2, 3].map((n) => value(two(op, num(n), num(2)))),
    );
    expect(compared).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [0, 0, 1],
      [0, 1, 1],
      [0, 1, 0],
      [1, 0, 1],
    ]);
    expect(value({ op: 'neg', of: year })).toBe(-1);
  });

  it('joins, negates and chooses', () => {
    const table = (op: 'and' | 'or'): number[] =>
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ].map(([a, b]) => value(two(op, num(a!), num(b!))));
    expect(table('and')).toEqual([0, 0, 0, 1]);
    expect(table('or')).toEqual([0, 1, 1, 1]);
    expect([0, 1, 5].map((n) => value({ op: 'not', of: num(n) }))).toEqual([1, 0, 0]);
    expect(value({ op: 'if', cond: two('gt', year, num(0)), then: num(7), else: num(9) })).toBe(7);
    expect(value({ op: 'if', cond: two('gt', year, num(1)), then: num(7), else: num(9) })).toBe(9);
  });

  it('about something that does not exist is refused by name', () => {
    expect(() => value({ op: 'var', path: 'weather' })).toThrow('"weather"');
    expect(() => value({ op: 'var', path: 'person.nobody.stance' })).toThrow(RangeError);
  });
});

describe('the catalogue of variables', () => {
  it('has a reader for every path, and each reads a number of its type on the first day', () => {
    const world = smallWorld();
    const C = compileRules(world);
    const { engine } = createLab();
    const s = engine.openGame(7).numbers;
    const catalogue = variableCatalogue(world);
    expect(catalogue.size).toBeGreaterThan(200);
    const lab = createLab({ events: world.events });
    const opening = lab.engine.openGame(7).numbers;
    for (const v of catalogue.values()) {
      const read = createReader(C, v.path)(opening);
      expect(Number.isFinite(read), v.path).toBe(true);
      expect(read, v.path).toBeGreaterThanOrEqual(v.low);
      expect(read, v.path).toBeLessThanOrEqual(v.high);
      expect(v.about.length, v.path).toBeGreaterThan(3);
    }
    expect(s.length).toBeGreaterThan(0);
  });

  it('reads what the door of the engine says, wherever both say it', () => {
    const lab = createLab();
    const state = resolve(lab.engine, launched(lab), 3).state;
    const read = (path: string): number => lab.engine.variable(state, path);
    const p = lab.engine.programme(state);
    expect([
      read('adoption'),
      read('esprit'),
      read('fit'),
      read('effectiveness'),
      read('support'),
      read('resistance'),
    ]).toEqual([p.adoption, p.esprit, p.fit, p.effectiveness, p.support, p.resistance]);
    expect(read('practice.asv2')).toBe(p.practices.asv2);
    expect(read('element.ats')).toBe(p.elements.ats);
    expect(read('person.hr.stance')).toBe(lab.engine.person(state, 'hr').stance);
    expect(read('account.alder.trust')).toBe(lab.engine.account(state, 'alder').trust);
    expect([read('account.alder.listed'), read('account.birch.listed'), read('key_accounts')]).toEqual([1, 0, 3]);
    expect([read('model.cfd'), read('model.top'), read('mandate.passed'), read('price.corridor')]).toEqual([
      1, 0, 1, 1,
    ]);
    expect([read('year'), read('quarter'), read('started'), read('budget')]).toEqual([1, 4, 1, 4]);
  });
});
