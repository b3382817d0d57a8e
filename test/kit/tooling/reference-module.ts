// Gives the page the reference for authors as a module: `virtual:reference` fetches what the checker's rules say.
import { dataModule } from './data-module.ts';

export const referenceModule = () =>
  dataModule({
    id: 'virtual:reference',
    load: 'loadReference',
    file: 'reference.json',
    what: 'the reference',
    make: async () => (await import('../../../src/cli/docs-command.ts')).shippedReference(),
  });
