// The build's virtual module: the page's world is the one that the loader compiles from the files.
import { loadWorld } from 'virtual:scenario/3m-emea';
import { expect, it } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';

it('virtual:scenario/3m-emea is the compiled world of the scenario folder', async () => {
  const world = await loadWorld();
  expect(world).toEqual(compileScenarioFolder('3m-emea'));
  expect(world.id).toBe('3m-emea');
});
