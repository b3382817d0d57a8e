// A balance report from beginning to end: the scenario's own policies, a search for the best team of every model, what
// single options are worth, luck, recipes, targets and the numbers most hangs on. Same scenario, rules and first seed give
// the same report on any machine and for any number of workers.
import type { Engine } from '../../engine/engine.ts';
import type { World } from '../../engine/world.ts';
import { compileWorld } from '../../engine/index.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import type { ScoreAnchors } from '../score.ts';
import { NO_PROGRAMME, REFERENCE } from '../theory/bench.ts';
import { type Classes, luckStage, recipeStage } from './chance-stages.ts';
import { findingsOf } from './findings.ts';
import { anchorsOf, meanOf, netOf, type Outcome, scoreOf, spreadOf } from './outcome.ts';
import { eventOptions, habitOptions } from './options.ts';
import { createDesk, type Desk, type RunJobs } from './play-stage.ts';
import type { BalancePart, BalanceReport, BalanceSoFar, ModelFigures, PolicyFigures } from './report.ts';
import { type Found, search, type SearchSizes, type Tried } from './search.ts';
import { drawsOf, otherTeam, playerOf, soundTeam, type Team } from './search-space.ts';
import { sensitivityStage } from './sensitivity-stage.ts';
import { targetRows } from './target-rows.ts';

export interface BalanceSizes extends SearchSizes {
  /** Classes on which the scenario's policies are compared. */
  policySeeds: number;
  training: number;
  fresh: number;
  optionSeeds: number;
  randomTeams: number;
  luck: { teams: number; classes: number; luckSeeds: number };
  recipes: number;
  targetSeeds: number;
  sensitivitySeeds: number;
}

/** What a report takes: some ten thousand games and replays. */
export const FULL: BalanceSizes = {
  policySeeds: 8,
  training: 10,
  fresh: 20,
  soundSeeds: 3,
  stepSeeds: 5,
  teamSeeds: 5,
  changes: 6,
  finalists: 2,
  optionSeeds: 8,
  randomTeams: 40,
  luck: { teams: 12, classes: 4, luckSeeds: 30 },
  recipes: 40,
  targetSeeds: 60,
  sensitivitySeeds: 3,
};

/** Shares of the whole by stage, in the order in which the stages ask for games; measured on 3m-emea. */
const SHARES = [
  0.12, 0.03, 0.03, 0.05, 0.11, 0.06, 0.08, 0.04, 0.06, 0.1, 0.02, 0.03, 0.07, 0.04, 0.01, 0.02, 0.05, 0.06, 0.02,
];

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, k) => first + k);

function named(world: World, id: string): ComputerPlayer {
  const found = world.policies.find((p) => p.id === id);
  if (!found) throw new RangeError(`The scenario has no policy "${id}". Add it to its policies.`);
  return found;
}

/** Decides everything by lot; the scenario's own, if it has one. */
const randomPlayer = (world: World): ComputerPlayer =>
  world.policies.find(({ id }) => id === 'random') ?? {
    ...named(world, REFERENCE),
    shape: 'random',
    pick: 'random',
    tactics: 'random',
    kpis: 'random',
    price: 'random',
    answers: 'random',
    events: 'random',
  };

const gainsOf = (games: readonly Outcome[], none: readonly Outcome[]): number[] =>
  games.map((game, s) => netOf(game) - netOf(none[s]));

interface Yard {
  none: readonly Outcome[];
  anchors: ScoreAnchors;
}

function policyRows(world: World, outcomes: readonly (readonly Outcome[])[], yard: Yard): PolicyFigures[] {
  const gains = outcomes.map((games) => gainsOf(games, yard.none));
  const best = yard.none.map((_, s) => Math.max(...gains.map((row) => row[s])));
  return world.policies.map(({ id, summary }, p) => ({
    id,
    summary,
    gain: spreadOf(gains[p]),
    score: spreadOf(outcomes[p].map((game) => scoreOf(yard.anchors, game))),
    winShare: meanOf(gains[p].map((gain, s) => Number(gain >= best[s]))),
  }));
}

/** A team's model and habits in words, by respect. */
const habitsOf = ({ dilemmas, ...rest }: Team): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(rest).map(([respect, value]) => [respect, String(value)])),
  dilemmas: Object.entries(dilemmas)
    .map(([id, pole]) => `${id} ${pole}`)
    .join(', '),
});

async function modelRows(
  world: World,
  desk: Desk,
  found: Found,
  models: readonly string[],
  seeds: readonly number[],
  yard: Yard,
): Promise<ModelFigures[]> {
  const best = models.map((id) => found.best.get(id)![0]);
  const outcomes = await desk.play(
    best.map(({ team }) => playerOf(team)),
    seeds,
  );
  const gains = outcomes.map((games) => gainsOf(games, yard.none));
  const highest = seeds.map((_, s) => Math.max(...gains.map((row) => row[s])));
  return models
    .map((id, m): ModelFigures => {
      const scores = outcomes[m].map((game) => scoreOf(yard.anchors, game));
      return {
        id,
        name: world.models.find((model) => model.id === id)?.name ?? id,
        gain: spreadOf(gains[m]),
        score: spreadOf(scores),
        meanGain: meanOf(gains[m]),
        meanNet: meanOf(outcomes[m].map(netOf)),
        meanScore: meanOf(scores),
        winShare: meanOf(gains[m].map((gain, s) => Number(gain >= highest[s]))),
        team: habitsOf(best[m].team),
      };
    })
    .sort((x, y) => y.meanGain - x.meanGain);
}

/** Players whose plans are tried as recipes: good teams first, others of the same kind after them. */
function recipePlayers(world: World, tried: readonly Tried[], count: number, firstSeed: number): ComputerPlayer[] {
  const good = tried.toSorted((x, y) => y.gain - x.gain).slice(0, Math.ceil(count / 2));
  const rest = Array.from({ length: count - good.length }, (_, k) =>
    otherTeam(world, good[k % good.length].team, 0.25, drawsOf(firstSeed, 5000 + k)),
  );
  return [...good.map(({ team }) => team), ...rest].map(playerOf);
}

/**
 * Runs all stages. `run` plays batches of games; `told` hears the share done, 0-1, and `found` the report after every part
 * that is measured. Throws RangeError when the scenario lacks `no_programme` or `reference`; rejects when `run` does.
 */
export async function runBalance(
  world: World,
  run: RunJobs,
  options: {
    firstSeed?: number;
    sizes?: BalanceSizes;
    told?: (share: number) => void;
    found?: (report: BalanceSoFar) => void;
  } = {},
): Promise<BalanceReport> {
  const { firstSeed = 0, sizes = FULL, told = () => {}, found: hear = () => {} } = options;
  const engine: Engine = compileWorld(world, { listen: false });
  const desk = createDesk(run, SHARES, told);
  const heading = () => ({
    scenario: { id: world.id, version: world.version, hash: world.hash, title: world.title },
    rules: engine.rules,
    firstSeed,
    games: desk.count(),
  });
  let known: Partial<Pick<BalanceReport, BalancePart>> = {};
  const measured = (part: typeof known): void => {
    known = { ...known, ...part };
    hear({ ...heading(), ...known, findings: findingsOf(known) });
  };
  const policySeeds = range(firstSeed, sizes.policySeeds);
  const training = range(firstSeed + 1000, sizes.training);
  const fresh = range(firstSeed + 2000, sizes.fresh);
  const anchorsFrom = [named(world, NO_PROGRAMME), named(world, REFERENCE)];

  const policies = await desk.play(world.policies, policySeeds);
  const [trainingNone, trainingReference, freshNone, freshReference] = await anchorGames(
    desk,
    anchorsFrom,
    training,
    fresh,
  );
  const place = (id: string): number => world.policies.findIndex((p) => p.id === id);
  const none = policies[place(NO_PROGRAMME)];
  const reference = policies[place(REFERENCE)];
  const anchors = anchorsOf(none, reference);
  const policyFigures = policyRows(world, policies, { none, anchors });
  measured({ policies: policyFigures });

  const models = world.models.map(({ id }) => id).filter((id) => id !== 'non');
  const found = await search(world, desk, models, training, trainingNone, sizes, firstSeed);
  const modelFigures = await modelRows(world, desk, found, models, fresh, { none: freshNone, anchors });
  measured({ models: modelFigures });
  const [leader] = modelFigures;
  const best = found.best.get(leader?.id ?? '')?.[0]?.team ?? soundTeam(world, models[0], 'even');

  const optionSeeds = fresh.slice(0, sizes.optionSeeds);
  const base = { none: freshNone, anchors };
  const habits = await habitOptions(world, desk, best, found.tried, optionSeeds, base);
  const cards = await eventOptions(world, desk, best, optionSeeds, anchors, leader?.meanGain ?? 0);

  const optionFigures = [...habits, ...cards];
  measured({ options: optionFigures });

  const luck = await luckStage(engine, desk, sizes.luck, firstSeed);
  measured({ luck });
  const homeClasses: Classes = { seeds: training, none: trainingNone, reference: trainingReference };
  const newClasses: Classes = { seeds: fresh, none: freshNone, reference: freshReference };
  const recipes = recipePlayers(world, found.tried, sizes.recipes, firstSeed);
  const recipe = await recipeStage(desk, recipes, firstSeed + 3000, homeClasses, newClasses, leader?.meanGain ?? 0);
  measured({ recipe });

  const lot = randomPlayer(world);
  const lots = await desk.games(
    [lot],
    Array.from({ length: sizes.randomTeams }, (_, k) => ({
      player: 0,
      seed: fresh[k % fresh.length],
      dice: firstSeed * 7 + k * 13 + 7000,
    })),
  );
  const difficulty: BalanceReport['difficulty'] = {
    random: {
      gain: meanOf(lots.map((game, k) => netOf(game) - netOf(freshNone[k % fresh.length]))),
      score: meanOf(lots.map((game) => scoreOf(anchors, game))),
      games: lots.length,
    },
    reference: {
      gain: meanOf(gainsOf(freshReference, freshNone)),
      score: meanOf(freshReference.map((game) => scoreOf(anchors, game))),
      games: fresh.length,
    },
    best: { gain: leader?.meanGain ?? 0, score: leader?.meanScore ?? 0, games: fresh.length },
  };
  measured({ difficulty });
  const targets = targetRows(world, await desk.targets(range(firstSeed, sizes.targetSeeds)), firstSeed);
  measured({ targets });
  const sensitivity = await sensitivityStage(
    desk,
    anchorsFrom[1],
    anchorsFrom[0],
    policySeeds.slice(0, sizes.sensitivitySeeds),
  );

  const report: Omit<BalanceReport, 'findings'> = {
    ...heading(),
    policies: policyFigures,
    models: modelFigures,
    options: optionFigures,
    luck,
    difficulty,
    recipe,
    targets,
    sensitivity,
  };
  told(1);
  return { ...report, findings: findingsOf(report) };
}

/** No programme and the reference on the classes of the search and on the unseen ones. */
async function anchorGames(
  desk: Desk,
  players: readonly ComputerPlayer[],
  training: readonly number[],
  fresh: readonly number[],
): Promise<Outcome[][]> {
  const [none, reference] = await desk.play(players, [...training, ...fresh]);
  const cut = training.length;
  return [none.slice(0, cut), reference.slice(0, cut), none.slice(cut), reference.slice(cut)];
}
