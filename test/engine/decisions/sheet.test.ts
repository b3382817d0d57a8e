// The year's sheet as a whole: how it opens, carries over, and takes decisions without changing what it was given.
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Decision, YearSheet } from '../../../src/engine/decisions/decision.ts';
import {
  applyToSheet,
  applyWithPatches,
  correctedSheet,
  nextYearSheet,
  openingSheet,
} from '../../../src/engine/decisions/sheet.ts';
import { decisionContext } from '../../kit/decision-context.ts';
import { smallWorld } from '../../kit/small-world.ts';

const world = smallWorld();
const full: YearSheet = {
  ...openingSheet(world),
  model: 'cfd',
  purpose: 'growth',
  accounts: [
    { account: 'alder', tier: 'A' },
    { account: 'birch', tier: 'A' },
  ],
  sponsors: { alder: 'finance', birch: 'md_isles' },
  targets: { alder: 'ITG' },
  pricePolicy: 'corridor',
  kpis: ['csat', 'churn', 'clv'],
  keur: { apd1: 600, apd2: 400 },
  poles: { case_first: 'a' },
  dilemmaAnswered: ['case_first'],
  consultantDays: 80,
  research: [{ finding: 'benchmark', people: [] }],
  meetings: [
    { slot: 3, person: 'hr', tactic: 'education', points: 1 },
    { slot: 4, person: 'finance', tactic: 'education', points: 2 },
  ],
  reason: 'It is time.',
  expectations: [{ kpi: 'csat_key', low: 1, likely: 2, high: 3 }],
  answers: [{ objection: 'who_pays', answer: 'split' }],
  force: true,
  promises: [{ promise: { kind: 'price_floor', subject: '', level: 0, dueIn: 4 }, hearers: ['hr'] }],
  eventAnswers: { late_goods: 'fly' },
  laid: [{ event: 'late_goods', quarter: 2 }],
  reflection: 'So it was.',
};

describe('the opening sheet', () => {
  it('is the region without a programme, everyone in scope', () => {
    expect(openingSheet(world)).toMatchObject({
      model: 'non',
      groups: ['safety', 'transport', 'health', 'consumer'],
      clusters: ['north', 'west', 'isles', 'south', 'east'],
      accounts: [],
      pricePolicy: 'refuse',
      keur: {},
      incentives: { variable: 0.25, team: 0.2, horizon: 0.8, doubleCredit: false },
    });
  });

  it('starts from the first model where there is none for doing nothing', () => {
    expect(openingSheet({ ...world, models: world.models.filter((m) => m.id !== 'non') }).model).toBe('top');
  });
});

describe('the next year', () => {
  it('keeps the standing choices and empties the rest', () => {
    const next = nextYearSheet(full);
    const {
      model,
      purpose,
      accounts,
      sponsors,
      targets,
      pricePolicy,
      kpis,
      keur,
      incentives,
      poles,
      groups,
      clusters,
    } = full;
    expect(next).toEqual({
      ...openingSheet(world),
      model,
      purpose,
      accounts,
      sponsors,
      targets,
      pricePolicy,
      kpis,
      keur,
      incentives,
      poles,
      groups,
      clusters,
    });
  });

  it('takes lost accounts off with sponsor and target, and sponsors who left', () => {
    const next = nextYearSheet(full, { accounts: ['alder'], people: ['md_isles'] });
    expect(next.accounts).toEqual([{ account: 'birch', tier: 'A' }]);
    expect(next.sponsors).toEqual({});
    expect(next.targets).toEqual({});
  });

  it('starts from the corrected plan, but a paused practice has its money back', () => {
    expect(nextYearSheet({ ...full, correction: { kind: 'drop_account', account: 'alder' } }).accounts).toHaveLength(1);
    expect(nextYearSheet({ ...full, correction: { kind: 'stop_programme' } }).keur).toEqual({});
    expect(nextYearSheet({ ...full, correction: { kind: 'pause_practice', practice: 'apd2' } }).keur).toEqual(
      full.keur,
    );
  });
});

describe('the corrected plan', () => {
  it('is the same sheet when nothing was corrected', () => {
    expect(correctedSheet(full)).toBe(full);
    const waived: YearSheet = { ...full, correction: { kind: 'none' } };
    expect(correctedSheet(waived)).toBe(waived);
  });

  it('moves money without making or losing any', () => {
    const some = correctedSheet({ ...full, correction: { kind: 'move_budget', from: 'apd2', to: 'oin1', keur: 150 } });
    expect(some.keur).toEqual({ apd1: 600, apd2: 250, oin1: 150 });
    const all = correctedSheet({ ...full, correction: { kind: 'move_budget', from: 'apd2', to: 'apd1', keur: 400 } });
    expect(all.keur).toEqual({ apd1: 1000 });
  });

  it('adds, drops, swaps, pauses and stops', () => {
    const added = correctedSheet({ ...full, correction: { kind: 'add_account', account: 'elm', tier: 'C' } });
    expect(added.accounts.at(-1)).toEqual({ account: 'elm', tier: 'C' });
    const dropped = correctedSheet({ ...full, correction: { kind: 'drop_account', account: 'alder' } });
    expect([dropped.accounts.length, dropped.sponsors, dropped.targets]).toEqual([1, { birch: 'md_isles' }, {}]);
    const swapped = correctedSheet({ ...full, correction: { kind: 'swap_slots', first: 3, second: 4 } });
    expect(swapped.meetings.map((m) => [m.slot, m.person])).toEqual([
      [4, 'hr'],
      [3, 'finance'],
    ]);
    expect(correctedSheet({ ...full, correction: { kind: 'pause_practice', practice: 'apd1' } }).keur).toEqual({
      apd2: 400,
    });
  });
});

describe('writing a decision on the sheet', () => {
  const decisions: Decision[] = [
    { kind: 'choose-model', model: 'top', groups: ['safety'], clusters: ['north'] },
    { kind: 'select-accounts', accounts: [{ account: 'birch', tier: 'C' }] },
    { kind: 'fund-programme', keur: { ats1: 100 } },
    { kind: 'meet-stakeholder', slot: 3, person: 'hr', tactic: 'participation', points: 0 },
    { kind: 'answer-dilemma', dilemma: 'few_or_many', pole: 'a' },
    { kind: 'set-relationship-target', account: 'alder', target: null },
    { kind: 'make-promise', promise: { kind: 'local_credit', subject: '', level: 0, dueIn: 2 }, hearers: ['hr'] },
  ];

  it.each(decisions)('$kind leaves the sheet it was given alone, and the decision too', (decision) => {
    const ctx = decisionContext({ world });
    const before = structuredClone(full);
    const asked = structuredClone(decision);
    const after = applyToSheet(full, decision, ctx);
    expect(after).not.toEqual(full);
    expect(full).toEqual(before);
    expect(decision).toEqual(asked);
    expect(Object.isFrozen(decision)).toBe(false);
  });

  it.each(decisions)('$kind is undone and done again by its patches', (decision) => {
    const ctx = decisionContext({ world });
    const [after, redo, undo] = applyWithPatches(full, decision, ctx);
    expect(after).toEqual(applyToSheet(full, decision, ctx));
    expect(applyPatches(after, [...undo])).toEqual(full);
    expect(applyPatches(full, [...redo])).toEqual(after);
  });
});
