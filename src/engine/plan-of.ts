// How a plan is made of a recorded game: by playing it once more through the normal door, on its own seed.
import { partsOf } from './decisions/groups.ts';
import type { Engine } from './engine.ts';
import type { GameState } from './game-state.ts';
import type { Plan, RecordedGame } from './plan.ts';

/**
 * The plan of a recorded game, made by playing it on its own seed. After its last decision the game is played on to its
 * end with what stands. Without `steps` a decision that both drafting and the meeting allow counts as drafted.
 * Throws RangeError at a decision that is not legal where it stands. `cardOf` names the card that lies open or lay open
 * before this quarter.
 */
export function planOf(engine: Engine, cardOf: (state: GameState) => string | null, game: RecordedGame): Plan {
  let state = engine.openGame(game.seed, game.years);
  const plan: Plan = { seed: state.seed, years: state.years, parts: [], fate: { votes: [], cards: [] } };
  let next = 0;
  let step = 0;
  let drafted = 0;
  while (state.phase !== 'over') {
    const due = engine.dueStep(state);
    const until = due === 'next-year' ? Number.POSITIVE_INFINITY : (game.steps?.[step]?.entries ?? null);
    for (; next < game.entries.length; next++) {
      const { year, slot, decision } = game.entries[next];
      if (year !== state.year || (until === null ? slot > slotOf(state) : next >= until)) break;
      const refused = engine.checkDecision(state, decision);
      if (refused !== null) {
        if (until === null && state.phase === 'drafting') break;
        throw new RangeError(`Decision ${next + 1} (${decision.kind}, year ${year}): ${refused.message}`);
      }
      state = engine.applyDecision(state, decision);
    }
    if (due === 'next-year') {
      state = engine.openYear(state);
      continue;
    }
    if (due === 'lobby') drafted = state.sheet.promises.length;
    if (due === 'vote') plan.parts.push(partsOf(state.sheet, drafted));
    if (due === 'quarter') plan.fate.cards.push(cardOf(state));
    if (due === 'close') addAnswers(plan, state);
    const { state: after, report } = engine.resolveStep(state);
    if (report.mandate) {
      plan.fate.votes.push({ kind: report.mandate.kind, yes: report.mandate.ballots.map((b) => b.yes) });
    }
    state = after;
    step++;
  }
  if (next < game.entries.length) {
    const { decision, year } = game.entries[next];
    throw new RangeError(`Decision ${next + 1} (${decision.kind}, year ${year}) comes after its point of the game.`);
  }
  return plan;
}

const slotOf = (state: GameState): number =>
  state.phase === 'quarters' ? Math.min(state.quarter + 1, 4) : state.phase === 'reveal' ? 5 : 0;

/** What the quarters added to the sheet: answers to cards and the correction. */
function addAnswers(plan: Plan, { sheet }: GameState): void {
  const parts = plan.parts.at(-1)!;
  const late = partsOf(sheet);
  plan.parts[plan.parts.length - 1] = {
    governance: parts.governance,
    spending: { ...parts.spending, correction: late.spending.correction },
    people: { ...parts.people, correction: late.people.correction },
    accounts: { ...parts.accounts, correction: late.accounts.correction },
    events: late.events,
  };
}
