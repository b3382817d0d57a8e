// What a promise may say (design 11.12): the kind decides what it is about and which numbers make sense, and at most
// six may be open. Promises come from three sides: made outright, as an answer in committee, or with an event's choice.
import type { Refusal } from '../../base/refusal.ts';
import { KPI_IDS } from '../kpis.ts';
import type { PromiseKind, PromiseTemplate, World } from '../world.ts';
import type { YearSheet } from './decision.ts';
import type { DecisionContext } from './decision-rule.ts';
import { refuse } from './refusals.ts';

const OPEN_AT_MOST = 6;
const LATEST_QUARTERS = 8;

type About = 'nothing' | 'account' | 'practice' | 'cluster' | 'kpi' | 'person';

/** What each kind is about, and the least and most of its number where the number means something. */
const TERMS: Record<PromiseKind, { about: About; level: [number, number] | null; whole?: true }> = {
  budget_cap: { about: 'nothing', level: [0, 8] },
  account_local: { about: 'account', level: null },
  local_credit: { about: 'nothing', level: null },
  price_floor: { about: 'nothing', level: null },
  practice_level: { about: 'practice', level: [0, 1] },
  pilots_in_cluster: { about: 'cluster', level: [1, 20], whole: true },
  figure: { about: 'kpi', level: [-1e6, 1e6] },
  training_share: { about: 'nothing', level: [0, 1] },
  visit: { about: 'person', level: null },
  working_group: { about: 'person', level: null },
};

const WORDS: Record<About, string> = {
  nothing: 'nothing in particular',
  account: 'an account',
  practice: 'a practice',
  cluster: 'a country cluster',
  kpi: 'a figure we measure',
  person: 'a person',
};

function exists(world: World, about: About, subject: string): boolean {
  switch (about) {
    case 'nothing':
      return subject === '';
    case 'account':
      return world.accounts.some((a) => a.id === subject);
    case 'practice':
      return world.elements.some((e) => e.practices.some((p) => p.id === subject));
    case 'cluster':
      return world.clusters.some((c) => c.id === subject);
    case 'kpi':
      return KPI_IDS.some((kpi) => kpi === subject);
    case 'person':
      return world.people.some((p) => p.id === subject);
  }
}

/** Null if the promise makes sense in this world; else what is wrong with it. */
export function refuseTerms(world: World, promise: PromiseTemplate): Refusal | null {
  const { about, level, whole } = TERMS[promise.kind];
  if (!exists(world, about, promise.subject)) return refuse('promise/subject', { needed: WORDS[about] });
  if (level && !(promise.level >= level[0] && promise.level <= level[1])) {
    return refuse('promise/level', { low: level[0], high: level[1] });
  }
  if (whole && !Number.isInteger(promise.level)) return refuse('promise/whole');
  const due = promise.dueIn;
  return Number.isInteger(due) && due >= 1 && due <= LATEST_QUARTERS ? null : refuse('promise/due');
}

interface Given {
  kind: PromiseKind;
  subject: string;
  level: number;
  hearers: readonly string[];
}

const sameGiven = (a: Given, b: Given) =>
  a.kind === b.kind &&
  a.subject === b.subject &&
  a.level === b.level &&
  a.hearers.length === b.hearers.length &&
  a.hearers.every((person) => b.hearers.includes(person));

/** Promises on the sheet, also those contained in the committee's answers, except the answer to `exceptObjection`. */
function onSheet(ctx: DecisionContext, sheet: YearSheet, exceptObjection: string | null): Given[] {
  const given: Given[] = sheet.promises.map(({ promise, hearers }) => ({ ...promise, hearers }));
  if (sheet.answers.length === 0) return given;
  const raised = ctx.engine.objections(ctx.state);
  for (const { objection, answer } of sheet.answers) {
    if (objection === exceptObjection) continue;
    const spec = ctx.world.objections.find((o) => o.id === objection);
    const promise = spec?.answers.find((a) => a.id === answer && a.kind === 'promise')?.promise;
    const hearer = raised.find((o) => o.objection === objection)?.person;
    if (promise && hearer !== undefined) given.push({ ...promise, hearers: [hearer] });
  }
  return given;
}

/**
 * 'promise/repeated' or 'promise/too-many' if one more cannot be given. A promise that stands both on the sheet and
 * among the engine's open ones counts once. `exceptObjection`: the objection whose earlier answer is being replaced.
 */
export function refuseOneMore(
  ctx: DecisionContext,
  promise: PromiseTemplate,
  hearers: readonly string[],
  exceptObjection: string | null = null,
): Refusal | null {
  const open: Given[] = ctx.engine.promises(ctx.state).filter((p) => p.status === 'open' || p.status === 'late');
  const drafted = onSheet(ctx, ctx.state.sheet, exceptObjection);
  const fresh = drafted.filter((d) => !open.some((o) => sameGiven(o, d)));
  const next: Given = { ...promise, hearers };
  if ([...open, ...fresh].some((given) => sameGiven(given, next))) return refuse('promise/repeated');
  return open.length + fresh.length >= OPEN_AT_MOST ? refuse('promise/too-many') : null;
}
