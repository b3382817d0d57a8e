// Gives the page the model's text as a module: `virtual:model` fetches what readModel() finds in the engine's source.
import type { Plugin } from 'vite';

const ID = 'virtual:model';

export function modelModule(): Plugin {
  let building = false;
  return {
    name: 'excom-model',
    configResolved: (config) => {
      building = config.command === 'build';
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const { readModel } = await import('../model/model-source.ts');
      const text = JSON.stringify(readModel());
      if (!building) return `export const loadModel = () => Promise.resolve(JSON.parse(${JSON.stringify(text)}));`;
      const file = this.emitFile({ type: 'asset', name: 'model.json', source: text });
      return `export const loadModel = async () => {
  const answer = await fetch(import.meta.ROLLUP_FILE_URL_${file});
  if (!answer.ok) throw new Error('the model could not be loaded: ' + answer.status);
  return answer.json();
};`;
    },
  };
}
