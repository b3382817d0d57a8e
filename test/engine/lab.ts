// A bench for the engine's tests: the small world compiled, years drafted and played through the public door, and a way
// to set a number of the packed state so that a mechanism can be seen alone.
import { type Compiled, compileRules } from '../../src/engine/compiled.ts';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { GameState, Happening, LedgerEntry, StepReport } from '../../src/engine/game-state.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { type KpiId, kpiIndex } from '../../src/engine/kpis.ts';
import type { Layout } from '../../src/engine/layout.ts';
import type { World } from '../../src/engine/world.ts';
import { smallWorld } from '../kit/small-world.ts';

export interface Lab {
  world: World;
  engine: Engine;
  C: Compiled;
  L: Layout;
}

/** The small world, compiled; without moods and without chance events unless a test asks for them. */
export function createLab(overrides: Partial<World> = {}, parameters: Record<string, number> = {}): Lab {
  const world = smallWorld({
    events: [],
    ...overrides,
    parameters: { stanceNoise: 0, ...overrides.parameters, ...parameters },
  });
  const C = compileRules(world);
  return { world, engine: compileWorld(world), C, L: C.L };
}

/** Applies decisions that must be legal. */
export function decide(engine: Engine, state: GameState, decisions: readonly Decision[]): GameState {
  let now = state;
  for (const decision of decisions) {
    const refused = engine.checkDecision(now, decision);
    if (refused) throw new Error(`${decision.kind}: ${refused.code}: ${refused.message}`);
    now = engine.applyDecision(now, decision);
  }
  return now;
}

/** The state with numbers changed by hand. */
export function poke(lab: Lab, state: GameState, change: (s: Float64Array, L: Layout, C: Compiled) => void): GameState {
  const numbers = state.numbers.slice();
  change(numbers, lab.L, lab.C);
  return { ...state, numbers };
}

export interface Played {
  state: GameState;
  reports: StepReport[];
}

/** Resolves the next `steps` steps; a waiting event is left unanswered. */
export function resolve(engine: Engine, state: GameState, steps: number): Played {
  const reports: StepReport[] = [];
  let now = state;
  for (let i = 0; i < steps; i++) {
    const result = engine.resolveStep(now);
    now = result.state;
    reports.push(result.report);
  }
  return { state: now, reports };
}

/** Lobby, vote, four quarters, close. */
export const YEAR = 7;

/** Plays whole years: each year's decisions, then all its steps. Ends in the last year's reveal. */
export function playYears(engine: Engine, state: GameState, years: readonly (readonly Decision[])[]): Played {
  const reports: StepReport[] = [];
  let now = state;
  years.forEach((decisions, i) => {
    if (i > 0) now = engine.openYear(now);
    const played = resolve(engine, decide(engine, now, decisions), YEAR);
    now = played.state;
    reports.push(...played.reports);
  });
  return { state: now, reports };
}

/** EUR thousand spread evenly over the given practices, the rest to the first. */
export function evenly(practices: readonly string[], keur: number): Record<string, number> {
  const each = Math.floor(keur / practices.length);
  return Object.fromEntries(practices.map((id, i) => [id, i === 0 ? keur - each * (practices.length - 1) : each]));
}

export const practicesOf = (world: World): string[] => world.elements.flatMap((e) => e.practices.map((p) => p.id));

export interface Plan {
  model?: string;
  keur?: number;
  accounts?: string[];
  tier?: 'A' | 'B' | 'C';
  price?: 'corridor' | 'lowest' | 'refuse';
}

/** A plain plan: a model, money over all practices, three accounts in tier A, five mixed KPIs, a corridor. */
export function plan(world: World, given: Plan = {}): Decision[] {
  const accounts = given.accounts ?? ['alder', 'cedar', 'elm'];
  return [
    {
      kind: 'choose-model',
      model: given.model ?? 'cfd',
      groups: world.groups.map((g) => g.id),
      clusters: world.clusters.map((c) => c.id),
    },
    { kind: 'select-accounts', accounts: accounts.map((account) => ({ account, tier: given.tier ?? 'A' })) },
    { kind: 'set-price-policy', policy: given.price ?? 'corridor' },
    { kind: 'choose-kpis', kpis: ['csat', 'churn', 'plan_quality', 'net_contribution', 'clv'] },
    { kind: 'fund-programme', keur: evenly(practicesOf(world), given.keur ?? 4000) },
  ];
}

/** Everyone on the committee for the plan, so that a full mandate passes. */
export function won(lab: Lab, state: GameState, stance = 0.5): GameState {
  return poke(lab, state, (s, L) => {
    for (let i = 0; i < L.people; i++) {
      s[L.person_ceiling + i] = 1;
      s[L.person_x + i] = stance;
      s[L.person_b + i] = stance;
    }
  });
}

/** A game with a committee that agrees, its first year drafted, lobbied and voted: four quarters lie ahead. */
export function launched(lab: Lab, seed = 7, given: Plan = {}, more: readonly Decision[] = []): GameState {
  const open = won(lab, lab.engine.openGame(seed));
  const drafted = decide(lab.engine, open, [...plan(lab.world, given), ...more]);
  return resolve(lab.engine, drafted, 2).state;
}

export function kpi(report: StepReport, id: KpiId): number {
  if (!report.kpis) throw new Error('Only a quarter has KPIs.');
  return report.kpis[kpiIndex[id]];
}

export const ledgerOf = (reports: readonly StepReport[], cause?: LedgerEntry['cause']): LedgerEntry[] =>
  reports.flatMap((r) => r.ledger).filter((e) => cause === undefined || e.cause === cause);

export const happeningsOf = (reports: readonly StepReport[], kind: Happening['kind']): Happening[] =>
  reports.flatMap((r) => r.happenings).filter((h) => h.kind === kind);

/** Seat of a person of the small world. */
export const seatOf = (lab: Lab, person: string): number => lab.C.seatOf.get(person)!;
