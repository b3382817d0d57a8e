// Consultants for a year: faster work on portfolio and plans, a little less team spirit (design 11.13).
import { defineDecision } from './decision-rule.ts';
import { z } from './shapes.ts';

export const hireConsultants = defineDecision({
  kind: 'hire-consultants',
  what: 'Hiring consultants',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({ kind: z.literal('hire-consultants'), days: z.literal([0, 50, 80, 130]) }),
  check: () => null,
  apply(sheet, { days }) {
    sheet.consultantDays = days;
  },
});
