// One thing decided otherwise in one year, on the same luck.
import { describe, expect, test } from 'vitest';
import { playPolicy } from '../../src/analysis/play-policy.ts';
import { walked } from '../../src/analysis/course.ts';
import { whatIfCourse, whatIfOf } from '../../src/analysis/what-if.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { KPI_IDS, kpiIndex } from '../../src/engine/kpis.ts';
import type { RecordedGame } from '../../src/engine/plan.ts';
import { whatIfPage, whatIfTable } from '../../src/views/what-if-view.ts';
import { TACTIC_IDS } from '../../src/engine/world.ts';
import { smallWorld } from '../kit/small-world.ts';

const engine = compileWorld(smallWorld());
const { world } = engine;
const played = playPolicy(engine, world.policies.find(({ id }) => id === 'reference') ?? world.policies[0]!, 5, 3);
const game: RecordedGame = { seed: 5, years: 3, entries: played.decisions };
const plan = engine.planOf(game);
const all = walked(whatIfCourse(engine, plan, 3));
const netOf = (rows: Float64Array) =>
  Array.from({ length: 12 }, (_, q) => rows[q * KPI_IDS.length + kpiIndex.net]!).reduce((sum, value) => sum + value, 0);

describe('what one other choice would have brought', () => {
  test('is nothing where the game is played as it was', () => {
    const own = plan.parts[0]!.governance.model;
    const same = whatIfOf(engine, game, `model:${own}@1`);
    const net = played.reports.flatMap(({ kpis }) => (kpis === null ? [] : [kpis[kpiIndex.net]!]));
    expect(netOf(same!.rows)).toBeCloseTo(
      net.reduce((sum, value) => sum + value, 0),
      6,
    );
    expect(all.map(({ item }) => item)).not.toContain(`model:${own}@1`);
  });

  test('leaves the years before it as they were', () => {
    const { item } = all.find(({ change, year }) => change.kind === 'model' && year === 2)!;
    const { rows } = whatIfOf(engine, game, item)!;
    const net = played.reports.flatMap(({ kpis }) => (kpis === null ? [] : [kpis[kpiIndex.net]!]));
    for (let quarter = 0; quarter < 4; quarter++)
      expect(rows[quarter * KPI_IDS.length + kpiIndex.net]).toBeCloseTo(net[quarter]!, 9);
  });

  test('is asked of every way of meeting people, and of answering nobody, where the team did otherwise', () => {
    const met = plan.parts[0]!.people.meetings.map(({ tactic }) => tactic);
    expect(met.length).toBeGreaterThan(0);
    for (const tactic of TACTIC_IDS) {
      const own = met.every((used) => used === tactic);
      expect([tactic, all.some(({ item }) => item === `tactic:${tactic}@1`)]).toEqual([tactic, !own]);
    }
    const answered = plan.parts.findIndex(({ people }) => people.answers.length > 0) + 1;
    expect(all.filter(({ item }) => item.startsWith('no-answers@')).map(({ year }) => year)).toEqual(
      answered === 0 ? [] : expect.arrayContaining([0, answered]),
    );
  });

  test('is the same in the table and on the page that the wall shows', () => {
    const table = whatIfTable(world, all, 3);
    expect(table.columns).toEqual(['Year 1', 'Year 2', 'Year 3', 'All years']);
    for (const row of table.rows) expect(row.cells).toHaveLength(4);
    const most = all.toSorted((a, b) => Math.abs(b.againstEurM) - Math.abs(a.againstEurM))[0]!;
    const { choice, rows } = whatIfOf(engine, game, most.item)!;
    const page = whatIfPage(world, 'Lyon', choice, rows, played.reports, []);
    expect(page.headline).toContain(
      `€${Math.abs(most.againstEurM).toFixed(1)}\u00a0M ${most.againstEurM > 0 ? 'more' : 'less'}`,
    );
    expect(page.chart.series.map(({ label }) => label)).toEqual(['Lyon', 'What if']);
  });

  test('has no answer to a choice that nobody offers', () => {
    for (const item of ['', 'model:none@1', 'model:top', 'no-meetings@4', 'no-meetings@-1', 'constructor@1'])
      expect(whatIfOf(engine, game, item)).toBeNull();
  });
});
