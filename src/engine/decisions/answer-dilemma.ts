// A pole of a dilemma card (design 11.11). Cards on the table are answered freely; of the cards answered in earlier
// years only one may be changed a year.
import { defineDecision } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { id, z } from './shapes.ts';

export const answerDilemma = defineDecision({
  kind: 'answer-dilemma',
  what: 'Answering a dilemma',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({ kind: z.literal('answer-dilemma'), dilemma: id, pole: z.enum(['a', 'b']) }),
  check({ world, state, engine }, { dilemma, pole }) {
    if (!world.dilemmas.some((d) => d.id === dilemma)) return refuse('dilemma/unknown', { dilemma });
    const table = engine.dilemmasThisYear(state);
    if (table.includes(dilemma)) return null;
    const standing = state.sheet.poles[dilemma];
    if (standing === undefined) return refuse('dilemma/not-on-table');
    if (standing === pole) return null;
    const changed = state.sheet.dilemmaAnswered.filter((d) => d !== dilemma && !table.includes(d));
    return changed.length > 0 ? refuse('dilemma/one-change') : null;
  },
  apply(sheet, { dilemma, pole }, { state, engine }) {
    const confirmed = sheet.poles[dilemma] === pole && !engine.dilemmasThisYear(state).includes(dilemma);
    sheet.poles[dilemma] = pole;
    if (!confirmed && !sheet.dilemmaAnswered.includes(dilemma)) sheet.dilemmaAnswered.push(dilemma);
  },
});
