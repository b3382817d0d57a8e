// Three wait outside the door and there is time for two (design 11.2, the corridor): who was received says why they
// came and thinks a little better of the team; who was not remembers.
import { defineDecision } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { id, z } from './shapes.ts';

const TIME_FOR = 2;

export const receiveVisitor = defineDecision({
  kind: 'receive-visitor',
  what: 'Receiving visitors',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({ kind: z.literal('receive-visitor'), person: id, receive: z.boolean() }),
  check(ctx, { person, receive }) {
    if (!ctx.engine.visitors(ctx.state).some((v) => v.person === person)) return refuse('visitor/not-waiting');
    const others = ctx.state.sheet.received.filter((p) => p !== person);
    return receive && others.length >= TIME_FOR ? refuse('visitor/no-time') : null;
  },
  apply(sheet, { person, receive }) {
    sheet.received = sheet.received.filter((p) => p !== person);
    if (receive) sheet.received.push(person);
  },
});
