// Who will say yes, written down before meetings and answers have had their effect; compared seat by seat after the vote.
import { defineDecision, firstRepeat } from './decision-rule.ts';
import { refuseOutOfOffice } from './known-names.ts';
import { refuse } from './refusals.ts';
import { id, z } from './shapes.ts';

export const predictVote = defineDecision({
  kind: 'predict-vote',
  what: 'Predicting the vote',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({ kind: z.literal('predict-vote'), yes: z.array(id).check(z.maxLength(40)) }),
  check(ctx, { yes }) {
    if (firstRepeat(yes) !== undefined) return refuse('prediction/twice');
    for (const person of yes) {
      const refused = refuseOutOfOffice(ctx, person);
      if (refused) return refused;
    }
    return null;
  },
  apply(sheet, { yes }) {
    sheet.prediction = [...yes];
  },
});
