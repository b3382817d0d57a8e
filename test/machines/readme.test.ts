// The page beside the machines is drawn from them: a change of a machine without its picture fails here.
import { expect, it } from 'vitest';
import { machineDocs } from '../kit/machines/machine-docs.ts';

it('src/machines/README.md shows the machines as they are', async () => {
  await expect(machineDocs()).toMatchFileSnapshot('../../src/machines/README.md');
});
