// What the programme is for (design 11.9): names the KPI that should be in the set and colours the debrief.
import { PURPOSES } from './decision.ts';
import { defineDecision } from './decision-rule.ts';
import { z } from './shapes.ts';

export const namePurpose = defineDecision({
  kind: 'name-purpose',
  what: 'Naming the purpose',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({ kind: z.literal('name-purpose'), purpose: z.enum(PURPOSES) }),
  check: () => null,
  apply(sheet, { purpose }) {
    sheet.purpose = purpose;
  },
});
