// What one year's other choice would have brought a team: its game again with one thing decided otherwise, in one year
// or in all, on the same luck (counterfactual.ts). For a debrief, where the room chooses what to try.
import type { Engine } from '../engine/engine.ts';
import { KPI_IDS, kpiIndex } from '../engine/kpis.ts';
import type { Plan, RecordedGame } from '../engine/plan.ts';
import { TACTIC_IDS, type World } from '../engine/world.ts';
import { type Change, planWith, replayed } from './counterfactual.ts';
import type { Course } from './course.ts';

/** A change and its years: `item` names both, as in "model:top@2"; year 0 is all of them. */
export interface WhatIfChoice {
  item: string;
  change: Change;
  year: number;
}

/** What came of a choice against what was played, EUR M of net contribution over the years that were played. */
export interface WhatIf extends WhatIfChoice {
  againstEurM: number;
}

const POLICIES = ['corridor', 'lowest', 'refuse'] as const;

/** The changes that can be tried on any game of a world, by the name that an item begins with. */
function changesOf(world: World): ReadonlyMap<string, Change> {
  return new Map<string, Change>([
    ...world.models.map(({ id }): [string, Change] => [`model:${id}`, { kind: 'model', model: id }]),
    ['money:half', { kind: 'money', factor: 0.5 }],
    ['money:more', { kind: 'money', factor: 1.5 }],
    ['no-meetings', { kind: 'no-meetings' }],
    ...TACTIC_IDS.map((tactic): [string, Change] => [`tactic:${tactic}`, { kind: 'tactic', tactic }]),
    ['no-answers', { kind: 'answers', answers: [] }],
    ...POLICIES.map((policy): [string, Change] => [`price:${policy}`, { kind: 'price-policy', policy }]),
  ]);
}

/** The choice that an item names; null where this world has none of that name, or the year is not one of `years`. */
function choiceOf(world: World, years: number, item: string): WhatIfChoice | null {
  const [name = '', at = ''] = item.split('@');
  const change = changesOf(world).get(name);
  const year = Number(at);
  return change === undefined || !/^\d+$/.test(at) || year > years ? null : { item, change, year };
}

/** True where the plan holds the change already, so that there is nothing to compare. */
function isOwn(plan: Plan, { change, year }: WhatIfChoice, years: number): boolean {
  return plan.parts
    .slice(year === 0 ? 0 : year - 1, year === 0 ? years : year)
    .every(({ governance, accounts, people }) => {
      if (change.kind === 'model') return governance.model === change.model;
      if (change.kind === 'price-policy') return accounts.pricePolicy === change.policy;
      if (change.kind === 'tactic') return people.meetings.every(({ tactic }) => tactic === change.tactic);
      if (change.kind === 'answers') return people.answers.length === 0;
      return change.kind === 'no-meetings' && people.meetings.length === 0;
    });
}

/** The KPI rows of the game with one choice changed: 4 quarters of each of the plan's years. */
function rowsIf(engine: Engine, plan: Plan, { change, year }: WhatIfChoice): Float64Array {
  const other = year === 0 ? planWith(plan, change, 1) : planWith(plan, change, year, year);
  return replayed(engine, other).rows;
}

const netOf = (rows: Float64Array, years: number): number => {
  let sum = 0;
  for (let quarter = 0; quarter < years * 4; quarter++) sum += rows[quarter * KPI_IDS.length + kpiIndex.net];
  return sum;
};

/**
 * Every change in every year and in all of them, except where it is what the team did. `years`: those that were played.
 * Rests after each; a table of some of them would not tell what was the team's own from what was not tried yet.
 */
export function* whatIfCourse(engine: Engine, plan: Plan, years: number): Course<WhatIf[], null> {
  const own = netOf(replayed(engine, plan).rows, years);
  const choices = [...changesOf(engine.world)].flatMap(([name, change]) =>
    Array.from({ length: years + 1 }, (_, year): WhatIfChoice => ({ item: `${name}@${year}`, change, year })),
  );
  const tried: WhatIf[] = [];
  for (const [index, choice] of choices.entries()) {
    if (isOwn(plan, choice, years)) continue;
    tried.push({ ...choice, againstEurM: netOf(rowsIf(engine, plan, choice), years) - own });
    yield { share: (index + 1) / choices.length, soFar: () => null };
  }
  return tried;
}

/** The choice of an item with the rows of its game; null where there is none of that name. */
export function whatIfOf(
  engine: Engine,
  game: RecordedGame,
  item: string,
): { choice: WhatIfChoice; rows: Float64Array } | null {
  const choice = choiceOf(engine.world, game.years, item);
  return choice === null ? null : { choice, rows: rowsIf(engine, engine.planOf(game), choice) };
}
