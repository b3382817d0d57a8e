// The shape of every decision as it may arrive from outside: a form, a saved game, a record from another device. Only
// form is checked here (types, known words, sane sizes); whether a decision is allowed is the engine's to say.
import type { Result } from '../base/result.ts';
import {
  type Correction,
  type Decision,
  EXPECTATION_KPIS,
  KPI_CHOICES,
  PURPOSES,
  type Slot,
} from '../engine/decisions/decision.ts';
import { type Concession, FINDING_IDS, type PromiseKind, TACTIC_IDS } from '../engine/world.ts';
import { byKind, fields, listOf, mapOf, nullOr, number, oneOf, parseShape, text, whole, yesNo } from './shape.ts';

const CONCESSIONS: readonly Concession[] = [
  'carve_out',
  'local_veto',
  'shared_credit',
  'corridor',
  'split_funding',
  'fewer_accounts',
  'escalation',
  'training_share',
  'working_group',
  'financial_kpi',
];
const PROMISE_KINDS: readonly PromiseKind[] = [
  'budget_cap',
  'account_local',
  'local_credit',
  'price_floor',
  'practice_level',
  'pilots_in_cluster',
  'figure',
  'training_share',
  'visit',
  'working_group',
];

const MAX_KEUR = 1_000_000;
const MAX_FIGURE = 1e9;
const id = text(64);
const words = text(2000);
const ids = listOf(id, 100);
const tier = oneOf(['A', 'B', 'C'] as const);
const keur = number(-MAX_KEUR, MAX_KEUR);
const figure = number(-MAX_FIGURE, MAX_FIGURE);
const ratio = number(-1, 2);
const kind = <K extends string>(word: K) => oneOf([word]);

const correction = byKind<Correction>({
  move_budget: fields({ kind: kind('move_budget'), from: id, to: id, keur }),
  drop_account: fields({ kind: kind('drop_account'), account: id }),
  add_account: fields({ kind: kind('add_account'), account: id, tier }),
  swap_slots: fields({ kind: kind('swap_slots'), first: oneOf([3, 4] as const), second: oneOf([3, 4] as const) }),
  pause_practice: fields({ kind: kind('pause_practice'), practice: id }),
  stop_programme: fields({ kind: kind('stop_programme') }),
  none: fields({ kind: kind('none') }),
});

const meeting = fields<Extract<Decision, { kind: 'meet-stakeholder' }>>(
  {
    kind: kind('meet-stakeholder'),
    slot: oneOf<Slot>([0, 1, 2, 3, 4]),
    person: id,
    tactic: oneOf(TACTIC_IDS),
    points: oneOf([0, 1, 2] as const),
    offer: oneOf(CONCESSIONS),
  },
  ['offer'],
);

const incentives = { variable: ratio, team: ratio, horizon: number(0, 20), doubleCredit: yesNo };
const expectation = fields({ kpi: oneOf(EXPECTATION_KPIS), low: figure, likely: figure, high: figure });
const promise = fields({ kind: oneOf(PROMISE_KINDS), subject: id, level: figure, dueIn: whole(0, 100) });
const target = nullOr(oneOf(['BAS', 'COO', 'INT', 'ITG'] as const));

const decision = byKind<Decision>({
  'choose-model': fields({ kind: kind('choose-model'), model: id, groups: ids, clusters: ids }),
  'name-purpose': fields({ kind: kind('name-purpose'), purpose: oneOf(PURPOSES) }),
  'select-accounts': fields({ kind: kind('select-accounts'), accounts: listOf(fields({ account: id, tier }), 200) }),
  'assign-sponsors': fields({
    kind: kind('assign-sponsors'),
    sponsors: listOf(fields({ account: id, person: id }), 200),
  }),
  'set-relationship-target': fields({ kind: kind('set-relationship-target'), account: id, target }),
  'set-price-policy': fields({
    kind: kind('set-price-policy'),
    policy: oneOf(['corridor', 'lowest', 'refuse'] as const),
  }),
  'choose-kpis': fields({ kind: kind('choose-kpis'), kpis: listOf(oneOf(KPI_CHOICES), 20) }),
  'fund-programme': fields({ kind: kind('fund-programme'), keur: mapOf(keur, 100) }),
  'set-incentives': fields({ kind: kind('set-incentives'), ...incentives }),
  'buy-research': fields({ kind: kind('buy-research'), finding: oneOf(FINDING_IDS), people: ids }),
  'hire-consultants': fields({ kind: kind('hire-consultants'), days: oneOf([0, 50, 80, 130] as const) }),
  'answer-dilemma': fields({ kind: kind('answer-dilemma'), dilemma: id, pole: oneOf(['a', 'b'] as const) }),
  'meet-stakeholder': meeting,
  'state-expectation': fields({
    kind: kind('state-expectation'),
    reason: words,
    expectations: listOf(expectation, 8),
  }),
  'answer-objection': fields({ kind: kind('answer-objection'), objection: id, answer: id }),
  'force-mandate': fields({ kind: kind('force-mandate'), force: yesNo }),
  'make-promise': fields({ kind: kind('make-promise'), promise, hearers: ids }),
  'answer-event': fields({ kind: kind('answer-event'), event: id, choice: id }),
  'correct-course': fields({ kind: kind('correct-course'), correction }),
  'write-reflection': fields({ kind: kind('write-reflection'), text: words }),
});

export const decisionShape = decision;

/** A clean copy of a decision from outside, or what is wrong with it, such as "tier should be one of A, B, C". */
export function parseDecision(value: unknown): Result<Decision, string> {
  return parseShape(decision, value);
}
