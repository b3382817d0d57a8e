// "What if": a game again with one thing decided otherwise and the same luck. Votes are held anew, cards drawn anew:
// this is what the year would have brought, not what it is made of (causes.ts).
import type { Plan } from '../engine/plan.ts';
import type { GovernancePart, YearParts } from '../engine/decisions/groups.ts';
import type { Meeting } from '../engine/decisions/decision.ts';
import type { Engine } from '../engine/engine.ts';
import { KPI_IDS } from '../engine/kpis.ts';
import type { TacticId } from '../engine/world.ts';
import { type Course, walked } from './course.ts';
import { totalOf } from './luck.ts';

/** One thing decided otherwise, from a year on. */
export type Change =
  | { kind: 'model'; model: string }
  | { kind: 'accounts'; accounts: YearParts['accounts']['accounts'] }
  | { kind: 'tactic'; tactic: TacticId }
  | { kind: 'no-meetings' }
  | { kind: 'money'; factor: number }
  | { kind: 'answers'; answers: YearParts['people']['answers'] }
  | { kind: 'event-answer'; event: string; choice: string }
  | { kind: 'price-policy'; policy: YearParts['accounts']['pricePolicy'] }
  /** A pole taken when its card comes up, in this year, and kept. */
  | { kind: 'pole'; dilemma: string; pole: 'a' | 'b'; year: number };

function changed(parts: YearParts, change: Change, year: number): YearParts {
  switch (change.kind) {
    case 'model':
      return { ...parts, governance: { ...parts.governance, model: change.model } satisfies GovernancePart };
    case 'accounts':
      return { ...parts, accounts: { ...parts.accounts, accounts: change.accounts } };
    case 'price-policy':
      return { ...parts, accounts: { ...parts.accounts, pricePolicy: change.policy } };
    case 'tactic': {
      const meetings = parts.people.meetings.map((m): Meeting => ({ ...m, tactic: change.tactic }));
      return { ...parts, people: { ...parts.people, meetings } };
    }
    case 'no-meetings':
      return { ...parts, people: { ...parts.people, meetings: [] } };
    case 'money': {
      const keur = Object.fromEntries(
        Object.entries(parts.spending.keur).map(([id, amount]) => [id, Math.round(amount * change.factor)]),
      );
      return { ...parts, spending: { ...parts.spending, keur } };
    }
    case 'pole': {
      if (year < change.year) return parts;
      const { dilemma, pole } = change;
      const answered = parts.governance.dilemmaAnswered.filter((id) => id !== dilemma);
      const governance: GovernancePart = {
        ...parts.governance,
        poles: { ...parts.governance.poles, [dilemma]: pole },
        dilemmaAnswered: year === change.year ? [...answered, dilemma] : answered,
      };
      return { ...parts, governance };
    }
    case 'answers':
      return { ...parts, people: { ...parts.people, answers: change.answers } };
    case 'event-answer':
      return {
        ...parts,
        events: { ...parts.events, eventAnswers: { ...parts.events.eventAnswers, [change.event]: change.choice } },
      };
  }
}

/** The plan with one thing decided otherwise in the years `from` to `to`, counted from 1. */
export function planWith(plan: Plan, change: Change, from: number, to = plan.years): Plan {
  return {
    ...plan,
    parts: plan.parts.map((parts, i) => (i + 1 >= from && i + 1 <= to ? changed(parts, change, i + 1) : parts)),
  };
}

export interface Replayed {
  /** KPI rows of all quarters, one after the other in the order of KPI_IDS. */
  rows: Float64Array;
  /** Net contribution of all quarters, EUR M. */
  netEurM: number;
}

/** A plan on its own seed, everything that follows from it decided anew. */
export function replayed(engine: Engine, plan: Plan): Replayed {
  const rows = new Float64Array(plan.years * 4 * KPI_IDS.length);
  engine.replay(plan, plan.seed, rows);
  return { rows, netEurM: totalOf(rows, 'net', plan.years * 4) };
}

/**
 * The team's game under every model of the world, same luck: by model id, each from the first year on. The model that the
 * team had last stands for its game as it was, also where it began with another. It is played first, for the others are
 * held against it.
 */
export function* everyModelCourse(engine: Engine, plan: Plan): Course<Record<string, Replayed>> {
  const ids = engine.world.models.map(({ id }) => id);
  const own = plan.parts.at(-1)?.governance.model;
  const played = new Map<string, Replayed>();
  const soFar = (): Record<string, Replayed> =>
    Object.fromEntries(ids.flatMap((id) => (played.has(id) ? [[id, played.get(id)!]] : [])));
  for (const model of ids.toSorted((a, b) => Number(b === own) - Number(a === own))) {
    const tried = model === own ? plan : planWith(plan, { kind: 'model', model }, 1);
    played.set(model, replayed(engine, tried));
    yield { share: played.size / ids.length, soFar };
  }
  return soFar();
}

/** The same in one go. */
export function underEveryModel(engine: Engine, plan: Plan): Record<string, Replayed> {
  return walked(everyModelCourse(engine, plan));
}
