// Luck and decisions in words: what is no difference is not called one.
import { expect, test } from 'vitest';
import { modelsView, qualityView } from '../../src/views/skill-view.ts';
import { smallWorld } from '../kit/small-world.ts';

const world = smallWorld();
const [first, second] = world.models.map(({ id }) => id);

test('models that would have earned the same are not called better', () => {
  const outcome = (model: string, netEurM: number) => ({ model, netEurM, byYear: [netEurM] });
  const same = modelsView(world, second!, [outcome(first!, 40.02), outcome(second!, 40)]);
  expect(same.headline).toBe('No other model would have earned more with your decisions.');
  const better = modelsView(world, second!, [outcome(first!, 41), outcome(second!, 40)]);
  expect(better.headline).toBe('One model would have earned more with your decisions and your luck.');
});

test('where nothing would have been better, no choice is called worse than most', () => {
  const view = qualityView(world, [{ year: 1, quality: 0.5, regretEurM: 0, alternatives: [] }] as never);
  expect(view.headline).toBe('Nothing that we tried would have been better, in any year.');
});
