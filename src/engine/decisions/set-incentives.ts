// How account managers are paid (design 11.10): variable share, team share, long horizon, and credit on both sides.
import { parameterOf } from '../parameters.ts';
import { defineDecision } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { between, z } from './shapes.ts';

export const setIncentives = defineDecision({
  kind: 'set-incentives',
  what: 'Setting incentives',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({
    kind: z.literal('set-incentives'),
    variable: between(0, 1),
    team: between(0, 1),
    horizon: between(0, 1),
    doubleCredit: z.boolean(),
  }),
  check({ state, world }, { variable }) {
    return variable > parameterOf(world, 'usualVariablePay') && state.sheet.kpis.length === 0
      ? refuse('pay/no-kpi')
      : null;
  },
  apply(sheet, { variable, team, horizon, doubleCredit }) {
    sheet.incentives = { variable, team, horizon, doubleCredit };
  },
});
