// How much of what parts the teams of a class is luck: every team's plan on the same seeds (luck.ts). What seeds
// do to all teams alike is nobody's luck, for a class plays one seed.
import type { Engine } from '../engine/engine.ts';
import type { RecordedGame } from '../engine/plan.ts';
import type { Course } from './course.ts';
import { classLuckCourse } from './luck.ts';

/** The same for every class: far from those that classes draw. */
const SEEDS: readonly number[] = Array.from({ length: 40 }, (_, i) => 700_001 + i);
/** Variance, EUR M squared, below which nothing parts the teams. */
const NOTHING = 1e-6;

/** 0-1; null for a single team, and where nothing parts them. 40 games a team. */
export function* luckShareCourse(engine: Engine, games: readonly RecordedGame[]): Course<number | null, null> {
  if (games.length < 2) return null;
  const plans = games.map((game) => engine.planOf(game));
  const { share, team, interaction } = yield* classLuckCourse(engine, plans, SEEDS);
  return team + interaction < NOTHING ? null : share;
}
