// T10-T13: bounds on every policy, the world without a programme, and what teams that are not the reference reach: about
// a third of plausible programmes satisfied, hardly any gain by luck alone.
import { pow } from '../../base/det-exp-log.ts';
import { at, type Bench, endOf, inAll, inYear, NO_PROGRAMME, type Run } from './bench.ts';
import { type SeedTarget, seedTarget, type Target } from './evidence.ts';
import { plausibleTeam } from './plausible-team.ts';

/** Teams drawn for T12, T13 and F29. */
export const TEAMS = 300;
const LATE_YEARS = 0.25;

/** Highest median over policies of the retention lift after one year, relative to the start, percent. */
function fastestRetention(bench: Bench): number {
  const { policies } = bench.engine.world;
  return Math.max(
    ...policies.map((policy) =>
      bench.against(policy, (run, none) => 100 * (at(run, endOf(1), 'retentionKey') / at(none, 0, 'retention') - 1)),
    ),
  );
}

const decline = (run: Run): number => at(run, run.rows.length - 1, 'csat') - at(run, 0, 'csat');

const yearlyGrowth = (run: Run): number => {
  const years = run.rows.length / 4;
  return 100 * (pow(inYear(run, years, 'revenue') / inYear(run, 1, 'revenue'), 1 / (years - 1)) - 1);
};

/** Percent of drawn teams for which `holds`, each held against the game without a programme on its seed. */
function share(bench: Bench, play: (k: number, seed: number) => Run, holds: (run: Run, none: Run) => boolean): number {
  const none = bench.play(NO_PROGRAMME);
  let count = 0;
  for (let k = 0; k < TEAMS; k++) {
    const i = k % bench.seeds.length;
    if (holds(play(k, bench.seeds[i]), none[i])) count++;
  }
  return (100 * count) / TEAMS;
}

const gain = (run: Run, none: Run, kpi: 'net'): number => inAll(run, kpi) - inAll(none, kpi);
const lifetimeGain = (run: Run, none: Run): number =>
  at(run, run.rows.length - 1, 'clv') - at(none, none.rows.length - 1, 'clv');

/** Games of the policy that decides by lot, each with dice of its own. */
export const randomTeam = (bench: Bench, k: number, seed: number): Run =>
  bench.playOnce(bench.policy('random'), seed, bench.seeds[0] * 7 + k * 13 + 7000);

/** The world left alone. */
export const idleTargets: readonly SeedTarget[] = [
  seedTarget({
    id: 'T11',
    sentence: 'Without a programme satisfaction erodes over six years.',
    source: 'the decline described in the case; domain 11.2',
    plays: NO_PROGRAMME,
    unit: 'points',
    low: -4,
    high: -2,
    figure: decline,
    years: 6,
  }),
  seedTarget({
    id: 'T11a',
    sentence: 'Without a programme revenue stands still.',
    source: 'the decline described in the case; domain 11.2',
    plays: NO_PROGRAMME,
    unit: '% a year',
    low: -1,
    high: 1,
    figure: yearlyGrowth,
    years: 2,
  }),
];

export const otherTargets: readonly Target[] = [
  {
    id: 'T10',
    sentence: 'No policy lifts retention much within one year.',
    source: 'the boldest published case claims +30 %; domain 11.1',
    policies: ['all'],
    unit: '%',
    low: -30,
    high: 30,
    measure: fastestRetention,
  },
  ...idleTargets,
  {
    id: 'T12',
    sentence:
      'About a third of plausible teams end content: money of six years and a quarter of the lifetime value won.',
    source: 'a third of programmes satisfies its owners (Harvard Business Review 2007); domain 11.2',
    policies: ['300 plausible teams'],
    unit: '%',
    low: 25,
    high: 45,
    measure: (bench) =>
      share(
        bench,
        (k, seed) => bench.playOnce(plausibleTeam(bench, k), seed, seed),
        (run, none) => gain(run, none, 'net') + LATE_YEARS * lifetimeGain(run, none) > 0,
      ),
  },
  {
    id: 'T13',
    sentence: 'Hardly any team that decides by lot earns money in six years.',
    source: 'no luck-only wins; domain 11.2',
    policies: ['300 random teams'],
    unit: '%',
    low: 0,
    high: 10,
    measure: (bench) =>
      share(
        bench,
        (k, seed) => randomTeam(bench, k, seed),
        (run, none) => gain(run, none, 'net') > 0,
      ),
  },
];
