// The team's reading of why a member resists. Readings cost nothing and prove nothing: they are confirmed only when three
// of them are right at once, so that a lucky guess cannot be told from a wrong one.
import { REASONS } from '../world.ts';
import { defineDecision } from './decision-rule.ts';
import { refuseOutOfOffice } from './known-names.ts';
import { refuse } from './refusals.ts';
import { id, z } from './shapes.ts';

export const readReason = defineDecision({
  kind: 'read-reason',
  what: 'Writing down a reading',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({ kind: z.literal('read-reason'), person: id, reason: z.nullable(z.enum(REASONS)) }),
  check(ctx, { person }) {
    const refused = refuseOutOfOffice(ctx, person);
    if (refused) return refused;
    return ctx.engine.person(ctx.state, person).reason.known === 'true' ? refuse('reading/known') : null;
  },
  apply(sheet, { person, reason }) {
    if (reason === null) delete sheet.readings[person];
    else sheet.readings[person] = reason;
  },
});
