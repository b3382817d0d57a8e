// What every computer player of a shipped scenario ends with, on two seeds. Whoever changes a scenario or a rule sees
// here what it did, old beside new; when it was meant:
//   npm run -s excom -- balance <scenario> --outcomes > test/golden/outcomes/<scenario>.json
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { compareOutcomes, type Outcomes, outcomesTable, playOutcomes } from '../../src/analysis/balance/outcomes.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { scenariosInside } from '../../src/cli/read-scenario.ts';
import { compileWorld } from '../../src/engine/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(import.meta.dirname, 'outcomes');
const known = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

it.each(known)('%s ends for every computer player as it did', (id) => {
  const before = JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8')) as Outcomes;
  const engine = compileWorld(compileScenarioFolder(join(ROOT, 'scenarios', id)), { listen: false });
  const changes = compareOutcomes(before, playOutcomes(engine, before.seeds));
  if (changes.length > 0) expect.fail(`Outcomes of ${id} have changed.\n${outcomesTable(changes)}`);
});

it('every shipped scenario has its outcomes kept', () => {
  const shipped = scenariosInside(join(ROOT, 'scenarios')).map((folder) => basename(folder));
  expect(known.toSorted()).toEqual(shipped.toSorted());
});
