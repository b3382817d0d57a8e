// "If nothing changes": the plan that goes on with what stands on this year's sheet until the game ends. Made from the
// sheet alone, so that nothing of the years to come can slip into it.
import { partsOf, type YearParts } from '../engine/decisions/groups.ts';
import type { YearSheet } from '../engine/decisions/decision.ts';
import type { Plan } from '../engine/plan.ts';

/** A later year of the same plan: the same money, list and meetings; what is done once is not done again. */
function repeated(parts: YearParts): YearParts {
  return {
    governance: { ...parts.governance, dilemmaAnswered: [] },
    spending: { ...parts.spending, consultantDays: 0, research: [], correction: null },
    people: {
      ...parts.people,
      answers: [],
      force: false,
      promises: [],
      drafted: 0,
      received: [],
      prediction: null,
      expectations: [],
      research: [],
      correction: null,
    },
    accounts: { ...parts.accounts, research: [], correction: null },
    events: { eventAnswers: {}, laid: [] },
  };
}

/** The plan of a game of `years` years in which the sheet of year `year` stands. `drafted`: promises made before the vote. */
export function standingPlan(sheet: YearSheet, year: number, years: number, drafted = sheet.promises.length): Plan {
  const now = partsOf(sheet, drafted);
  const later = repeated(now);
  return {
    seed: 0,
    years,
    parts: Array.from({ length: years }, (_, y) => (y + 1 <= year ? now : later)),
    fate: { votes: [], cards: [] },
  };
}
