// Gives the page its scenario as a module: `virtual:scenario/<id>` exports the compiled world of scenarios/<id>, so that
// the page carries no YAML, no schema library and no condition reader. The loader itself is imported only when asked for.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:scenario/';
/** Seeds behind the medians that the score card compares with. */
const ANCHOR_SEEDS = 40;
const RESOLVED = `\0${PREFIX}`;

export function scenarioModule(): Plugin {
  return {
    name: 'excom-scenario',
    // A file of its own: it is text, it changes when the scenario does, and it loads beside the code.
    config: () => ({
      build: {
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'scenario', test: /virtual:scenario/ }] } } },
      },
    }),
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(RESOLVED)) return undefined;
      const folder = fileURLToPath(new URL(`../../../scenarios/${id.slice(RESOLVED.length)}`, import.meta.url));
      const { compileScenarioFolder } = await import('../../../src/cli/compile-scenario.ts');
      const { readScenarioFiles } = await import('../../../src/cli/read-scenario.ts');
      for (const path of readScenarioFiles(folder).paths) this.addWatchFile(path);
      // Parsing a string is several times faster than parsing the same data as an object literal.
      const world = compileScenarioFolder(folder);
      // Where doing nothing and the reference policy end: the same for every game of a scenario, so played once, here.
      const { compileWorld } = await import('../../../src/engine/index.ts');
      const { scoreAnchors } = await import('../../../src/analysis/score.ts');
      const seeds = Array.from({ length: ANCHOR_SEEDS }, (_, seed) => seed);
      const anchors = scoreAnchors(compileWorld(world, { listen: false }), seeds);
      const json = (value: unknown) => JSON.stringify(JSON.stringify(value));
      return `export const world = /* @__PURE__ */ JSON.parse(${json(world)});
export const anchors = /* @__PURE__ */ JSON.parse(${json(anchors)});`;
    },
  };
}
