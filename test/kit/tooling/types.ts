// Type-checks the projects one after the other and names the one that fails.
import { spawnSync } from 'node:child_process';

const projects = ['pure', 'browser', 'node', 'test'];
let failed = 0;
for (const project of projects) {
  const run = spawnSync('tsc', ['-p', `tsconfig.${project}.json`, '--pretty', String(Boolean(process.stdout.isTTY))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  // A project whose folders hold nothing yet has nothing to check.
  if (run.status === 0 || run.stdout.includes('error TS18003')) continue;
  failed += 1;
  process.stdout.write(run.stdout);
  console.error(`types: tsconfig.${project}.json fails`);
}
if (failed === 0) console.log(`types: ${projects.length} projects hold`);
process.exitCode = failed === 0 ? 0 : 1;
