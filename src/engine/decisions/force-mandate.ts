// Going ahead past a refusal (design 11.5, 11.17): said before the vote, used only if the vote is lost, and possible
// only while the chair still has some confidence.
import { parameterOf } from '../parameters.ts';
import { defineDecision } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { z } from './shapes.ts';

export const forceMandate = defineDecision({
  kind: 'force-mandate',
  what: 'Forcing a mandate',
  phases: ['committee'],
  final: false,
  shape: z.strictObject({ kind: z.literal('force-mandate'), force: z.boolean() }),
  check({ world, state, engine }, { force }) {
    if (!force) return null;
    const { confidence } = engine.programme(state);
    // Cut, not rounded: 0.399 must not read as 0.40.
    const shown = (Math.floor(confidence * 100) / 100).toFixed(2);
    const needed = parameterOf(world, 'confidenceToForce');
    if (confidence >= needed) return null;
    return refuse('mandate/no-confidence', { confidence: shown, needed: needed.toFixed(2) });
  },
  apply(sheet, { force }) {
    sheet.force = force;
  },
});
