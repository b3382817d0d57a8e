// Loads one scenario and prints what the loader says: `node test/kit/scenario/check.ts 3m-emea`.
import { formatDiagnostic, loadScenario } from '../../../src/scenario/index.ts';
import { scenarioFiles } from './scenario-files.ts';

const [name = '3m-emea', folder = 'scenarios'] = process.argv.slice(2);
const files = scenarioFiles(folder);
const result = loadScenario(files, `${name}/scenario.yaml`);
for (const diagnostic of result.diagnostics)
  process.stdout.write(`${formatDiagnostic(diagnostic, files.get(diagnostic.file))}\n\n`);
process.stdout.write(result.ok ? `ok ${result.world.hash}\n` : 'not loaded\n');
