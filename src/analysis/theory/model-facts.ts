// F2, F4, F5: what the research on key account management designs agrees on. Formalization helps up to a point; three
// designs do well and about equally well; designs without seniority or without substance do not.
import { median } from '../median.ts';
import { at, type Bench, endOf, inYear, REFERENCE } from './bench.ts';
import type { Fact } from './evidence.ts';
import { signed, yearLift } from './lifts.ts';

const BEST = ['play_top', 'play_cfd', 'play_uns'];
const MIDDLE = ['play_mid', 'play_opl'];
const ISOLATED = 'play_iso';
const IDLE = ['play_ccl', 'play_non'];
const WEAK = [ISOLATED, ...IDLE];
/** Games of each changed world: enough for a sign. */
const CHANGED_GAMES = 100;

const lastQuarter = (bench: Bench): number => endOf(bench.engine.world.years);

function effectiveness(bench: Bench, policy: string): number {
  return median(bench.play(policy).map((run) => at(run, lastQuarter(bench), 'effectiveness')));
}

const lastNetLift = (bench: Bench, policy: string): number =>
  bench.against(policy, yearLift('net', bench.engine.world.years));

const lastNet = (bench: Bench, policy: string): number =>
  median(bench.play(policy).map((run) => inYear(run, bench.engine.world.years, 'net')));

function withFormalization(bench: Bench, formalization: number): number {
  const player = bench.policy(REFERENCE);
  const { world } = bench.engine;
  const models = world.models.map((m) => (m.id === player.model ? { ...m, formalization } : m));
  const runs = bench.playOn({ ...world, models }, player, CHANGED_GAMES);
  return median(runs.map((run) => at(run, lastQuarter(bench), 'effectiveness')));
}

/** Best less worst, as percent of the best. */
const apart = (values: readonly number[]): number =>
  (100 * (Math.max(...values) - Math.min(...values))) / Math.max(...values);

function ordered(bench: Bench, figure: (policy: string) => number): { holds: boolean; figure: string } {
  const of = (policies: readonly string[]): number[] => policies.map(figure);
  const [best, middle, weak] = [of(BEST), of(MIDDLE), of(WEAK)];
  const show = (values: number[]): string => values.map((v) => v.toFixed(2)).join(' ');
  return {
    holds: Math.min(...best) > Math.max(...middle) && Math.min(...middle) > Math.max(...weak),
    figure: `${show(best)} | ${show(middle)} | ${show(weak)}`,
  };
}

export const modelFacts: readonly Fact[] = [
  {
    id: 'F2',
    sentence: 'Some formalization helps, full formalization hurts: effectiveness is highest in between.',
    source: 'Workman, Homburg and Jensen 2003; domain 13',
    confidence: 'paper',
    policies: [REFERENCE],
    test(bench) {
      const [none, half, full] = [0, 0.5, 1].map((level) => withFormalization(bench, level));
      return {
        holds: full < half && none < half,
        figure: `effectiveness ${none.toFixed(3)} at 0, ${half.toFixed(3)} at .5, ${full.toFixed(3)} at 1`,
      };
    },
  },
  {
    id: 'F4',
    sentence:
      'Top-management, cross-functional and unstructured designs beat middle-management and operating-level ones, which beat isolated, country-club and no design; lone coordinators at least beat the club and nothing.',
    source: 'Homburg, Workman and Jensen 2002; domain 1.3',
    confidence: 'paper',
    policies: [...BEST, ...MIDDLE, ...WEAK],
    test(bench) {
      const omega = ordered(bench, (policy) => effectiveness(bench, policy));
      const net = ordered(bench, (policy) => lastNetLift(bench, policy));
      const alone = effectiveness(bench, ISOLATED);
      return {
        holds: omega.holds && net.holds && IDLE.every((policy) => alone > effectiveness(bench, policy)),
        figure: `effectiveness ${omega.figure}; net of the last year, % ${net.figure}`,
      };
    },
  },
  {
    id: 'F5',
    sentence: 'The three good designs end within 10 % of each other: several ways lead to the same end.',
    source: 'equifinality: Storbacka 2012; domain 5.2',
    confidence: 'paper',
    policies: BEST,
    test(bench) {
      const omega = apart(BEST.map((policy) => effectiveness(bench, policy)));
      const net = apart(BEST.map((policy) => lastNet(bench, policy)));
      return {
        holds: omega <= 10 && net <= 10,
        figure: `${signed(omega, ' %')} apart in effectiveness, ${signed(net, ' %')} in net of the last year`,
      };
    },
  },
];
