// How close we work with an account: the five stages as stairs, and what the next one asks, each condition beside what
// the team knows of it. The terms are the engine's own.
import type { RelationshipTarget, Tier } from '../engine/decisions/decision.ts';
import type { AccountFacts, RelationshipState } from '../engine/game-state.ts';
import { parameterOf, type ParameterName } from '../engine/parameters.ts';
import { STATE_WORDS } from './account-words.ts';
import { decimal, estimate, percent } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';

const STAGES = ['EXP', 'BAS', 'COO', 'INT', 'ITG'] as const;
type Stage = (typeof STAGES)[number];

/** Who talks with whom on each stage. */
const CONTACTS: Record<Stage, string> = {
  EXP: 'one person with one person',
  BAS: 'buyer with seller; all else passes through them',
  COO: 'several pairs, each for itself',
  INT: 'teams behind both leads talk with each other',
  ITG: 'everybody with everybody',
};

export interface StairsView {
  steps: { id: Stage; label: string; contacts: string; state: 'behind' | 'here' | 'ahead'; wanted: boolean }[];
  /** What stands outside the stairs: coming apart, or lost; '' otherwise. */
  apart: string;
  text: string;
}

const upperFirst = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

/** The stairs with the account's step; `target` is the team's own aim for it, if any. */
export function stairsView(facts: AccountFacts, target: RelationshipTarget | null): StairsView {
  const at = STAGES.findIndex((stage) => stage === facts.state);
  const here = STAGES[at];
  return {
    steps: STAGES.map((id, i) => ({
      id,
      label: upperFirst(STATE_WORDS[id]),
      contacts: CONTACTS[id],
      state: i < at ? 'behind' : i === at ? 'here' : 'ahead',
      wanted: id === target,
    })),
    apart: at >= 0 ? '' : `${upperFirst(STATE_WORDS[facts.state])}.`,
    text:
      here === undefined
        ? `${upperFirst(STATE_WORDS[facts.state])}.`
        : `${upperFirst(STATE_WORDS[here])}: ${CONTACTS[here]}.`,
  };
}

export interface ClimbTerm {
  text: string;
  value: string;
  /** `perhaps` where doubt covers the threshold. */
  met: 'yes' | 'no' | 'perhaps';
}

export interface ClimbView {
  title: string;
  terms: ClimbTerm[];
  note: string;
}

function judged(value: number, sd: number, least: number): ClimbTerm['met'] {
  if (value - sd >= least) return 'yes';
  return value + sd < least ? 'no' : 'perhaps';
}

type Terms = (game: SeenGame, facts: AccountFacts, tier: Tier | null) => ClimbTerm[];

const hundred = (text: string, now: number, least: number): ClimbTerm => ({
  text: `${text} at ${decimal(least * 100)} or above`,
  value: decimal(now * 100),
  met: now >= least ? 'yes' : 'no',
});
const trust = (facts: AccountFacts, least: number) => hundred('their trust in us', facts.trust, least);
const satisfaction = ({ satisfaction: known }: AccountFacts, least: number): ClimbTerm => ({
  text: `satisfaction at ${least} or above`,
  value: estimate(known.value, known.sd, 0),
  met: judged(known.value, known.sd, least),
});
const elementOf = (game: SeenGame, index: number) => {
  const element = worldOf(game).elements[index];
  const now = game.engine.programme(game.state).elements[element?.id ?? ''] ?? 0;
  return { name: element?.name.toLowerCase() ?? '', now };
};

/** What this world's rules ask. */
const asked = (game: SeenGame, name: ParameterName): number => parameterOf(worldOf(game), name);

const TERMS: Partial<Record<RelationshipState, Terms>> = {
  EXP: (game, facts) => [trust(facts, asked(game, 'climbExpTrust'))],
  BAS: (game, facts) => {
    const { name, now } = elementOf(game, 3);
    return [
      hundred(name, now, asked(game, 'climbBasProcess')),
      trust(facts, asked(game, 'climbBasTrust')),
      satisfaction(facts, asked(game, 'climbBasSatisfaction')),
    ];
  },
  COO: (game, facts) => {
    const value = elementOf(game, 2);
    const skills = elementOf(game, 7);
    const model = worldOf(game).models.find(({ id }) => id === game.state.sheet.model);
    return [
      hundred(value.name, value.now, asked(game, 'climbCooValue')),
      hundred(
        `${skills.name}, as far as the model uses teams,`,
        skills.now * (model?.teams ?? 0),
        asked(game, 'climbCooTeam'),
      ),
      trust(facts, asked(game, 'climbCooTrust')),
      satisfaction(facts, asked(game, 'climbCooSatisfaction')),
    ];
  },
  INT: (game, facts, tier) => {
    const practice = worldOf(game).elements[1]?.practices[2];
    const now = game.engine.programme(game.state).practices[practice?.id ?? ''] ?? 0;
    return [
      hundred(`“${practice?.name ?? ''}”`, now, asked(game, 'climbIntPlan')),
      { text: 'tier A', value: tier ?? 'not listed', met: tier === 'A' ? 'yes' : 'no' },
      trust(facts, asked(game, 'climbIntTrust')),
      hundred('their commitment', facts.commitment, asked(game, 'climbIntCommitment')),
      {
        text: `willing, at ${percent(asked(game, 'climbIntWillingness'), 0)} or above`,
        value: `${estimate(facts.willingness.value * 100, facts.willingness.sd * 100)} %`,
        met: judged(facts.willingness.value, facts.willingness.sd, asked(game, 'climbIntWillingness')),
      },
    ];
  },
};

/** What the next stage asks; null at the top, and for an account that is coming apart or lost. */
export function climbView(game: SeenGame, facts: AccountFacts, tier: Tier | null): ClimbView | null {
  const terms = TERMS[facts.state];
  const next = STAGES[STAGES.findIndex((stage) => stage === facts.state) + 1];
  if (terms === undefined || next === undefined) return null;
  const chance = Math.round(game.engine.input(game.state, 'climb_chance') * 100);
  return {
    title: `To become ${STATE_WORDS[next]}, two quarters of`,
    terms: [
      {
        text: 'a place on your list',
        value: tier === null ? 'not listed' : 'listed',
        met: tier === null ? 'no' : 'yes',
      },
      ...terms(game, facts, tier),
    ],
    note: `Then about ${chance} chances in a hundred each quarter. A full climb takes three years or more.`,
  };
}
