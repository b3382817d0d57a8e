// A context for the rules of decisions without a real engine: the small world, an opening sheet, and queries that
// answer as in a quiet first year. Each test overrides what it is about.
import type { Decision, YearSheet } from '../../src/engine/decisions/decision.ts';
import type { DecisionContext } from '../../src/engine/decisions/decision-rule.ts';
import { ruleFor } from '../../src/engine/decisions/registry.ts';
import { applyToSheet, openingSheet } from '../../src/engine/decisions/sheet.ts';
import type { ProgrammeFacts } from '../../src/engine/engine.ts';
import type { AccountFacts, GameState, Mandate, PersonFacts } from '../../src/engine/game-state.ts';
import type { World } from '../../src/engine/world.ts';
import { smallWorld } from './small-world.ts';

export interface Circumstances {
  world?: World;
  sheet?: Partial<YearSheet>;
  state?: Partial<GameState>;
  engine?: Partial<DecisionContext['engine']>;
}

const QUIET_MANDATE: Mandate = {
  kind: 'passed',
  year: 1,
  yes: 0.6,
  askedEurM: 4,
  budgetEurM: 4,
  askedAccounts: 4,
  accounts: 4,
  divergence: 0.6,
  ballots: [],
  predictedRight: null,
};

/** Points left in a slot as the engine counts them: four less meetings, research and interviews in slot 0. */
function pointsLeft(state: GameState, slot: number): number {
  const spent = state.sheet.meetings.filter((m) => m.slot === slot).reduce((sum, m) => sum + m.points, 0);
  const cost = { interviews: 1, network_walk: 2 } as Record<string, number>;
  const research = slot === 0 ? state.sheet.research.reduce((sum, r) => sum + (cost[r.finding] ?? 0), 0) : 0;
  return 4 - spent - research;
}

/** A context in which the given circumstances hold and everything else is quiet. */
export function decisionContext(given: Circumstances = {}): DecisionContext {
  const world = given.world ?? smallWorld();
  const state: GameState = {
    seed: 1,
    years: 6,
    year: 1,
    phase: 'drafting',
    quarter: 0,
    numbers: new Float64Array(0),
    ...given.state,
    sheet: { ...openingSheet(world), ...given.state?.sheet, ...given.sheet },
  };
  const members = world.people.filter((p) => p.seat === 'member' && p.succeeds === null).map((p) => p.id);
  const listed = (s: GameState, id: string) => s.sheet.accounts.some((a) => a.account === id);
  return {
    world,
    state,
    engine: {
      pendingEvent: () => null,
      cardFor: () => null,
      cardSeen: () => false,
      correctionOpen: () => false,
      dilemmasThisYear: () => ['case_first', 'few_or_many'],
      objections: () => [],
      promises: () => [],
      pointsLeft,
      askedEurM: (s) => Object.values(s.sheet.keur).reduce((sum, k) => sum + k, 0) / 1000,
      evaluate: () => 1,
      account: (s, id) => ({ id, listed: listed(s, id), state: 'BAS' }) as AccountFacts,
      person: (_, id) => ({ id, reason: { known: 'no', reason: null }, concessions: [] as string[] }) as PersonFacts,
      committee: () => members,
      findings: () => [],
      programme: () => ({ started: true, confidence: 0.5 }) as ProgrammeFacts,
      mandateOf: () => QUIET_MANDATE,
      input: () => 0,
      visitors: () => [],
      ...given.engine,
    },
  };
}

/** The code a decision is refused with under these circumstances, or null when it is legal. */
export function refusalOf(decision: Decision, given: Circumstances = {}): string | null {
  return ruleFor(decision.kind).check(decisionContext(given), decision)?.code ?? null;
}

/** The sheet after a decision that must be legal. */
export function sheetAfter(decision: Decision, given: Circumstances = {}): YearSheet {
  const ctx = decisionContext(given);
  const refused = ruleFor(decision.kind).check(ctx, decision);
  if (refused) throw new Error(`${refused.code}: ${refused.message}`);
  return applyToSheet(ctx.state.sheet, decision, ctx);
}
