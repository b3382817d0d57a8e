// The list of all decisions, and the way in for decisions from outside: a record, another device, a script.
import type { Refusal } from '../../base/refusal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { answerDilemma } from './answer-dilemma.ts';
import { answerEvent } from './answer-event.ts';
import { answerObjection } from './answer-objection.ts';
import { assignSponsors } from './assign-sponsors.ts';
import { buyResearch } from './buy-research.ts';
import { chooseKpis } from './choose-kpis.ts';
import { chooseModel } from './choose-model.ts';
import { correctCourse } from './correct-course.ts';
import type { Decision, DecisionKind } from './decision.ts';
import type { DecisionRule } from './decision-rule.ts';
import { forceMandate } from './force-mandate.ts';
import { fundProgramme } from './fund-programme.ts';
import { hireConsultants } from './hire-consultants.ts';
import { layEvent } from './lay-event.ts';
import { makePromise } from './make-promise.ts';
import { meetStakeholder } from './meet-stakeholder.ts';
import { namePurpose } from './name-purpose.ts';
import { refuse } from './refusals.ts';
import { selectAccounts } from './select-accounts.ts';
import { setIncentives } from './set-incentives.ts';
import { setPricePolicy } from './set-price-policy.ts';
import { setRelationshipTarget } from './set-relationship-target.ts';
import type { z } from './shapes.ts';
import { stateExpectation } from './state-expectation.ts';
import { predictVote } from './predict-vote.ts';
import { readReason } from './read-reason.ts';
import { receiveVisitor } from './receive-visitor.ts';
import { writeReflection } from './write-reflection.ts';

const RULES: { readonly [K in DecisionKind]: DecisionRule<K> } = {
  'choose-model': chooseModel,
  'name-purpose': namePurpose,
  'select-accounts': selectAccounts,
  'assign-sponsors': assignSponsors,
  'set-relationship-target': setRelationshipTarget,
  'set-price-policy': setPricePolicy,
  'choose-kpis': chooseKpis,
  'fund-programme': fundProgramme,
  'set-incentives': setIncentives,
  'buy-research': buyResearch,
  'hire-consultants': hireConsultants,
  'answer-dilemma': answerDilemma,
  'receive-visitor': receiveVisitor,
  'read-reason': readReason,
  'meet-stakeholder': meetStakeholder,
  'predict-vote': predictVote,
  'state-expectation': stateExpectation,
  'answer-objection': answerObjection,
  'force-mandate': forceMandate,
  'make-promise': makePromise,
  'answer-event': answerEvent,
  'lay-event': layEvent,
  'correct-course': correctCourse,
  'write-reflection': writeReflection,
};

/** All kinds, in the order in which a year meets them. */
export const decisionKinds = Object.keys(RULES) as readonly DecisionKind[];

/** The rule of a kind of decision. */
export function ruleFor<K extends DecisionKind>(kind: K): DecisionRule<K> {
  return RULES[kind];
}

type Issue = z.core.$ZodIssue;

function fieldOf(issue: Issue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('');
}

function problemOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'number' ? `must be at most ${String(issue.maximum)}` : 'is too long';
    case 'unrecognized_keys':
      return 'does not belong there';
    default:
      return 'is not as expected';
  }
}

const shapeRefusal = (problem: string) => err(refuse('decision/shape', { problem }));

/** A decision from an unknown value, or 'decision/shape' naming the field that is wrong. Never throws for plain data. */
export function parseDecision(value: unknown): Result<Decision, Refusal> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return shapeRefusal('it is not an object');
  const kind: unknown = Object.hasOwn(value, 'kind') ? Reflect.get(value, 'kind') : undefined;
  const known = decisionKinds.find((k) => k === kind);
  if (known === undefined) return shapeRefusal('the field "kind" names no decision');
  const shape: z.ZodMiniType<Decision> = RULES[known].shape;
  const parsed = shape.safeParse(value, { jitless: true });
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0] as Issue;
  return shapeRefusal(`the field "${fieldOf(issue).slice(0, 80)}" of ${known} ${problemOf(issue)}`);
}
