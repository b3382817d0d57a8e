// What each single option is worth: the best team found plays once with everything as it likes and once for every option
// that it must take, on the same classes. Choices on cards are changed in its plans, with all luck as it was.
import type { World } from '../../engine/world.ts';
import type { ScoreAnchors } from '../score.ts';
import { meanOf, netOf, type Outcome, scoreOf } from './outcome.ts';
import type { Desk } from './play-stage.ts';
import type { OptionFigures } from './report.ts';
import { optionWords, RESPECT_WORDS } from './option-words.ts';
import { poleChanges, poleJob } from './pole-jobs.ts';
import {
  habitSteps,
  isHabitOfHabits,
  playerOf,
  poleSteps,
  type Respect,
  type Step,
  type Team,
} from './search-space.ts';
import { GOOD, type Tried } from './search.ts';

/** Habits whose options are compared. */
const COMPARED = (Object.keys(RESPECT_WORDS) as Respect[]).filter((respect) => respect !== 'force');

/** Habits: played anew by the best team on each class. Poles of cards: in its plans, with all luck as it was. */
export async function habitOptions(
  world: World,
  desk: Desk,
  best: Team,
  tried: readonly Tried[],
  seeds: readonly number[],
  base: { none: readonly Outcome[]; anchors: ScoreAnchors },
): Promise<OptionFigures[]> {
  const habits = habitSteps(world, best, COMPARED);
  const [asItLikes, ...played] = await desk.play([best, ...habits.map(({ team }) => team)].map(playerOf), seeds);
  const changes = poleChanges(world);
  const jobs = seeds.flatMap((seed) => [null, ...changes].map((change) => poleJob(0, seed, change)));
  const replays = await desk.replay([playerOf(best)], jobs, 1, 'games');
  const width = changes.length + 1;
  const replayed = changes.map((_, c) => seeds.map((__, s) => replays[s * width + c + 1][0]));
  const gain = meanOf(asItLikes.map((outcome, s) => netOf(outcome) - netOf(base.none[s])));
  const top = Math.max(0, ...tried.map((one) => one.gain));
  const good = tried.filter((one) => one.gain >= GOOD * top).map(({ team }) => team);
  const share = (holds: (team: Team) => boolean): number =>
    good.length === 0 ? 0 : good.filter(holds).length / good.length;
  const figures = (games: readonly Outcome[], rivals: readonly (readonly Outcome[])[]) => {
    const cost = meanOf(games.map((game, s) => netOf(asItLikes[s]) - netOf(game)));
    return {
      costEurM: cost,
      costPercent: gain > 0 ? (100 * cost) / gain : 0,
      costScore: meanOf(games.map((game, s) => scoreOf(base.anchors, asItLikes[s]) - scoreOf(base.anchors, game))),
      games: games.length,
      bestOn: meanOf(
        games.map((game, s) => Number(rivals.every((other) => other === games || netOf(other[s]) <= netOf(game)))),
      ),
    };
  };
  const kept = COMPARED.map((respect): Step => {
    const option = best[respect];
    return { respect, card: '', option: String(option), label: String(option), team: best };
  });
  const rows = [
    ...kept.map((step) => ({ step, games: asItLikes })),
    ...habits.map((step, i) => ({ step, games: played[i] })),
    ...poleSteps(world, best).map((step, i) => ({ step, games: replayed[i] })),
  ];
  return rows.map(({ step, games }): OptionFigures => {
    const { respect, card, option, team } = step;
    const label = respect === 'dilemma' ? step.label : optionWords(respect, option);
    const rivals = rows
      .filter((other) => other.step.respect === respect && other.step.card === card && !isHabitOfHabits(other.step))
      .map((other) => other.games);
    const decides = (other: Team): boolean =>
      respect === 'dilemma' ? other.dilemmas[card] === team.dilemmas[card] : other[respect] === team[respect];
    const cardTitle = world.dilemmas.find(({ id }) => id === card)?.title ?? '';
    return { respect, card, cardTitle, option, label, ...figures(games, rivals), usedBy: share(decides) };
  });
}

/** Choices on event cards: the best team's plan of each class with one answer changed, where the card came up. */
export async function eventOptions(
  world: World,
  desk: Desk,
  best: Team,
  seeds: readonly number[],
  anchors: ScoreAnchors,
  gain: number,
): Promise<OptionFigures[]> {
  const cards = world.events.flatMap(({ id, title, choices }) =>
    choices.map(({ id: choice, label }) => ({ event: id, title, choice, label })),
  );
  if (cards.length === 0) return [];
  const jobs = seeds.flatMap((seed) =>
    cards.map(({ event, choice }) => ({ player: 0, seed, change: { kind: 'event-answer' as const, event, choice } })),
  );
  const rows = await desk.replay([playerOf(best)], jobs, 1, 'games');
  const at = (s: number, c: number): Outcome => rows[s * cards.length + c][0];
  return cards.map(({ event, title, choice, label }, c): OptionFigures => {
    const rivals = cards.flatMap((card, j) => (card.event === event ? [j] : []));
    // Where the card never came every answer gives the same game.
    const came = seeds.flatMap((_, s) => (rivals.some((j) => netOf(at(s, j)) !== netOf(at(s, c))) ? [s] : []));
    const bestOf = (s: number, of: (o: Outcome) => number): number => Math.max(...rivals.map((j) => of(at(s, j))));
    const cost = meanOf(came.map((s) => bestOf(s, netOf) - netOf(at(s, c))));
    const score = (outcome: Outcome): number => scoreOf(anchors, outcome);
    return {
      respect: 'event',
      card: event,
      cardTitle: title,
      option: choice,
      label,
      costEurM: cost,
      costPercent: gain > 0 ? (100 * cost) / gain : 0,
      costScore: meanOf(came.map((s) => bestOf(s, score) - score(at(s, c)))),
      usedBy: null,
      games: came.length,
      bestOn: meanOf(
        came.map((s) => Number(netOf(at(s, c)) === bestOf(s, netOf) && score(at(s, c)) === bestOf(s, score))),
      ),
    };
  });
}
