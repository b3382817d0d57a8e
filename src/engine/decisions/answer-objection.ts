// An answer to an objection raised in this meeting (design 11.6). That it may fail to convince does not make it illegal:
// a figure one does not hold can be quoted. It can be changed until the vote.
import type { Concession } from '../world.ts';
import { defineDecision } from './decision-rule.ts';
import { refuseOutOfOffice } from './known-names.ts';
import { refuseOneMore } from './promise-terms.ts';
import { refuse } from './refusals.ts';
import { id, z } from './shapes.ts';

/** What can be given to a person only once; the others are a new piece of the plan each time. */
const ONCE: readonly Concession[] = ['carve_out', 'local_veto', 'shared_credit', 'split_funding', 'escalation'];

export const answerObjection = defineDecision({
  kind: 'answer-objection',
  what: 'Answering an objection',
  phases: ['committee'],
  final: false,
  shape: z.strictObject({ kind: z.literal('answer-objection'), objection: id, answer: id }),
  check(ctx, { objection, answer }) {
    const raised = ctx.engine.objections(ctx.state).find((o) => o.objection === objection);
    if (!raised) return refuse('objection/not-raised');
    const chosen = ctx.world.objections.find((o) => o.id === objection)?.answers.find((a) => a.id === answer);
    if (!chosen) return refuse('objection/no-answer');
    const given = chosen.kind === 'concede' && chosen.concession !== null && ONCE.includes(chosen.concession);
    if (given && ctx.engine.person(ctx.state, raised.person).concessions.includes(chosen.concession!)) {
      return refuse('objection/conceded');
    }
    if (chosen.kind === 'witness' && chosen.witness !== null) return refuseOutOfOffice(ctx, chosen.witness);
    if (chosen.kind === 'promise' && chosen.promise) {
      return refuseOneMore(ctx, chosen.promise, [raised.person], objection);
    }
    return null;
  },
  apply(sheet, { objection, answer }) {
    const earlier = sheet.answers.find((a) => a.objection === objection);
    if (earlier) earlier.answer = answer;
    else sheet.answers.push({ objection, answer });
  },
});
