// What a case keeps score in, read off the rows of its quarters.
import { describe, expect, it } from 'vitest';
import { KPI_IDS, type KpiId, kpiIndex } from '../../src/engine/kpis.ts';
import { scoreboardFigure } from '../../src/engine/scoreboard.ts';

const world = { parameters: {} };

const row = (figures: Partial<Record<KpiId, number>>): Float64Array => {
  const kpis = new Float64Array(KPI_IDS.length);
  for (const [id, value] of Object.entries(figures)) kpis[kpiIndex[id as KpiId]] = value;
  return kpis;
};
const quarters = (count: number, of: (quarter: number) => Partial<Record<KpiId, number>>) =>
  Array.from({ length: count }, (_, quarter) => row(of(quarter)));

describe('the scoreboard of a case', () => {
  it('knows growth only when two years can be compared', () => {
    const rows = quarters(8, (quarter) => ({ revenue: quarter < 4 ? 10 : 11 }));
    expect(scoreboardFigure('revenue_growth', rows.slice(0, 7), world)).toBeNaN();
    expect(scoreboardFigure('revenue_growth', rows, world)).toBeCloseTo(0.1, 12);
  });

  it('counts a programme as paid back when all that was earned more covers all that was spent', () => {
    const rows = quarters(4, (quarter) => ({ contribution: quarter === 0 ? 5 : 6, cost: 0.75 }));
    // Three quarters with 1 more, for four quarters of .75.
    expect(scoreboardFigure('programme_return', rows, world)).toBeCloseTo(0, 12);
    expect(
      scoreboardFigure(
        'programme_return',
        quarters(4, () => ({ contribution: 5 })),
        world,
      ),
    ).toBeNaN();
  });

  it('reads an order as a year of one lot, and churn as what retention leaves', () => {
    const rows = [row({ revenue: 12, lots: 96, retentionKey: 0.8 })];
    expect(scoreboardFigure('order_value', rows, world)).toBeCloseTo(0.5, 12);
    expect(scoreboardFigure('churn', rows, world)).toBeCloseTo(0.2, 12);
  });

  it('asks less effort of customers whom a programme reaches, and more while roles are unsettled', () => {
    const effort = (figures: Partial<Record<KpiId, number>>) =>
      scoreboardFigure('effort', [row({ onTime: 0.85, effectiveness: 0.2, ...figures })], world);
    expect(effort({ effectiveness: 0.6 })).toBeLessThan(effort({}));
    expect(effort({ disruption: 0.5 })).toBeGreaterThan(effort({}));
    expect(effort({ onTime: 0.7 })).toBeGreaterThan(effort({}));
  });

  it('counts as advocates those who are content and trust us: never more than the promoters', () => {
    const advocates = (csatKey: number, customerTrust: number) =>
      scoreboardFigure('advocacy', [row({ csatKey, customerTrust })], world);
    expect(advocates(80, 0.6)).toBeGreaterThan(advocates(66, 0.6));
    expect(advocates(80, 0.3)).toBeCloseTo(advocates(80, 0.6) / 2, 12);
    expect(advocates(76, 1)).toBeCloseTo(0.5, 12);
  });
});
