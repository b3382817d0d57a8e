// How close a relationship the team aims at with one account (design 11.9); null leaves it to the programme's rule.
import { defineDecision } from './decision-rule.ts';
import { refuseUnlisted } from './known-names.ts';
import { id, z } from './shapes.ts';

export const setRelationshipTarget = defineDecision({
  kind: 'set-relationship-target',
  what: 'Setting a relationship target',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({
    kind: z.literal('set-relationship-target'),
    account: id,
    target: z.nullable(z.enum(['BAS', 'COO', 'INT', 'ITG'])),
  }),
  check: (ctx, { account }) => refuseUnlisted(ctx, account),
  apply(sheet, { account, target }) {
    if (target === null) delete sheet.targets[account];
    else sheet.targets[account] = target;
  },
});
