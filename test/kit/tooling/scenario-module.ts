// Gives the page its scenario as a module: `virtual:scenario/<id>` exports the compiled world of scenarios/<id>, so that
// the page carries no YAML, no schema library and no condition reader. The loader itself is imported only when asked for.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:scenario/';
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
      const json = JSON.stringify(JSON.stringify(compileScenarioFolder(folder)));
      return `export const world = /* @__PURE__ */ JSON.parse(${json});`;
    },
  };
}
