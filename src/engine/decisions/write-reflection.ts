// A sentence of reflection after the year has closed; it changes nothing but the team's own review.
import { defineDecision } from './decision-rule.ts';
import { text, z } from './shapes.ts';

export const writeReflection = defineDecision({
  kind: 'write-reflection',
  what: 'Writing a reflection',
  phases: ['reveal'],
  final: false,
  shape: z.strictObject({ kind: z.literal('write-reflection'), text: text(600) }),
  check: () => null,
  apply(sheet, decision) {
    sheet.reflection = decision.text.trim();
  },
});
