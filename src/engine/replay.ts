// Whole games again from a plan (plan.ts), without asking for leave at each step: for luck, causes and counterfactuals.
// On the recorded seed the recorded plan gives the recorded game bit for bit. On another seed, or mixed from two plans,
// objections and cards may differ: an answer acts where its objection is raised or its card is drawn, otherwise nothing is
// answered and a card is let pass.
import { EVEN_LUCK } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { correctionsOf, researchOf, sheetOf } from './decisions/groups.ts';
import type { EventConditions } from './events-step.ts';
import type { GameState, RaisedObjection } from './game-state.ts';
import { KPI_IDS } from './kpis.ts';
import type { Plan, ReplayOptions } from './plan.ts';
import { buyFinding } from './research-step.ts';
import { closeStep, lobbyStep, type Listening, quarterStep, voteStep } from './steps.ts';
import type { YearFacts } from './year-end.ts';

export interface ReplayDoors {
  C: Compiled;
  conditions: EventConditions;
  openGame(seed: number, years: number): GameState;
  openYear(state: GameState): GameState;
  objections(state: GameState): RaisedObjection[];
  yearFacts(state: GameState): YearFacts;
}

/**
 * Plays a plan on a seed and writes a KPI row a quarter, in the order of KPI_IDS, at the quarter's own place in `out`
 * (24 rows for six years); rows before `from` stay as they are. Returns the number of quarters played.
 * Throws RangeError when `out` is too short.
 */
export function replayPlan(
  doors: ReplayDoors,
  plan: Plan,
  seed: number,
  out: Float64Array,
  options: ReplayOptions = {},
): number {
  const { C } = doors;
  const { L } = C;
  const quiet: Listening = { trace: false };
  const until = Math.min(options.until ?? plan.years, plan.parts.length);
  if (out.length < until * 4 * KPI_IDS.length)
    throw new RangeError('The rows do not fit: give room for every quarter.');
  const { from } = options;
  let state: GameState = { ...doors.openGame(seed, plan.years), ...from };
  const luckSeed = options.luckSeed === EVEN_LUCK ? EVEN_LUCK : (options.luckSeed ?? seed) >>> 0;
  state = { ...state, seed: luckSeed, numbers: state.numbers.slice() };
  let played = 0;
  while (state.year <= until && state.phase !== 'over') {
    const parts = plan.parts[state.year - 1];
    if (state.phase === 'reveal') {
      if (state.year >= until) break;
      state = doors.openYear(state);
      continue;
    }
    const sheet = sheetOf(parts);
    if (state.phase === 'drafting') {
      const bought = from !== undefined && from.year === state.year ? (from.sheet?.research.length ?? 0) : 0;
      for (const { finding, people } of researchOf(parts).slice(bought))
        buyFinding(
          C,
          state.numbers,
          state.seed,
          state.year,
          finding,
          people.flatMap((id) => C.seatOf.get(id) ?? []),
        );
      const drafted = { ...sheet, promises: sheet.promises.slice(0, parts.people.drafted) };
      state = lobbyStep(C, { ...state, sheet: drafted }, quiet).state;
    }
    if (state.phase === 'committee') {
      state = { ...state, sheet };
      const vote = options.frozen?.mandates === true ? (plan.fate.votes[state.year - 1] ?? null) : null;
      state = voteStep(
        C,
        doors.conditions,
        doors.objections(state),
        state,
        quiet,
        vote,
        cardAt(doors, plan, options, state),
      ).state;
    }
    for (let q = state.quarter; q < 4; q++) {
      state = {
        ...state,
        sheet: { ...state.sheet, eventAnswers: sheet.eventAnswers, correction: correctionsOf(parts)[0] ?? null },
      };
      const stepped = quarterStep(C, doors.conditions, state, quiet, cardAt(doors, plan, options, state));
      state = stepped.state;
      const row = (state.year - 1) * 4 + q;
      out.set(stepped.report.kpis!, row * KPI_IDS.length);
      writeBlocks(C, state.numbers, row, options);
      played++;
    }
    state = closeStep(C, { ...state, sheet }, doors.yearFacts(state), quiet).state;
  }
  options.final?.set(state.numbers.subarray(0, L.size));
  return played;
}

/** The frozen card of the quarter after the step about to be taken: an index, -1 for none, null when drawn anew. */
function cardAt({ C }: ReplayDoors, plan: Plan, options: ReplayOptions, state: GameState): number | null {
  if (options.frozen?.events !== true) return null;
  const quarter = (state.year - 1) * 4 + (state.phase === 'committee' ? 0 : state.quarter + 1);
  const id = plan.fate.cards[quarter] ?? null;
  return id === null ? -1 : (C.eventIndex.get(id) ?? -1);
}

function writeBlocks({ L }: Compiled, s: Float64Array, row: number, { accounts, people }: ReplayOptions): void {
  if (accounts) {
    accounts.fields.forEach((field, f) => {
      const at = L[`account_${field}`];
      accounts.out.set(s.subarray(at, at + L.accounts), (row * accounts.fields.length + f) * L.accounts);
    });
  }
  if (people) {
    people.fields.forEach((field, f) => {
      const at = L[`person_${field}`];
      people.out.set(s.subarray(at, at + L.people), (row * people.fields.length + f) * L.people);
    });
  }
}
