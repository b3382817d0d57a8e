// What a decision's rule is: when it is legal, the shape of its data, what may speak against it, and what it writes on
// the year's sheet. Rules judge by the world, the state and the engine's queries; they never touch the packed numbers.
import type { Refusal } from '../../base/refusal.ts';
import type { Engine } from '../engine.ts';
import type { GameState, Phase } from '../game-state.ts';
import type { World } from '../world.ts';
import type { Decision, DecisionKind, YearSheet } from './decision.ts';
import { refuse } from './refusals.ts';
import type { z } from './shapes.ts';

export interface DecisionContext {
  readonly world: World;
  readonly state: GameState;
  readonly engine: Pick<
    Engine,
    | 'pendingEvent'
    | 'cardFor'
    | 'cardSeen'
    | 'correctionOpen'
    | 'dilemmasThisYear'
    | 'objections'
    | 'promises'
    | 'pointsLeft'
    | 'askedEurM'
    | 'evaluate'
    | 'account'
    | 'person'
    | 'committee'
    | 'findings'
    | 'programme'
    | 'mandateOf'
    | 'input'
    | 'visitors'
  >;
}

export type DecisionOf<K extends DecisionKind> = Extract<Decision, { kind: K }>;

export interface DecisionRule<K extends DecisionKind> {
  readonly kind: K;
  /** The decision as the start of a sentence: "Choosing the model". */
  readonly what: string;
  readonly phases: readonly Phase[];
  /** True if it cannot be taken back once made. */
  readonly final: boolean;
  readonly shape: z.ZodMiniType<DecisionOf<K>>;
  /** Null when legal now; else the first thing that speaks against it. */
  check(ctx: DecisionContext, decision: DecisionOf<K>): Refusal | null;
  /** Writes a legal decision on the sheet, which is an Immer draft or a copy of one's own. */
  apply(sheet: YearSheet, decision: DecisionOf<K>, ctx: DecisionContext): void;
}

const WHEN: Record<Phase, string> = {
  drafting: 'the months before the committee meets',
  committee: 'the committee meeting',
  quarters: 'the four quarters of the year',
  reveal: 'the review after the year has closed',
  over: 'the time after the game',
};

/** A rule whose check refuses any other phase first: 'phase/not-now'. */
export function defineDecision<K extends DecisionKind>(rule: DecisionRule<K>): DecisionRule<K> {
  return {
    ...rule,
    check(ctx, decision) {
      if (rule.phases.includes(ctx.state.phase)) return rule.check(ctx, decision);
      const when = rule.phases.map((phase) => WHEN[phase]).join(' or ');
      return refuse('phase/not-now', { what: rule.what, when, now: WHEN[ctx.state.phase] });
    },
  };
}

/** The first value that occurs a second time, or undefined. */
export function firstRepeat(values: readonly string[]): string | undefined {
  return values.find((value, i) => values.indexOf(value) !== i);
}
