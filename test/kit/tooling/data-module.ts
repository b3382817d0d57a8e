// Gives the page data that the build makes as a module: the build puts it into a file beside the code, which is fetched when
// it is asked for; while developing and in tests it is in the module itself.
import type { Plugin } from 'vite';

export interface DataModule {
  /** The name of the module, such as `virtual:model`. */
  id: string;
  /** The function that the module exports. */
  load: string;
  /** The file beside the code. */
  file: string;
  /** What could not be loaded, for the error. */
  what: string;
  make: () => Promise<unknown>;
}

export function dataModule({ id, load, file, what, make }: DataModule): Plugin {
  let building = false;
  return {
    name: `excom-${id.replace('virtual:', '')}`,
    configResolved: (config) => {
      building = config.command === 'build';
    },
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    async load(wanted) {
      if (wanted !== `\0${id}`) return undefined;
      const text = JSON.stringify(await make());
      if (!building) return `export const ${load} = () => Promise.resolve(JSON.parse(${JSON.stringify(text)}));`;
      const asset = this.emitFile({ type: 'asset', name: file, source: text });
      return `export const ${load} = async () => {
  const answer = await fetch(import.meta.ROLLUP_FILE_URL_${asset});
  if (!answer.ok) throw new Error('${what} could not be loaded: ' + answer.status);
  return answer.json();
};`;
    },
  };
}
