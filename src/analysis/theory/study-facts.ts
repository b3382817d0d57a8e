// W1, W2: whole studies played again. W1 draws as many firms as Workman, Homburg and Jensen asked, with configurations
// at random, and regresses effectiveness on their determinants. W2 holds three ways of changing an organisation against
// each other: diagnose, pilot, prove and extend; announce to all; decide by lot.
import { exp } from '../../base/det-exp-log.ts';
import { uniform } from '../../base/random-stream.ts';
import { compileWorld } from '../../engine/index.ts';
import { kpiIndex } from '../../engine/kpis.ts';
import { TACTIC_IDS } from '../../engine/world.ts';
import { playPolicy } from '../play-policy.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import { type Regression, regress } from '../regression.ts';
import { type Bench, NO_PROGRAMME, REFERENCE } from './bench.ts';
import { withModel } from './changed-worlds.ts';
import type { Fact } from './evidence.ts';
import { netGain, signed } from './lifts.ts';

/** Size of the sample of the study. */
const FIRMS = 385;
const STREAM = 902;
const ASKED_IN_YEAR = 4;
/** Standard deviation of what a respondent answers around the truth, on the scale of the driver. */
const RESPONDENT = 0.02;
/** One-sided, 5 %: the study had a direction for each. */
const SIGNIFICANT = 1.65;
/** The order is a rough one: a sample of this size moves a coefficient by about this much. */
const NEAR_THE_TOP = 0.06;
const DRIVERS = ['esprit', 'resources', 'proactiveness', 'intensity', 'topManagement', 'teams'] as const;

/** The regression table of the simulated study: standardized coefficients and t values. */
export function survey(bench: Bench): Regression {
  const first = bench.seeds[0];
  const columns: Record<string, number[]> = { formalization: [] };
  for (const name of DRIVERS) columns[name] = [];
  const outcome: number[] = [];
  const { world } = bench.engine;
  for (let firm = 0; firm < FIRMS; firm++) {
    const draw = (purpose: number): number => uniform(first + 9000, firm, purpose, STREAM);
    const base = bench.policy(REFERENCE);
    const changed = withModel(world, base.model, () => ({
      topManagement: 0.3 + 0.5 * draw(0),
      teams: draw(1),
      formalization: draw(2),
      reach: 0.5 + 0.5 * draw(3),
    }));
    const spread = (e: number): number => exp(0.5 * (draw(20 + e) + draw(40 + e) + draw(60 + e) - 1.5));
    const budgetEurM = Math.round(1000 * (2 + 4 * draw(4))) / 1000;
    const player: ComputerPlayer = {
      ...base,
      weights: world.elements.map((_, e) => spread(e)),
      years: base.years.map((year) => ({ ...year, budgetEurM: Math.min(budgetEurM, year.budgetEurM * 1.2) })),
      tactics: draw(5) < 0.7 ? 'matched' : TACTIC_IDS[Math.floor(4 * draw(6))],
    };
    const engine = compileWorld(changed, { listen: false });
    const { drivers, row } = interviewed(engine, player, first + firm);
    // Respondents answer for their firm with an error of their own, as in any survey.
    const answer = (value: number, purpose: number): number =>
      value + RESPONDENT * (draw(purpose) + draw(purpose + 1) + draw(purpose + 2) - 1.5) * 2;
    DRIVERS.forEach((name, k) => columns[name].push(answer(drivers[name], 100 + 3 * k)));
    columns['formalization'].push(answer(changed.models.find(({ id }) => id === base.model)!.formalization, 130));
    outcome.push(answer(row[kpiIndex.effectiveness], 140));
  }
  return regress(columns, outcome);
}

function interviewed(engine: ReturnType<typeof compileWorld>, player: ComputerPlayer, seed: number) {
  let drivers = engine.programme(engine.openGame(seed)).drivers;
  const { reports } = playPolicy(engine, player, seed, ASKED_IN_YEAR, {
    onYear: (state) => {
      drivers = engine.programme(state).drivers;
    },
  });
  const rows = reports.flatMap(({ kpis }) => kpis ?? []);
  return { drivers, row: rows[rows.length - 1] };
}

/** Probability of at least `wins` of `games` by a fair coin, by the normal approximation with continuity correction. */
function signTest(wins: number, games: number): number {
  const z = (wins - 0.5 - games / 2) / Math.sqrt(games / 4);
  // Upper bound of the normal tail (Chernoff): exact enough to say whether p < .01, and never too small.
  return z <= 0 ? 1 : Math.min(1, exp((-z * z) / 2));
}

const announce = (bench: Bench): ComputerPlayer => {
  const base = bench.policy(REFERENCE);
  return {
    ...base,
    years: [base.years[base.years.length - 1]],
    tactics: 'education',
    research: [],
    pick: 'size',
  };
};

export const studyFacts: readonly Fact[] = [
  {
    id: 'W1',
    sentence:
      'Among 385 firms with configurations at random, esprit, resources, proactiveness, intensity and top management each go with effectiveness, esprit among the most; teams add little and formalization takes away.',
    source: 'Workman, Homburg and Jensen 2003; domain 2',
    confidence: 'paper',
    policies: ['385 random firms'],
    test(bench) {
      const { coefficients, r2 } = survey(bench);
      const of = (name: string) => coefficients.find((c) => c.name === name)!;
      const positive = ['esprit', 'resources', 'proactiveness', 'intensity', 'topManagement'].map(of);
      const order = coefficients.toSorted((x, y) => y.beta - x.beta);
      return {
        holds:
          positive.filter(({ t }) => t > SIGNIFICANT).length >= 4 &&
          of('esprit').beta >= order[0].beta - NEAR_THE_TOP &&
          positive.every(({ beta }) => beta > Math.max(0, of('teams').beta)) &&
          of('formalization').beta < 0,
        figure: `${order.map(({ name, beta, t }) => `${name} ${beta.toFixed(2)} (t ${t.toFixed(1)})`).join(', ')}; R2 ${r2.toFixed(2)}`,
      };
    },
  },
  {
    id: 'W2',
    sentence:
      'Diagnose, pilot, prove and extend earns more than announcing to all, which earns more than deciding by lot.',
    source: 'product 7b: theory fit; domain 7, 9',
    confidence: 'assumption',
    policies: [REFERENCE, 'its last year announced to all at once', 'random', NO_PROGRAMME],
    test(bench) {
      const none = bench.play(NO_PROGRAMME);
      const gains = [REFERENCE, announce(bench), 'random'].map((player) =>
        bench.play(player).map((run, i) => netGain(run, none[i])),
      );
      const wins = (better: number, worse: number): number =>
        gains[better].filter((gain, i) => gain > gains[worse][i]).length;
      const n = bench.seeds.length;
      const [first, second] = [wins(0, 1), wins(1, 2)];
      const mid = (k: number): number => gains[k].toSorted((x, y) => x - y)[n >> 1];
      const [p1, p2] = [signTest(first, n), signTest(second, n)];
      return {
        holds: p1 < 0.01 && p2 < 0.01,
        figure: `net of all years ${[0, 1, 2].map((k) => signed(mid(k), ' M')).join(', ')}; better on ${first} and ${second} of ${n} seeds (p < ${p1.toExponential(0)}, ${p2.toExponential(0)})`,
      };
    },
  },
];
