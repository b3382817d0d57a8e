// Moving single numbers: what hangs on one is found, what does not is left alone.
import { describe, expect, it } from 'vitest';
import { runSensitivity } from '../../../src/analysis/index.ts';
import { realEngine } from '../real-engine.ts';

describe('the sensitivity of the theory', () => {
  it('finds that a fact falls when the number behind it is taken away, and names the number', () => {
    const { before, moved, hangsOn } = runSensitivity(realEngine(), {
      seeds: 6,
      firstSeed: 0,
      only: ['F24', 'F27'],
      parameters: ['discountRate', 'consultantEsprit'],
      factors: [0.2, 1.2],
    });
    expect(before).toEqual([]);
    expect(moved).toHaveLength(4);
    expect(hangsOn['F24']).toEqual(['discountRate']);
    expect(moved.filter(({ parameter }) => parameter === 'consultantEsprit').flatMap(({ fell }) => fell)).toEqual([]);
  });

  it('stops when told to', () => {
    const { moved } = runSensitivity(realEngine(), {
      seeds: 2,
      firstSeed: 0,
      only: ['F24'],
      parameters: ['discountRate', 'consultantEsprit'],
      progress: () => false,
    });
    expect(moved).toHaveLength(1);
  });
});
