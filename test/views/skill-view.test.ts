// Luck and decisions in words: what is no difference is not called one.
import { expect, test } from 'vitest';
import type { YearQuality } from '../../src/analysis/quality.ts';
import { modelsView, qualityView } from '../../src/views/skill-view.ts';
import { smallWorld } from '../kit/small-world.ts';

const world = smallWorld();
const [first, second] = world.models.map(({ id }) => id);

test('models that would have earned the same are not called better', () => {
  const view = (net: (model: string) => number) =>
    modelsView(
      world,
      second!,
      world.models.map(({ id }) => ({ model: id, netEurM: net(id), byYear: [] })),
    );
  const same = view((model) => (model === first ? 40.02 : 40));
  expect(same.headline).toBe('No other model would have earned more with your decisions.');
  const better = view((model) => (model === first ? 41 : 40));
  expect(better.headline).toBe(
    `“${world.models[0]!.name}” would have earned €1.0\u00a0M more with your decisions and your luck.`,
  );
});

test('where nothing would have been better, no choice is called worse than most', () => {
  const view = qualityView(world, [{ year: 1, quality: 0.5, regretEurM: 0, alternatives: [], open: 0 }]);
  expect(view.headline).toBe('Nothing that we tried would have been better, in any year.');
});

test('a choice that beats many poor ones is not called good where one other would have been worth much more', () => {
  const money = (against: number, factor = 0.5) => ({ change: { kind: 'money', factor } as const, against });
  const year = (best: number): YearQuality => ({
    year: 1,
    quality: 0.75,
    regretEurM: best,
    alternatives: [money(best), { change: null, against: 0 }, money(-4), money(-8), money(-10)],
    open: 0,
  });
  expect(qualityView(world, [year(2)])).toMatchObject({ rows: [{ beats: 75, verdict: 'good' }] });
  expect(qualityView(world, [year(10)])).toMatchObject({ rows: [{ beats: 75, verdict: 'fair' }] });
  const poor = qualityView(world, [year(60)]);
  expect(poor).toMatchObject({ rows: [{ beats: 75, verdict: 'poor' }] });
  expect(poor.headline).toBe('In no year was the choice among the best of what you could have done.');
});
