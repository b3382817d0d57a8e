// A promise made outright to one or more members, before or during the meeting (design 11.12).
import { defineDecision, firstRepeat } from './decision-rule.ts';
import { personName, refuseOutOfOffice } from './known-names.ts';
import { refuseOneMore, refuseTerms } from './promise-terms.ts';
import { refuse } from './refusals.ts';
import { id, list, promise as promiseShape, z } from './shapes.ts';

export const makePromise = defineDecision({
  kind: 'make-promise',
  what: 'Making a promise',
  phases: ['drafting', 'committee'],
  final: false,
  shape: z.strictObject({ kind: z.literal('make-promise'), promise: promiseShape, hearers: list(id, 50) }),
  check(ctx, { promise, hearers }) {
    if (hearers.length === 0) return refuse('promise/no-hearer');
    const repeat = firstRepeat(hearers);
    if (repeat !== undefined) return refuse('person/repeated', { person: personName(ctx.world, repeat) });
    for (const person of hearers) {
      const refused = refuseOutOfOffice(ctx, person);
      if (refused) return refused;
    }
    const refused = refuseTerms(ctx.world, promise);
    if (refused) return refused;
    // A visit or a seat in a working group is promised about someone who is there to be visited or seated.
    if (promise.kind === 'visit' || promise.kind === 'working_group') {
      const gone = refuseOutOfOffice(ctx, promise.subject);
      if (gone) return gone;
    }
    return refuseOneMore(ctx, promise, hearers);
  },
  apply(sheet, { promise, hearers }) {
    sheet.promises.push({ promise: { ...promise }, hearers: [...hearers] });
  },
});
