// Luck and decisions in words: what is no difference is not called one.
import { expect, test } from 'vitest';
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
