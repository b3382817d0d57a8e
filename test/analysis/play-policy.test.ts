// Computer players: the same game from the same seed, luck of their own, a look at each closed year.
import { describe, expect, it } from 'vitest';
import { playPolicy } from '../../src/analysis/index.ts';
import { realEngine } from './real-engine.ts';

const engine = realEngine();
const policy = (id: string) => engine.world.policies.find((p) => p.id === id)!;
const hashOf = (id: string, seed: number, dice?: number) =>
  engine.stateHash(playPolicy(engine, policy(id), seed, undefined, dice === undefined ? {} : { dice }).state);

describe('a computer player', () => {
  it('plays the same game from the same seed', () => {
    expect(hashOf('reference', 3)).toBe(hashOf('reference', 3));
    expect(hashOf('random', 3)).toBe(hashOf('random', 3));
  });

  it('decides otherwise by other dice, in the same world', () => {
    expect(hashOf('random', 3, 3)).toBe(hashOf('random', 3));
    expect(hashOf('random', 3, 4)).not.toBe(hashOf('random', 3));
  });

  it('spends by the weights it is given', () => {
    const weights = [0, 0, 0, 0, 0, 0, 0, 1];
    const { decisions } = playPolicy(engine, { ...policy('full_ask'), weights }, 1, 1);
    const funded = decisions.flatMap(({ decision }) => (decision.kind === 'fund-programme' ? [decision.keur] : []));
    const last = engine.world.elements[7]!.practices.map(({ id }) => id);
    expect(Object.keys(funded[0]!).sort()).toEqual([...last].sort());
  });

  it('shows each year once it is closed', () => {
    const seen: string[] = [];
    playPolicy(engine, policy('no_programme'), 1, 3, {
      onYear: (state, year) => seen.push(`${year} ${state.phase}`),
    });
    expect(seen).toEqual(['1 reveal', '2 reveal', '3 reveal']);
  });
});
