// F13, F24-F26: from satisfaction to money. Effects mature late, a point of retention is worth several of lifetime
// value, losses weigh more than gains, and what counts is the rank against the others, not the score.
import { resolveParameters } from '../../engine/parameters.ts';
import { lifetimeValue } from '../../engine/rules/customers.ts';
import type { KpiId } from '../../engine/kpis.ts';
import type { World } from '../../engine/world.ts';
import { median } from '../median.ts';
import { at, type Bench, endOf, NO_PROGRAMME, REFERENCE, type Run } from './bench.ts';
import { withParameters } from './changed-worlds.ts';
import type { Fact } from './evidence.ts';
import { effect, signed, yearLift } from './lifts.ts';

const CHANGED_GAMES = 60;
/** Points of perceived quality by which a changed world is better or worse. */
const POINTS = 5;

const last = (bench: Bench): number => endOf(bench.engine.world.years);
const middle = (runs: readonly Run[], quarter: number, kpi: KpiId): number =>
  median(runs.map((run) => at(run, quarter, kpi)));
const quiet = (bench: Bench, world: World): readonly Run[] =>
  bench.playOn(world, bench.policy(NO_PROGRAMME), CHANGED_GAMES);

export const customerFacts: readonly Fact[] = [
  {
    id: 'F13',
    sentence: 'Lifts of satisfaction and revenue in the last years are at least 1.6 times those of year 3.',
    source: 'Harvard Business Review 2007 on mature programmes; domain 13',
    confidence: 'press',
    policies: [REFERENCE, NO_PROGRAMME],
    test(bench) {
      const { years } = bench.engine.world;
      const csat = [3, years].map((year) => bench.against(REFERENCE, effect('csat', endOf(year))));
      const revenue = [3, years].map((year) => bench.against(REFERENCE, yearLift('revenue', year)));
      const times = ([early, late]: number[]): number => late / early;
      return {
        holds: csat[0] > 0 && revenue[0] > 0 && times(csat) >= 1.6 && times(revenue) >= 1.6,
        figure: `CSAT ${times(csat).toFixed(1)} times (${csat.map((v) => signed(v)).join(' to ')} points), revenue ${times(revenue).toFixed(1)} times (${revenue.map((v) => signed(v, ' %')).join(' to ')})`,
      };
    },
  },
  {
    id: 'F24',
    sentence: 'One per cent more retention is worth 3.5 to 6 per cent more lifetime value.',
    source: 'Gupta, Lehmann and Stuart 2004; domain 8',
    confidence: 'paper',
    policies: [REFERENCE, NO_PROGRAMME],
    test(bench) {
      const p = resolveParameters(bench.engine.world);
      const elasticity = (r: number): number => 100 * (lifetimeValue(p, 1, 1.01 * r) / lifetimeValue(p, 1, r) - 1);
      const retention = [NO_PROGRAMME, REFERENCE].map((policy) => middle(bench.play(policy), last(bench), 'retention'));
      const found = retention.map(elasticity);
      return {
        holds: found.every((e) => e >= 3.5 && e <= 6),
        figure: found.map((e, i) => `${e.toFixed(2)} at ${(100 * retention[i]).toFixed(1)} % retention`).join(', '),
      };
    },
  },
  {
    id: 'F25',
    sentence: 'Five points less quality lose more retention than five points more win.',
    source: 'Anderson and Sullivan 1993; domain 8',
    confidence: 'paper',
    policies: [NO_PROGRAMME],
    test(bench) {
      const { world } = bench.engine;
      const { qualityBase } = resolveParameters(world);
      const retention = [-POINTS, 0, POINTS].map((points) =>
        middle(quiet(bench, withParameters(world, { qualityBase: qualityBase + points })), endOf(2), 'retention'),
      );
      const [lost, won] = [retention[1] - retention[0], retention[2] - retention[1]];
      return {
        holds: lost > won && won > 0,
        figure: `retention after two years ${signed(-100 * lost, ' points')} against ${signed(100 * won, ' points')}`,
      };
    },
  },
  {
    id: 'F26',
    sentence:
      'A better rank against competitors raises the share with satisfaction unchanged; a gain that competitors match wins little.',
    source: 'wallet allocation rule: Keiningham et al. 2011; domain 8',
    confidence: 'paper',
    policies: [NO_PROGRAMME],
    test(bench) {
      const { world } = bench.engine;
      const { qualityBase } = resolveParameters(world);
      const rivals = (points: number): World => ({
        ...world,
        variation: { ...world.variation, competitorMean: world.variation.competitorMean + points },
      });
      const better = { qualityBase: qualityBase + POINTS };
      const ends = [world, rivals(-POINTS), withParameters(world, better), withParameters(rivals(POINTS), better)].map(
        (changed) => quiet(bench, changed),
      );
      const share = ends.map((runs) => 100 * middle(runs, last(bench), 'shareOfWallet'));
      const csat = ends.map((runs) => middle(runs, last(bench), 'csat'));
      const [ranked, alone, matched] = share.slice(1).map((value) => value - share[0]);
      return {
        holds: ranked > 0.5 && Math.abs(csat[1] - csat[0]) < 0.1 && matched < alone / 2,
        figure: `share of wallet: weaker rivals ${signed(ranked, ' points')} (CSAT ${signed(csat[1] - csat[0])}), better alone ${signed(alone)}, matched by rivals ${signed(matched)}`,
      };
    },
  },
];
