// What is known and what is shown: estimates until someone looks, findings that are kept, figures with noise and lag.
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import type { FindingId } from '../../src/engine/world.ts';
import { createLab, decide, kpi, type Lab, launched, plan, poke, resolve, seatOf, won, YEAR } from './lab.ts';

const buy = (finding: FindingId, ...people: string[]): Decision => ({ kind: 'buy-research', finding, people });
const mature = (lab: Lab, state: GameState): GameState =>
  poke(lab, state, (s, L) => s.fill(0.5, L.maturity + 18, L.maturity + 21));

describe('an estimate', () => {
  it('stays the same wrong picture until someone looks, and then is exact', () => {
    const lab = createLab();
    const open = lab.engine.openGame(7);
    const before = lab.engine.account(open, 'alder');
    const truth = lab.engine.truth(open).accounts.alder!;
    expect(before.willingness.sd).toBe(0.2);
    expect(before.willingness.value).not.toBe(truth.willingness);
    const year = resolve(lab.engine, open, YEAR).state;
    expect(lab.engine.account(year, 'alder').willingness).toEqual(before.willingness);
    const surveyed = lab.engine.account(decide(lab.engine, open, [buy('customer_survey')]), 'alder');
    expect(surveyed.willingness).toEqual({ value: truth.willingness, sd: 0 });
    expect(surveyed.centralisation).toEqual(before.centralisation);
    const audited = lab.engine.account(decide(lab.engine, open, [buy('price_audit')]), 'alder');
    expect(audited.centralisation).toEqual({ value: truth.centralisation, sd: 0 });
    expect(audited.dispersion).toEqual({ value: truth.dispersion, sd: 0 });
  });

  it('spreads around the truth by what it says it does', () => {
    const lab = createLab();
    let n = 0;
    let squares = 0;
    for (let seed = 0; seed < 200; seed++) {
      const state = lab.engine.openGame(seed);
      for (const { id } of lab.world.accounts) {
        const { dispersion } = lab.engine.account(state, id);
        const miss = (dispersion.value - lab.engine.truth(state).accounts[id]!.dispersion) / dispersion.sd;
        squares += miss * miss;
        n++;
      }
    }
    expect(Math.sqrt(squares / n)).toBeGreaterThan(0.85);
    expect(Math.sqrt(squares / n)).toBeLessThan(1.1);
  });

  it('is twice as good once measurement has matured', () => {
    const lab = createLab();
    const open = lab.engine.openGame(7);
    const facts = lab.engine.account(mature(lab, open), 'alder');
    expect(facts.willingness.sd).toBe(0.1);
    expect(facts.centralisation.sd).toBe(0.125);
    expect(facts.satisfaction).toEqual({ value: lab.engine.truth(open).accounts.alder!.satisfaction, sd: 0 });
  });
});

describe('a finding', () => {
  it('costs what it says, at once known and for ever kept', () => {
    const lab = createLab();
    const finding = (more: Decision[]) =>
      decide(lab.engine, won(lab, lab.engine.openGame(7)), [...plan(lab.world), ...more]);
    const cost = (more: Decision[]): number => kpi(resolve(lab.engine, finding(more), 3).reports[2]!, 'cost');
    const all = ['customer_survey', 'price_audit', 'benchmark', 'published_cases'] as const;
    expect(all.map((f) => cost([buy(f)]) - cost([]))).toEqual([0.1, 0.1, 0.08, 0.02].map((c) => expect.closeTo(c, 12)));
    expect(cost([buy('interviews', 'hr')]) - cost([])).toBeCloseTo(0.05, 12);
    expect(cost([buy('network_walk', 'hr', 'supply')]) - cost([])).toBeCloseTo(0.03, 12);
    const later = lab.engine.openYear(resolve(lab.engine, finding([buy('price_audit')]), YEAR).state);
    expect(lab.engine.findings(later)).toEqual([{ finding: 'price_audit', year: 1, people: [] }]);
    expect(lab.engine.checkDecision(later, buy('price_audit'))?.code).toBe('research/held');
  });

  it('takes points before the vote when people are asked', () => {
    const lab = createLab();
    const open = lab.engine.openGame(7);
    expect(lab.engine.pointsLeft(decide(lab.engine, open, [buy('interviews', 'hr')]), 0)).toBe(3);
    expect(lab.engine.pointsLeft(decide(lab.engine, open, [buy('network_walk', 'hr', 'supply')]), 0)).toBe(2);
    expect(lab.engine.pointsLeft(decide(lab.engine, open, [buy('benchmark')]), 0)).toBe(4);
  });

  it('from a network walk is all the ties of the two people asked, and of nobody else', () => {
    const lab = createLab();
    const state = decide(lab.engine, lab.engine.openGame(7), [buy('network_walk', 'head_safety', 'md_south')]);
    expect(lab.engine.person(state, 'head_safety').ties.sort()).toEqual(['head_transport', 'md_north']);
    expect(lab.engine.person(state, 'md_south').ties).toEqual(['md_east']);
    expect(lab.engine.person(state, 'finance').ties).toEqual([]);
  });

  it('from an interview is the true reason the more often the more the VP is trusted, else another one', () => {
    const lab = createLab();
    const honesty = (trust: number): number => {
      let honest = 0;
      for (let seed = 0; seed < 300; seed++) {
        const start = poke(
          lab,
          lab.engine.openGame(seed),
          (s, L) => (s[L.person_tau + seatOf(lab, 'finance')] = trust),
        );
        const state = decide(lab.engine, start, [buy('interviews', 'finance')]);
        const { reason } = lab.engine.person(state, 'finance');
        const truth = lab.engine.truth(state).people.finance!.reason;
        expect(reason.known).toBe(reason.reason === truth ? 'true' : 'said');
        // Having been asked counts from the lobby on, where the ledger can tell of it.
        const asked = lab.engine.resolveStep(state).report.ledger.find((e) => e.cause === 'interview');
        expect(asked?.trust ?? 0).toBeCloseTo(Math.min(1, trust + 0.01) - trust, 12);
        if (reason.known === 'true') honest++;
      }
      return honest / 300;
    };
    expect(honesty(0.2)).toBeGreaterThan(0.5);
    expect(honesty(0.2)).toBeLessThan(0.7);
    expect(honesty(1)).toBe(1);
  });

  it('of a price audit warns of most demands that come within two quarters', () => {
    const lab = createLab({}, { priceHazard: 0.5 });
    let demands = 0;
    let foreseen = 0;
    let blind = 0;
    for (let seed = 0; seed < 80; seed++) {
      const state = launched(lab, seed, {}, [buy('price_audit')]);
      const after = resolve(lab.engine, state, 2);
      const without = launched(lab, seed);
      for (const id of ['alder', 'cedar', 'elm']) {
        const asked = after.reports.some((r) =>
          r.happenings.some((h) => h.kind === 'price_demand' && h.subject === id),
        );
        const warned = lab.engine.account(state, id).demandExpected;
        if (asked) demands++;
        if (asked && warned) foreseen++;
        if (warned) expect(asked, `${seed} ${id}`).toBe(true);
        if (lab.engine.account(without, id).demandExpected) blind++;
      }
    }
    expect(foreseen / demands).toBeGreaterThan(0.6);
    expect(foreseen / demands).toBeLessThan(0.8);
    expect(blind).toBe(0);
  });
});

describe('satisfaction as shown', () => {
  /** Mean square of what is shown against the true value now and a quarter ago. */
  function misses(more: Decision[], measured: boolean): { now: number; lagged: number } {
    const lab = createLab();
    let now = 0;
    let lagged = 0;
    for (let seed = 0; seed < 60; seed++) {
      const start = poke(lab, launched(lab, seed, {}, more), (s, L) => {
        // Satisfaction on its way down, so that a lag can be told from noise.
        for (let a = 0; a < L.accounts; a++) s[L.account_S + a] = 90;
      });
      const { reports } = resolve(lab.engine, measured ? mature(lab, start) : start, 3);
      const [, second, third] = reports;
      now += (kpi(third!, 'csatShown') - kpi(third!, 'csatKey')) ** 2 / 60;
      lagged += (kpi(third!, 'csatShown') - kpi(second!, 'csatKey')) ** 2 / 60;
    }
    return { now, lagged };
  }
  const YEARLY: Decision = { kind: 'choose-kpis', kpis: ['churn', 'nps', 'clv'] };
  const QUARTERLY: Decision = { kind: 'choose-kpis', kpis: ['csat', 'nps', 'clv'] };

  it('is last quarter’s, with survey noise, until measurement has matured', () => {
    const raw = misses([YEARLY], false);
    expect(raw.lagged).toBeGreaterThan(1);
    expect(raw.lagged).toBeLessThan(4);
    expect(raw.now).toBeGreaterThan(3 * raw.lagged);
    const better = misses([YEARLY], true);
    expect(better.now).toBeLessThan(raw.lagged / 2);
  });

  it('has half the noise when it is one of the KPIs chosen, and none in the year of a survey', () => {
    expect(misses([QUARTERLY], false).lagged).toBeLessThan(misses([YEARLY], false).lagged / 2);
    expect(misses([YEARLY, buy('customer_survey')], false).now).toBeCloseTo(0, 12);
  });

  it('never shows more or less than a percentage can be', () => {
    const lab = createLab();
    const state = poke(lab, launched(lab), (s, L) => {
      s.fill(100, L.account_S, L.account_S + L.accounts);
      s.fill(100, L.account_X, L.account_X + L.accounts);
      s[L.shownCsat] = 100;
    });
    for (const report of resolve(lab.engine, state, 4).reports)
      expect(kpi(report, 'csatShown')).toBeLessThanOrEqual(100);
  });
});
