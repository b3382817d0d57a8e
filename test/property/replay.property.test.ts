// A plan replayed on its own seed is its game, bit for bit: the same KPI rows, the same packed numbers at the end.
import { describe, expect, it } from 'vitest';
import { hashFloats } from '../../src/base/hash.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import { mixPlans, type ReplayOptions } from '../../src/engine/plan.ts';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import { DECISION_GROUPS } from '../../src/engine/decisions/groups.ts';
import { realEngine } from '../analysis/real-engine.ts';
import { recordRandomGame } from '../kit/recorded-games.ts';
import { smallWorld } from '../kit/small-world.ts';

const GAMES = Number(process.env.EXCOM_FUZZ ?? 60);
const TIME = 60_000 + 200 * GAMES;
const ROWS = 24 * KPI_IDS.length;

const small = compileWorld(smallWorld(), { listen: false });

describe.each([
  ['the small world', () => small, 0],
  ['the 3M region', realEngine, 5000],
] as const)('a recorded game of %s', (_name, engineOf, first) => {
  it(
    'is replayed bit for bit from its plan',
    () => {
      const engine = engineOf();
      const differ: number[] = [];
      for (let k = first; k < first + GAMES; k++) {
        const { game, rows, end } = recordRandomGame(engine, k);
        const out = new Float64Array(ROWS);
        const final = new Float64Array(end.numbers.length);
        const plan = structuredClone(engine.planOf(game));
        expect(engine.replay(plan, game.seed, out, { final })).toBe(24);
        if (hashFloats(out) !== hashFloats(rows) || hashFloats(final) !== engine.stateHash(end)) differ.push(k);
      }
      expect(differ).toEqual([]);
    },
    TIME,
  );

  it(
    'is replayed bit for bit from any step of it, with votes and cards frozen, and mixed with itself',
    () => {
      const engine = engineOf();
      const differ: string[] = [];
      for (let k = first + 100_000; k < first + 100_000 + GAMES / 4; k++) {
        const { game, rows, states } = recordRandomGame(engine, k);
        const plan = engine.planOf(game);
        const whole = new Float64Array(ROWS);
        engine.replay(plan, game.seed, whole, { frozen: { mandates: true, events: true } });
        if (hashFloats(whole) !== hashFloats(rows)) differ.push(`${k} frozen`);
        whole.fill(0);
        engine.replay(
          mixPlans(plan, structuredClone(plan), () => DECISION_GROUPS.slice(0, k % 6)),
          game.seed,
          whole,
        );
        if (hashFloats(whole) !== hashFloats(rows)) differ.push(`${k} mixed`);
        for (const from of states) {
          const out = rows.slice();
          const at = ((from.year - 1) * 4 + from.quarter) * KPI_IDS.length;
          out.fill(-7, at);
          engine.replay(plan, game.seed, out, { from });
          if (hashFloats(out) !== hashFloats(rows)) differ.push(`${k} from ${from.year} ${from.phase} ${from.quarter}`);
        }
      }
      expect(differ).toEqual([]);
    },
    TIME,
  );

  it(
    'gives any KPI the same when it alone is asked for',
    () => {
      const engine = engineOf();
      const differ: string[] = [];
      for (let k = first + 200_000; k < first + 200_000 + GAMES / 12; k++) {
        const { game, states } = recordRandomGame(engine, k, 30);
        const plan = engine.planOf(game);
        const luckSeed = k;
        const played = (options: ReplayOptions) => {
          const rows = new Float64Array(ROWS);
          const final = new Float64Array(states[0]!.numbers.length);
          engine.replay(plan, game.seed, rows, { ...options, luckSeed, final });
          return { rows, state: hashFloats(final) };
        };
        const whole = played({});
        for (const [at, kpi] of KPI_IDS.entries()) {
          const alone = played({ kpis: [kpi] });
          if (alone.state !== whole.state) differ.push(`${k} state without all but ${kpi}`);
          for (let row = at; row < ROWS; row += KPI_IDS.length)
            if (!Object.is(alone.rows[row], whole.rows[row])) differ.push(`${k} ${kpi} at ${row}`);
        }
      }
      expect(differ).toEqual([]);
    },
    TIME,
  );
});

describe('a replay', () => {
  it('changes neither plan nor state, and the same call gives the same rows', () => {
    const { game, states } = recordRandomGame(small, 77);
    const plan = small.planOf(game);
    const before = JSON.stringify(plan);
    const from = states[9]!;
    const hash = small.stateHash(from);
    const once = new Float64Array(ROWS);
    const twice = new Float64Array(ROWS);
    small.replay(plan, 5, once, { from });
    small.replay(plan, 6, new Float64Array(ROWS), { luckSeed: 9 });
    small.replay(plan, 5, twice, { from });
    expect(hashFloats(once)).toBe(hashFloats(twice));
    expect(JSON.stringify(plan)).toBe(before);
    expect(small.stateHash(from)).toBe(hash);
  });

  it('keeps the opening of its seed and changes the luck after it when the luck has a seed of its own', () => {
    const { game } = recordRandomGame(small, 78);
    const plan = small.planOf(game);
    const fields = ['g', 'V'] as const;
    const n = small.world.accounts.length;
    const play = (luckSeed: number, seed = 11) => {
      const out = new Float64Array(24 * fields.length * n);
      const rows = new Float64Array(ROWS);
      small.replay(plan, seed, rows, { luckSeed, accounts: { fields, out } });
      return { willingness: [...out.subarray(0, n)], rows: hashFloats(rows) };
    };
    expect(play(1).willingness).toEqual(play(2).willingness);
    expect(play(1).rows).not.toBe(play(2).rows);
    expect(play(1, 12).willingness).not.toEqual(play(1).willingness);
    expect(play(11).rows).toBe(play(11).rows);
  });

  it('holds a promised figure against what it is, though nobody else reads it', () => {
    const { game } = recordRandomGame(small, 80);
    const decision: Decision = {
      kind: 'make-promise',
      promise: { kind: 'figure', subject: 'maturity', level: 0.01, dueIn: 2 },
      hearers: ['md_north'],
    };
    const entries = [{ year: 1, slot: 0, decision }, ...game.entries];
    const plan = small.planOf({ seed: game.seed, years: game.years, entries });
    const stateAfter = (options: ReplayOptions): Float64Array => {
      const final = new Float64Array(small.openGame(1).numbers.length);
      small.replay(plan, game.seed, new Float64Array(ROWS), { ...options, until: 1, final });
      return final;
    };
    expect(stateAfter({ kpis: ['net'] })).toEqual(stateAfter({}));
  });

  it('refuses rows that do not fit', () => {
    const plan = small.planOf(recordRandomGame(small, 79).game);
    expect(() => small.replay(plan, 1, new Float64Array(10))).toThrow(RangeError);
  });
});
