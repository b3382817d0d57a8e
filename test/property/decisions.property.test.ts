// What every game owes its players: a refusal says why and changes nothing; the same seed and decisions give the same
// game to the last bit; the order of unrelated decisions does not matter; and deciding otherwise reshuffles no luck.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import { REFUSAL_CODES } from '../../src/engine/decisions/refusals.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { smallWorld } from '../kit/small-world.ts';
import { diceOf, playRandomGame, randomDecision } from './random-team.ts';

const engine = compileWorld(smallWorld());

interface Line {
  year: number;
  phase: string;
  quarter: number;
  decision: Decision;
}

/** A random game with the decisions it made and the hash after each step. */
function recorded(seed: number, years = 6): { lines: Line[]; hashes: string[]; gameSeed: number; last: GameState } {
  const lines: Line[] = [];
  const hashes: string[] = [];
  let gameSeed = 0;
  const last = playRandomGame(engine, seed, 6, years, {
    drawn(state, decision, legal) {
      if (legal) lines.push({ year: state.year, phase: state.phase, quarter: state.quarter, decision });
    },
    stepped(before, _after, report) {
      gameSeed = before.seed;
      hashes.push(report.hash);
    },
  });
  return { lines, hashes, gameSeed, last };
}

/** Plays recorded decisions again on a fresh engine; `arrange` may reorder those of one phase. */
function replayed(
  gameSeed: number,
  lines: readonly Line[],
  years: number,
  arrange: (decisions: Decision[]) => Decision[] = (d) => d,
): { hashes: string[]; last: GameState } {
  const fresh = compileWorld(smallWorld());
  const hashes: string[] = [];
  let state = fresh.openGame(gameSeed, years);
  while (state.phase !== 'over') {
    const { year, phase, quarter } = state;
    const due = lines.filter((l) => l.year === year && l.phase === phase && l.quarter === quarter);
    for (const decision of arrange(due.map((l) => l.decision))) state = fresh.applyDecision(state, decision);
    if (fresh.dueStep(state) === 'next-year') state = fresh.openYear(state);
    else {
      const { state: after, report } = fresh.resolveStep(state);
      state = after;
      hashes.push(report.hash);
    }
  }
  return { hashes, last: state };
}

describe('a refusal', () => {
  it('has a stable code and a sentence, and changes nothing', () => {
    const codes = new Set<string>();
    let refused = 0;
    for (let game = 0; game < 60; game++) {
      let before = '';
      let copy: GameState | null = null;
      playRandomGame(engine, 20_000 + game, 8, 6, {
        drawn(state, decision, legal) {
          if (legal) return;
          refused++;
          copy = { ...state, sheet: structuredClone(state.sheet), numbers: state.numbers.slice() };
          before = engine.stateHash(state);
          const refusal = engine.checkDecision(state, decision)!;
          codes.add(refusal.code);
          expect(refusal.message).toMatch(/^\S.{10,}[.:]?$/s);
          expect(refusal.message).not.toMatch(/\{\w+\}|undefined|NaN/);
          expect(engine.stateHash(state)).toBe(before);
          expect(state).toEqual(copy);
        },
      });
    }
    for (const code of codes) expect([...REFUSAL_CODES, 'phase/over']).toContain(code);
    expect(refused).toBeGreaterThan(3_000);
    expect(codes.size).toBeGreaterThan(25);
  });

  it('is all that is left when the game is over', () => {
    const { last } = recorded(3, 3);
    const dice = diceOf(1);
    for (let i = 0; i < 40; i++) {
      const decision = randomDecision(engine, last, dice);
      expect(engine.checkDecision(last, decision)?.code).toBe('phase/over');
    }
    expect(engine.dueStep(last)).toBeNull();
    expect(() => engine.resolveStep(last)).toThrow();
  });
});

describe('a legal decision', () => {
  it('leaves the state it was applied to as it was', () => {
    for (let game = 0; game < 30; game++) {
      playRandomGame(engine, 30_000 + game, 6, 3, {
        drawn(state, decision, legal) {
          if (!legal) return;
          const sheet = structuredClone(state.sheet);
          const hash = engine.stateHash(state);
          engine.applyDecision(state, decision);
          expect(state.sheet).toEqual(sheet);
          expect(engine.stateHash(state)).toBe(hash);
        },
        stepped(before, after) {
          expect(before.numbers).not.toBe(after.numbers);
        },
      });
    }
  });
});

describe('the same seed and decisions', () => {
  it('give the same game to the last bit, on an engine of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const game = recorded(seed, 4);
        const again = replayed(game.gameSeed, game.lines, 4);
        expect(again.hashes).toEqual(game.hashes);
        expect(again.last.sheet).toEqual(game.last.sheet);
      }),
      { numRuns: 40, seed: 20_261 },
    );
  });

  it('give the same game with and without a listener', () => {
    const quiet = compileWorld(smallWorld(), { listen: false });
    for (let seed = 0; seed < 20; seed++) {
      const last = (e: typeof engine): string => e.stateHash(playRandomGame(e, 40_000 + seed, 8));
      expect(last(quiet)).toBe(last(engine));
    }
  });

  it('give the same game in whatever order unrelated decisions of a year were taken', () => {
    // Decisions about different things; those that read each other (list before sponsors, KPIs before pay) keep order.
    const world = engine.world;
    const decisions: Decision[] = [
      {
        kind: 'choose-model',
        model: 'cfd',
        groups: world.groups.map((g) => g.id),
        clusters: ['north', 'west', 'south'],
      },
      { kind: 'name-purpose', purpose: 'growth' },
      {
        kind: 'select-accounts',
        accounts: [
          { account: 'elm', tier: 'B' },
          { account: 'alder', tier: 'A' },
        ],
      },
      { kind: 'set-price-policy', policy: 'lowest' },
      { kind: 'choose-kpis', kpis: ['clv', 'csat', 'churn'] },
      { kind: 'fund-programme', keur: { ats1: 300, apd1: 700, asv1: 500 } },
      { kind: 'hire-consultants', days: 50 },
      { kind: 'buy-research', finding: 'price_audit', people: [] },
      { kind: 'buy-research', finding: 'interviews', people: ['hr', 'finance'] },
      { kind: 'answer-dilemma', dilemma: 'case_first', pole: 'a' },
      { kind: 'meet-stakeholder', slot: 0, person: 'md_north', tactic: 'negotiation', points: 1 },
      { kind: 'meet-stakeholder', slot: 0, person: 'hr', tactic: 'education', points: 1 },
      { kind: 'meet-stakeholder', slot: 3, person: 'supply', tactic: 'manipulation', points: 2 },
    ];
    const play = (order: readonly Decision[]): string[] => {
      let state = engine.openGame(77);
      for (const decision of order) {
        expect(engine.checkDecision(state, decision)).toBeNull();
        state = engine.applyDecision(state, decision);
      }
      const hashes: string[] = [];
      for (let step = 0; step < 7; step++) {
        const result = engine.resolveStep(state);
        state = result.state;
        hashes.push(result.report.hash);
      }
      return hashes;
    };
    const first = play(decisions);
    fc.assert(
      fc.property(fc.shuffledSubarray(decisions, { minLength: decisions.length }), (order) => {
        expect(play(order)).toEqual(first);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('luck', () => {
  /** What chance brought to a game, apart from anything decided. */
  function luckOf(seed: number, team: number): { market: number[]; supply: string[] } {
    const luck = { market: [] as number[], supply: [] as string[] };
    const dice = diceOf(team);
    let state = engine.openGame(seed);
    while (state.phase !== 'over') {
      for (let i = 0; i < 12; i++) {
        const decision = randomDecision(engine, state, dice);
        if (engine.checkDecision(state, decision) === null) state = engine.applyDecision(state, decision);
      }
      if (engine.dueStep(state) === 'next-year') {
        state = engine.openYear(state);
        continue;
      }
      const { state: after, report } = engine.resolveStep(state);
      state = after;
      if (report.step !== 'quarter') continue;
      luck.market.push(engine.variable(state, 'market'));
      for (const h of report.happenings) if (h.kind === 'supply_disruption') luck.supply.push(`${h.year}.${h.quarter}`);
    }
    return luck;
  }

  it('is the same for every team on a seed: market and supply do not know what was decided', () => {
    for (let seed = 0; seed < 12; seed++) {
      const first = luckOf(seed, 1);
      expect(first.market).toHaveLength(24);
      for (const team of [2, 3, 4]) expect(luckOf(seed, team)).toEqual(first);
    }
  });

  it('is another on another seed', () => {
    expect(luckOf(1, 1).market).not.toEqual(luckOf(2, 1).market);
  });

  it('opens the same world to everyone who plays a seed', () => {
    expect(engine.stateHash(engine.openGame(5))).toBe(engine.stateHash(compileWorld(smallWorld()).openGame(5)));
    expect(engine.stateHash(engine.openGame(5))).not.toBe(engine.stateHash(engine.openGame(6)));
  });

  it('in the mood of people differs only where a decision differed', () => {
    const moods = (more: Decision[]): Map<string, number> => {
      let state = engine.openGame(9);
      for (const d of [{ kind: 'fund-programme', keur: { apd1: 900 } } as const, ...more])
        state = engine.applyDecision(state, d);
      const { report } = engine.resolveStep(state);
      return new Map(report.ledger.filter((e) => e.cause === 'mood').map((e) => [e.person, e.stance]));
    };
    const calm = moods([]);
    const busy = moods([{ kind: 'meet-stakeholder', slot: 0, person: 'hr', tactic: 'coercion', points: 2 }]);
    expect(calm.size).toBe(13);
    for (const [person, mood] of busy) expect(mood, person).toBeCloseTo(calm.get(person)!, 12);
  });
});
