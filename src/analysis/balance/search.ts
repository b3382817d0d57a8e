// The best team of every model, by a bounded search with classes of its own. Sound teams first; then every single habit
// of the best of them, and every pole of a card in the plans of each model's; then teams that combine what paid, drawn
// changes of those, and the best on all training classes. What is found is a lower bound of what can be found.
import type { World } from '../../engine/world.ts';
import { meanOf, netOf, type Outcome } from './outcome.ts';
import type { Desk } from './play-stage.ts';
import type { Job } from './jobs.ts';
import { poleChanges, poleJob } from './pole-jobs.ts';
import {
  drawsOf,
  habitSteps,
  isHabitOfHabits,
  otherTeam,
  playerOf,
  poleSteps,
  type Respect,
  soundTeam,
  type Step,
  type Team,
} from './search-space.ts';

export interface SearchSizes {
  /** Classes of each round: sound teams, single steps, combined and drawn teams; the last round uses all. */
  soundSeeds: number;
  stepSeeds: number;
  teamSeeds: number;
  /** Drawn changes of each of the two best teams of a model that is worth it. */
  changes: number;
  /** Teams of a model in the last round. */
  finalists: number;
}

export interface Tried {
  team: Team;
  /** Mean gain over no programme on the training classes played, EUR M. */
  gain: number;
}

export interface Found {
  /** By model id: the teams of the last round, best first. */
  best: Map<string, Tried[]>;
  /** Everything tried on more than a few classes. */
  tried: Tried[];
}

/** What may be called good: within this share of the best gain found. */
export const GOOD = 0.9;
/** Models whose best is above this share of the leader's gain get drawn changes as well. */
const WORTH_IT = 0.5;
/** A step is taken over when it pays more than this share of the gain: below, chance decides. */
const PAYS = 0.01;

/** Habits of a sound team that may still be improved; how it deals with people, prices and customers is sound already. */
const IMPROVABLE: readonly Respect[] = ['pace', 'budgetEurM', 'accounts', 'kpis', 'research', 'answers', 'events'];

/** Steps that paid, the better one of each card or habit, most first. */
function paying(steps: readonly Step[], gains: readonly number[], base: number): Step[] {
  const floor = base + PAYS * Math.abs(base);
  const order = steps
    .map((step, i) => ({ step, gain: gains[i] }))
    .filter(({ step, gain }) => gain > floor && !isHabitOfHabits(step))
    .sort((x, y) => y.gain - x.gain);
  const taken = new Set<string>();
  return order.flatMap(({ step }) => {
    const what = `${step.respect} ${step.card}`;
    if (taken.has(what)) return [];
    taken.add(what);
    return [step];
  });
}

/** The team with these steps taken as well. */
const withSteps = (team: Team, steps: readonly Step[]): Team =>
  steps.reduce(
    (one, { respect, card, team: other }): Team =>
      respect === 'dilemma'
        ? { ...one, dilemmas: { ...one.dilemmas, [card]: other.dilemmas[card] } }
        : { ...one, [respect]: other[respect] },
    team,
  );

/**
 * Searches for the best team of each model. `none`: outcomes without a programme on the training classes, in order.
 * The model "non" is none to lead a programme with and should not be among the models.
 */
export async function search(
  world: World,
  desk: Desk,
  models: readonly string[],
  training: readonly number[],
  none: readonly Outcome[],
  sizes: SearchSizes,
  firstSeed: number,
): Promise<Found> {
  let numbered = 0;
  const meanGain = (games: readonly Outcome[]): number =>
    meanOf(games.map((outcome, s) => netOf(outcome) - netOf(none[s])));
  const gains = async (teams: readonly Team[], classes: number): Promise<Tried[]> => {
    const outcomes = await desk.play(teams.map(playerOf), training.slice(0, classes));
    return teams.map((team, i) => ({ team, gain: meanGain(outcomes[i]) }));
  };
  const ofModel = (list: readonly Tried[], model: string): Tried[] =>
    list.filter(({ team }) => team.model === model).toSorted((x, y) => y.gain - x.gain);
  const leaderOf = (list: readonly Tried[]): Tried => list.reduce((x, y) => (y.gain > x.gain ? y : x));

  const shapes = world.shapes.length > 0 ? world.shapes.map(({ id }) => id) : ['even'];
  const sound = await gains(
    models.flatMap((model) => shapes.map((shape) => soundTeam(world, model, shape))),
    sizes.soundSeeds,
  );
  const start = leaderOf(sound).team;
  const habits = habitSteps(world, start, IMPROVABLE);
  const [own, ...stepped] = await gains([start, ...habits.map(({ team }) => team)], sizes.stepSeeds);
  const paid = paying(
    habits,
    stepped.map(({ gain }) => gain),
    own.gain,
  );
  // Poles by replays: the decisions of the best sound team of each model, on every training class, with one pole taken.
  const bases = models.map((model) => ofModel(sound, model)[0].team);
  const poles = await polesThatPay(world, desk, bases, training, meanGain);
  const combined = await gains(
    models.flatMap((_, m) => {
      const cards = poles[m];
      const sets = [[], cards.slice(0, 3), cards.slice(0, 6), cards, [...cards, ...paid]];
      return sets.map((set) => withSteps(bases[m], set));
    }),
    sizes.teamSeeds,
  );
  const worth = WORTH_IT * leaderOf(combined).gain;
  const drawn = await gains(
    models
      .flatMap((model) => ofModel(combined, model).slice(0, 2))
      .filter(({ gain }) => gain >= worth)
      .flatMap(({ team }) =>
        Array.from({ length: sizes.changes }, () => otherTeam(world, team, 0.12, drawsOf(firstSeed, numbered++))),
      ),
    sizes.teamSeeds,
  );
  const finalists = await gains(
    models.flatMap((model) =>
      ofModel([...combined, ...drawn], model)
        .slice(0, sizes.finalists)
        .filter(({ gain }, i) => i === 0 || gain >= worth)
        .map(({ team }) => team),
    ),
    training.length,
  );
  return {
    best: new Map(models.map((model) => [model, ofModel(finalists, model)])),
    tried: [...stepped, ...combined, ...drawn, ...finalists],
  };
}

/** For each team the poles that paid when they alone were taken, most first. */
async function polesThatPay(
  world: World,
  desk: Desk,
  teams: readonly Team[],
  training: readonly number[],
  meanGain: (games: readonly Outcome[]) => number,
): Promise<Step[][]> {
  const changes = poleChanges(world);
  const jobs = teams.flatMap((_, player) =>
    training.flatMap((seed) => [null, ...changes].map((change): Job => poleJob(player, seed, change))),
  );
  const games = await desk.replay(teams.map(playerOf), jobs, 1, 'games');
  const width = changes.length + 1;
  return teams.map((team, p) => {
    const of = (c: number): Outcome[] => training.map((_, s) => games[(p * training.length + s) * width + c][0]);
    return paying(
      poleSteps(world, team),
      changes.map((_, c) => meanGain(of(c + 1))),
      meanGain(of(0)),
    );
  });
}
