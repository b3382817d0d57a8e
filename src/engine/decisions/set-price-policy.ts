// How the region answers a customer who asks for one price across Europe: a corridor, the lowest country's, or a no.
import { defineDecision } from './decision-rule.ts';
import { z } from './shapes.ts';

export const setPricePolicy = defineDecision({
  kind: 'set-price-policy',
  what: 'Setting the price policy',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({ kind: z.literal('set-price-policy'), policy: z.enum(['corridor', 'lowest', 'refuse']) }),
  check: () => null,
  apply(sheet, { policy }) {
    sheet.pricePolicy = policy;
  },
});
