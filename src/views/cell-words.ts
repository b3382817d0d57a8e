// One field of the shared sheet in words. A field is named by its family and what it belongs to (`keur.account_planning`,
// `accounts.orvane`, `meetings.0.kranz`); a value is whatever stands or stood there, null for nothing.
import type { YearSheet } from '../engine/decisions/decision.ts';
import type { World } from '../engine/world.ts';
import { type DecisionLine, moneyWord, targetWord } from './decision-words.ts';
import { KPI_WORDS, PRICE_WORDS, PURPOSE_WORDS } from './design-view.ts';
import { counted } from './format.ts';
import { anyName, modelName, personName } from './names.ts';
import { REASON_WORDS, TACTIC_WORDS } from './person-words.ts';

/** `{}` is what the field belongs to. */
const FIELDS: Record<string, string> = {
  model: 'Model and scope',
  purpose: 'Purpose',
  pricePolicy: 'Price rule',
  incentives: 'Pay',
  consultantDays: 'Consultants',
  reason: 'Your sentence',
  force: 'Past a refusal',
  correction: 'Mid-year correction',
  reflection: 'Reflection',
  accounts: 'Tier of {}',
  sponsors: 'Sponsor of {}',
  targets: 'Target for {}',
  kpis: 'Run by {}',
  keur: '{}',
  poles: '{}',
  readings: 'Reading of {}',
  research: 'Research: {}',
  meetings: 'Meeting with {}',
  expectations: 'Expectation',
  answers: 'Answer to an objection',
  promises: 'Promise',
  eventAnswers: 'Answer to {}',
  received: 'Visitor {}',
  prediction: 'Prediction: {}',
};

function subjectOf(world: World, family: string, key: string): string {
  if (family === 'kpis') return (KPI_WORDS as Record<string, string>)[key]?.toLowerCase() ?? key;
  if (family === 'meetings') return personName(world, key.slice(key.indexOf('.') + 1));
  return anyName(world, key).replaceAll('_', ' ');
}

function wordsOf(world: World, family: string, key: string, value: unknown): string {
  const name = String(value);
  switch (family) {
    case 'model': {
      const { model, groups, clusters } = value as Pick<YearSheet, 'model' | 'groups' | 'clusters'>;
      return `${modelName(world, model)}, ${counted(groups.length, 'group')}, ${counted(clusters.length, 'cluster')}`;
    }
    case 'purpose':
      return (PURPOSE_WORDS as Record<string, string>)[name] ?? name;
    case 'pricePolicy':
      return (PRICE_WORDS as Record<string, [string, string]>)[name]?.[0] ?? name;
    case 'incentives': {
      const { variable, team } = value as YearSheet['incentives'];
      return `${Math.round(variable * 100)} % variable, ${Math.round(team * 100)} % of it team`;
    }
    case 'consultantDays':
      return value === 0 ? 'none' : counted(Number(value), 'day');
    case 'keur':
      return moneyWord(Number(value));
    case 'targets':
      return targetWord(name as never);
    case 'sponsors':
      return personName(world, name);
    case 'poles':
      return world.dilemmas.find(({ id }) => id === key)?.[name === 'a' ? 'a' : 'b'].label ?? name;
    case 'readings':
      return (REASON_WORDS as Record<string, string>)[name] ?? name;
    case 'meetings': {
      const { tactic, points } = value as YearSheet['meetings'][number];
      return `${TACTIC_WORDS[tactic].label}, ${counted(points, 'point')}`;
    }
    case 'expectations': {
      const { low, likely, high } = value as YearSheet['expectations'][number];
      return `${low} to ${high}, likely ${likely}`;
    }
    case 'answers':
      return world.objections.find(({ id }) => id === key)?.answers.find(({ id }) => id === name)?.label ?? name;
    case 'eventAnswers':
      return world.events.find(({ id }) => id === key)?.choices.find(({ id }) => id === name)?.label ?? 'do nothing';
    case 'prediction':
      return 'says yes';
    default:
      if (typeof value === 'boolean') return value ? 'yes' : 'no';
      if (Array.isArray(value)) return value.map((id) => anyName(world, String(id))).join(', ') || 'yes';
      return typeof value === 'string' ? value : 'changed';
  }
}

/** The field and what `value` says in it. */
export function cellLine(world: World, cell: string, value: unknown): DecisionLine {
  const dot = cell.indexOf('.');
  const family = dot < 0 ? cell : cell.slice(0, dot);
  const key = dot < 0 ? '' : cell.slice(dot + 1);
  return {
    what: (FIELDS[family] ?? family).replace('{}', key === '' ? '' : subjectOf(world, family, key)),
    value: value === null || value === undefined || value === '' ? 'nothing' : wordsOf(world, family, key, value),
  };
}
