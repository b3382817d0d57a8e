// The balanced card: doing nothing is 30 and the reference 70 by definition, and no number leaves 0 to 100.
import { describe, expect, it } from 'vitest';
import { playPolicy, SCORED, scoreAnchors, scoreGame } from '../../src/analysis/index.ts';
import { kpiIndex } from '../../src/engine/kpis.ts';
import { realEngine } from './real-engine.ts';

const engine = realEngine();
const rowsOf = (id: string, seed: number) =>
  playPolicy(engine, engine.world.policies.find((p) => p.id === id)!, seed).reports.flatMap(({ kpis }) => kpis ?? []);
const anchors = scoreAnchors(engine, [4]);

describe('the score of a game', () => {
  it('gives 30 to doing nothing and 70 to the reference', () => {
    const nothing = scoreGame(anchors, rowsOf('no_programme', 4));
    const reference = scoreGame(anchors, rowsOf('reference', 4));
    expect(nothing.lines.map(({ points }) => points)).toEqual(SCORED.map(() => 30));
    for (const { points } of reference.lines) expect(points).toBeCloseTo(70, 9);
    expect(nothing.total).toBeCloseTo(30, 9);
    expect(reference.total).toBeCloseTo(70, 9);
  });

  it('weighs to one', () => {
    expect(SCORED.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(SCORED).toHaveLength(6);
  });

  it('counts the reference as better in every number, on other seeds too', () => {
    const { none, reference } = scoreAnchors(engine, [11, 12, 13, 14, 15]);
    for (const { kpi } of SCORED.filter(({ kpi }) => kpi !== 'change_cost'))
      expect([kpi, reference[kpi]! > none[kpi]!]).toEqual([kpi, true]);
    expect(reference.change_cost).toBeLessThan(none.change_cost!);
  });

  it('stays between 0 and 100 for games off the scale', () => {
    const rows = rowsOf('no_programme', 4).map((row) => row.slice());
    for (const row of rows) row[kpiIndex.net] = -1000;
    rows.at(-1)![kpiIndex.csatKey] = 100;
    rows.at(-1)![kpiIndex.support] = 1;
    const points = Object.fromEntries(scoreGame(anchors, rows).lines.map((line) => [line.kpi, line.points]));
    expect(points).toMatchObject({ net: 0, csat: 100 });
    expect(Math.max(...Object.values(points))).toBeLessThanOrEqual(100);
  });

  it('wants a seed', () => {
    expect(() => scoreAnchors(engine, [])).toThrow('at least one seed');
  });
});
