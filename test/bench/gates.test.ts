// The gates of the bench go red on figures that fall short, and the workloads compute what they should.
import { describe, expect, it } from 'vitest';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { smallWorld } from '../kit/small-world.ts';
import { recordRandomGame } from '../kit/recorded-games.ts';
import { createBoardgameRules } from './boardgame-rules.ts';
import { GATES, type GateFigures, judge } from './gates.ts';
import { createImmerRules } from './immer-rules.ts';
import { createRw1, KPI_HASH, kpiHash } from './rw1.ts';
import { createRw1Boardgame } from './rw1-boardgame.ts';

const GOOD: GateFigures = {
  againstTypedArrays: 0.3,
  againstImmer: 60,
  againstBoardgame: 70,
  luckAnalysisSeconds: 2,
  bytesReplayed: 2000,
  bytesInteractive: 50_000,
  accountsExponent: 1,
};

const red = (change: Partial<GateFigures>): string[] =>
  judge({ ...GOOD, ...change })
    .filter(({ holds }) => !holds)
    .map(({ figure }) => figure);

describe('the gates of the bench', () => {
  it('hold for figures inside every bound', () => {
    expect(red({})).toEqual([]);
    expect(GATES).toHaveLength(7);
  });

  it.each([
    ['againstTypedArrays', 0.249],
    ['againstImmer', 49.9],
    ['againstBoardgame', 59.9],
    ['luckAnalysisSeconds', 2.51],
    ['bytesReplayed', 4097],
    ['bytesInteractive', 65_537],
    ['accountsExponent', 1.051],
  ] as const)('go red when %s is %d', (figure, value) => {
    expect(red({ [figure]: value })).toEqual([figure]);
  });

  it('go red on a figure that is not a number', () => {
    expect(red({ againstImmer: Number.NaN })).toEqual(['againstImmer']);
  });
});

describe('the workloads of the bench', () => {
  it('RW-1 gives the same KPIs in typed arrays and in boardgame.io, as everywhere', () => {
    const plain = createRw1(20);
    const hash = kpiHash((seed) => {
      plain.play(seed);
      return plain.kpis;
    });
    expect(hash).toBe(KPI_HASH);
    const board = createRw1Boardgame(20);
    expect(kpiHash((seed) => board.play(seed))).toBe(KPI_HASH);
  });

  it.each([
    ['under Immer', createImmerRules],
    ['in boardgame.io', createBoardgameRules],
  ])('the rules %s give the rows of a replay', (_, createRules) => {
    const world = smallWorld();
    const engine = compileWorld(world, { listen: false });
    const { game } = recordRandomGame(engine, 4242);
    const plan = engine.planOf(game);
    for (const parts of plan.parts) parts.people = { ...parts.people, expectations: [] };
    const wanted = new Float64Array(24 * KPI_IDS.length);
    engine.replay(plan, game.seed, wanted);
    const rows = new Float64Array(24 * KPI_IDS.length);
    createRules(world).play(plan, game.seed, rows);
    expect([...rows]).toEqual([...wanted]);
  });
});
