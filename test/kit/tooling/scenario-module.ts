// Gives the page its scenario as a module: `virtual:scenario/<id>` fetches the compiled world of scenarios/<id>, so that
// the page carries no YAML, no schema library and no condition reader. The build puts the world into a JSON file beside
// the code: it is data, it changes when the scenario does, and the browser parses it as what it is.
// `virtual:cases` lists all shipped scenarios, each with a way to its module.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:scenario/';
/** Seeds behind the medians that the score card compares with. */
const ANCHOR_SEEDS = 40;
const RESOLVED = `\0${PREFIX}`;
const CASES = 'virtual:cases';
const SCENARIOS = fileURLToPath(new URL('../../../scenarios', import.meta.url));

/** What the title page says of each shipped scenario; its world is fetched only when it is chosen. */
async function listOfCases(): Promise<string> {
  const { readScenarioFiles, scenariosInside } = await import('../../../src/cli/read-scenario.ts');
  const { loadScenario } = await import('../../../src/scenario/index.ts');
  const cases = scenariosInside(SCENARIOS).flatMap((folder) => {
    const { files, entry } = readScenarioFiles(folder);
    const loaded = loadScenario(files, entry);
    if (!loaded.ok) return [];
    const { id, title, years } = loaded.world;
    const card = JSON.stringify({ id, title, years, minutes: loaded.about.teaching?.minutes ?? null });
    return [`{ ...${card}, load: () => import(${JSON.stringify(PREFIX + id)}) }`];
  });
  return `export const cases = [${cases.join(', ')}];`;
}

export function scenarioModule(): Plugin {
  let building = false;
  return {
    name: 'excom-scenario',
    configResolved: (config) => {
      building = config.command === 'build';
    },
    resolveId: (id) => (id.startsWith(PREFIX) || id === CASES ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${CASES}`) return listOfCases();
      if (!id.startsWith(RESOLVED)) return undefined;
      const folder = fileURLToPath(new URL(`../../../scenarios/${id.slice(RESOLVED.length)}`, import.meta.url));
      const { compileScenarioFolder } = await import('../../../src/cli/compile-scenario.ts');
      const { readScenarioFiles } = await import('../../../src/cli/read-scenario.ts');
      for (const path of readScenarioFiles(folder).paths) this.addWatchFile(path);
      const world = compileScenarioFolder(folder);
      // Where doing nothing and the reference policy end: the same for every game of a scenario, so played once, here.
      const { compileWorld } = await import('../../../src/engine/index.ts');
      const { scoreAnchors } = await import('../../../src/analysis/score.ts');
      const seeds = Array.from({ length: ANCHOR_SEEDS }, (_, seed) => seed);
      const anchors = scoreAnchors(compileWorld(world, { listen: false }), seeds);
      // Parsing a string is several times faster than parsing the same data as an object literal.
      const json = (value: unknown) => JSON.stringify(JSON.stringify(value));
      const worldText = JSON.stringify(world);
      const file = building ? this.emitFile({ type: 'asset', name: 'scenario.json', source: worldText }) : null;
      const loadWorld =
        file === null
          ? `() => Promise.resolve(JSON.parse(${JSON.stringify(worldText)}))`
          : `async () => {
  const answer = await fetch(import.meta.ROLLUP_FILE_URL_${file});
  if (!answer.ok) throw new Error('the scenario could not be loaded: ' + answer.status);
  return answer.json();
}`;
      return `export const hash = ${JSON.stringify(world.hash)};
export const anchors = /* @__PURE__ */ JSON.parse(${json(anchors)});
export const loadWorld = ${loadWorld};`;
    },
  };
}
