// The steps of a year as a game sees them: lobby, vote, four quarters, close. Each copies the packed state, works on the
// copy, and returns the new state with a report of what happened. No step reads a clock or draws luck by order of use.
import { hashFloats } from '../base/hash.ts';
import { readHeld } from './account-step.ts';
import { enactVote, holdVote, runLobby } from './committee-step.ts';
import type { Compiled } from './compiled.ts';
import type { YearSheet } from './decisions/decision.ts';
import { type ChoiceConditions, drawEvent, type EventConditions } from './events-step.ts';
import type { GameState, Mandate, StepKind, StepReport } from './game-state.ts';
import { KPI_IDS } from './kpis.ts';
import { oneSeed } from './luck.ts';
import { stepQuarter } from './quarter-step.ts';
import type { Reader } from './readers.ts';
import { createTrace, type Trace } from './trace.ts';
import { mandateOf, readBallots } from './vote.ts';
import { runClose } from './year-end.ts';
import { fewerAccounts, sheetNumbers, withFinancialKpi, withTrainingShare } from './year-numbers.ts';

/** What the scenario makes things depend on. */
export interface Conditions {
  events: EventConditions;
  choices: ChoiceConditions;
  objections: readonly (Reader | null)[];
}

export interface Listening {
  /** Write ledger, happenings and hashes; batches of games do without. */
  trace: boolean;
}

interface Stepped {
  state: GameState;
  report: StepReport;
}

function finish(
  state: GameState,
  numbers: Float64Array,
  changes: Partial<GameState>,
  step: StepKind,
  quarter: number,
  trace: Trace | null,
  kpis: Float64Array | null,
  mandate: Mandate | null,
): Stepped {
  const next: GameState = { ...state, ...changes, numbers };
  return {
    state: next,
    report: {
      year: state.year,
      step,
      quarter,
      ledger: trace?.ledger ?? [],
      happenings: trace?.happenings ?? [],
      kpis,
      mandate,
      hash: trace ? hashFloats(numbers) : '',
    },
  };
}

const tracing = (listen: Listening, year: number, slot: number): Trace | null =>
  listen.trace ? createTrace(year, slot) : null;

/** The lobby slot; opens the committee. */
export function lobbyStep(C: Compiled, state: GameState, listen: Listening): Stepped {
  const s = state.numbers.slice();
  const trace = tracing(listen, state.year, 0);
  runLobby(trace, C, s, oneSeed(state.seed), sheetNumbers(C, state.sheet), state.year);
  return finish(state, s, { phase: 'committee' }, 'lobby', 0, trace, null, null);
}

/** The plan after the concessions given in the meeting, which stand in the scratch. */
function concededSheet(C: Compiled, sheet: YearSheet): YearSheet {
  const { conceded } = C.scratch;
  let next = sheet;
  if (conceded.corridor) next = { ...next, pricePolicy: 'corridor' };
  for (let k = 0; k < conceded.fewer; k++)
    next = { ...next, accounts: next.accounts.slice(0, fewerAccounts(C.p, next.accounts.length)) };
  for (let k = 0; k < conceded.training; k++) next = { ...next, keur: withTrainingShare(C, next.keur) };
  return conceded.financial ? { ...next, kpis: withFinancialKpi(next.kpis) } : next;
}

/** The vote; the first card of the year may be drawn. */
export function voteStep(C: Compiled, conditions: Conditions, state: GameState, listen: Listening): Stepped {
  const s = state.numbers.slice();
  const { seed, year } = state;
  const trace = tracing(listen, year, 0);
  const luck = oneSeed(seed);
  const numbers = sheetNumbers(C, state.sheet);
  readHeld(C, s);
  holdVote(C, conditions.objections, s, luck, numbers, year, null);
  const mandate = mandateOf(C.scratch.vote, year, readBallots(C, s));
  const sheet = concededSheet(C, state.sheet);
  enactVote(trace, C, s, luck, numbers, year);
  drawEvent(trace, C, conditions.events, s, seed);
  return finish(state, s, { phase: 'quarters', quarter: 0, sheet }, 'vote', 0, trace, null, mandate);
}

/** A quarter; the next card may be drawn. */
export function quarterStep(C: Compiled, conditions: Conditions, state: GameState, listen: Listening): Stepped {
  const s = state.numbers.slice();
  const quarter = state.quarter + 1;
  const trace = tracing(listen, state.year, quarter);
  const kpis = new Float64Array(KPI_IDS.length);
  readHeld(C, s);
  stepQuarter(trace, C, s, oneSeed(state.seed), sheetNumbers(C, state.sheet), conditions.choices, kpis, 0);
  if (quarter < 4) drawEvent(trace, C, conditions.events, s, state.seed);
  else s[C.L.pending] = -1;
  return finish(state, s, { quarter }, 'quarter', quarter, trace, kpis, null);
}

/** The close of the year, whose facts stand in the scratch (year-end.ts). */
export function closeStep(C: Compiled, state: GameState, listen: Listening): Stepped {
  const s = state.numbers.slice();
  const trace = tracing(listen, state.year, 4);
  runClose(trace, C, s, sheetNumbers(C, state.sheet).people, state.year);
  return finish(state, s, { phase: 'reveal' }, 'close', 0, trace, null, null);
}
