// The teams among which balance looks for the best: every habit of a computer player, drawn or changed one at a time.
// Drawn from streams of their own, so that the same scenario and first seed always give the same teams.
import { uniform } from '../../base/random-stream.ts';
import type { AnswerKind, FindingId, PolicyYear, TacticId, World } from '../../engine/world.ts';
import { TACTIC_IDS } from '../../engine/world.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';

const STREAM = 904;
/** Answers that can be the first choice; a deferred point is what is left when none fits. */
export const ANSWERS: readonly AnswerKind[] = ['concede', 'promise', 'witness', 'figure', 'overrule', 'defer'];

/** How the money comes: by thirds of a plan, all at once, or slowly. */
const PACES = ['pilot', 'at_once', 'slow'] as const;
export type Pace = (typeof PACES)[number];

/** A team in the terms of the search; `playerOf` makes a computer player of it. */
export interface Team {
  model: string;
  shape: string;
  pace: Pace;
  budgetEurM: number;
  accounts: number;
  pick: 'potential' | 'size';
  tactics: 'matched' | TacticId;
  court: 'most_to_win' | 'fence' | 'resisters';
  kpis: 'mixed' | 'relational' | 'financial';
  price: 'corridor' | 'lowest' | 'refuse';
  answers: AnswerKind | 'best';
  research: 'none' | 'survey' | 'survey_and_audit' | 'all';
  events: 'careful' | 'first';
  force: boolean;
  dilemmas: Readonly<Record<string, 'a' | 'b'>>;
}

const RESEARCH: Record<Team['research'], FindingId[]> = {
  none: [],
  survey: ['customer_survey'],
  survey_and_audit: ['customer_survey', 'price_audit'],
  all: ['customer_survey', 'price_audit', 'benchmark'],
};

function yearsOf({ pace, budgetEurM, accounts }: Team): PolicyYear[] {
  const keur = (share: number): number => Math.round(budgetEurM * share * 1000) / 1000;
  const some = (share: number): number => Math.max(1, Math.round(accounts * share));
  const whole: PolicyYear = { budgetEurM, accounts, practices: 'all' };
  switch (pace) {
    case 'at_once':
      return [whole];
    case 'slow':
      return [
        { budgetEurM: keur(0.3), accounts: some(0.4), practices: 'framing' },
        { budgetEurM: keur(0.5), accounts: some(0.6), practices: 'first_each' },
        { budgetEurM: keur(0.8), accounts: some(0.8), practices: 'two_each' },
        whole,
      ];
    case 'pilot':
      return [
        { budgetEurM: Math.min(1.5, budgetEurM), accounts: some(0.4), practices: 'framing' },
        { budgetEurM: keur(0.8), accounts: some(0.7), practices: 'two_each' },
        whole,
      ];
  }
}

/** The computer player that plays as the team does. */
export function playerOf(team: Team): ComputerPlayer {
  const { court, answers } = team;
  return {
    id: 'team',
    summary: '',
    model: team.model,
    shape: team.shape,
    years: yearsOf(team),
    pick: team.pick,
    tactics: team.tactics,
    kpis: team.kpis,
    price: team.price,
    research: RESEARCH[team.research],
    answers: answers === 'defer' ? 'defer' : answers === 'overrule' ? 'overrule' : 'best',
    ...(answers === 'best' || answers === 'defer' || answers === 'overrule' ? {} : { prefers: answers }),
    ...(court === 'most_to_win' ? {} : { court }),
    force: team.force,
    events: team.events,
    dilemmas: { ...team.dilemmas },
  };
}

/** What may be decided in each respect, with the names a report uses. */
export interface Space {
  shape: readonly string[];
  pace: readonly Pace[];
  budgetEurM: readonly number[];
  accounts: readonly number[];
  pick: readonly Team['pick'][];
  tactics: readonly Team['tactics'][];
  court: readonly Team['court'][];
  kpis: readonly Team['kpis'][];
  price: readonly Team['price'][];
  answers: readonly Team['answers'][];
  research: readonly Team['research'][];
  events: readonly Team['events'][];
  force: readonly boolean[];
}
export type Respect = keyof Space;

/** All that a team of this scenario may do; sizes follow the number of its customers. */
export function spaceOf({ shapes, accounts }: World): Space {
  const counts = [0.2, 0.3, 0.4, 0.5, 0.6, 0.8].map((share) => Math.max(2, Math.round(accounts.length * share)));
  return {
    shape: [...shapes.map(({ id }) => id), 'even'],
    pace: PACES,
    budgetEurM: [2.5, 3.5, 4, 5, 6, 7],
    accounts: [...new Set(counts)],
    pick: ['potential', 'size'],
    tactics: ['matched', ...TACTIC_IDS],
    court: ['most_to_win', 'fence', 'resisters'],
    kpis: ['mixed', 'relational', 'financial'],
    price: ['corridor', 'lowest', 'refuse'],
    answers: ['best', ...ANSWERS],
    research: ['none', 'survey', 'survey_and_audit', 'all'],
    events: ['careful', 'first'],
    force: [false, true],
  };
}

export type Draw = (purpose: number) => number;

/** Random numbers for team number `k` of a search. */
export const drawsOf =
  (firstSeed: number, k: number): Draw =>
  (purpose) =>
    uniform((firstSeed + 12_000) >>> 0, k, purpose, STREAM);

const pick = <T>(from: readonly T[], u: number): T => from[Math.min(from.length - 1, Math.floor(u * from.length))];

/** A team that plays a model soundly: where every search begins. */
export function soundTeam(world: World, model: string, shape: string): Team {
  const space = spaceOf(world);
  return {
    model,
    shape,
    pace: 'pilot',
    budgetEurM: 5,
    accounts: pick(space.accounts, 0.55),
    pick: 'potential',
    tactics: 'matched',
    court: 'most_to_win',
    kpis: 'mixed',
    price: 'corridor',
    answers: 'best',
    research: 'survey_and_audit',
    events: 'careful',
    force: false,
    dilemmas: {},
  };
}

/** Cards drawn anew with chance `share` each: either pole, or no answer. */
function polesDrawn({ dilemmas }: World, from: Team['dilemmas'], share: number, draw: Draw): Team['dilemmas'] {
  const out: Record<string, 'a' | 'b'> = {};
  for (const [i, { id }] of dilemmas.entries()) {
    const u = draw(400 + i);
    const pole = draw(300 + i) < share ? (u < 0.4 ? 'a' : u < 0.8 ? 'b' : undefined) : from[id];
    if (pole !== undefined) out[id] = pole;
  }
  return out;
}

/** One thing that a team may decide otherwise, and the team that does. */
export interface Step {
  respect: Respect | 'dilemma';
  /** The dilemma; '' for habits. */
  card: string;
  option: string;
  label: string;
  team: Team;
}

/** Every habit changed alone; those that the team has already are left out. */
export function habitSteps(world: World, from: Team, respects: readonly Respect[]): Step[] {
  const space = spaceOf(world);
  return respects.flatMap((respect) =>
    (space[respect] as readonly (string | number | boolean)[])
      .filter((option) => option !== from[respect])
      .map(
        (option): Step => ({
          respect,
          card: '',
          option: String(option),
          label: String(option),
          team: { ...from, [respect]: option },
        }),
      ),
  );
}

/** Every pole of every card taken alone. */
export function poleSteps(world: World, from: Team): Step[] {
  return world.dilemmas.flatMap(({ id, a, b }) =>
    (['a', 'b'] as const).map(
      (pole): Step => ({
        respect: 'dilemma',
        card: id,
        option: pole,
        label: pole === 'a' ? a.label : b.label,
        team: { ...from, dilemmas: { ...from.dilemmas, [id]: pole } },
      }),
    ),
  );
}

/** A habit that is itself a choice among options each time, such as the tactic that fits: no rival of single options. */
export const isHabitOfHabits = ({ option }: Pick<Step, 'option'>): boolean => option === 'matched' || option === 'best';

/** All that drawn teams vary; forcing past a refusal is left to the policies that show what it costs. */
const RESPECTS = [
  'shape',
  'pace',
  'budgetEurM',
  'accounts',
  'pick',
  'tactics',
  'court',
  'kpis',
  'price',
  'answers',
  'research',
  'events',
] as const satisfies readonly Respect[];

/** A team of this model with other habits: each drawn anew with chance `share`, cards of dilemmas among them. */
export function otherTeam(world: World, from: Team, share: number, draw: Draw): Team {
  const space = spaceOf(world);
  let team = from;
  for (const [i, respect] of RESPECTS.entries()) {
    if (draw(i) < share) team = { ...team, [respect]: pick<Space[Respect][number]>(space[respect], draw(100 + i)) };
  }
  return { ...team, dilemmas: polesDrawn(world, from.dilemmas, share, draw) };
}
