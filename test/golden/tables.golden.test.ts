// Golden tables of what is not one formula: the charts as tables, the words of a stance, the inputs a design gives, what
// answers are worth by the reason they meet, how severe objections are, and one whole game, figure by figure.
// After a change of the rules that is meant: npx vitest run test/golden/tables -u, and raise RULES_VERSION.
import { describe, expect, it } from 'vitest';
import { answerWorth } from '../../src/engine/answers.ts';
import { compileChart, openingWord, relationshipChart, stanceChart, stanceWord } from '../../src/engine/charts.ts';
import { compileRules } from '../../src/engine/compiled.ts';
import type { Decision, YearSheet } from '../../src/engine/decisions/decision.ts';
import { openingSheet } from '../../src/engine/decisions/sheet.ts';
import { resolveInputs } from '../../src/engine/inputs.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import { DRIVERS } from '../../src/engine/cards.ts';
import { severities } from '../../src/engine/objections.ts';
import { openNumbers } from '../../src/engine/opening.ts';
import { PARAMETERS } from '../../src/engine/parameters.ts';
import type { AnswerKind, AnswerSpec, InputId, TacticId, World } from '../../src/engine/world.ts';
import { createLab, plan, playYears } from '../engine/lab.ts';
import { smallEvents } from '../kit/small-world-cards.ts';
import { smallWorld } from '../kit/small-world.ts';

describe('the charts', () => {
  it('of a relationship are this table', () => {
    const { table } = compileChart(relationshipChart);
    // Columns: climb, slip, breach, break, recover, end. Rows: EXP to LOST.
    expect(Array.from({ length: 7 }, (_, s) => Array.from(table.subarray(s * 6, s * 6 + 6)))).toEqual([
      [1, 0, 0, 5, 0, 0],
      [2, 0, 1, 5, 1, 1],
      [3, 1, 2, 5, 2, 2],
      [4, 3, 2, 5, 3, 3],
      [4, 4, 3, 5, 4, 4],
      [5, 5, 5, 5, 1, 6],
      [6, 6, 6, 6, 6, 6],
    ]);
  });

  it('of a stance are this table', () => {
    expect(Array.from(compileChart(stanceChart).table)).toEqual([1, 0, 2, 0, 3, 1, 4, 2, 4, 3]);
  });

  it('keep a word until the stance has left its band by .05', () => {
    const stances = [
      -1, -0.56, -0.54, -0.46, -0.44, -0.21, -0.19, -0.11, -0.09, 0.09, 0.11, 0.19, 0.21, 0.54, 0.56, 0.64, 0.66, 1,
    ];
    expect([0, 1, 2, 3, 4].map((word) => stances.map((x) => stanceWord(word, x)).join(''))).toEqual([
      '000011112222333344',
      '001111112222333344',
      '001111222222333344',
      '001111222233333344',
      '001111222233334444',
    ]);
    expect(stances.map(openingWord).join('')).toBe('000111122223333444');
  });
});

/** Inputs by name of a sheet in this world. */
function inputsOf(world: World, sheet: Partial<YearSheet>, concede = { reach: 0, divergence: 0 }) {
  const C = compileRules(world);
  const s = openNumbers(C, 1);
  s[C.L.concReach] = concede.reach;
  s[C.L.concDelta] = concede.divergence;
  const values = resolveInputs(C, s, { ...openingSheet(world), ...sheet });
  return (id: InputId): number => values[C.inputIndex[id]]!;
}

describe('the inputs', () => {
  it('of a model are those of the design', () => {
    const world = smallWorld();
    const rows = world.models.map(({ id }) => {
      const of = inputsOf(world, { model: id });
      return [id, of('reach'), of('divergence'), of('formalization')];
    });
    expect(rows).toEqual([
      ['top', 1, 0.6, 0.6],
      ['cfd', 1, 0.6, 0.55],
      ['uns', 0.95, 0.4, 0.25],
      ['mid', 0.75, 0.5, 0.75],
      ['opl', 0.7, 0.4, 0.65],
      ['ccl', 0.35, 0.2, 0.15],
      ['iso', 0.45, 0.3, 0.45],
      ['non', 0.2, 0, 0.1],
    ]);
  });

  it('are neutral where nobody changes them', () => {
    const of = inputsOf(smallWorld(), { model: 'cfd' });
    const ones = [
      'maturity_rate',
      'budget_factor',
      'cut_factor',
      'proactiveness',
      'maturity_apd',
      'maturity_ats',
    ] as const;
    expect(ones.map(of)).toEqual([1, 1, 1, 1, 1, 1]);
    const zeros = [
      'cost_eur_m',
      'anchor_per_year',
      'trust_per_quarter',
      'sales_boost',
      'accounts_min',
      'accounts_max',
    ] as const;
    expect([...zeros, 'public_expectation' as const, 'protect_budget' as const].map(of)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(
      ['delivery_slope', 'coverage_per_eur_m', 'climb_chance', 'price_hazard', 'stage_cap'].map((id) =>
        of(id as InputId),
      ),
    ).toEqual([
      PARAMETERS.deliverySlope.value,
      PARAMETERS.coveragePerEurM.value,
      PARAMETERS.climbChance.value,
      PARAMETERS.priceHazard.value,
      4,
    ]);
  });

  it('are set, added to and multiplied by poles in the order of the cards, and kept in bounds', () => {
    const world = smallWorld();
    world.dilemmas[0]!.a.inputs = [
      { input: 'reach', op: 'add', value: 0.3 },
      { input: 'maturity_rate', op: 'times', value: 1.13 },
    ];
    world.dilemmas[1]!.a.inputs = [
      { input: 'formalization', op: 'add', value: -0.9 },
      { input: 'maturity_rate', op: 'add', value: 0.5 },
      { input: 'stage_cap', op: 'set', value: 2 },
    ];
    world.dilemmas[2]!.b.inputs = [{ input: 'maturity_rate', op: 'times', value: 2 }];
    const of = inputsOf(world, { model: 'cfd', poles: { case_first: 'a', few_or_many: 'a', pay_mix: 'b' } });
    expect(of('reach')).toBe(1.04);
    expect(of('formalization')).toBe(0);
    expect(of('maturity_rate')).toBeCloseTo((1.13 + 0.5) * 2, 12);
    expect(of('stage_cap')).toBe(2);
  });

  it('give way to concessions, and divergence shrinks with the power outside the scope', () => {
    const world = smallWorld();
    const conceded = inputsOf(world, { model: 'cfd' }, { reach: -0.1, divergence: -0.05 });
    expect([conceded('reach'), conceded('divergence')]).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.55, 12)]);
    // Heads' power .74; without Health .66, without North and East .56.
    const groups = ['safety', 'transport', 'consumer'];
    expect(inputsOf(world, { model: 'cfd', groups })('divergence')).toBeCloseTo((0.6 * 0.66) / 0.74, 12);
    const clusters = ['west', 'isles', 'south'];
    expect(inputsOf(world, { model: 'cfd', clusters })('divergence')).toBeCloseTo((0.6 * 0.56) / 0.74, 12);
  });
});

describe('answers', () => {
  const world = smallWorld();
  const C = compileRules(world);
  const seat = C.seatOf.get('finance')!;

  function worthOf(kind: AnswerKind, reason: number): [number, number, boolean] {
    const s = openNumbers(C, 1);
    s[C.L.person_reason + seat] = reason;
    s[C.L.person_tau + seat] = 0.5;
    s[C.L.person_x + C.seatOf.get('strategy')!] = 0.5;
    s[C.L.finding + 3] = 1;
    const answer: AnswerSpec = {
      ...world.objections[0]!.answers[0]!,
      kind,
      finding: 'network_walk',
      witness: 'strategy',
    };
    const { stance, trust, works } = answerWorth(C, s, openingSheet(world), seat, answer);
    return [Number(stance.toFixed(12)), trust, works];
  }

  it('are worth this by kind and true reason: in full where they meet it, two fifths and some trust where not', () => {
    const kinds: AnswerKind[] = ['figure', 'concede', 'promise', 'witness', 'defer', 'overrule'];
    const rows = Object.fromEntries(
      kinds.map((kind) => [kind, [0, 1, 2, 3, 4].map((reason) => worthOf(kind, reason)[0])]),
    );
    // Columns: information, involvement, adjustment, loss, distrust.
    expect(rows).toEqual({
      figure: [0.1, 0.04, 0.04, 0.04, 0.1],
      concede: [0.06, 0.06, 0.15, 0.15, 0.06],
      promise: [0.024, 0.06, 0.06, 0.06, 0.06],
      witness: [0.08, 0.08, 0.032, 0.032, 0.08],
      defer: [0, 0, 0, 0, 0],
      overrule: [-0.05, -0.05, -0.05, -0.05, -0.05],
    });
    expect(worthOf('figure', 0)).toEqual([0.1, 0, true]);
    expect(worthOf('figure', 1)).toEqual([0.04, -0.02, false]);
  });
});

describe('severities', () => {
  it('follow from interests and the state of the game', () => {
    const world = smallWorld();
    const C = compileRules(world);
    const s = openNumbers(C, 1);
    const { L } = C;
    s[L.mandateB] = 1.5;
    s.fill(0.15, L.maturity + 18, L.maturity + 24);
    s[L.person_brokenMemory + C.seatOf.get('md_south')!] = 0.5;
    const sheet: YearSheet = {
      ...openingSheet(world),
      pricePolicy: 'lowest',
      kpis: ['csat', 'nps', 'churn'],
      accounts: ['alder', 'birch', 'cedar', 'dogwood'].map((account) => ({ account, tier: 'B' })),
    };
    const of = (person: string, stake: number): number[] =>
      severities(
        C,
        s,
        { sheet, divergence: 0.4, budget: 2, coveragePerEurM: 2, countriesPay: true },
        C.seatOf.get(person)!,
        stake,
        0.09,
      ).map((v) => Number(v.toFixed(12)));
    const golden: Record<string, number[]> = {
      // loss of power, price export, who pays, overload, no evidence, not asked, not able, broken word
      finance: [0, 0, 0.125, 0, 1, 0, 0, 0],
      head_transport: [0.16, 0.15, 0, 0, 0, 1, 0, 0],
      md_north: [0.32, 0.3, 0.125, 0, 0, 0, 0, 0],
      md_south: [0.08, 0.075, 0.125, 0, 0, 0, 0, 0.5],
      supply: [0, 0, 0, 0.6, 0, 0, 0, 0],
      hr: [0, 0, 0, 0.6, 0, 1, 0.5, 0],
    };
    const stakes: Record<string, number> = { head_transport: 0.2, md_north: 0.4, md_south: 0.1 };
    // North is ready to lose power if the seed made him immovable or not: no driver reads that.
    s[L.person_reason + C.seatOf.get('md_north')!] = 3;
    expect(Object.fromEntries(Object.keys(golden).map((id) => [id, of(id, stakes[id] ?? 0)]))).toEqual(golden);
    expect(DRIVERS).toHaveLength(8);
  });
});

describe('a whole game', () => {
  it('of one plain plan on one seed is this, figure by figure', async () => {
    const lab = createLab({ events: smallEvents() }, { stanceNoise: PARAMETERS.stanceNoise.value });
    const meet = (slot: 0 | 1 | 2 | 3 | 4, person: string, tactic: TacticId): Decision => ({
      kind: 'meet-stakeholder',
      slot,
      person,
      tactic,
      points: 1,
    });
    const year = (keur: number): Decision[] => [
      ...plan(lab.world, { keur }),
      meet(0, 'finance', 'education'),
      meet(0, 'head_safety', 'negotiation'),
      meet(1, 'md_south', 'facilitation'),
      meet(2, 'head_transport', 'participation'),
      meet(3, 'supply', 'manipulation'),
      meet(4, 'md_east', 'coercion'),
    ];
    const { reports } = playYears(
      lab.engine,
      lab.engine.openGame(2026),
      [1500, 3000, 4000, 4000, 5000, 5000].map(year),
    );
    const lines = reports.flatMap((r) => {
      const { mandate, kpis } = r;
      if (mandate) return [`${r.year} ${mandate.kind}, yes ${mandate.yes.toFixed(6)}, EUR M ${mandate.budgetEurM}`];
      return kpis
        ? [`${r.year}.${r.quarter} ${KPI_IDS.map((id, i) => `${id} ${kpis[i]!.toFixed(6)}`).join(', ')}`]
        : [];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./one-game.golden.txt');
  });
});
