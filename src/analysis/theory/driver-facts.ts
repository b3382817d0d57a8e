// F1, F3, F6-F8: what makes a programme effective. Each determinant alone helps, teams by themselves least; money in the
// wrong elements is lost, most of all when the framing ones starve; and a programme without a seat gets no resources.
import { resolveParameters } from '../../engine/parameters.ts';
import type { InputChange, World } from '../../engine/world.ts';
import { median } from '../median.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import { at, type Bench, endOf, REFERENCE, type Run } from './bench.ts';
import { nudged, withModel, withNudge, withParameters } from './changed-worlds.ts';
import type { Fact } from './evidence.ts';

/** Games of each changed world: enough for a sign. */
const CHANGED_GAMES = 60;
const WORKMAN = 'Workman, Homburg and Jensen 2003; domain 2, 13';
const FRAMING = ['apd', 'asv', 'oin'];
const SUPPORTING = ['sup', 'apm'];
/** Practice OIN2: who speaks for key accounts where the company decides. */
const REPRESENTATION = 13;

const years = (bench: Bench): number => bench.engine.world.years;
const middle = (bench: Bench, runs: readonly Run[]): number =>
  median(runs.map((run) => at(run, endOf(years(bench)), 'effectiveness')));
const few = (bench: Bench, world: World, player: ComputerPlayer): number =>
  middle(bench, bench.playOn(world, player, CHANGED_GAMES));
const base = (bench: Bench): number => middle(bench, bench.play(REFERENCE).slice(0, CHANGED_GAMES));

function nudgedTo(bench: Bench, inputs: readonly InputChange[], world = bench.engine.world): number {
  return few(bench, withNudge(world, inputs), nudged(bench.policy(REFERENCE)));
}

/** The reference money spread by weights: what each element gets for its shape. */
const spread = (bench: Bench, weights: readonly number[]): ComputerPlayer => ({
  ...bench.policy(REFERENCE),
  weights,
});

function elementIndex(bench: Bench, id: string): number {
  return bench.engine.world.elements.findIndex((element) => element.id === id);
}

export const driverFacts: readonly Fact[] = [
  {
    id: 'F1',
    sentence:
      'More esprit, proactiveness, intensity, access to resources or top-management involvement, each alone, makes account management more effective, fit being equal.',
    source: WORKMAN,
    confidence: 'paper',
    policies: [REFERENCE],
    test(bench) {
      // At equal fit: one element that runs ahead of the others costs fit, which is another fact (F6, F7).
      const world = withParameters(bench.engine.world, { fitLambda: 0 });
      const player = bench.policy(REFERENCE);
      const without = few(bench, world, player);
      const raised = {
        esprit: nudgedTo(bench, [{ input: 'esprit_target', op: 'add', value: 0.1 }], world),
        proactiveness: nudgedTo(bench, [{ input: 'proactiveness', op: 'times', value: 1.2 }], world),
        intensity: nudgedTo(bench, [{ input: 'maturity_amp', op: 'times', value: 1.3 }], world),
        resources: nudgedTo(bench, [{ input: 'maturity_oin', op: 'times', value: 1.3 }], world),
        'top management': few(
          bench,
          withModel(world, player.model, (m) => ({ topManagement: Math.min(1, m.topManagement + 0.2) })),
          player,
        ),
      };
      return {
        holds: Object.values(raised).every((value) => value > without),
        figure: `effectiveness ${without.toFixed(3)}; more ${Object.entries(raised)
          .map(([name, value]) => `${name} ${value.toFixed(3)}`)
          .join(', ')}`,
      };
    },
  },
  {
    id: 'F3',
    sentence: 'The use of teams has the smallest weight of its own among the drivers: it works through esprit.',
    source: WORKMAN,
    confidence: 'paper',
    policies: [REFERENCE],
    test(bench) {
      const { world } = bench.engine;
      const p = resolveParameters(world);
      const without = base(bench);
      const lost = (
        [
          ['esprit', { weightEsprit: 0 }],
          ['resources', { weightResources: 0 }],
          ['proactiveness', { weightProactiveness: 0 }],
          ['intensity', { weightIntensity: 0 }],
          ['top management', { weightTopManagement: 0 }],
          ['teams', { weightTeams: 0 }],
        ] as const
      ).map(([name, weight]) => ({
        name,
        lost: without - few(bench, withParameters(world, weight), bench.policy(REFERENCE)),
      }));
      const teams = lost[lost.length - 1].lost;
      return {
        holds: p.weightTeams > 0 && lost.slice(0, -1).every((other) => other.lost > teams),
        figure: `effectiveness lost without the weight: ${lost.map((d) => `${d.name} ${d.lost.toFixed(3)}`).join(', ')}`,
      };
    },
  },
  {
    id: 'F6',
    sentence: 'The same money in an unbalanced programme yields less than half of the effectiveness.',
    source: 'Storbacka 2012; Venkatraman 1989; domain 5.2',
    confidence: 'paper',
    policies: [REFERENCE, 'the reference money, three quarters of it in support and measurement'],
    test(bench) {
      // Support, measurement and skills get nearly all; portfolio, value, integration and the rest starve.
      const misfit = spread(
        bench,
        bench.engine.world.elements.map(({ id }) => (['sup', 'apm'].includes(id) ? 6 : id === 'ats' ? 2 : 0.3)),
      );
      const [fitting, unbalanced] = [middle(bench, bench.play(REFERENCE)), middle(bench, bench.play(misfit))];
      return {
        holds: unbalanced < fitting / 2,
        figure: `effectiveness ${unbalanced.toFixed(3)} against ${fitting.toFixed(3)}`,
      };
    },
  },
  {
    id: 'F7',
    sentence:
      'Starving a framing element (portfolio, value proposition, integration) hurts more than starving support or measurement.',
    source: 'Storbacka 2012; domain 5.2',
    confidence: 'paper',
    policies: [REFERENCE, 'the reference learning 70 % less in one element'],
    test(bench) {
      const starved = (id: string): number =>
        elementIndex(bench, id) < 0
          ? Number.NaN
          : nudgedTo(bench, [{ input: `maturity_${id}` as InputChange['input'], op: 'times', value: 0.3 }]);
      const [framing, supporting] = [FRAMING.map(starved), SUPPORTING.map(starved)];
      const show = (ids: string[], values: number[]): string =>
        ids.map((id, i) => `${id.toUpperCase()} ${values[i].toFixed(3)}`).join(' ');
      return {
        holds: Math.max(...framing) < Math.min(...supporting),
        figure: `effectiveness ${base(bench).toFixed(3)}; starved ${show(FRAMING, framing)} | ${show(SUPPORTING, supporting)}`,
      };
    },
  },
  {
    id: 'F8',
    sentence:
      'A programme without a seat where the company decides gets few resources, even when it learns half as fast again.',
    source: 'coreness: Storbacka 2012; domain 5.1',
    confidence: 'paper',
    policies: [REFERENCE, 'the reference without representation or top management, learning integration faster'],
    test(bench) {
      const { world } = bench.engine;
      const player = bench.policy(REFERENCE);
      const peripheral = withNudge(
        withModel(world, player.model, () => ({ topManagement: 0 })),
        [{ input: 'maturity_oin', op: 'times', value: 1.5 }],
      );
      const skipping = nudged({ ...player, skips: [REPRESENTATION] });
      const resources = (runs: readonly Run[]): number =>
        median(runs.map(({ drivers }) => drivers[drivers.length - 1].resources));
      const [seated, outside] = [
        resources(bench.play(REFERENCE).slice(0, CHANGED_GAMES)),
        resources(bench.playOn(peripheral, skipping, CHANGED_GAMES)),
      ];
      return {
        holds: outside < 0.75 * seated,
        figure: `access to resources ${outside.toFixed(2)} against ${seated.toFixed(2)}`,
      };
    },
  },
];
