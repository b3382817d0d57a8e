// Whom one meets together: foursomes of the committee that form two connected pairs and, met the other way round, two
// unconnected ones. The same people, the same tactics and the same step of the engine, so that only closure differs.
import type { Decision } from '../../engine/decisions/decision.ts';
import type { Engine } from '../../engine/engine.ts';
import type { GameState } from '../../engine/game-state.ts';

/** a and b are tied, c and d are tied; a and c, b and d are not. */
export type Foursome = readonly [a: string, b: string, c: string, d: string];

/** Foursomes looked at, spread over all there are. */
const MOST_SETS = 12;
const MOST_SEEDS = 25;

export function contactSets(engine: Engine): Foursome[] {
  const opening = engine.openGame(0);
  const ids = engine.committee(opening);
  const { people } = engine.truth(opening);
  const tied = (x: string, y: string): boolean => people[x].ties.includes(y) || people[y].ties.includes(x);
  const all: Foursome[] = [];
  ids.forEach((a, i) => {
    for (const b of ids.slice(i + 1)) {
      if (!tied(a, b)) continue;
      for (const c of ids.slice(i + 1)) {
        for (const d of ids.slice(i + 1)) {
          if (new Set([a, b, c, d]).size < 4 || !tied(c, d) || tied(a, c) || tied(b, d)) continue;
          all.push([a, b, c, d]);
        }
      }
    }
  });
  const step = Math.max(1, Math.floor(all.length / MOST_SETS));
  return all.filter((_, i) => i % step === 0).slice(0, MOST_SETS);
}

function draft(engine: Engine, seed: number, model: string): GameState {
  const { world } = engine;
  return engine.applyDecision(engine.openGame(seed), {
    kind: 'choose-model',
    model,
    groups: world.groups.map((g) => g.id),
    clusters: world.clusters.map((c) => c.id),
  });
}

/** Conviction that two people gain by being met in the same lobby, facilitation being free of delays. */
function gained(engine: Engine, drafted: GameState, pair: readonly string[]): number {
  const before = engine.truth(drafted).people;
  let state = drafted;
  for (const person of pair) {
    const meeting: Decision = { kind: 'meet-stakeholder', slot: 0, person, tactic: 'facilitation', points: 1 };
    state = engine.applyDecision(state, meeting);
  }
  const after = engine.truth(engine.resolveStep(state).state).people;
  return pair.reduce((sum, person) => sum + after[person].anchor - before[person].anchor, 0);
}

export interface PairGains {
  divergence: number;
  /** Mean conviction won per meeting, 0-1. */
  brokered: number;
  cohesive: number;
}

/** What the foursomes gain under a model, met as unconnected and as connected pairs. */
export function gainOfPairs(
  engine: Engine,
  seeds: readonly number[],
  sets: readonly Foursome[],
  model: string,
): PairGains {
  let divergence = 0;
  let brokered = 0;
  let cohesive = 0;
  let meetings = 0;
  for (const seed of seeds.slice(0, MOST_SEEDS)) {
    const drafted = draft(engine, seed, model);
    divergence = engine.input(drafted, 'divergence');
    for (const [a, b, c, d] of sets) {
      cohesive += gained(engine, drafted, [a, b]) + gained(engine, drafted, [c, d]);
      brokered += gained(engine, drafted, [a, c]) + gained(engine, drafted, [b, d]);
      meetings += 4;
    }
  }
  return { divergence, brokered: brokered / meetings, cohesive: cohesive / meetings };
}
