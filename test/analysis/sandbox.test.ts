// The sandbox of the model's page: the closed years of a game played again with changed numbers, and no year more.
import { expect, test } from 'vitest';
import { recordedOf } from '../../src/analysis/recorded-game.ts';
import { createStudies, type SandboxOutcome } from '../../src/analysis/studies.ts';
import { playedTo } from '../kit/views/played-game.ts';

const tried = (year: number, parameters: Record<string, number>): SandboxOutcome[] => {
  const game = playedTo('revealing', year);
  const asked = { study: 'sandbox', game: recordedOf(game), parameters } as const;
  return createStudies(game.engine).answer(asked) as SandboxOutcome[];
};

test('a running game is told of its closed years only, for the luck of later ones is still to come', () => {
  for (const { own, changed } of tried(2, { maturityRate: 0.3 })) {
    expect(own).toHaveLength(2);
    expect(changed).toHaveLength(2);
  }
});

test('a changed number changes the outcome, and the model’s own numbers do not', () => {
  const spread = (outcomes: SandboxOutcome[]): number =>
    Math.max(...outcomes.flatMap(({ own, changed }) => own.map((value, y) => Math.abs(value - (changed[y] ?? 0)))));
  expect(spread(tried(1, {}))).toBe(0);
  expect(spread(tried(1, { unitCost: 0.72 }))).toBeGreaterThan(0);
});
