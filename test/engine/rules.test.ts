// The rules by themselves: which way each cause pushes, how lots are lost and won, and who gains share.
import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/base/random-stream.ts';
import { parameterWithNote } from '../../src/engine/parameter-notes.ts';
import { type ParameterName, PARAMETERS, resolveParameters } from '../../src/engine/parameters.ts';
import {
  attainableShare,
  contribution,
  lifetimeValue,
  nextCommitment,
  nextSatisfaction,
  nextTrust,
  renewal,
} from '../../src/engine/rules/customers.ts';
import {
  type Drivers,
  effectiveness,
  formalizationPenalty,
  payProactiveness,
} from '../../src/engine/rules/effectiveness.ts';
import { complementarity, fitOf, shapeDistance } from '../../src/engine/rules/fit.ts';
import { changeLots, countGroups, countHeld, moveLots, readLots } from '../../src/engine/rules/lots.ts';
import { createColumns } from '../../src/engine/scratch.ts';
import { meetingEffect, tacticEffects } from '../../src/engine/rules/tactics.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { smallWorld } from '../kit/small-world.ts';

const p = resolveParameters({ parameters: {} });

describe('the parameters', () => {
  it('lie in their ranges, with a unit, a source and a sentence each', () => {
    for (const name of Object.keys(PARAMETERS)) {
      const one = parameterWithNote(name as ParameterName);
      expect(one.value, name).toBeGreaterThanOrEqual(one.low);
      expect(one.value, name).toBeLessThanOrEqual(one.high);
      for (const words of [one.unit, one.source, one.about]) expect(words.length, name).toBeGreaterThan(0);
    }
  });

  it('can be set by a scenario by name, and by no other name', () => {
    expect(resolveParameters({ parameters: { fitLambda: 30 } }).fitLambda).toBe(30);
    expect(() => resolveParameters({ parameters: { fitLamda: 30 } })).toThrow('"fitLamda"');
    expect(() => resolveParameters({ parameters: { fitLambda: Number.NaN } })).toThrow(RangeError);
  });
});

describe('effectiveness', () => {
  const half: Drivers = {
    esprit: 0.5,
    resources: 0.5,
    proactiveness: 0.5,
    intensity: 0.5,
    topManagement: 0.5,
    teams: 0.5,
  };
  const omega = (d: Partial<Drivers>, penalty = 0, bonus = 0, fit = 0.9, adoption = 0.6): number =>
    effectiveness(p, { ...half, ...d }, penalty, bonus, fit, adoption);

  it('rises with every driver alone, least with the use of teams', () => {
    const gains = (Object.keys(half) as (keyof Drivers)[]).map((k) => [k, omega({ [k]: 0.7 }) - omega({})] as const);
    for (const [driver, gain] of gains) expect(gain, driver).toBeGreaterThan(0);
    expect([...gains].sort((a, b) => a[1] - b[1])[0]![0]).toBe('teams');
    expect([...gains].sort((a, b) => b[1] - a[1])[0]![0]).toBe('esprit');
  });

  it('rises with fit, adoption and complementarity, and falls with a formalization that is too high or too low', () => {
    expect(omega({}, 0, 0, 1)).toBeGreaterThan(omega({}, 0, 0, 0.5));
    expect(omega({}, 0, 0, 0.9, 0.9)).toBeGreaterThan(omega({}, 0, 0, 0.9, 0.1));
    expect(omega({}, 0, 0.05)).toBeGreaterThan(omega({}));
    expect(formalizationPenalty(p, 0.5, 0)).toBe(0);
    expect(formalizationPenalty(p, 1, 0)).toBeGreaterThan(formalizationPenalty(p, 0.7, 0));
    expect(formalizationPenalty(p, 0, 0)).toBeGreaterThan(formalizationPenalty(p, 0.2, 0));
    // In a turbulent market fewer rules are best.
    expect(formalizationPenalty(p, 0.5, 0.2)).toBeGreaterThan(0);
  });

  it('never leaves the range from nothing to all', () => {
    expect(omega({ esprit: 9, resources: 9 })).toBe(1);
    expect(omega({}, 9)).toBe(0);
  });

  it('loses proactiveness to short-term variable pay, not to pay at or below the usual share', () => {
    expect(payProactiveness(p, 0.25, 1)).toBe(1);
    expect(payProactiveness(p, 0.1, 1)).toBe(1);
    expect(payProactiveness(p, 0.6, 0.9)).toBeLessThan(payProactiveness(p, 0.6, 0.2));
  });
});

describe('fit', () => {
  const weights = [2, 1, 2, 1, 2, 1, 1, 1];
  const shape = [0.85, 0.75, 0.75, 0.75, 0.85, 0.6, 0.75, 0.7];

  it('tests the shape and not the size', () => {
    expect(shapeDistance(shape, shape, weights)).toBeCloseTo(0, 15);
    expect(
      shapeDistance(
        shape.map((v) => v / 3),
        shape,
        weights,
      ),
    ).toBeCloseTo(0, 15);
    expect(fitOf(28, 0)).toBe(1);
  });

  it('counts a gap in a framing element double', () => {
    const gap = (e: number): number =>
      shapeDistance(
        shape.map((v, i) => (i === e ? v - 0.3 : v)),
        shape,
        weights,
      );
    expect(gap(0)).toBeGreaterThan(1.5 * gap(6));
  });

  it('gives a bonus only where both elements of a pair are there', () => {
    const bonus = (a: number, b: number): number => complementarity(0.05, [a, b, 0, 0, 0, 0, 0, 0], [[0, 1]]);
    expect(bonus(1, 1)).toBeCloseTo(0.05, 15);
    expect(bonus(1, 0)).toBe(0);
    expect(bonus(0.5, 0.5)).toBeGreaterThan(bonus(0.9, 0.1));
    expect(complementarity(0.05, [1], [])).toBe(0);
  });
});

describe('tactics', () => {
  it('have one that fits each reason best, apart from pressure and deceit; pressure never convinces', () => {
    for (let reason = 0; reason < 5; reason++) {
      // With this trust every tactic is believed alike.
      const effect = (tactic: number) => meetingEffect(p, tacticEffects(p), tactic, reason, 1, 2 / 3, 0, 0.5, 1);
      const open = [0, 1, 2, 3].map(effect);
      expect(open.indexOf(Math.max(...open))).toBe([0, 1, 2, 3, 1][reason]);
      expect(effect(5)).toBeLessThan(0);
    }
  });
});

describe('customers', () => {
  it('feel a disappointment more than a delight of the same size', () => {
    const change = (q: number): number => nextSatisfaction(p, 70, q, 70) - 70;
    expect(-change(65)).toBeGreaterThan(change(75));
    expect(-change(65) / change(75)).toBeCloseTo((0.25 + 0.18) / (0.25 + 0.1), 12);
  });

  it('renew more with satisfaction, trust and commitment, and less under attack', () => {
    const base = renewal(p, 66, 0.4, 0.35, 0);
    expect(base).toBeCloseTo(0.8176, 4);
    expect(renewal(p, 76, 0.4, 0.35, 0)).toBeGreaterThan(base);
    expect(renewal(p, 66, 0.6, 0.35, 0)).toBeGreaterThan(base);
    expect(renewal(p, 66, 0.4, 0.55, 0)).toBeGreaterThan(base);
    expect(renewal(p, 66, 0.4, 0.35, 2)).toBeLessThan(base - 0.3);
    // Going down hurts more than going up helps.
    expect(base - renewal(p, 56, 0.4, 0.35, 0)).toBeGreaterThan(renewal(p, 76, 0.4, 0.35, 0) - base);
  });

  it('without effort drift to what they would be anyway', () => {
    let trust = 0.9;
    let commitment = 0.9;
    for (let q = 0; q < 400; q++) {
      trust = nextTrust(p, trust, 70, 0, false);
      commitment = nextCommitment(p, commitment, 0, 0.5, false, 1);
    }
    expect(trust).toBeCloseTo(0.4, 3);
    expect(commitment).toBeCloseTo(0.35, 3);
  });

  it('give share by rank: a lead counts, a gain that the others make too does not', () => {
    const level = attainableShare(p, 66, 67, 67, 0.5, 1);
    expect(attainableShare(p, 66, 64, 64, 0.5, 1)).toBeGreaterThan(level);
    expect(attainableShare(p, 72, 73, 73, 0.5, 1)).toBeCloseTo(level, 12);
    expect(attainableShare(p, 100, 0, 0, 5, 2)).toBe(0.667);
  });

  it('bring less at a lower price, and cost more to serve while the programme is young', () => {
    expect(contribution(p, 10, 1, false, 0, 1)).toBeCloseTo(10 * 0.3 - 1, 12);
    expect(contribution(p, 10, 0.9, false, 0, 1)).toBeLessThan(contribution(p, 10, 1, false, 0, 1));
    expect(contribution(p, 10, 1, true, 0.1, 1)).toBeLessThan(contribution(p, 10, 1, false, 0.1, 1));
    expect(contribution(p, 10, 1, true, 0.9, 1)).toBeGreaterThan(contribution(p, 10, 1, false, 0.9, 1));
  });

  it('are worth more for longer: elasticity of lifetime value to renewal between 3.5 and 6', () => {
    const elasticity = (r: number): number => (lifetimeValue(p, 1, r * 1.01) / lifetimeValue(p, 1, r) - 1) / 0.01;
    for (const r of [0.8, 0.84, 0.87]) {
      expect(elasticity(r)).toBeGreaterThan(3.5);
      expect(elasticity(r)).toBeLessThan(6);
    }
  });
});

describe('lots', () => {
  const grid = (held: readonly number[]): Float64Array =>
    Float64Array.from({ length: 16 }, (_, i) => (held.includes(i) ? 1 : 0));
  const SIX = [0, 1, 2, 4, 5, 8];
  /** Moves one account's lots and writes them back. */
  function move(
    s: Float64Array,
    share: number,
    quarterRenewal: number,
    attainable: number,
    luck: readonly [number, number, number],
    inNew = 0.7,
  ) {
    const before = readLots(s, 0);
    const columns = createColumns(1);
    const n = columns.numbers;
    columns.held[0] = before;
    n[columns.trades] = 1;
    [n[columns.lostLuck], n[columns.startLuck], n[columns.wonLuck]] = luck;
    n[columns.oldShare] = share;
    n[columns.kept] = quarterRenewal;
    n[columns.wanted] = attainable;
    n[columns.inNew] = inNew;
    moveLots({ ...p, sharePull: 0.15, crossBought: 1.1 }, columns, 1, false);
    changeLots(s, 0, before, columns.held[0]!);
    return { lost: n[columns.lotsLost]!, won: n[columns.lotsWon]!, share: n[columns.share]! };
  }
  /** Means over many draws: lots lost and won, share afterwards. */
  function mean(attainable: number, quarterRenewal = 0.95, inNew = 0.7, draws = 20_000) {
    const sum = { lost: 0, lostSquared: 0, won: 0, share: 0, groups: 0 };
    for (let i = 0; i < draws; i++) {
      const s = grid(SIX);
      const u = (k: number): number => uniform(11, i, 0, k);
      const m = move(s, 0.24, quarterRenewal, attainable, [u(1), u(2), u(3)], inNew);
      sum.lost += m.lost / draws;
      sum.lostSquared += (m.lost * m.lost) / draws;
      sum.won += m.won / draws;
      sum.share += m.share / draws;
      sum.groups += countGroups(s, 0) / draws;
    }
    return sum;
  }

  it('are lost at the rate of churn on average, with less luck than one by one', () => {
    const m = mean(0);
    expect(m.lost).toBeCloseTo(6 * 0.05, 2);
    const variance = m.lostSquared - m.lost * m.lost;
    expect(variance).toBeLessThan(6 * 0.05 * 0.95);
    expect(m.share).toBeCloseTo(0.24 * 0.95, 3);
    expect(m.won).toBe(0);
  });

  it('are lost and won over a game within one lot of what was to be expected, on any luck', () => {
    for (let seed = 0; seed < 200; seed++) {
      const columns = createColumns(1);
      const n = columns.numbers;
      const phase = (k: number): number => uniform(seed, 0, 0, k);
      const count = { lost: 0, won: 0, toLose: 0, toWin: 0 };
      columns.held[0] = readLots(grid(SIX), 0);
      for (let t = 0; t < 24; t++) {
        n[columns.trades] = 1;
        n[columns.lostLuck] = (phase(1) + count.toLose) % 1;
        n[columns.wonLuck] = (phase(3) + count.toWin) % 1;
        n[columns.startLuck] = uniform(seed, t, 0, 2);
        [n[columns.oldShare], n[columns.kept], n[columns.wanted], n[columns.inNew]] = [0.24, 0.95, 0.4, 0.7];
        moveLots({ ...p, sharePull: 0.15, crossBought: 1.1 }, columns, 1, false);
        count.lost += n[columns.lotsLost]!;
        count.won += n[columns.lotsWon]!;
        count.toLose += n[columns.expectedLost]!;
        count.toWin += n[columns.expectedWon]!;
      }
      expect(count.toLose).toBeGreaterThan(3);
      expect(count.toWin).toBeGreaterThan(3);
      expect(Math.abs(count.lost - count.toLose)).toBeLessThan(1);
      expect(Math.abs(count.won - count.toWin)).toBeLessThan(1);
    }
  });

  it('are lost alike wherever they stand in the grid', () => {
    const lost = new Float64Array(16);
    for (let i = 0; i < 12_000; i++) {
      const s = grid(SIX);
      move(s, 0.24, 0.9, 0, [uniform(5, i, 0, 1), uniform(5, i, 0, 2), uniform(5, i, 0, 3)]);
      for (const lot of SIX) if (s[lot] === 0) lost[lot]!++;
    }
    for (const lot of SIX) expect(lost[lot]! / 12_000, `lot ${lot}`).toBeCloseTo(0.1, 1);
  });

  it('are won back to what is attainable, the rest in depth, so that the share moves by the pull', () => {
    const kept = 0.24 * 0.95;
    const m = mean(0.4, 0.95, 1.1);
    expect(m.share).toBeGreaterThan(kept + 0.9 * 0.15 * (0.4 - kept));
    expect(m.share).toBeLessThan(kept + 1.1 * 0.15 * (0.4 - kept));
    expect(m.won).toBeGreaterThan(0.1);
  });

  it('in groups not bought yet are won the more readily the better the programme crosses over', () => {
    expect(mean(0.5, 0.9, 1.3).groups).toBeGreaterThan(mean(0.5, 0.9, 0.6).groups + 0.03);
  });

  it('count as held and by group', () => {
    const s = grid(SIX);
    expect([countHeld(s, 0), countGroups(s, 0)]).toEqual([6, 3]);
    expect([countHeld(grid([]), 0), countGroups(grid([]), 0)]).toEqual([0, 0]);
  });

  it('never leave an account without the chance to come back', () => {
    const s = grid([3]);
    const m = move(s, 0.05, 0, 0.3, [0.5, 0.1, 0]);
    expect(m.lost).toBe(1);
    expect(m.share).toBeGreaterThanOrEqual(0.005);
  });
});

describe('the first day', () => {
  it('is drawn by the seed around the scenario’s figures', () => {
    const engine = compileWorld(smallWorld());
    let sum = 0;
    let held = 0;
    const climates = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++) {
      const state = engine.openGame(seed);
      sum += engine.truth(state).accounts.alder!.satisfaction;
      held += engine.account(state, 'alder').lotsHeld;
      const { climate } = engine.programme(state);
      climates.set(climate, (climates.get(climate) ?? 0) + 1);
    }
    expect(sum / 400).toBeGreaterThan(65.6);
    expect(sum / 400).toBeLessThan(66.4);
    expect(held / 400).toBeCloseTo(4 * (0.75 + 0.45 + 0.3 + 0.2), 0);
    expect(climates.get('calm')! / 400).toBeCloseTo(0.5, 1);
    expect(climates.size).toBe(3);
  });

  it('names two who cannot be won, from those the scenario allows, and redraws as many reasons as it says', () => {
    const calm = compileWorld(smallWorld());
    const base = smallWorld();
    const varied = compileWorld({ ...base, variation: { ...base.variation, reasonsRedrawn: 4 } });
    let changed = 0;
    for (let seed = 0; seed < 100; seed++) {
      const before = calm.truth(calm.openGame(seed)).people;
      const immovable = Object.keys(before).filter((id) => before[id]!.immovable);
      expect(immovable).toHaveLength(2);
      for (const id of immovable) {
        expect(['md_north', 'md_west', 'head_health']).toContain(id);
        expect(before[id]!.anchor).toBeLessThanOrEqual(0);
      }
      const after = varied.truth(varied.openGame(seed)).people;
      const moved = Object.keys(before).filter((id) => before[id]!.reason !== after[id]!.reason).length;
      expect(moved).toBeLessThanOrEqual(4);
      changed += moved;
    }
    expect(changed / 100).toBeGreaterThan(2);
  });
});
