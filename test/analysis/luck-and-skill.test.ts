// Luck, decision quality, counterfactuals and the forecast: that they measure what they say, and leak nothing.
import { describe, expect, it } from 'vitest';
import {
  decisionQuality,
  forecast,
  luckOfClass,
  luckOfTeam,
  planWith,
  playPolicy,
  replayed,
  underEveryModel,
  varianceOf,
  type YearQuality,
} from '../../src/analysis/index.ts';
import type { Change } from '../../src/analysis/counterfactual.ts';
import { uniform } from '../../src/base/random-stream.ts';
import { compileRules } from '../../src/engine/compiled.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { realEngine } from './real-engine.ts';

const engine = realEngine();

function gameOf(id: string, seed: number): { plan: Plan; openings: GameState[]; states: GameState[] } {
  const policy = engine.world.policies.find((p) => p.id === id)!;
  const states: GameState[] = [];
  const { decisions } = playPolicy(engine, policy, seed, 6, { onYear: (state) => states.push(state) });
  const plan = engine.planOf({ seed, years: 6, entries: decisions });
  return { plan, states, openings: [engine.openGame(seed), ...states.slice(0, 5).map((s) => engine.openYear(s))] };
}

describe('the variance of a class', () => {
  it('is all skill where teams differ by the same on every seed, and all luck where they differ by none', () => {
    const seedEffect = [3, -1, 4, 1];
    const skill = [0, 5, 9].map((team) => seedEffect.map((seed) => team + seed));
    expect(varianceOf(skill).share).toBeCloseTo(0, 12);
    const luck = Array.from({ length: 6 }, (_, i) => Array.from({ length: 200 }, (__, j) => uniform(1, i, j, 0)));
    expect(varianceOf(luck).share).toBeGreaterThan(0.95);
    expect(() => varianceOf([[1, 2]])).toThrow('at least two teams');
  });

  it('finds competent and naive teams apart mostly by what they decided', () => {
    const plans = ['reference', 'full_ask', 'no_lobby', 'naive', 'coercive', 'size_first'].map(
      (id) => gameOf(id, 11).plan,
    );
    const { share, team } = luckOfClass(engine, plans, [1, 2, 3, 4, 5, 6]);
    expect(team).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.3);
  });
});

describe('the luck of a team', () => {
  it('is where its game lies among the same decisions on other luck', () => {
    const { plan } = gameOf('reference', 11);
    const luck = luckOfTeam(engine, plan, 30);
    expect(luck.games).toBe(30);
    expect(luck.played).toBeCloseTo(replayed(engine, plan).netEurM, 9);
    expect(luck.low).toBeLessThan(luck.middle);
    expect(luck.middle).toBeLessThan(luck.high);
    expect(luck.percentile).toBeGreaterThanOrEqual(0);
    expect(luck.percentile).toBeLessThanOrEqual(1);
  });

  it('stops when told to, with what it has', () => {
    const { plan } = gameOf('no_programme', 11);
    expect(luckOfTeam(engine, plan, 1000, { progress: (share) => share < 0.02 }).games).toBe(32);
  });
});

describe('a counterfactual', () => {
  it('leaves the years before the change as they were', () => {
    const { plan } = gameOf('reference', 11);
    const before = replayed(engine, plan).rows;
    const after = replayed(engine, planWith(plan, { kind: 'model', model: 'non' }, 4)).rows;
    const year4 = 12 * KPI_IDS.length;
    expect(after.slice(0, year4)).toEqual(before.slice(0, year4));
    expect(after.slice(year4)).not.toEqual(before.slice(year4));
  });

  it('shows every model, the team’s own as it was', () => {
    const { plan } = gameOf('reference', 11);
    const models = underEveryModel(engine, plan);
    expect(Object.keys(models)).toEqual(engine.world.models.map(({ id }) => id));
    expect(models['cfd'].rows).toEqual(replayed(engine, plan).rows);
    expect(models['non'].netEurM).toBeLessThan(models['cfd'].netEurM);
  });
});

describe('a counterfactual of a team that changed its model', () => {
  it('is held against the game that it had, not against one with its last model from the start', () => {
    const { plan } = gameOf('reference', 11);
    const changed = planWith(plan, { kind: 'model', model: 'ccl' }, 1, 2);
    const models = underEveryModel(engine, changed);
    expect(models['cfd'].rows).toEqual(replayed(engine, changed).rows);
    expect(models['ccl'].netEurM).toBe(replayed(engine, planWith(plan, { kind: 'model', model: 'ccl' }, 1)).netEurM);
  });
});

describe('a counterfactual of any kind', () => {
  // The reference puts objections off; this one answers them.
  const reference = engine.world.policies.find(({ id }) => id === 'reference')!;
  const { decisions } = playPolicy(engine, { ...reference, answers: 'best' }, 11, 6);
  const plan = engine.planOf({ seed: 11, years: 6, entries: decisions });
  const before = replayed(engine, plan).rows;
  const year = 3;
  const parts = plan.parts[year - 1]!;
  const [event] = plan.fate.cards.flatMap((id, quarter) => (id !== null && quarter >= 8 ? [id] : []));
  const own = parts.events.eventAnswers[event!];
  const other = engine.world.events.find(({ id }) => id === event)!.choices.find(({ id }) => id !== own)!;
  it.each<Change>([
    { kind: 'accounts', accounts: parts.accounts.accounts.slice(0, 4) },
    { kind: 'tactic', tactic: 'education' },
    { kind: 'no-meetings' },
    { kind: 'money', factor: 0.5 },
    { kind: 'price-policy', policy: 'lowest' },
    { kind: 'answers', answers: [] },
    { kind: 'event-answer', event: event!, choice: other.id },
  ])('changes what comes after it and nothing before: $kind', (change) => {
    const after = replayed(engine, planWith(plan, change, year)).rows;
    const from = (year - 1) * 4 * KPI_IDS.length;
    expect(after.slice(0, from)).toEqual(before.slice(0, from));
    expect(after.slice(from)).not.toEqual(before.slice(from));
  });
});

describe('decision quality', () => {
  it('rates a good year above a year in which everything was pushed through', () => {
    const [good, bad] = ['reference', 'coercive'].map((id) => {
      const { plan, openings } = gameOf(id, 11);
      return decisionQuality(engine, plan, openings.slice(0, 1), 6)[0];
    });
    expect(good.quality).toBeGreaterThan(bad.quality);
    expect(bad.regretEurM).toBeGreaterThan(0);
    expect(good.alternatives.filter(({ change }) => change === null)).toEqual([{ change: null, against: 0 }]);
  });
});

describe('a model that stands', () => {
  const poor = gameOf('play_ccl', 11);
  const against = (judged: YearQuality, model: string): number =>
    judged.alternatives.find(({ change }) => change?.kind === 'model' && change.model === model)!.against;

  it('is held against others that stand as long: a country club is known for what it costs', () => {
    const [first, third] = decisionQuality(engine, poor.plan, [poor.openings[0]!, poor.openings[2]!], 4);
    for (const model of ['top', 'cfd', 'uns']) {
      expect([model, against(first!, model) > 20]).toEqual([model, true]);
      expect([model, against(third!, model) > 10]).toEqual([model, true]);
    }
  });

  it('is held against others up to the year in which the team itself chose anew', () => {
    const { plan, openings } = poor;
    const changed = planWith(plan, { kind: 'model', model: 'top' }, 2);
    const same = decisionQuality(engine, changed, [openings[0]!], 4)[0]!;
    const byHand = (model: string, until: number): number => {
      const rows = new Float64Array(24 * KPI_IDS.length);
      const worth = (tried: Plan): number =>
        [0, 1, 2, 3].reduce((sum, k) => {
          engine.replay(tried, tried.seed, rows, { from: openings[0]!, luckSeed: 4_000_000 + k });
          const net = Array.from({ length: 24 }, (_, q) => rows[q * KPI_IDS.length + KPI_IDS.indexOf('net')]!);
          return (
            sum + (net.reduce((a, b) => a + b, 0) + 0.25 * rows[23 * KPI_IDS.length + KPI_IDS.indexOf('clv')]!) / 4
          );
        }, 0);
      return worth(planWith(changed, { kind: 'model', model }, 1, until)) - worth(changed);
    };
    expect(against(same, 'cfd')).toBeCloseTo(byHand('cfd', 1), 9);
  });
});

describe('the forecast', () => {
  const kpis = ['net', 'revenue', 'support'] as const;

  it('opens from the quarter due to the end, wider as it goes', () => {
    const { states } = gameOf('reference', 11);
    const state = engine.openYear(states[1]);
    const [net, revenue] = forecast(engine, state, { draws: 24, kpis });
    expect(net.first).toBe(9);
    expect(net.low).toHaveLength(16);
    const width = (q: number): number => revenue.high[q] - revenue.low[q];
    expect(width(15)).toBeGreaterThan(width(0));
    for (const [q, low] of revenue.low.entries()) {
      expect(low).toBeLessThanOrEqual(revenue.middle[q]);
      expect(revenue.middle[q]).toBeLessThanOrEqual(revenue.high[q]);
    }
  });

  it('knows nothing of the luck to come: its futures have seeds of their own, the same for every game', () => {
    const [one, two] = [11, 12].map((seed) => engine.openGame(seed));
    const seeds = (state: GameState) => Array.from({ length: 50 }, (_, k) => engine.imagine(state, k).seed);
    expect(seeds(one)).toEqual(seeds(two));
    expect(seeds(one)).not.toContain(one.seed);
  });

  it('is the same whatever people really think, customers really expect and rivals are really like', () => {
    const { L } = compileRules(engine.world);
    const { states } = gameOf('reference', 11);
    const fanOf = (state: GameState) => forecast(engine, state, { draws: 4, kpis: [...kpis, 'csat', 'retention'] });
    for (const state of [engine.openGame(11), engine.openYear(states[1]!)]) {
      const wanted = fanOf(state);
      const hidden: [string, number, number, (value: number) => number][] = [
        ['anchors', L.person_b, L.people, (b) => -b],
        ['reasons', L.person_reason, L.people, (reason) => (reason + 1) % 4],
        ['the immovable', L.person_ceiling, L.people, (ceiling) => 1 - ceiling],
        ['stubbornness', L.person_s, L.people, (s) => 0.9 - s],
        ['expectations', L.account_X, L.accounts, (x) => x + 5],
        ['one rival', L.account_rival1, L.accounts, (s) => s - 4],
        ['another', L.account_rival2, L.accounts, (s) => s + 4],
        ['the next loss', L.account_lossRun, L.accounts, (run) => run + 0.4],
        ['the next win', L.account_winRun, L.accounts, (run) => run + 0.4],
        ['the pressure for one price', L.account_pressure, L.accounts, (pressure) => 0.9 - pressure],
        ['satisfaction of late', L.lastCsat, 1, (csat) => csat + 2],
        ['the climate', L.climate, 1, (climate) => (climate + 1) % 3],
      ];
      for (const [what, at, count, other] of hidden) {
        const numbers = state.numbers.slice();
        for (let i = at; i < at + count; i++) numbers[i] = other(numbers[i]!);
        expect([what, fanOf({ ...state, numbers })]).toEqual([what, wanted]);
      }
    }
  });

  it('is drawn around what the team believes, not around what is true', () => {
    const state = engine.openGame(11);
    const draws = Array.from({ length: 200 }, (_, k) => engine.truth(engine.imagine(state, k)).accounts);
    const truth = engine.truth(state).accounts;
    let nearerToBelief = 0;
    for (const { id } of engine.world.accounts) {
      const believed = engine.account(state, id).wallet.value;
      const mean = draws.reduce((sum, d) => sum + d[id].walletEurM, 0) / draws.length;
      if (Math.abs(mean - believed) <= Math.abs(mean - truth[id].walletEurM)) nearerToBelief++;
    }
    expect(nearerToBelief).toBeGreaterThanOrEqual(17);
  });

  it('draws a hidden reason anew and keeps one that is known', () => {
    const state = engine.openGame(11);
    const reasons = Array.from({ length: 40 }, (_, k) => engine.truth(engine.imagine(state, k)).people);
    for (const id of engine.committee(state)) {
      expect(new Set(reasons.map((people) => people[id].reason)).size).toBeGreaterThan(1);
    }
  });

  it('leaves the numbers that everybody sees as they are', () => {
    const { states } = gameOf('reference', 11);
    const imagined = engine.imagine(states[2], 5);
    for (const id of engine.committee(states[2]))
      expect(engine.person(imagined, id).stance).toBe(engine.person(states[2], id).stance);
    for (const { id } of engine.world.accounts)
      expect(engine.account(imagined, id).revenueEurM).toBe(engine.account(states[2], id).revenueEurM);
  });
});
