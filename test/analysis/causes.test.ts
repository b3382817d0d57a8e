// The causes of a change: they add up to it exactly in any game, follow what was decided, and are the same whether the
// years are answered one by one or all at once.
import { describe, expect, it } from 'vitest';
import {
  type Cause,
  type CauseStudy,
  CAUSES,
  type Contributions,
  createCauseStudy,
} from '../../src/analysis/causes.ts';
import { playPolicy } from '../../src/analysis/index.ts';
import { EVEN_LUCK } from '../../src/base/random-stream.ts';
import { DECISION_GROUPS } from '../../src/engine/decisions/groups.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import { mixPlans, type Plan } from '../../src/engine/plan.ts';
import { recordRandomGame } from '../kit/recorded-games.ts';
import { smallWorld } from '../kit/small-world.ts';
import { realEngine } from './real-engine.ts';

/** A long run in pieces: EXCOM_FUZZ=600 EXCOM_FUZZ_FIRST=1200 npx vitest run test/analysis/causes.test.ts -t "any game" */
const GAMES = Number(process.env.EXCOM_FUZZ ?? 12);
const FIRST = Number(process.env.EXCOM_FUZZ_FIRST ?? 0);
const TIME = 60_000 + 600 * GAMES;
const real = realEngine();
const small = compileWorld(smallWorld(), { listen: false });

function planOfPolicy(id: string, seed: number): Plan {
  const policy = real.world.policies.find((p) => p.id === id)!;
  return real.planOf({ seed, years: 6, entries: playPolicy(real, policy, seed).decisions });
}

const sum = ({ causes }: Contributions): number => CAUSES.reduce((all, cause) => all + causes[cause], 0);

/** Everything that a study answers for a year against the one before. */
function everything(study: CauseStudy, year: number): Contributions[] {
  return [
    ...KPI_IDS.map((kpi) => study.between({ kpi }, { year: year - 1 }, { year })),
    ...KPI_IDS.map((kpi) => study.between({ kpi }, { quarter: year * 4 - 5 }, { quarter: year * 4 })),
    study.between({ account: 0, field: 'revenue' }, { quarter: 1 }, { quarter: year * 4 }),
    study.between({ account: 1, field: 'S' }, { quarter: 4 }, { quarter: year * 4 }),
    study.between({ seat: 1, field: 'x' }, { quarter: 4 }, { quarter: year * 4 }),
  ];
}

/** All orders in which the causes can come to work, 5,040. */
function ordersOf(causes: readonly Cause[]): Cause[][] {
  if (causes.length === 0) return [[]];
  return causes.flatMap((first) => ordersOf(causes.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

/** KPI rows of three years of the small world with some causes at work, played by hand. */
function playedWith(game: { seed: number; years: number }, plan: Plan, atWork: ReadonlySet<Cause>): Float64Array {
  const { world } = small;
  const nothing = small.planOf({ ...game, entries: [] });
  const still = {
    ...world,
    accounts: world.accounts.map((account) => ({ ...account, growth: 0 })),
    parameters: { ...world.parameters, marketGrowth: 0, competitorDrift: 0, erosion: 0, expectationDrift: 0 },
  };
  const engine = atWork.has('market') ? small : compileWorld(still, { listen: false });
  const groups = DECISION_GROUPS.filter((group) => atWork.has(group));
  const rows = new Float64Array(12 * KPI_IDS.length);
  engine.replay({ ...mixPlans(nothing, plan, () => groups), fate: plan.fate }, game.seed, rows, {
    until: 3,
    frozen: { mandates: true, events: true },
    ...(atWork.has('luck') ? {} : { luckSeed: EVEN_LUCK }),
  });
  return rows;
}

describe('the causes of a change', () => {
  it(
    'add up to it exactly, for every number of any game',
    () => {
      const wrong: string[] = [];
      for (let seed = FIRST; seed < FIRST + GAMES; seed++) {
        const { game, rows } = recordRandomGame(small, seed);
        const plan = small.planOf(game);
        const study = createCauseStudy(small, game);
        study.extend(plan, 3);
        for (const [i, answer] of everything(study, 3).entries()) {
          if (sum(answer) !== answer.change) wrong.push(`seed ${seed}, number ${i}`);
        }
        KPI_IDS.forEach((kpi, k) => {
          const change = rows[11 * KPI_IDS.length + k] - rows[3 * KPI_IDS.length + k];
          if (study.between({ kpi }, { quarter: 4 }, { quarter: 12 }).change !== Math.round(change * 1e6))
            wrong.push(`seed ${seed}: ${kpi} did not change by what the game says`);
        });
      }
      expect(wrong).toEqual([]);
    },
    TIME,
  );

  it('are what each adds when it comes to work, as the mean of all orders; what none explains is the market’s', () => {
    // A game in which a card of the year comes by chance, so that it shows whether cards are held.
    const { game } = recordRandomGame(small, 32);
    const plan = small.planOf(game);
    const study = createCauseStudy(small, game);
    study.extend(plan, 3);
    const known = new Map<string, Float64Array>();
    const rowsOf = (atWork: readonly Cause[]): Float64Array => {
      const key = atWork.toSorted().join();
      const rows = known.get(key) ?? playedWith(game, plan, new Set(atWork));
      known.set(key, rows);
      return rows;
    };
    const orders = ordersOf(CAUSES);
    for (const kpi of ['net', 'csat', 'support', 'retention', 'cost'] as const) {
      const k = KPI_IDS.indexOf(kpi);
      const changeIn = (rows: Float64Array): number => rows[11 * KPI_IDS.length + k]! - rows[3 * KPI_IDS.length + k]!;
      const added = Object.fromEntries(CAUSES.map((cause) => [cause, 0])) as Record<Cause, number>;
      added.market = changeIn(rowsOf([]));
      for (const order of orders)
        for (const [place, cause] of order.entries())
          added[cause] +=
            (changeIn(rowsOf(order.slice(0, place + 1))) - changeIn(rowsOf(order.slice(0, place)))) / orders.length;
      const { causes } = study.between({ kpi }, { quarter: 4 }, { quarter: 12 });
      for (const cause of CAUSES) {
        // Rounded to millionths; the largest also takes the handful that rounding leaves.
        expect([kpi, cause, Math.abs(causes[cause] - 1e6 * added[cause]) < 4.01]).toEqual([kpi, cause, true]);
      }
    }
    expect(known.size).toBe(128);
  });

  it('are the same whether the years come one by one or together', () => {
    const plan = planOfPolicy('reference', 3);
    const together = createCauseStudy(real, plan);
    together.extend(plan, 2);
    const apart = createCauseStudy(real, plan);
    apart.extend(plan, 1);
    apart.extend(plan, 2);
    expect(everything(apart, 2)).toEqual(everything(together, 2));
  });

  it('give decisions nothing where nothing was decided', () => {
    const plan = planOfPolicy('no_programme', 3);
    const study = createCauseStudy(real, plan);
    study.extend(plan, 2);
    for (const { causes } of everything(study, 2)) {
      for (const cause of ['governance', 'people', 'accounts'] as const) expect(causes[cause]).toBe(0);
    }
  });

  it('find money and people where they were at work', () => {
    const plan = planOfPolicy('reference', 3);
    const study = createCauseStudy(real, plan);
    study.extend(plan, 2);
    const support = study.between({ kpi: 'support' }, { quarter: 1 }, { quarter: 8 }).causes;
    expect(CAUSES.toSorted((a, b) => support[b] - support[a])[0]).toBe('people');
    const cost = study.between({ kpi: 'cost' }, { quarter: 1 }, { quarter: 8 }).causes;
    expect(CAUSES.toSorted((a, b) => cost[b] - cost[a])[0]).toBe('spending');
    const market = study.between({ kpi: 'flowMarket' }, { quarter: 1 }, { quarter: 8 }).causes;
    expect(Math.abs(market.luck)).toBeGreaterThan(Math.abs(market.people));
  });

  it('refuse a moment that has not been played', () => {
    const plan = planOfPolicy('reference', 3);
    const study = createCauseStudy(real, plan);
    study.extend(plan, 1);
    expect(() => study.between({ kpi: 'net' }, { year: 1 }, { year: 2 })).toThrow('not been replayed');
  });
});
