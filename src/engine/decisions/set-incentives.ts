// How account managers are paid (design 11.10): variable share, team share, long horizon, and credit on both sides.
import { defineDecision } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { between, z } from './shapes.ts';

/** Up to this share, variable pay is what everyone in sales has anyway. */
const USUAL_VARIABLE = 0.25;

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
  check({ state }, { variable }) {
    return variable > USUAL_VARIABLE && state.sheet.kpis.length === 0 ? refuse('pay/no-kpi') : null;
  },
  apply(sheet, { variable, team, horizon, doubleCredit }) {
    sheet.incentives = { variable, team, horizon, doubleCredit };
  },
});
