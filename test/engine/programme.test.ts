// The programme: how money becomes practice, what fits what, what a launch costs, what proof does, who cuts the money.
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import type { DilemmaSpec, InputChange } from '../../src/engine/world.ts';
import { smallWorld } from '../kit/small-world.ts';
import {
  createLab,
  decide,
  happeningsOf,
  kpi,
  type Lab,
  launched,
  ledgerOf,
  plan,
  poke,
  resolve,
  won,
  YEAR,
} from './lab.ts';

const fund = (keur: Record<string, number>): Decision => ({ kind: 'fund-programme', keur });
const practice = (lab: Lab, state: GameState, id: string): number => lab.engine.programme(state).practices[id]!;
/** The state some quarters on, the events let pass. */
const on = (lab: Lab, state: GameState, quarters: number): GameState => resolve(lab.engine, state, quarters).state;

describe('learning', () => {
  it('starts only half when a practice gets less than the dose', () => {
    const lab = createLab();
    const gain = (keur: number): number => {
      const state = launched(lab, 7, {}, [fund({ apd1: keur, sup1: 2000 - keur })]);
      const before = practice(lab, state, 'apd1');
      return practice(lab, on(lab, state, 1), 'apd1') - before * (1 - 0.009);
    };
    // From the dose on, learning goes with the money; below, also with how far the dose is met.
    expect(gain(400) / gain(200)).toBeCloseTo(2, 9);
    expect(gain(200) / gain(100)).toBeCloseTo(4, 9);
  });

  it('of a second practice waits for the first', () => {
    const lab = createLab();
    const gain = (first: number): number => {
      const state = poke(lab, launched(lab, 7, {}, [fund({ asv2: 2000 })]), (s, L) => (s[L.maturity + 6] = first));
      return practice(lab, on(lab, state, 1), 'asv2') - 0.14 * (1 - 0.009);
    };
    expect(gain(0.35) / gain(0)).toBeCloseTo(4, 9);
    expect(gain(0.9)).toBeCloseTo(gain(0.35), 12);
  });

  it('ends at the reach of the model', () => {
    const lab = createLab();
    const level = (model: string): number => {
      let state = launched(lab, 7, { model }, [fund({ apd1: 8000 })]);
      state = poke(lab, state, (s, L) => (s[L.adoption] = 1));
      return practice(lab, on(lab, state, 4), 'apd1');
    };
    expect(level('cfd')).toBeGreaterThan(0.6);
    expect(level('ccl')).toBeLessThanOrEqual(0.35);
    expect(level('ccl')).toBeGreaterThan(0.3);
  });

  it('waits for adoption, and is forgotten twice as fast without money', () => {
    const lab = createLab();
    const state = launched(lab, 7, {}, [fund({ apd1: 2000 })]);
    const gain = (adoption: number): number =>
      practice(
        lab,
        on(
          lab,
          poke(lab, state, (s, L) => (s[L.adoption] = adoption)),
          1,
        ),
        'apd1',
      );
    expect(gain(0.9)).toBeGreaterThan(gain(0.1));
    const idle = lab.engine.openGame(7);
    const kept = on(lab, launched(lab, 7, {}, [fund({ apd1: 2000 })]), 1);
    expect(practice(lab, on(lab, resolve(lab.engine, idle, 2).state, 1), 'ats3')).toBeCloseTo(0.13 * (1 - 0.018), 12);
    expect(practice(lab, kept, 'ats3')).toBeCloseTo(0.13 * (1 - 0.009), 12);
  });

  it('is faster on portfolio and plans with consultants, who cost money and spirit', () => {
    const lab = createLab();
    const year = (days: 0 | 50 | 80 | 130) => {
      const state = launched(lab, 7, {}, [{ kind: 'hire-consultants', days }]);
      return resolve(lab.engine, state, 1);
    };
    const gain = (days: 0 | 50 | 80 | 130, id: string): number =>
      practice(lab, year(days).state, id) - smallWorld().elements.find((e) => e.id === id.slice(0, 3))!.opening * 0.991;
    expect(gain(130, 'apd1') / gain(0, 'apd1')).toBeCloseTo(1.7, 9);
    expect(gain(80, 'abp1') / gain(0, 'abp1')).toBeCloseTo(1.5, 9);
    expect(gain(130, 'asv1')).toBeCloseTo(gain(0, 'asv1'), 12);
    expect(kpi(year(130).reports[0]!, 'cost') - kpi(year(0).reports[0]!, 'cost')).toBeCloseTo(0.2, 9);
    expect(kpi(year(130).reports[0]!, 'esprit')).toBeLessThan(kpi(year(0).reports[0]!, 'esprit'));
  });
});

describe('fit', () => {
  const fitWith = (lab: Lab, profile: number[], size: number): number => {
    const state = poke(lab, launched(lab), (s, L) => {
      profile.forEach((v, e) => s.fill(v * size, L.maturity + 3 * e, L.maturity + 3 * e + 3));
    });
    return kpi(resolve(lab.engine, state, 1).reports[0]!, 'fit');
  };

  it('is near one for any of the ideal shapes, at any size: there is more than one right way', () => {
    const lab = createLab();
    for (const shape of lab.world.shapes) {
      expect(fitWith(lab, shape.profile, 1), shape.id).toBeGreaterThan(0.97);
      expect(fitWith(lab, shape.profile, 0.4), shape.id).toBeGreaterThan(0.97);
    }
  });

  it('falls when a few elements run ahead of the rest', () => {
    const lab = createLab();
    expect(fitWith(lab, [0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1], 1)).toBeLessThan(0.2);
  });

  it('suffers a little when the purpose has no KPI in the set', () => {
    const lab = createLab();
    const fit = (purpose: 'margin' | 'global_reach'): number =>
      kpi(resolve(lab.engine, launched(lab, 7, {}, [{ kind: 'name-purpose', purpose }]), 1).reports[0]!, 'fit');
    expect(fit('global_reach') / fit('margin')).toBeCloseTo(0.97, 12);
  });
});

describe('a launch', () => {
  const full = (lab: Lab, model: string): Decision[] => plan(lab.world, { model });

  it('confuses by its divergence, and the confusion fades', () => {
    const lab = createLab();
    const { reports } = resolve(lab.engine, launched(lab, 7, { model: 'top' }), 3);
    const d = reports.map((r) => kpi(r, 'disruption'));
    expect(d[0]).toBeCloseTo(0.6 * 0.9 * 0.72, 12);
    expect(d[1]! / d[0]!).toBeCloseTo(0.72, 12);
    expect(d[2]! / d[1]!).toBeCloseTo(0.72, 12);
  });

  it('hardens those who lose power, by their stake, for six quarters; then a fifth of it remains', () => {
    const lab = createLab();
    const shock = (sinceLaunch: number): Map<string, number> => {
      const state = poke(lab, launched(lab), (s, L) => {
        s[L.launchT] = s[L.t]! - sinceLaunch;
        s[L.adoption] = 0;
      });
      const entries = ledgerOf(resolve(lab.engine, state, 1).reports, 'divergence');
      return new Map(entries.map((e) => [e.person, -e.anchor]));
    };
    const early = shock(5);
    const late = shock(6);
    // Strategy loses nothing: the small rate. Heads with a large stake feel up to one and a half times the large one.
    expect(early.get('strategy')).toBeCloseTo(0.008 * 0.6, 12);
    for (const id of ['head_safety', 'head_health', 'md_north', 'md_west']) {
      expect(early.get(id)!).toBeGreaterThanOrEqual(0.5 * 0.03 * 0.6 - 1e-12);
      expect(early.get(id)!).toBeLessThanOrEqual(1.5 * 0.03 * 0.6 + 1e-12);
      expect(late.get(id)! / early.get(id)!).toBeCloseTo(0.2, 9);
    }
  });

  it('starts its clock again when divergence rises or the model changes, and not otherwise', () => {
    const lab = createLab();
    const second = (from: string, to: string) => {
      const first = resolve(lab.engine, launched(lab, 7, { model: from }), 5).state;
      const next = won(lab, lab.engine.openYear(first));
      const before = lab.engine.programme(next);
      const { state, reports } = resolve(lab.engine, decide(lab.engine, next, full(lab, to)), 2);
      return { restarted: state.numbers[lab.L.launchT] === state.numbers[lab.L.t], before, state, reports };
    };
    expect(second('cfd', 'cfd').restarted).toBe(false);
    const changed = second('cfd', 'top');
    expect(changed.restarted).toBe(true);
    expect(happeningsOf(changed.reports, 'model_changed').map((h) => h.subject)).toEqual(['top']);
    const after = lab.engine.programme(changed.state);
    expect(after.esprit).toBeCloseTo(changed.before.esprit - 0.1, 12);
    expect(after.disruption).toBeCloseTo(changed.before.disruption + 0.6 * (1 - changed.before.adoption), 12);
    const lost = ledgerOf(changed.reports, 'model_changed');
    expect(lost).toHaveLength(13);
    expect(lost[0]!.anchor).toBeCloseTo(-0.05, 12);
  });

  it('counts from the full programme when a pilot came first', () => {
    const lab = createLab();
    const pilot = resolve(lab.engine, launched(lab, 7, { keur: 1500 }), 5).state;
    expect(lab.engine.programme(pilot).divergence).toBe(0.3);
    const next = decide(lab.engine, won(lab, lab.engine.openYear(pilot)), full(lab, 'cfd'));
    const { state } = resolve(lab.engine, next, 2);
    expect(state.numbers[lab.L.launchT]).toBe(4);
    expect(lab.engine.programme(state).divergence).toBe(0.6);
  });
});

describe('evidence', () => {
  /** Pull on each person in the third quarter after the KPIs were chosen, with satisfaction up and revenue flat. */
  function pulls(kpis: Decision & { kind: 'choose-kpis' }, rel = 0.5, fin = 0.4): Map<string, number> {
    const lab = createLab();
    const state = poke(lab, launched(lab, 7, {}, [kpis]), (s, L) => {
      s[L.t] = 3;
      s[L.rel] = rel;
      s[L.fin] = fin;
    });
    const entries = ledgerOf(resolve(lab.engine, { ...state, quarter: 3 }, 1).reports, 'evidence');
    return new Map(entries.map((e) => [e.person, e.anchor]));
  }
  const MIXED = { kind: 'choose-kpis', kpis: ['csat', 'churn', 'net_contribution'] } as const;
  const SOFT = { kind: 'choose-kpis', kpis: ['csat', 'churn', 'nps'] } as const;
  const HARD = { kind: 'choose-kpis', kpis: ['clv', 'revenue_growth', 'net_contribution'] } as const;

  it('is read through the KPIs chosen and through each person’s eyes', () => {
    // Finance: stubbornness .35, weight .8. HR: .25, .2. Pull .05 x (1.2 - s) x ((1 - f) rel' + f fin').
    expect(pulls({ ...MIXED, kpis: [...MIXED.kpis] }).get('finance')).toBeCloseTo(
      0.05 * 0.85 * (0.2 * 0.375 + 0.8 * 0.3),
      12,
    );
    expect(pulls({ ...SOFT, kpis: [...SOFT.kpis] }).get('finance')).toBeCloseTo(
      0.05 * 0.85 * (0.2 * 0.5 + 0.8 * 0.125),
      12,
    );
    expect(pulls({ ...HARD, kpis: [...HARD.kpis] }).get('hr')).toBeCloseTo(0.05 * 0.95 * (0.8 * 0.1 + 0.2 * 0.4), 12);
  });

  it('says nothing for two quarters after the set was changed', () => {
    const lab = createLab();
    const state = poke(lab, launched(lab), (s, L) => {
      s[L.t] = 5;
      s[L.kpiChangedT] = 4;
      s[L.rel] = 0.5;
    });
    expect(ledgerOf(resolve(lab.engine, { ...state, quarter: 1 }, 1).reports, 'evidence')).toEqual([]);
  });
});

describe('head office', () => {
  /** How many of many games see their first year cut. */
  const cuts = (kpis: Decision, factor = 1, apm = 0.12): number => {
    const dilemmas: DilemmaSpec[] = smallWorld().dilemmas;
    const changes: InputChange[] = [{ input: 'cut_factor', op: 'times', value: factor }];
    dilemmas[0]!.b.inputs = changes;
    const lab = createLab({ dilemmas });
    let n = 0;
    for (let seed = 0; seed < 400; seed++) {
      let state = launched(lab, seed, {}, [kpis, { kind: 'answer-dilemma', dilemma: 'case_first', pole: 'b' }]);
      state = poke(lab, state, (s, L) => s.fill(apm, L.maturity + 18, L.maturity + 21));
      const { reports } = resolve(lab.engine, state, 1);
      if (happeningsOf(reports, 'head_office_cut').length > 0) n++;
    }
    return n / 400;
  };
  const MIXED: Decision = { kind: 'choose-kpis', kpis: ['csat', 'churn', 'net_contribution'] };
  const SOFT: Decision = { kind: 'choose-kpis', kpis: ['csat', 'churn', 'nps'] };

  it('cuts one programme in ten a year, twice as many without a financial KPI, half with proof, and as the funding says', () => {
    const base = cuts(MIXED);
    expect(base).toBeGreaterThan(0.06);
    expect(base).toBeLessThan(0.14);
    expect(cuts(SOFT)).toBeGreaterThan(1.6 * base);
    expect(cuts(MIXED, 1, 0.6)).toBeLessThan(0.7 * base);
    expect(cuts(MIXED, 0.5)).toBeLessThan(0.7 * base);
    expect(cuts(MIXED, 1.5)).toBeGreaterThan(1.2 * base);
  });

  it('takes three tenths of the money for the year', () => {
    const lab = createLab({}, { cutChance: 1 });
    const { reports, state } = resolve(lab.engine, launched(lab), 1);
    expect(happeningsOf(reports, 'head_office_cut')).toHaveLength(1);
    expect(kpi(reports[0]!, 'cost')).toBeCloseTo(0.7, 12);
    expect(kpi(resolve(lab.engine, state, 1).reports[0]!, 'cost')).toBeCloseTo(0.7, 12);
  });
});

describe('a bad quarter', () => {
  const bad = (input: 'protect_budget' | 'cut_in_bad_quarter') => {
    const dilemmas = smallWorld().dilemmas;
    dilemmas[0]!.b.inputs = [{ input, op: 'set', value: 1 }];
    const lab = createLab({ dilemmas }, { badMarket: 9 });
    const state = launched(lab, 7, {}, [{ kind: 'answer-dilemma', dilemma: 'case_first', pole: 'b' }]);
    return { lab, ...resolve(lab.engine, state, 2) };
  };

  it('with the money protected annoys Finance', () => {
    const { reports } = bad('protect_budget');
    const entries = ledgerOf(reports, 'dilemma').filter((e) => e.detail === 'protect_budget');
    expect(entries.map((e) => [e.person, e.slot])).toEqual([
      ['finance', 1],
      ['finance', 2],
    ]);
    expect(entries[0]!.anchor).toBeCloseTo(-0.04, 12);
  });

  it('with the money cut leaves three quarters of it for four quarters', () => {
    const { reports } = bad('cut_in_bad_quarter');
    expect(kpi(reports[0]!, 'cost')).toBeCloseTo(0.75, 12);
    expect(kpi(reports[1]!, 'cost')).toBeCloseTo(0.75, 12);
  });
});

describe('a dilemma', () => {
  it('changes inputs of the equations and acts once, when it is answered', () => {
    const lab = createLab();
    const answered = decide(lab.engine, lab.engine.openGame(7), [
      ...plan(lab.world),
      { kind: 'answer-dilemma', dilemma: 'case_first', pole: 'b' },
      { kind: 'answer-dilemma', dilemma: 'few_or_many', pole: 'a' },
    ]);
    expect(lab.engine.input(answered, 'delivery_slope')).toBe(1.12);
    const first = resolve(lab.engine, answered, YEAR);
    const acted = ledgerOf(first.reports, 'dilemma');
    expect(acted).toHaveLength(13);
    expect(acted[0]).toMatchObject({ detail: 'case_first', anchor: expect.closeTo(-0.02, 12) as number });
    const next = lab.engine.openYear(first.state);
    expect(lab.engine.input(next, 'delivery_slope')).toBe(1.12);
    expect(ledgerOf(resolve(lab.engine, next, YEAR).reports, 'dilemma')).toEqual([]);
  });

  it('answered anew costs the teams some of their spirit', () => {
    const lab = createLab();
    const first = resolve(
      lab.engine,
      launched(lab, 7, {}, [{ kind: 'answer-dilemma', dilemma: 'case_first', pole: 'b' }]),
      5,
    );
    const next = lab.engine.openYear(first.state);
    const changed = decide(lab.engine, next, [{ kind: 'answer-dilemma', dilemma: 'case_first', pole: 'a' }]);
    const esprit = (state: GameState): number => lab.engine.programme(resolve(lab.engine, state, 1).state).esprit;
    expect(esprit(changed)).toBeCloseTo(esprit(next) - 0.02, 12);
  });
});

describe('a correction', () => {
  const midYear = (lab: Lab): GameState => resolve(lab.engine, launched(lab), 2).state;
  const correct = (lab: Lab, correction: (Decision & { kind: 'correct-course' })['correction']): GameState =>
    resolve(lab.engine, decide(lab.engine, midYear(lab), [{ kind: 'correct-course', correction }]), 1).state;

  it('moves money between practices', () => {
    const lab = createLab();
    const none = correct(lab, { kind: 'none' });
    const moved = correct(lab, { kind: 'move_budget', from: 'sup1', to: 'apd1', keur: 150 });
    expect(practice(lab, moved, 'apd1')).toBeGreaterThan(practice(lab, none, 'apd1'));
    expect(practice(lab, moved, 'sup1')).toBeLessThan(practice(lab, none, 'sup1'));
    expect(practice(lab, moved, 'asv1')).toBeCloseTo(practice(lab, none, 'asv1'), 12);
  });

  it('drops or adds an account', () => {
    const lab = createLab({}, { conditionalAccounts: 7 });
    const dropped = correct(lab, { kind: 'drop_account', account: 'elm' });
    expect(lab.engine.account(dropped, 'elm').listed).toBe(false);
    const before = lab.engine.account(midYear(lab), 'elm').trust;
    expect(lab.engine.account(dropped, 'elm').trust).toBeLessThan(before - 0.08);
    const room = resolve(lab.engine, launched(lab, 7, { accounts: ['alder', 'cedar', 'elm', 'fir'] }), 2).state;
    const one = decide(lab.engine, room, [
      { kind: 'correct-course', correction: { kind: 'drop_account', account: 'fir' } },
    ]);
    expect(lab.engine.checkDecision(one, { kind: 'correct-course', correction: { kind: 'none' } })?.code).toBe(
      'correction/closed',
    );
  });

  it('swaps the meetings of two quarters', () => {
    const lab = createLab();
    const meeting: Decision = { kind: 'meet-stakeholder', slot: 4, person: 'hr', tactic: 'education', points: 1 };
    const state = resolve(lab.engine, launched(lab, 7, {}, [meeting]), 2).state;
    const met = (more: Decision[]): string[] =>
      ledgerOf(resolve(lab.engine, decide(lab.engine, state, more), 1).reports, 'meeting').map((e) => e.person);
    expect(met([])).toEqual([]);
    expect(met([{ kind: 'correct-course', correction: { kind: 'swap_slots', first: 3, second: 4 } }])).toEqual(['hr']);
  });

  it('pauses a practice, or stops the programme and its cost', () => {
    const lab = createLab();
    const none = correct(lab, { kind: 'none' });
    const paused = correct(lab, { kind: 'pause_practice', practice: 'apd1' });
    expect(practice(lab, paused, 'apd1')).toBeLessThan(practice(lab, none, 'apd1'));
    const stopped = correct(lab, { kind: 'stop_programme' });
    expect(lab.engine.programme(stopped).spentEurM).toBeCloseTo(2, 12);
    expect(lab.engine.programme(none).spentEurM).toBeCloseTo(3, 12);
    expect(lab.engine.programme(stopped).effectiveness).toBeCloseTo(0.12, 12);
  });
});
