// A plan is what the decisions of a game amount to, year by year and by group of decisions: enough to play the game again
// on any seed without asking the rules for leave at each step. Plain data, so that it can be sent to a worker.
// Beside it stands what the recorded luck made of it: how each vote fell and which cards were drawn (the fate), so that
// causes can be told apart with both held as they were.
import type { Decision } from './decisions/decision.ts';
import { type DecisionGroup, mixParts, type YearParts } from './decisions/groups.ts';
import type { GameState, MandateKind, StepKind } from './game-state.ts';
import type { KpiId } from './kpis.ts';
import type { AccountField, PersonField } from './layout.ts';
import type { LuckSeeds } from './luck.ts';

/** How a vote fell. */
export interface RecordedVote {
  kind: MandateKind;
  /** By seat. */
  yes: boolean[];
}

export interface Fate {
  /** By year. */
  votes: RecordedVote[];
  /** By quarter of the game: id of the card that lay open before it, or null. */
  cards: (string | null)[];
}

export interface Plan {
  /** The seed on which the decisions were taken. */
  seed: number;
  /** Length of the game. */
  years: number;
  /** One entry a year. */
  parts: YearParts[];
  fate: Fate;
}

/** A game as a record holds it; `steps` say exactly which decisions came before which step of the world. */
export interface RecordedGame {
  seed: number;
  years: number;
  entries: readonly { year: number; slot: number; decision: Decision }[];
  steps?: readonly { step: StepKind; entries: number }[];
}

export interface ReplayOptions {
  /** Play from this state instead of the opening. Research that its sheet holds already is not bought again. */
  from?: Pick<GameState, 'numbers' | 'year' | 'phase' | 'quarter'> & { sheet?: GameState['sheet'] };
  /** Last year to play; the plan's last if left out. */
  until?: number;
  /** Votes fall and cards are drawn as the plan's fate says, instead of anew. */
  frozen?: { mandates?: boolean; events?: boolean };
  /** Seed of all luck after the opening: market, people, accounts, events. The opening keeps the game's seed. */
  luckSeed?: number;
  /** Seeds of single families of luck (luck.ts says what belongs to each); they go before `luckSeed`. */
  luck?: Partial<Omit<LuckSeeds, 'opening'>>;
  /** KPIs that will be read of the rows: the rest of a row may be left as it stands in `out`. All if left out. */
  kpis?: readonly KpiId[];
  /** Fields of every account after each quarter: out[((quarter * fields) + field) * accounts + account]. */
  accounts?: { fields: readonly AccountField[]; out: Float64Array };
  /** Fields of every seat after each quarter, in the same order. */
  people?: { fields: readonly PersonField[]; out: Float64Array };
  /** Receives the packed numbers at the end, the last year closed: its reveal. Costs the world without a programme once a seed. */
  final?: Float64Array;
}

/** The first plan with the named groups of each year taken from the second; the fate is the first one's. */
export function mixPlans(a: Plan, b: Plan, groupsOf: (year: number) => readonly DecisionGroup[]): Plan {
  return { ...a, parts: a.parts.map((parts, i) => mixParts(parts, b.parts[i] ?? parts, groupsOf(i + 1))) };
}
