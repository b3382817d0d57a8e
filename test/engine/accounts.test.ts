// The customers: what listing promises them, how satisfaction becomes trust, renewal and share, how relationships climb
// and break, what one price costs, and what befalls an account when a manager, an executive or the goods go missing.
import { describe, expect, it } from 'vitest';
import { compileChart, relationshipChart } from '../../src/engine/charts.ts';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import { RELATIONSHIP_STATES } from '../../src/engine/game-state.ts';
import { smallWorld } from '../kit/small-world.ts';
import {
  createLab,
  decide,
  happeningsOf,
  kpi,
  type Lab,
  launched,
  plan,
  poke,
  resolve,
  seatOf,
  won,
  YEAR,
} from './lab.ts';

const ALDER = 0;
const truth = (lab: Lab, state: GameState, id: string) => lab.engine.truth(state).accounts[id]!;

describe('listing an account', () => {
  it('raises what the customer expects, a little trust and commitment; dropping it costs more', () => {
    const lab = createLab();
    const open = lab.engine.openGame(7);
    const listed = launched(lab);
    const read = (state: GameState) =>
      ['X', 'T', 'C', 'S'].map((f) => state.numbers[lab.L[`account_${f as 'X'}`] + ALDER]!);
    const [X0, T0, C0, S0] = read(open) as [number, number, number, number];
    expect(read(listed)).toEqual([X0 + 5, expect.closeTo(T0 + 0.06, 12), expect.closeTo(C0 + 0.03, 12), S0]);
    const year = resolve(lab.engine, listed, 5).state;
    const [, T1, C1, S1] = read(year) as [number, number, number, number];
    const next = decide(lab.engine, won(lab, lab.engine.openYear(year)), plan(lab.world, { accounts: ['cedar'] }));
    const [, T2, C2, S2] = read(resolve(lab.engine, next, 2).state) as [number, number, number, number];
    expect([S1 - S2, T1 - T2, C1 - C2]).toEqual([
      expect.closeTo(4, 9),
      expect.closeTo(0.1, 9),
      expect.closeTo(0.05, 9),
    ]);
  });

  it('keeps tier A first when the mandate covers fewer accounts than asked', () => {
    const lab = createLab({}, { refusedAccounts: 1 });
    const tiers: Decision = {
      kind: 'select-accounts',
      accounts: [
        { account: 'alder', tier: 'C' },
        { account: 'elm', tier: 'A' },
        { account: 'cedar', tier: 'B' },
      ],
    };
    const state = decide(lab.engine, lab.engine.openGame(7), [...plan(lab.world), tiers]);
    const refused = poke(lab, resolve(lab.engine, state, 1).state, (s, L) => s.fill(-0.5, L.person_x, L.person_x + 13));
    const after = resolve(lab.engine, refused, 1).state;
    expect(lab.engine.mandateOf(after)).toMatchObject({ kind: 'refused', accounts: 1 });
    expect(lab.world.accounts.filter((a) => lab.engine.account(after, a.id).listed).map((a) => a.id)).toEqual(['elm']);
  });

  it('with more accounts than the money carries thins the effort out', () => {
    const lab = createLab();
    const coverage = (keur: number, tier: 'A' | 'B' | 'C'): number =>
      kpi(resolve(lab.engine, launched(lab, 7, { keur, tier }), 1).reports[0]!, 'coverage');
    expect(coverage(1000, 'A')).toBeCloseTo(2.4 / 4.5, 12);
    expect(coverage(1000, 'B')).toBeCloseTo(0.8, 12);
    expect(coverage(1000, 'C')).toBe(1);
    expect(coverage(4000, 'A')).toBe(1);
  });

  it('outside the scope gets little of the effort', () => {
    const lab = createLab();
    const effort = (clusters: string[]): number => {
      const narrow: Decision = {
        kind: 'choose-model',
        model: 'cfd',
        groups: lab.world.groups.map((g) => g.id),
        clusters,
      };
      return resolve(lab.engine, launched(lab, 7, {}, [narrow]), 1).state.numbers[lab.L.account_effort + ALDER]!;
    };
    const all = lab.world.clusters.map((c) => c.id);
    expect(effort(['east'])).toBeLessThan(0.55 * effort(all));
    expect(effort(['east'])).toBeGreaterThan(0.3 * effort(all));
  });
});

describe('a relationship', () => {
  const { table, events } = compileChart(relationshipChart);
  /** One quarter of a key account set up by hand; programme and luck such that only the relationship can move. */
  function quarter(lab: Lab, set: (s: Float64Array, L: Lab['L']) => void, seed = 7, quarters = 1): string {
    const state = poke(lab, launched(lab, seed), set);
    return lab.engine.account(resolve(lab.engine, state, quarters).state, 'alder').state;
  }
  const ready = (S: number, T: number) => (s: Float64Array, L: Lab['L']) => {
    s[L.account_S + ALDER] = S;
    s[L.account_X + ALDER] = S;
    s[L.account_T + ALDER] = T;
    s.fill(0.6, L.maturity, L.maturity + 24);
  };

  it('moves along the chart only', () => {
    const lab = createLab({ events: [] }, { climbChance: 0.6 });
    const moves = new Set<string>();
    for (let seed = 0; seed < 25; seed++) {
      let state = launched(lab, seed);
      state = poke(lab, state, (s, L) => {
        s.fill(0.7, L.maturity, L.maturity + 24);
        for (let a = 0; a < L.accounts; a++) {
          s[L.account_T + a] = [0.1, 0.3, 0.5, 0.7, 0.9, 0.2][a]!;
          s[L.account_S + a] = [45, 56, 66, 74, 85, 50][a]!;
        }
      });
      for (let q = 0; q < 4; q++) {
        const next = resolve(lab.engine, state, 1).state;
        for (const { id } of lab.world.accounts) {
          const from = RELATIONSHIP_STATES.indexOf(lab.engine.account(state, id).state);
          const to = RELATIONSHIP_STATES.indexOf(lab.engine.account(next, id).state);
          if (from !== to) moves.add(`${from}>${to}`);
        }
        state = next;
      }
    }
    // In one quarter a customer may make one move up and one down; each observed pair is one or two moves of the chart.
    const one = new Set<string>();
    for (let s = 0; s < 7; s++) for (let e = 0; e < events; e++) one.add(`${s}>${table[s * events + e]!}`);
    for (const move of moves) {
      const [from, to] = move.split('>');
      const via = RELATIONSHIP_STATES.some((_, m) => one.has(`${from}>${m}`) && one.has(`${m}>${to}`));
      expect(one.has(move) || via, move).toBe(true);
    }
    expect(moves.size).toBeGreaterThan(2);
  });

  it('climbs only after two quarters of good conditions, and no higher than its target', () => {
    const lab = createLab({}, { climbChance: 1 });
    expect(quarter(lab, ready(75, 0.6), 7, 1)).toBe('BAS');
    expect(quarter(lab, ready(75, 0.6), 7, 2)).toBe('COO');
    expect(quarter(lab, ready(75, 0.2), 7, 2)).toBe('BAS');
    expect(quarter(lab, ready(75, 0.6), 7, 4)).toBe('INT');
    const capped = poke(
      lab,
      launched(lab, 7, {}, [{ kind: 'set-relationship-target', account: 'alder', target: 'COO' }]),
      ready(75, 0.6),
    );
    expect(lab.engine.account(resolve(lab.engine, capped, 4).state, 'alder').state).toBe('COO');
  });

  it('slips when satisfaction falls, and breaks when trust is gone too', () => {
    const lab = createLab();
    const fall = (S: number, T: number, stage: number) => (s: Float64Array, L: Lab['L']) => {
      s[L.account_S + ALDER] = S;
      s[L.account_X + ALDER] = S;
      s[L.account_T + ALDER] = T;
      s[L.account_stage + ALDER] = stage;
    };
    expect(quarter(lab, fall(45, 0.5, 1))).toBe('EXP');
    expect(quarter(lab, fall(45, 0.5, 2))).toBe('BAS');
    expect(quarter(lab, fall(30, 0.1, 3))).toBe('DIS');
  });

  it('that disintegrates recovers with satisfaction and trust, or is lost after a year', () => {
    const lab = createLab();
    const broken = (S: number, T: number, since: number) => (s: Float64Array, L: Lab['L']) => {
      s[L.account_S + ALDER] = S;
      s[L.account_X + ALDER] = S;
      s[L.account_T + ALDER] = T;
      s[L.account_stage + ALDER] = 5;
      s[L.account_inStage + ALDER] = since;
    };
    expect(quarter(lab, broken(72, 0.6, 0))).toBe('BAS');
    expect(quarter(lab, broken(50, 0.2, 0))).toBe('DIS');
    expect(quarter(lab, broken(50, 0.2, 4))).toBe('LOST');
    const state = poke(lab, launched(lab), broken(50, 0.2, 4));
    const { state: after, reports } = resolve(lab.engine, state, 5);
    expect(happeningsOf(reports, 'account_lost').map((h) => h.subject)).toEqual(['alder']);
    expect(lab.engine.account(after, 'alder')).toMatchObject({ lotsHeld: 0, revenueEurM: 0 });
    const next = lab.engine.openYear(after);
    expect(next.sheet.accounts.map((a) => a.account)).not.toContain('alder');
    const list: Decision = { kind: 'select-accounts', accounts: [{ account: 'alder', tier: 'A' }] };
    expect(lab.engine.checkDecision(next, list)?.code).toBe('account/lost');
  });

  it('breaks when the manager leaves and a competitor strikes within half a year', () => {
    const lab = createLab();
    const struck = (manager: number, shock: number): string =>
      quarter(lab, (s, L) => {
        s[L.t] = 4;
        s[L.account_managerT + ALDER] = manager;
        s[L.account_shockT + ALDER] = shock;
      });
    expect(struck(3, 3)).toBe('DIS');
    expect(struck(3, -99)).toBe('BAS');
    expect(struck(2, 3)).toBe('BAS');
  });

  it('that is integrated suffers when an executive leaves; with several contacts trust suffers half', () => {
    const lab = createLab({}, { executiveChange: 1 });
    const loss = (stage: number): [string, number] => {
      const state = poke(lab, launched(lab), (s, L) => (s[L.account_stage + ALDER] = stage));
      const calm = createLab({}, { executiveChange: 0 });
      const after = lab.engine.account(resolve(lab.engine, state, 1).state, 'alder');
      return [after.state, calm.engine.account(resolve(calm.engine, state, 1).state, 'alder').trust - after.trust];
    };
    expect(loss(1)[1] / loss(2)[1]).toBeCloseTo(2, 1);
    expect(['INT', 'DIS']).toContain(loss(4)[0]);
  });
});

describe('a demand for one price', () => {
  const answer = (price: 'corridor' | 'lowest' | 'refuse', set: (s: Float64Array, L: Lab['L']) => void = () => {}) => {
    const lab = createLab({}, { priceHazard: 1, priceCentral: 0 });
    const before = poke(lab, launched(lab, 7, { price, accounts: ['alder'] }), set);
    // An account that has its one price does not ask again: the same quarter without a demand.
    const quiet = poke(lab, before, (s, L) => (s[L.account_harm + ALDER] = 1));
    return { lab, before, now: resolve(lab.engine, before, 1), without: resolve(lab.engine, quiet, 1).state };
  };
  const d = (run: ReturnType<typeof answer>): number => truth(run.lab, run.before, 'alder').dispersion;

  it('met with the lowest price costs more than the dispersion and pleases a little', () => {
    const run = answer('lowest');
    const after = run.lab.engine.account(run.now.state, 'alder');
    expect(after.priceIndex).toBeCloseTo(1 - 1.2 * d(run), 12);
    expect(after.harmonised).toBe('lowest');
    expect(
      truth(run.lab, run.now.state, 'alder').satisfaction - truth(run.lab, run.without, 'alder').satisfaction,
    ).toBeCloseTo(2, 9);
    expect(happeningsOf(run.now.reports, 'price_lowest')).toHaveLength(1);
  });

  it('met with a corridor costs little where there is a pricing logic, more where there is none', () => {
    const weak = answer('corridor');
    const logic = answer('corridor', (s, L) => s.fill(0.5, L.maturity, L.maturity + 24));
    expect(weak.lab.engine.account(weak.now.state, 'alder').priceIndex).toBeCloseTo(
      1 - weak.lab.C.p.corridorCutWeak * d(weak),
      12,
    );
    expect(logic.lab.engine.account(logic.now.state, 'alder').priceIndex).toBeCloseTo(
      1 - logic.lab.C.p.corridorCut * d(logic),
      12,
    );
    expect(logic.lab.C.p.corridorCut).toBeLessThan(weak.lab.C.p.corridorCutWeak);
  });

  it('met with a refusal keeps the price and costs satisfaction, trust and share; more share where purchasing is central', () => {
    const run = answer('refuse');
    const after = run.lab.engine.account(run.now.state, 'alder');
    expect(after.priceIndex).toBe(1);
    expect(after.harmonised).toBe('refused');
    expect(
      truth(run.lab, run.without, 'alder').satisfaction - truth(run.lab, run.now.state, 'alder').satisfaction,
    ).toBeCloseTo(5, 9);
    const bonus = (c: number): number =>
      answer('refuse', (s, L) => (s[L.account_c + ALDER] = c)).now.state.numbers[run.lab.L.account_bonus + ALDER]!;
    expect([bonus(0.5), bonus(0.9)]).toEqual([0.86, 0.75]);
  });

  it('comes once, and again two years after a refusal; a second refusal breaks the relationship', () => {
    const run = answer('refuse');
    const again = (t: number): GameState =>
      resolve(
        run.lab.engine,
        poke(run.lab, run.now.state, (s, L) => (s[L.t] = t)),
        1,
      ).state;
    expect(run.lab.engine.account(again(7), 'alder').state).toBe('BAS');
    expect(run.lab.engine.account(again(8), 'alder').state).toBe('DIS');
    const granted = answer('lowest');
    const later = resolve(
      granted.lab.engine,
      poke(granted.lab, granted.now.state, (s, L) => (s[L.t] = 20)),
      1,
    );
    expect(happeningsOf(later.reports, 'price_demand')).toEqual([]);
  });

  it('is likelier with central purchasing, and in a price war', () => {
    const demands = (c: number, climate: number): number => {
      let n = 0;
      const lab = createLab({}, { priceHazard: 0, priceCentral: 0.3, priceWar: 0.3 });
      for (let seed = 0; seed < 150; seed++) {
        const state = poke(lab, launched(lab, seed, { accounts: ['alder'] }), (s, L) => {
          s[L.account_c + ALDER] = c;
          s[L.climate] = climate;
        });
        n += happeningsOf(resolve(lab.engine, state, 1).reports, 'price_demand').length;
      }
      return n / 150;
    };
    expect(demands(0, 0)).toBe(0);
    expect(demands(0.9, 0)).toBeGreaterThan(demands(0.3, 0) + 0.05);
    expect(demands(0.9, 1)).toBeGreaterThan(demands(0.9, 0) + 0.1);
  });
});

describe('a shock', () => {
  /** Share of sales lost with the manager, under this use of teams, skills and shared knowledge. */
  const managerLoss = (teams: number, skills: number, knowledge: number): number => {
    const models = smallWorld().models.map((m) => ({ ...m, teams }));
    const lab = createLab({ models }, { managerLeaves: 1 });
    const state = poke(lab, launched(lab), (s, L) => {
      s.fill(skills, L.maturity + 21, L.maturity + 24);
      s[L.maturity + 10] = knowledge;
    });
    const before = truth(lab, state, 'alder').share;
    const { reports } = resolve(lab.engine, state, 1);
    expect(before).toBeGreaterThan(0);
    return happeningsOf(reports, 'manager_left').find((h) => h.subject === 'alder')!.amount;
  };

  it('of a manager who leaves costs 13 to 18 % of the account without cover, less than half of that with it', () => {
    const bare = managerLoss(0, 0.1, 0.1);
    expect(bare).toBeGreaterThanOrEqual(0.13);
    expect(bare).toBeLessThanOrEqual(0.18);
    expect(managerLoss(0.9, 0.7, 0.5)).toBeLessThan(bare / 2);
    expect(managerLoss(0.9, 0.7, 0.1)).toBeLessThan(bare);
    expect(managerLoss(0.9, 1, 1)).toBeGreaterThan(0);
  });

  it('of supply lasts two quarters and is milder with an escalation rule', () => {
    const lab = createLab({}, { supplyChance: 0 });
    const state = launched(lab);
    const quality = (escalation: number, left: number): number => {
      const shaken = poke(lab, state, (s, L) => {
        s[L.supplyLeft] = left;
        s[L.supplySize] = escalation >= 0.4 ? 2 : 5;
      });
      return resolve(lab.engine, shaken, 1).state.numbers[lab.L.account_Q + ALDER]!;
    };
    expect(quality(0, 0) - quality(0, 2)).toBeCloseTo(5, 9);
    expect(quality(0, 1)).toBeCloseTo(quality(0, 0), 12);
    const struck = (escalation: number): number => {
      const wild = createLab({}, { supplyChance: 1 });
      const set = poke(wild, launched(wild), (s, L) => (s[L.maturity + 14] = escalation));
      return happeningsOf(resolve(wild.engine, set, 1).reports, 'supply_disruption')[0]!.amount;
    };
    expect([struck(0.3), struck(0.5)]).toEqual([5, 2]);
  });

  it('of a contract costs renewal, less where the relationship is close', () => {
    const renewal = (lab: Lab, stage: number): number => {
      const state = poke(lab, launched(lab), (s, L) => {
        s[L.account_stage + ALDER] = stage;
        s[L.account_S + ALDER] = 75;
        s[L.account_X + ALDER] = 75;
        s[L.account_T + ALDER] = 0.7;
      });
      return lab.engine.account(resolve(lab.engine, state, 1).state, 'alder').renewal;
    };
    const attacked = createLab({}, { contractChance: 1 });
    const calm = createLab({}, { contractChance: 0 });
    expect(renewal(attacked, 1)).toBeLessThan(renewal(calm, 1) - 0.2);
    expect(renewal(calm, 3) - renewal(attacked, 3)).toBeLessThan(renewal(calm, 1) - renewal(attacked, 1));
  });
});

describe('sponsors and credit', () => {
  it('a sponsor who believes wins the customer’s trust, one who does not loses it', () => {
    const lab = createLab();
    const sponsor: Decision = { kind: 'assign-sponsors', sponsors: [{ account: 'alder', person: 'hr' }] };
    const trust = (more: Decision[], stance: number): number => {
      const state = poke(
        lab,
        launched(lab, 7, {}, more),
        (s, L) => (s[L.person_x + seatOf(lab, 'hr')] = s[L.person_b + seatOf(lab, 'hr')] = stance),
      );
      return lab.engine.account(resolve(lab.engine, state, 1).state, 'alder').trust;
    };
    expect(trust([sponsor], 0.6) - trust([], 0.6)).toBeCloseTo(0.01, 9);
    expect(trust([sponsor], -0.9) - trust([], -0.9)).toBeCloseTo(-0.01, 9);
  });

  it('double credit wins the country heads and costs a part of key revenue', () => {
    const lab = createLab();
    const pay = (doubleCredit: boolean): Decision => ({
      kind: 'set-incentives',
      variable: 0.2,
      team: 0.2,
      horizon: 0.5,
      doubleCredit,
    });
    const with1 = resolve(lab.engine, launched(lab, 7, {}, [pay(true)]), 1).reports;
    const without = resolve(lab.engine, launched(lab, 7, {}, [pay(false)]), 1).reports;
    const won1 = with1[0]!.ledger.filter((e) => e.cause === 'double_credit');
    expect(won1.map((e) => e.person)).toEqual(['md_north', 'md_west', 'md_isles', 'md_south', 'md_east']);
    expect(won1.map((e) => e.anchor)).toEqual(won1.map(() => expect.closeTo(0.025, 12)));
    expect(kpi(with1[0]!, 'cost') - kpi(without[0]!, 'cost')).toBeCloseTo(0.015 * kpi(with1[0]!, 'keyRevenue'), 9);
  });
});

describe('a successor', () => {
  it('takes the seat with half the way back to where it began, trust of his own, and no memory of meetings', () => {
    const lab = createLab();
    const year3 = { ...lab.engine.openGame(7), year: 3 };
    const played = poke(lab, resolve(lab.engine, year3, YEAR - 1).state, (s, L) => {
      s[L.person_x + seatOf(lab, 'md_isles')] = 0.6;
      s[L.person_b + seatOf(lab, 'md_isles')] = 0.4;
      s[L.person_tau + seatOf(lab, 'md_isles')] = 0.9;
    });
    const closed = lab.engine.resolveStep(played);
    expect(closed.report.ledger).toContainEqual(
      expect.objectContaining({ person: 'md_isles_next', cause: 'succession' }),
    );
    const next = lab.engine.openYear(closed.state);
    expect(lab.engine.committee(next)).toContain('md_isles_next');
    expect(lab.engine.committee(next)).not.toContain('md_isles');
    const heir = lab.engine.person(next, 'md_isles_next');
    expect(heir.stance).toBeCloseTo(0.2, 12);
    expect(lab.engine.truth(next).people.md_isles_next!.anchor).toBeCloseTo(0.1, 12);
    expect(heir).toMatchObject({ trust: 0.45, reason: { known: 'no', reason: null }, word: 'supportive' });
    expect(
      lab.engine.checkDecision(next, {
        kind: 'meet-stakeholder',
        slot: 0,
        person: 'md_isles',
        tactic: 'education',
        points: 1,
      })?.code,
    ).toBe('person/no-seat');
  });
});
