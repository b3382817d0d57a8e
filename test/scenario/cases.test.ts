// The cases beside 3M: each is checked clean by load.test.ts; here every computer player ends its three years, the claims
// of the texts are met by the reference on seeds of this test, and what a case shows is its own.
import { describe, expect, it } from 'vitest';
import { calibrationTargets } from '../../src/analysis/theory/calibration.ts';
import { createBench } from '../../src/analysis/theory/bench.ts';
import { evidenceFor } from '../../src/analysis/theory/run-theory.ts';
import { playPolicy } from '../../src/analysis/play-policy.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { openGame } from '../../src/referee/index.ts';
import { frameView } from '../../src/views/frame-view.ts';
import { inCaseWords } from '../../src/views/case-words.ts';
import { mapView } from '../../src/views/map-view.ts';
import { planView } from '../../src/views/plan-view.ts';
import { shownNumbers } from '../../src/views/shown-numbers.ts';

describe.each([
  { id: 'luxury-ecommerce', votes: 11, places: true },
  { id: 'd2c-apparel', votes: 10, places: false },
])('the case $id', ({ id, votes, places }) => {
  const world = compileScenarioFolder(id);
  const engine = compileWorld(world, { listen: false });

  it('is played to its third year by every computer player', () => {
    for (const policy of world.policies) {
      const { reports } = playPolicy(engine, policy, 11);
      expect(reports.flatMap(({ kpis }) => kpis ?? [])).toHaveLength(12);
    }
  });

  it('meets the claims of its text with the reference player, as medians', () => {
    const bench = createBench(engine, { seeds: 12, firstSeed: 500 });
    for (const { id: target, measure, low, high } of calibrationTargets(world)) {
      const value = measure(bench);
      expect(value, target).toBeGreaterThanOrEqual(low);
      expect(value, target).toBeLessThanOrEqual(high);
    }
  });

  it('is asked only for evidence that a game of three years can give', () => {
    const { facts, targets } = evidenceFor(world);
    expect(facts.map((fact) => fact.id)).not.toContain('F13');
    // Every case has to tell a programme that diagnoses and proves from one announced to all, and that from chance.
    expect(facts.map((fact) => fact.id)).toContain('W2');
    expect(facts.length).toBeGreaterThan(18);
    expect(targets.map((target) => target.id)).toEqual(world.calibration?.map((band) => band.id));
  });

  it('shows its own scoreboard, phases, words and picture of the customers', () => {
    const game = openGame(compileWorld(world), { seed: 3 });
    expect(shownNumbers(world).map((number) => number.id)).toEqual(world.scoreboard);
    expect(world.papers.phases).toHaveLength(5);
    expect(frameView({ ...game, beat: 'designing' }).phase?.place).toBe('Phase 2 of 5');
    expect(inCaseWords(world, 'Countries keep their prices.')).not.toContain('ountries');
    expect(mapView(game, null).columns === null).toBe(places);
    expect(engine.committee(game.state)).toHaveLength(votes);
  });

  it('plans with its own size of a pilot and its own words for pay', () => {
    const plan = planView({ ...openGame(compileWorld(world), { seed: 3 }), beat: 'planning' });
    expect(plan.pilotKeur).toBe(1000 * (world.parameters['pilotEurM'] ?? 0));
    expect(plan.doubleCredit).toContain(world.company.words?.cluster);
    expect(plan.doubleCredit).not.toContain('country');
  });
});
