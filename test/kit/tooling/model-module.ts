// Gives the page the model's text as a module: `virtual:model` fetches what readModel() finds in the engine's source.
import { dataModule } from './data-module.ts';

export const modelModule = () =>
  dataModule({
    id: 'virtual:model',
    load: 'loadModel',
    file: 'model.json',
    what: 'the model',
    make: async () => (await import('../model/model-source.ts')).readModel(),
  });
