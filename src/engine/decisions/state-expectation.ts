// One sentence of reason and an expected range for two numbers, before each vote: the results compare (design 11.12).
import { EXPECTATION_KPIS } from './decision.ts';
import { defineDecision } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { between, list, text, z } from './shapes.ts';

const number = between(-1e6, 1e6);

export const stateExpectation = defineDecision({
  kind: 'state-expectation',
  what: 'Stating what you expect',
  phases: ['drafting', 'committee'],
  final: false,
  shape: z.strictObject({
    kind: z.literal('state-expectation'),
    reason: text(400),
    expectations: list(
      z.strictObject({ kpi: z.enum(EXPECTATION_KPIS), low: number, likely: number, high: number }),
      10,
    ),
  }),
  check(_ctx, { reason, expectations }) {
    if (reason.trim() === '') return refuse('expectation/no-reason');
    if (expectations.length !== 2 || expectations[0]?.kpi === expectations[1]?.kpi) {
      return refuse('expectation/two-numbers');
    }
    const ordered = expectations.every((e) => e.low <= e.likely && e.likely <= e.high);
    return ordered ? null : refuse('expectation/order');
  },
  apply(sheet, { reason, expectations }) {
    sheet.reason = reason.trim();
    sheet.expectations = expectations.map((e) => ({ ...e }));
  },
});
