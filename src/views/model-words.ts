// A model's rows in words, from its numbers and those of the rules in the scenario: who decides, how many rules, how
// far practices reach, how long the unrest lasts, what it leans on. Nothing here is written for one model by name.
import { parameterOf } from '../engine/parameters.ts';
import type { ModelSpec, World } from '../engine/world.ts';
import { inCaseWords } from './case-words.ts';
import { counted, decimal, listed } from './format.ts';

/** A row of the comparison: the finding first, then what it means. */
export interface ModelRow {
  id: 'decides' | 'rules' | 'reach' | 'unrest' | 'needs';
  label: string;
  strong: string;
  detail: string;
}

const TENTHS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'all'];
const tenths = (ratio: number) => TENTHS[Math.max(0, Math.min(10, Math.round(ratio * 10)))] ?? '';

/** From here a quality of the model carries it. */
const MUCH = 0.65;

function decides({ divergence, topManagement, teams }: ModelSpec): [string, string] {
  if (divergence <= 0.05) return ['Each country', 'as today; nothing moves'];
  const moved = `${tenths(divergence)} of ten decisions leave countries and groups`;
  if (divergence < 0.35) return ['The countries', moved];
  if (teams >= MUCH) return [topManagement >= 0.8 ? 'The committee, through account teams' : 'The account team', moved];
  if (topManagement >= MUCH) return ['Senior people', moved];
  return ['Managers, by agreement', moved];
}

function rules(world: World, { formalization }: ModelSpec): [string, string] {
  if (formalization > parameterOf(world, 'formHigh'))
    return ['Many, written', 'more than help: beyond this, rules cost effect'];
  if (formalization <= parameterOf(world, 'formLow'))
    return ['Few, unwritten', 'short ways; too few rules cost as well'];
  return ['Some, written', 'within what helps'];
}

function reach(model: ModelSpec): [string, string] {
  const percent = Math.round(model.reach * 100);
  if (percent >= 99) return ['All the way', 'no practice stops short'];
  return [`To ${percent} %`, `the last ${100 - percent} % of a practice never lands`];
}

function unrest(world: World, { divergence }: ModelSpec): [string, string] {
  if (divergence <= 0.05) return ['None', 'nobody loses a say'];
  const weight = divergence >= 0.55 ? 'heavy' : divergence >= 0.35 ? 'felt' : 'light';
  return [counted(parameterOf(world, 'shockQuarters'), 'quarter'), `${weight}: strongest for those who lose a say`];
}

function needs({ topManagement, teams, formalization }: ModelSpec): [string, string] {
  const list = [
    ...(topManagement >= MUCH ? ['the committee’s own time'] : []),
    ...(teams >= MUCH ? ['trained teams'] : []),
    ...(formalization >= MUCH ? ['rules that people keep'] : []),
  ];
  if (list.length > 0)
    return [listed(list).replace(/^./, (first) => first.toUpperCase()), 'without it, reach on paper only'];
  return topManagement < 0.25 && teams < 0.25
    ? ['Little', 'and it can do little']
    : ['Patience', 'nobody above clears the way'];
}

/** The rows of the comparison that follow from a model's numbers, in the words of the case. */
export function modelRows(world: World, model: ModelSpec): ModelRow[] {
  const own = (text: string): string => inCaseWords(world, text);
  const row = (id: ModelRow['id'], label: string, [strong, detail]: [string, string]): ModelRow => ({
    id,
    label,
    strong: own(strong),
    detail: own(detail),
  });
  return [
    row('decides', 'Who decides', decides(model)),
    row('rules', 'Rules', rules(world, model)),
    row('reach', 'How far practices reach', reach(model)),
    row('unrest', 'Unrest after launch', unrest(world, model)),
    row('needs', 'It needs', needs(model)),
  ];
}

/** One short line for the strip: "reaches 45 %, moves little". */
export function modelHint({ reach: far, divergence }: ModelSpec): string {
  const moves =
    divergence <= 0.05
      ? 'moves nothing'
      : divergence < 0.35
        ? 'moves little'
        : divergence < 0.55
          ? 'moves some say'
          : 'moves much say';
  return `reaches ${decimal(far * 100)} %, ${moves}`;
}
