// The answer to the event card that waits. Doing nothing is always one. Final: the year goes on from here.
import { defineDecision } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { id, z } from './shapes.ts';

/** The choice every event has, whether its author wrote it or not. */
export const DO_NOTHING = 'do_nothing';

export const answerEvent = defineDecision({
  kind: 'answer-event',
  what: 'Answering an event',
  phases: ['quarters', 'reveal'],
  final: true,
  shape: z.strictObject({ kind: z.literal('answer-event'), event: id, choice: id }),
  check({ world, state, engine }, { event, choice }) {
    if (engine.pendingEvent(state) !== event) return refuse('event/not-pending');
    if (choice === DO_NOTHING) return null;
    const chosen = world.events.find((e) => e.id === event)?.choices.find((c) => c.id === choice);
    if (!chosen) return refuse('event/no-choice');
    const open = engine.promises(state).filter((p) => p.status === 'open' || p.status === 'late').length;
    if (chosen.opens && open >= 6) return refuse('promise/too-many');
    if (chosen.needs === null || engine.evaluate(state, chosen.needs) !== 0) return null;
    return refuse('event/needs', { needs: chosen.needsText || 'what it needs is not there yet.' });
  },
  apply(sheet, { event, choice }) {
    sheet.eventAnswers[event] = choice;
  },
});
