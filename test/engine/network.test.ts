// The committee as a network: what links can be seen, that trust shows only to those who walk, that influence travels
// along it, and that resistance shows in the data before it is said.
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { NetworkLink } from '../../src/engine/engine.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import { createLab, decide, type Lab, launched, ledgerOf, plan, poke, resolve, seatOf, won, YEAR } from './lab.ts';

const walk = (...people: string[]): Decision => ({ kind: 'buy-research', finding: 'network_walk', people });
const layer = (lab: Lab, state: GameState, which: NetworkLink['layer']): NetworkLink[] =>
  lab.engine.links(state).filter((link) => link.layer === which);
const pair = ({ a, b }: NetworkLink): string => [a, b].toSorted().join(' ');

/** Everyone neutral, one member convinced, and nothing else going on but talk. */
function onePersuaded(lab: Lab, person: string): GameState {
  return poke(lab, lab.engine.openGame(7), (s, L) => {
    for (let i = 0; i < L.people; i++) {
      const x = i === seatOf(lab, person) ? 0.6 : 0;
      s[L.person_ceiling + i] = 1;
      s[L.person_x + i] = x;
      s[L.person_b + i] = x;
    }
  });
}

describe('links', () => {
  it('of reporting join country heads with country heads and group heads with group heads, from the start', () => {
    const lab = createLab();
    const reporting = layer(lab, lab.engine.openGame(7), 'reporting');
    // Five countries and four groups.
    expect(reporting).toHaveLength(10 + 6);
    expect(reporting.map(pair)).toContain('md_east md_north');
    expect(reporting.map(pair)).not.toContain('head_safety md_north');
  });

  it('of trust show only of the people walked with', () => {
    const lab = createLab();
    const open = lab.engine.openGame(7);
    expect(layer(lab, open, 'trust')).toEqual([]);
    const walked = decide(lab.engine, open, [walk('head_safety', 'md_south')]);
    expect(layer(lab, walked, 'trust').map(pair).toSorted()).toEqual([
      'head_safety head_transport',
      'head_safety md_north',
      'md_east md_south',
    ]);
  });

  it('of customers join a country and a group that answer for the same listed accounts, and no more than all revenue', () => {
    const lab = createLab();
    expect(layer(lab, lab.engine.openGame(7), 'customers')).toEqual([]);
    const shared = layer(lab, launched(lab), 'customers');
    expect(shared.length).toBeGreaterThan(0);
    for (const { a, b, strength } of shared) {
      expect([a.startsWith('head_'), b.startsWith('md_')]).toEqual([true, true]);
      expect(strength).toBeGreaterThan(0);
    }
    expect(shared.reduce((sum, { strength }) => sum + strength, 0)).toBeLessThanOrEqual(1 + 1e-12);
  });

  it('of a successor begin unknown: friends of the seat are walked anew', () => {
    const lab = createLab();
    let state = decide(lab.engine, won(lab, lab.engine.openGame(7)), [walk('md_isles', 'md_south')]);
    expect(layer(lab, state, 'trust').map(pair)).toContain('head_transport md_isles');
    for (let year = 1; year <= 3; year++) state = lab.engine.openYear(resolve(lab.engine, state, YEAR).state);
    expect(lab.engine.committee(state)).toContain('md_isles_next');
    expect(layer(lab, state, 'trust').map(pair)).toEqual(['md_east md_south']);
  });
});

describe('influence', () => {
  it('travels along trust: friends of a convinced member move, and more than in a world where ties mean nothing', () => {
    const moved = (tieWeight: number, person: string): number => {
      const lab = createLab({}, { tieWeight });
      const start = decide(lab.engine, onePersuaded(lab, 'strategy'), plan(lab.world));
      return lab.engine.person(resolve(lab.engine, start, 1).state, person).stance;
    };
    // Strategy is tied to Finance and Transport, not to Supply.
    for (const friend of ['finance', 'head_transport']) expect(moved(0.8, friend)).toBeGreaterThan(moved(0, friend));
    expect(moved(0.8, 'supply')).toBeLessThanOrEqual(moved(0, 'supply'));
  });

  it('names in the ledger whom a member listened to', () => {
    const lab = createLab();
    const start = decide(lab.engine, onePersuaded(lab, 'strategy'), plan(lab.world));
    const heard = ledgerOf(resolve(lab.engine, start, 1).reports, 'peers').find((e) => e.person === 'finance')!;
    expect(heard.detail).toBe('strategy');
    expect(heard.stance).toBeGreaterThan(0);
  });
});

describe('quiet resistance', () => {
  /** A head who speaks like this and believes that, among others of one mind. */
  const speaking = (lab: Lab, stance: number, conviction: number, others = 0.5): GameState =>
    poke(lab, won(lab, lab.engine.openGame(7), others), (s, L) => {
      const seat = seatOf(lab, 'md_south');
      s[L.person_x + seat] = stance;
      s[L.person_b + seat] = conviction;
    });

  it('shows of those who say more than they believe, the more the wider the gap', () => {
    const lab = createLab();
    expect(lab.engine.signals(speaking(lab, 0.1, -0.2))).toEqual([
      { person: 'md_south', strength: expect.closeTo(0.3, 12) },
    ]);
    expect(lab.engine.signals(speaking(lab, 0.1, -0.5))[0]!.strength).toBeCloseTo(0.6, 12);
  });

  it('does not show of those who say what they believe, nor of those who mean well', () => {
    const lab = createLab();
    expect(lab.engine.signals(speaking(lab, -0.6, -0.7))).toEqual([]);
    expect(lab.engine.signals(speaking(lab, -0.12, -0.15))).toEqual([]);
    expect(lab.engine.signals(speaking(lab, 0.6, 0.1))).toEqual([]);
  });

  it('appears in the data before the words turn', () => {
    const lab = createLab();
    let state = decide(lab.engine, speaking(lab, 0.1, -0.8, 0), plan(lab.world));
    const told: { quiet: boolean; opposed: boolean }[] = [];
    for (let step = 0; step < YEAR; step++) {
      told.push({
        quiet: lab.engine.signals(state).some(({ person }) => person === 'md_south'),
        opposed: ['opposed', 'sceptical'].includes(lab.engine.person(state, 'md_south').word),
      });
      state = lab.engine.resolveStep(state).state;
    }
    const first = (what: 'quiet' | 'opposed'): number => told.findIndex((t) => t[what]);
    expect(first('quiet')).toBe(0);
    expect(first('opposed')).toBeGreaterThan(first('quiet'));
  });
});
