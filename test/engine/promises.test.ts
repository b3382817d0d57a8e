// Promises: each kind is checked against what really happened; kept, late and broken words are remembered by those who
// heard them, and by the people those talk to. The chair's confidence follows, and so do expectations met and missed.
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import type { PromiseTemplate } from '../../src/engine/world.ts';
import { smallEvents } from '../kit/small-world-cards.ts';
import {
  createLab,
  decide,
  happeningsOf,
  type Lab,
  launched,
  ledgerOf,
  plan,
  poke,
  resolve,
  seatOf,
  won,
  YEAR,
} from './lab.ts';

const promise = (kind: PromiseTemplate['kind'], subject = '', level = 0, dueIn = 2): PromiseTemplate => ({
  kind,
  subject,
  level,
  dueIn,
});

const give = (template: PromiseTemplate, ...hearers: string[]): Decision => ({
  kind: 'make-promise',
  promise: template,
  hearers: hearers.length > 0 ? hearers : ['md_south'],
});

const statusAfter = (lab: Lab, state: GameState, quarters: number): string =>
  lab.engine.promises(resolve(lab.engine, state, quarters).state)[0]!.status;

describe('a promise', () => {
  it('made in the draft or in the meeting is written down once', () => {
    const lab = createLab();
    const word = give(promise('visit', 'md_south'));
    const drafted = decide(lab.engine, lab.engine.openGame(1), [...plan(lab.world), word]);
    const voted = resolve(lab.engine, drafted, 2).state;
    expect(lab.engine.promises(voted)).toHaveLength(1);
    const meeting = resolve(lab.engine, decide(lab.engine, lab.engine.openGame(1), plan(lab.world)), 1).state;
    const inTheRoom = resolve(lab.engine, decide(lab.engine, meeting, [word]), 1);
    expect(lab.engine.promises(inTheRoom.state)).toMatchObject([
      { kind: 'visit', subject: 'md_south', hearers: ['md_south'], made: 0, due: 2, status: 'open' },
    ]);
    expect(happeningsOf(inTheRoom.reports, 'promise_made')).toHaveLength(1);
  });

  it('that is kept on the day wins conviction and trust of those who heard it, and the chair', () => {
    const lab = createLab();
    const state = launched(lab, 7, {}, [give(promise('price_floor', '', 0, 1), 'md_south', 'finance')]);
    const { reports, state: after } = resolve(lab.engine, state, 1);
    const kept = ledgerOf(reports, 'promise_kept');
    expect(kept.map((e) => e.person)).toEqual(['finance', 'md_south']);
    for (const e of kept) expect([e.anchor, e.trust]).toEqual([expect.closeTo(0.03, 12), expect.closeTo(0.02, 12)]);
    expect(lab.engine.promises(after)[0]!.status).toBe('kept');
    expect(lab.engine.programme(after).confidence).toBeCloseTo(0.55, 12);
    expect(lab.engine.variable(after, 'promises.kept')).toBe(1);
  });

  it('that is kept within two quarters of the day is late: trust goes, conviction stays', () => {
    const lab = createLab();
    const visit: Decision = { kind: 'meet-stakeholder', slot: 3, person: 'md_south', tactic: 'education', points: 1 };
    const state = launched(lab, 7, {}, [give(promise('visit', 'md_south', 0, 2)), visit]);
    expect(statusAfter(lab, state, 1)).toBe('open');
    expect(statusAfter(lab, state, 2)).toBe('late');
    const third = resolve(lab.engine, state, 3);
    expect(lab.engine.promises(third.state)[0]!.status).toBe('kept_late');
    expect(ledgerOf(third.reports, 'promise_late')).toMatchObject([
      { person: 'md_south', anchor: 0, trust: expect.closeTo(-0.02, 12) as number },
    ]);
    expect(lab.engine.programme(third.state).confidence).toBeCloseTo(0.5, 12);
  });

  it('that is broken costs those who heard it, half of it those they talk to, and the chair', () => {
    const lab = createLab();
    const state = launched(lab, 7, {}, [give(promise('figure', 'csat', 100, 1), 'md_south')]);
    const { reports, state: after } = resolve(lab.engine, state, 3);
    expect(ledgerOf(reports, 'promise_broken')).toMatchObject([
      { person: 'md_south', anchor: expect.closeTo(-0.06, 12) as number, trust: expect.closeTo(-0.08, 12) as number },
    ]);
    expect(ledgerOf(reports, 'promise_heard')).toMatchObject([
      { person: 'md_east', anchor: expect.closeTo(-0.03, 12) as number, trust: expect.closeTo(-0.04, 12) as number },
    ]);
    expect(lab.engine.programme(after).confidence).toBeCloseTo(0.42, 12);
    const memory = (s: GameState): number => s.numbers[lab.L.person_brokenMemory + seatOf(lab, 'md_south')]!;
    expect(memory(after)).toBeCloseTo(0.6, 12);
    expect(memory(resolve(lab.engine, after, 1).state)).toBeCloseTo(0.5, 12);
  });

  const LISTED = ['alder', 'cedar', 'elm'];
  const meetNorth = (tactic: 'education' | 'participation'): Decision => ({
    kind: 'meet-stakeholder',
    slot: 1,
    person: 'md_north',
    tactic,
    points: 1,
  });
  const double: Decision = { kind: 'set-incentives', variable: 0.2, team: 0.2, horizon: 0.5, doubleCredit: true };
  const training: Decision = { kind: 'fund-programme', keur: { ats1: 300, apd1: 1200 } };
  const CASES: [string, PromiseTemplate, Decision[], PromiseTemplate, Decision[]][] = [
    ['a budget not above a figure', promise('budget_cap', '', 4, 1), [], promise('budget_cap', '', 3.9, 1), []],
    [
      'an account that stays local',
      promise('account_local', 'fir', 0, 1),
      [],
      promise('account_local', 'alder', 0, 1),
      [],
    ],
    ['local credit', promise('local_credit', '', 0, 1), [double], promise('local_credit', '', 0, 1), []],
    ['a practice', promise('practice_level', 'apd1', 0.14, 1), [], promise('practice_level', 'apd1', 0.9, 1), []],
    [
      'pilots in a country',
      promise('pilots_in_cluster', 'north', 1, 1),
      [],
      promise('pilots_in_cluster', 'north', 3, 1),
      [],
    ],
    ['a figure', promise('figure', 'csat', 40, 1), [], promise('figure', 'csat', 95, 1), []],
    [
      'a training share',
      promise('training_share', '', 0.2, 1),
      [training],
      promise('training_share', '', 0.21, 1),
      [training],
    ],
    ['a visit', promise('visit', 'md_north', 0, 1), [meetNorth('education')], promise('visit', 'md_north', 0, 1), []],
    [
      'a seat in a working group',
      promise('working_group', 'md_north', 0, 1),
      [meetNorth('participation')],
      promise('working_group', 'md_north', 0, 1),
      [meetNorth('education')],
    ],
  ];

  it.each(CASES)('about %s is kept by doing it, and not otherwise', (_, good, with1, bad, with2) => {
    const lab = createLab();
    expect(statusAfter(lab, launched(lab, 7, { accounts: LISTED }, [...with1, give(good)]), 1)).toBe('kept');
    expect(statusAfter(lab, launched(lab, 7, { accounts: LISTED }, [...with2, give(bad)]), 1)).toBe('late');
  });

  it('of a visit is not kept by a visit that came before it', () => {
    const lab = createLab();
    const lobby: Decision = { kind: 'meet-stakeholder', slot: 0, person: 'md_south', tactic: 'education', points: 1 };
    const word = give(promise('visit', 'md_south', 0, 1));
    // Promised in the draft and visited in the lobby: kept. Visited in the lobby and promised in the meeting: not yet.
    expect(statusAfter(lab, launched(lab, 7, {}, [lobby, word]), 1)).toBe('kept');
    const drafted = decide(lab.engine, won(lab, lab.engine.openGame(7)), [...plan(lab.world), lobby]);
    const inTheRoom = decide(lab.engine, resolve(lab.engine, drafted, 1).state, [word]);
    expect(statusAfter(lab, resolve(lab.engine, inTheRoom, 1).state, 1)).toBe('late');
    expect(lab.engine.person(resolve(lab.engine, drafted, 1).state, 'md_south').quartersSinceMet).toBe(0);
  });

  it('about prices is broken by one lowest-price answer', () => {
    const lab = createLab({}, { priceHazard: 1 });
    const state = launched(lab, 7, { price: 'lowest' }, [give(promise('price_floor', '', 0, 1))]);
    expect(statusAfter(lab, state, 1)).toBe('late');
    expect(statusAfter(lab, launched(lab, 7, { price: 'corridor' }, [give(promise('price_floor', '', 0, 1))]), 1)).toBe(
      'kept',
    );
  });

  it('is inherited by whoever takes over the seat', () => {
    const lab = createLab();
    let state = poke(lab, lab.engine.openGame(1), (s, L) => (s[L.t] = 8));
    state = { ...state, year: 3 };
    state = decide(lab.engine, state, [give(promise('visit', 'md_isles', 0, 8), 'md_isles')]);
    state = lab.engine.openYear(resolve(lab.engine, state, YEAR).state);
    expect(lab.engine.promises(state)).toMatchObject([
      { kind: 'visit', subject: 'md_isles_next', hearers: ['md_isles_next'], status: 'open' },
    ]);
  });

  it('can come with the answer to an event', () => {
    const lab = createLab({ events: [{ ...smallEvents()[1]!, when: null, scripted: { year: 1, quarter: 1 } }] });
    const state = launched(lab);
    expect(lab.engine.pendingEvent(state)).toBe('price_leak');
    const answered = decide(lab.engine, state, [
      { kind: 'answer-event', event: 'price_leak', choice: 'promise_floor' },
    ]);
    expect(lab.engine.promises(resolve(lab.engine, answered, 1).state)).toMatchObject([
      { kind: 'price_floor', due: 4 },
    ]);
  });
});

describe('expectations', () => {
  const state = (low: number, likely: number): Decision => ({
    kind: 'state-expectation',
    reason: 'We counted.',
    expectations: [
      { kpi: 'csat_key', low, likely, high: 100 },
      { kpi: 'retention_key', low: 10, likely: 50, high: 100 },
    ],
  });
  const close = (lab: Lab, more: Decision[]) =>
    resolve(lab.engine, decide(lab.engine, won(lab, lab.engine.openGame(7)), [...plan(lab.world), ...more]), YEAR);

  it('met raise the chair’s confidence, missed lower it more', () => {
    const lab = createLab();
    expect(lab.engine.programme(close(lab, [state(40, 60)]).state).confidence).toBeCloseTo(0.6, 12);
    expect(lab.engine.programme(close(lab, [state(95, 99)]).state).confidence).toBeCloseTo(0.47, 12);
    const { reports } = close(lab, [state(95, 99)]);
    expect(happeningsOf(reports, 'expectation_missed').map((h) => h.subject)).toEqual(['csat_key']);
    expect(happeningsOf(reports, 'expectation_met').map((h) => h.subject)).toEqual(['retention_key']);
  });

  it('published as a case cost everyone’s conviction and trust by how far they were missed', () => {
    const lab = createLab();
    const publish: Decision = { kind: 'answer-dilemma', dilemma: 'case_first', pole: 'a' };
    const keep: Decision = { kind: 'answer-dilemma', dilemma: 'case_first', pole: 'b' };
    const gaps = (more: Decision[]) => ledgerOf(close(lab, more).reports, 'expectation_gap');
    const { reports } = close(lab, [publish, state(0, 99)]);
    const actual = 99 + happeningsOf(reports, 'expectation_met').find((h) => h.subject === 'csat_key')!.amount;
    const entries = ledgerOf(reports, 'expectation_gap');
    expect(entries).toHaveLength(13);
    const gap = (99 - actual) / 99;
    expect(entries[0]!.anchor).toBeCloseTo(-0.1 * gap, 9);
    expect(entries[0]!.trust).toBeCloseTo(-0.05 * gap, 9);
    expect(gaps([keep, state(0, 99)])).toEqual([]);
    expect(gaps([publish, state(0, 20)])).toEqual([]);
  });
});
