// A pole of a dilemma changes inputs, never equations: nothing else moves when it is chosen, and every input on the list
// reaches the game.
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import { type InputId, INPUT_IDS } from '../../src/engine/world.ts';
import { smallWorld } from '../kit/small-world.ts';
import { createLab, decide, type Lab, plan, poke, resolve, won, YEAR } from './lab.ts';

/** A value each input can plausibly be set to, away from its neutral one. */
const OTHER: Record<InputId, number> = {
  reach: 0.5,
  divergence: 0.9,
  formalization: 0.95,
  maturity_rate: 1.2,
  budget_factor: 0.9,
  cut_factor: 0,
  esprit_target: 0.06,
  delivery_slope: 1.12,
  coverage_per_eur_m: 0.8,
  cost_eur_m: 0.15,
  anchor_per_year: 0.05,
  trust_per_quarter: -0.01,
  proactiveness: 0.9,
  sales_boost: 0.0015,
  climb_chance: 1,
  price_hazard: 0.5,
  stage_cap: 1,
  accounts_min: 5,
  accounts_max: 2,
  variable_pay: 0.6,
  team_pay: 0.8,
  pay_horizon: 0.1,
  public_expectation: 1,
  protect_budget: 1,
  cut_in_bad_quarter: 1,
  maturity_apd: 1.3,
  maturity_abp: 1.3,
  maturity_asv: 1.3,
  maturity_amp: 1.3,
  maturity_oin: 1.3,
  maturity_sup: 1.3,
  maturity_apm: 1.3,
  maturity_ats: 1.3,
};

/** A world in which a pole sets this input, and the decisions that choose it or not. */
function labWith(input: InputId): Lab {
  const dilemmas = smallWorld().dilemmas;
  dilemmas[0]!.b = { ...dilemmas[0]!.b, inputs: [{ input, op: 'set', value: OTHER[input] }], effects: [] };
  // Every year is cut and every quarter is bad, so that what depends on bad luck shows; customers are ready to climb.
  return createLab({ dilemmas }, { cutChance: 1, badMarket: 9 });
}

const CHOOSE: Decision = { kind: 'answer-dilemma', dilemma: 'case_first', pole: 'b' };
const EXPECT: Decision = {
  kind: 'state-expectation',
  reason: 'We hope so.',
  expectations: [
    { kpi: 'csat_key', low: 90, likely: 95, high: 99 },
    { kpi: 'retention_key', low: 90, likely: 95, high: 99 },
  ],
};

/** All KPIs and people of a year played with these decisions. */
function figures(lab: Lab, more: Decision[]): unknown {
  const pay: Decision = { kind: 'set-incentives', variable: 0.4, team: 0.2, horizon: 0.9, doubleCredit: false };
  const drafted = decide(lab.engine, won(lab, lab.engine.openGame(8)), [
    ...plan(lab.world, { keur: 2000 }),
    pay,
    EXPECT,
    ...more,
  ]);
  const ready = poke(lab, resolve(lab.engine, drafted, 2).state, (s, L) => {
    s.fill(0.5, L.maturity, L.maturity + 24);
    s.fill(75, L.account_S, L.account_S + L.accounts);
    s.fill(75, L.account_X, L.account_X + L.accounts);
    s.fill(0.6, L.account_T, L.account_T + L.accounts);
    s[L.adoption] = 0.6;
  });
  const { state, reports } = resolve(lab.engine, ready, YEAR - 2);
  return [
    reports.map((r) => (r.kpis ? [...r.kpis] : [])),
    lab.engine.committee(state).map((id) => lab.engine.person(state, id)),
  ];
}

describe('a pole', () => {
  it('without effects of its own moves nothing in the lobby but the inputs and the note that it was chosen', () => {
    const lab = labWith('delivery_slope');
    const open = won(lab, lab.engine.openGame(8));
    const lobby = (more: Decision[]): Float64Array =>
      resolve(lab.engine, decide(lab.engine, open, [...plan(lab.world), ...more]), 1).state.numbers;
    const [without, chosen] = [lobby([]), lobby([CHOOSE])];
    const { L } = lab;
    const allowed = new Set([L.pole, L.poleYear, ...INPUT_IDS.map((_, i) => L.input + i)]);
    const moved = Array.from(chosen.keys()).filter((i) => !Object.is(chosen[i], without[i]));
    expect(moved.filter((i) => !allowed.has(i))).toEqual([]);
    expect(moved).toContain(L.input + INPUT_IDS.indexOf('delivery_slope'));
  });

  const BOUNDS: readonly InputId[] = ['accounts_min', 'accounts_max'];

  it.each(INPUT_IDS.filter((id) => !BOUNDS.includes(id)))('that sets %s is felt in the year', (input) => {
    const lab = labWith(input);
    expect(figures(lab, [CHOOSE])).not.toEqual(figures(lab, []));
    expect(figures(lab, [CHOOSE])).toEqual(figures(labWith(input), [CHOOSE]));
  });

  it.each(BOUNDS)('that sets %s bounds the list', (input) => {
    const lab = labWith(input);
    const list = plan(lab.world)[1]!;
    const open = lab.engine.openGame(8);
    expect(lab.engine.checkDecision(open, list)).toBeNull();
    const bounded = decide(lab.engine, open, [CHOOSE]);
    expect(lab.engine.checkDecision(bounded, list)?.code).toBe(
      input === 'accounts_min' ? 'accounts/too-few' : 'accounts/too-many',
    );
  });
});
