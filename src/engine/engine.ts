// What the rest of the house may ask of the engine. `compileWorld` (index.ts) returns one of these; every method is
// pure: it takes a state and returns a value or a new state, and never changes what it was given.
import type { AccountSigns } from './account-signs.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Decision, ExpectationKpi } from './decisions/decision.ts';
import type {
  AccountFacts,
  Ballot,
  GameState,
  Mandate,
  OpenPromise,
  PersonFacts,
  RaisedObjection,
  StepReport,
} from './game-state.ts';
import type { ObjectionDriver } from './cards.ts';
import type { OutlookMark } from './milestones.ts';
import type { Drivers } from './rules/effectiveness.ts';
import type { Plan, RecordedGame, ReplayOptions } from './plan.ts';
import type { Expr, FindingId, InputId, Reason, World } from './world.ts';

export interface StepResult {
  state: GameState;
  report: StepReport;
}

/** The programme in one row, for screens. */
export interface ProgrammeFacts {
  started: boolean;
  adoption: number;
  esprit: number;
  disruption: number;
  effectiveness: number;
  fit: number;
  /** Distance to each shape, by shape id; smaller is nearer. */
  distances: Record<string, number>;
  coverage: number;
  formalization: number;
  divergence: number;
  reach: number;
  spentEurM: number;
  confidence: number;
  coercion: number;
  /** By practice id, 0-1. */
  practices: Record<string, number>;
  /** By element id, 0-1. */
  elements: Record<string, number>;
  /** The determinants of effectiveness (Workman, Homburg and Jensen 2003), 0-1 each. */
  drivers: Drivers;
  /** Power-weighted stance of the committee. */
  support: number;
  resistance: number;
  polarisation: number;
  climate: 'calm' | 'price_war' | 'turbulent';
  /** Quarters by which the satisfaction shown with the next quarter is late: 0 once measurement has matured. */
  surveyLag: 0 | 1;
}

export interface Engine {
  readonly world: World;
  /** Version of the rules: part of every record. */
  readonly rules: string;
  openGame(seed: number, years?: number): GameState;
  /** Null when legal in this state; else why not, in the user's words. */
  checkDecision(state: GameState, decision: Decision): Refusal | null;
  /** A legal decision applied: the sheet changes; research and consultants also reveal or act at once. */
  applyDecision(state: GameState, decision: Decision): GameState;
  /** True for decisions that cannot be taken back once made (research). */
  isFinal(decision: Decision): boolean;
  /** The step due next: lobby (ends drafting), vote, quarter, close; null when over. Refused while a card is unanswered. */
  dueStep(state: GameState): 'lobby' | 'vote' | 'quarter' | 'close' | 'next-year' | null;
  resolveStep(state: GameState): StepResult;
  /** Opens the next year's drafting after `reveal`; or ends the game. */
  openYear(state: GameState): GameState;
  /** What the decisions of a recorded game amount to (plan.ts). Throws RangeError at an illegal decision. */
  planOf(game: RecordedGame): Plan;
  /**
   * Plays a plan on a seed; KPI rows of all quarters go to `out`, years * 4 rows in the order of KPI_IDS (replay.ts).
   * Returns the number of quarters played. Nothing is allocated but what the options ask for.
   */
  replay(plan: Plan, seed: number, out: Float64Array, options?: ReplayOptions): number;
  /** Draw number `draw` of the states that fit what the team knows, on foreign luck (imagine.ts): for forecasts. */
  imagine(state: GameState, draw: number): GameState;
  /** The event card that must be answered before the next quarter, or null. */
  pendingEvent(state: GameState): string | null;
  /** The card of the coming quarter, answered or not, and null when none lies; whether a card has come up in this game. */
  cardFor(state: GameState): string | null;
  cardSeen(state: GameState, event: string): boolean;
  /** True between quarters 2 and 3 while no correction (or its waiver) was recorded. */
  correctionOpen(state: GameState): boolean;
  /** Dilemma cards on the table this year, by id. */
  dilemmasThisYear(state: GameState): string[];
  objections(state: GameState): RaisedObjection[];
  /** The vote if it were held now: readable before it is. */
  ballots(state: GameState): Ballot[];
  mandateOf(state: GameState): Mandate;
  promises(state: GameState): OpenPromise[];
  account(state: GameState, id: string): AccountFacts;
  /** Requests that wait, a renewal at risk, and what pushes the account's sales. */
  accountSigns(state: GameState, id: string): AccountSigns;
  person(state: GameState, id: string): PersonFacts;
  /** Ids of the thirteen who vote now, in seat order. */
  committee(state: GameState): string[];
  programme(state: GameState): ProgrammeFacts;
  /** Marks to be expected within `quarters` quarters if money, support and roles stay as they are: no luck in it. */
  outlook(state: GameState, quarters: number): OutlookMark[];
  /** Who waits outside the door this year, and why they came: the driver of the objection they would raise. */
  visitors(state: GameState): { person: string; driver: ObjectionDriver | null }[];
  /** Links among the members in three layers; trust ties only where somebody walked the network. */
  links(state: GameState): NetworkLink[];
  /** Quiet resistance as it shows in the data before it shows in words: who says more than they believe. */
  signals(state: GameState): { person: string; strength: number }[];
  /** Findings held, with the year bought. */
  findings(state: GameState): { finding: FindingId; year: number; people: string[] }[];
  /** Action points left in a slot of this year, and EUR M of the drafted sheet's budget. */
  pointsLeft(state: GameState, slot: number): number;
  askedEurM(state: GameState): number;
  /** Effective value of an input after model, poles and concessions. */
  input(state: GameState, input: InputId): number;
  evaluate(state: GameState, expr: Expr): number;
  /** A variable of the catalogue (variables.ts) by dotted path. */
  variable(state: GameState, path: string): number;
  /** A closed year's numbers in the units of the expectations (percent, EUR M, points); null while it is open. */
  yearFacts(state: GameState, year: number): Record<ExpectationKpi, number> | null;
  stateHash(state: GameState): string;
  /** What the game hides until the debrief; computer players that play well may look (they stand for a well-informed VP). */
  truth(state: GameState): HiddenTruth;
}

/** `strength` 0-1: weight in the influence network, or share of listed revenue that both answer for. */
export interface NetworkLink {
  layer: 'reporting' | 'trust' | 'customers';
  a: string;
  b: string;
  strength: number;
}

export interface HiddenTruth {
  /** By person id in office: the true reason, the anchor behind the stance, whether only structure can win them. */
  people: Record<string, { reason: Reason; anchor: number; immovable: boolean; ties: string[] }>;
  accounts: Record<
    string,
    {
      willingness: number;
      centralisation: number;
      dispersion: number;
      satisfaction: number;
      share: number;
      walletEurM: number;
    }
  >;
}
