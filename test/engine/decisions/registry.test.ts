// The way in for decisions from outside, and what holds for every rule.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/base/canonical-json.ts';
import type { Decision, DecisionKind } from '../../../src/engine/decisions/decision.ts';
import { REFUSAL_CODES, refuse } from '../../../src/engine/decisions/refusals.ts';
import { decisionKinds, parseDecision, ruleFor } from '../../../src/engine/decisions/registry.ts';
import { decisionContext, refusalOf } from '../../kit/decision-context.ts';

/** One well-formed decision of each kind. */
const EXAMPLES: { [K in DecisionKind]: Extract<Decision, { kind: K }> } = {
  'choose-model': { kind: 'choose-model', model: 'cfd', groups: ['safety'], clusters: ['north', 'west'] },
  'name-purpose': { kind: 'name-purpose', purpose: 'growth' },
  'select-accounts': { kind: 'select-accounts', accounts: [{ account: 'alder', tier: 'A' }] },
  'assign-sponsors': { kind: 'assign-sponsors', sponsors: [{ account: 'alder', person: 'finance' }] },
  'set-relationship-target': { kind: 'set-relationship-target', account: 'alder', target: null },
  'set-price-policy': { kind: 'set-price-policy', policy: 'corridor' },
  'choose-kpis': { kind: 'choose-kpis', kpis: ['csat', 'churn', 'clv'] },
  'fund-programme': { kind: 'fund-programme', keur: { apd1: 500 } },
  'set-incentives': { kind: 'set-incentives', variable: 0.2, team: 0.2, horizon: 0.8, doubleCredit: true },
  'buy-research': { kind: 'buy-research', finding: 'interviews', people: ['finance'] },
  'hire-consultants': { kind: 'hire-consultants', days: 80 },
  'answer-dilemma': { kind: 'answer-dilemma', dilemma: 'case_first', pole: 'b' },
  'meet-stakeholder': {
    kind: 'meet-stakeholder',
    slot: 2,
    person: 'finance',
    tactic: 'negotiation',
    points: 1,
    offer: 'corridor',
  },
  'state-expectation': {
    kind: 'state-expectation',
    reason: 'Two accounts are ready.',
    expectations: [{ kpi: 'csat_key', low: 60, likely: 66, high: 70 }],
  },
  'answer-objection': { kind: 'answer-objection', objection: 'who_pays', answer: 'split' },
  'force-mandate': { kind: 'force-mandate', force: false },
  'make-promise': {
    kind: 'make-promise',
    promise: { kind: 'figure', subject: 'csatKey', level: 70, dueIn: 4 },
    hearers: ['finance'],
  },
  'answer-event': { kind: 'answer-event', event: 'late_goods', choice: 'fly' },
  'lay-event': { kind: 'lay-event', event: 'late_goods' },
  'correct-course': { kind: 'correct-course', correction: { kind: 'move_budget', from: 'apd1', to: 'apd2', keur: 10 } },
  'write-reflection': { kind: 'write-reflection', text: 'We asked too much.' },
  'receive-visitor': { kind: 'receive-visitor', person: 'finance', receive: true },
  'read-reason': { kind: 'read-reason', person: 'finance', reason: 'loss' },
  'predict-vote': { kind: 'predict-vote', yes: ['finance'] },
};
const examples = Object.values(EXAMPLES) as Decision[];

describe('parsing', () => {
  it.each(examples)('reads $kind back as it was written', (decision) => {
    expect(parseDecision(JSON.parse(canonicalJson(decision)))).toEqual({ ok: true, value: decision });
  });

  it.each(examples)('refuses $kind with a field too many or a field missing, and names the field', (decision) => {
    const extra = parseDecision({ ...decision, cheat: 1 });
    expect(extra).toMatchObject({ ok: false, error: { code: 'decision/shape' } });
    expect(!extra.ok && extra.error.message).toContain('"cheat"');
    const field = Object.keys(decision).find((key) => key !== 'kind') as string;
    const { [field]: _gone, ...rest } = decision as unknown as Record<string, unknown>;
    const short = parseDecision(rest);
    expect(short).toMatchObject({ ok: false, error: { code: 'decision/shape' } });
    expect(!short.ok && short.error.message).toContain(`"${field}"`);
  });

  it('says where inside a list the wrong value stands', () => {
    const result = parseDecision({ kind: 'select-accounts', accounts: [{ account: 'alder', tier: 'D' }] });
    expect(!result.ok && result.error.message).toBe(
      'This decision cannot be read: the field "accounts[0].tier" of select-accounts must be one of A, B, C.',
    );
  });

  it.each([
    [{ kind: 'fund-programme', keur: { apd1: 0.5 } }],
    [{ kind: 'fund-programme', keur: { apd1: -1 } }],
    [{ kind: 'fund-programme', keur: { apd1: 8001 } }],
    [{ kind: 'set-incentives', variable: Number.NaN, team: 0, horizon: 0, doubleCredit: false }],
    [{ kind: 'set-incentives', variable: 1.01, team: 0, horizon: 0, doubleCredit: false }],
    [{ kind: 'meet-stakeholder', slot: 5, person: 'finance', tactic: 'education', points: 1 }],
    [{ kind: 'meet-stakeholder', slot: 0, person: 'finance', tactic: 'education', points: 3 }],
    [{ kind: 'meet-stakeholder', slot: 0, person: 'finance', tactic: 'education', points: 1, offer: undefined }],
    [{ kind: 'hire-consultants', days: 60 }],
    [{ kind: 'write-reflection', text: 'x'.repeat(601) }],
    [{ kind: 'select-accounts', accounts: Array.from({ length: 201 }, () => ({ account: 'alder', tier: 'A' })) }],
    [{ kind: 'correct-course', correction: { kind: 'swap_slots', first: 1, second: 3 } }],
    [{ kind: 'choose-model', model: '__proto__', groups: [], clusters: [] }],
    [{ kind: 'toString' }],
    [Object.create({ kind: 'name-purpose', purpose: 'growth' })],
    [[]],
    [null],
  ])('refuses %j', (value) => {
    expect(parseDecision(value)).toMatchObject({ ok: false, error: { code: 'decision/shape' } });
  });

  it('reads -0 as 0, so that a game and its record hash alike', () => {
    const result = parseDecision({ kind: 'set-incentives', variable: -0, team: 0, horizon: 0, doubleCredit: false });
    expect(result.ok && result.value.kind === 'set-incentives' && Object.is(result.value.variable, 0)).toBe(true);
  });

  it('answers any JSON value with a decision or a refusal, never an exception', () => {
    const nearMiss = fc
      .tuple(fc.constantFrom(...examples), fc.string(), fc.jsonValue())
      .map(([decision, key, value]) => ({ ...decision, [key]: value }));
    const spoiled = fc.tuple(fc.constantFrom(...examples), fc.nat(), fc.jsonValue()).map(([decision, n, value]) => {
      const keys = Object.keys(decision);
      return { ...decision, [keys[n % keys.length] as string]: value };
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearMiss, spoiled), (value) => {
        const result = parseDecision(value);
        if (!result.ok) {
          expect(result.error.code).toBe('decision/shape');
          expect(result.error.message).not.toMatch(/[{}]problem/);
          return;
        }
        expect(parseDecision(JSON.parse(canonicalJson(result.value)))).toEqual(result);
        const refused = ruleFor(result.value.kind).check(decisionContext(), result.value);
        if (refused) expect(REFUSAL_CODES).toContain(refused.code);
      }),
      { numRuns: 500 },
    );
  });
});

describe('every rule', () => {
  it('there are twenty-four, each under its own kind', () => {
    expect(decisionKinds).toHaveLength(24);
    for (const kind of decisionKinds) expect(ruleFor(kind).kind).toBe(kind);
  });

  it.each(examples)('$kind is refused outside its phases before anything else is looked at', (decision) => {
    const { phases } = ruleFor(decision.kind);
    for (const phase of ['drafting', 'committee', 'quarters', 'reveal', 'over'] as const) {
      const code = refusalOf(decision, { state: { phase } });
      if (phases.includes(phase)) expect(code).not.toBe('phase/not-now');
      else expect(code).toBe('phase/not-now');
    }
  });

  it('only research, cards, their answers and corrections cannot be taken back', () => {
    const final = decisionKinds.filter((kind) => ruleFor(kind).final);
    expect(final).toEqual(['buy-research', 'answer-event', 'lay-event', 'correct-course']);
  });

  it('says what belongs when in the player’s words', () => {
    const ctx = decisionContext({ state: { phase: 'quarters' } });
    expect(ruleFor('name-purpose').check(ctx, EXAMPLES['name-purpose'])?.message).toBe(
      'Naming the purpose belongs to the months before the committee meets; now is the four quarters of the year.',
    );
  });
});

describe('refusals', () => {
  it.each(REFUSAL_CODES)('%s is a stable code with one sentence', (code) => {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(refuse(code).message).toMatch(/^[A-Z{].*[.}]$/);
  });

  it('fill in figures without reading them as a pattern', () => {
    expect(refuse('account/unknown', { account: '$& {account}' }).message).toBe(
      'There is no account called $& {account}.',
    );
  });
});
