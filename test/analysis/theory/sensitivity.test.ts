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

  it('calls a fall a fall only where more seeds show it, and none that falls there without a move', () => {
    const options = { seeds: 2, firstSeed: 0, only: ['F24', 'T3b'], parameters: ['discountRate'] as const };
    const few = runSensitivity(realEngine(), { ...options, factors: [0.2] });
    const more = runSensitivity(realEngine(), { ...options, factors: [0.2], confirm: 4 });
    expect(few.moved[0]!.fell).toContain('F24');
    expect(few.moved[0]!.doubted).toEqual([]);
    const { fell, doubted } = more.moved[0]!;
    expect(fell).toContain('F24');
    expect([...fell, ...doubted].toSorted()).toEqual(few.moved[0]!.fell.toSorted());
  });

  it('takes moves of an earlier run over as they are, and tells of new ones alone', () => {
    const told: string[] = [];
    const { moved, hangsOn } = runSensitivity(realEngine(), {
      seeds: 1,
      firstSeed: 0,
      only: ['F24'],
      parameters: ['detection', 'consultantEsprit'],
      factors: [1.2],
      done: [{ parameter: 'detection', factor: 1.2, fell: ['F24'], doubted: [] }],
      progress: (share, { parameter }) => told.push(`${parameter} ${share}`) > 0,
    });
    expect(told).toEqual(['consultantEsprit 1']);
    expect(moved.map(({ parameter }) => parameter)).toEqual(['detection', 'consultantEsprit']);
    expect(hangsOn).toMatchObject({ F24: ['detection'] });
  });
});
