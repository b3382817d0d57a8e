// `npm test`: every check in turn. Stops at the first that fails, except with CI set, where the report must be whole.
// The counts of the test runners are left in .reports/, and `.ci/run` reads the line that this prints last.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

type Counts = { passed: number; failed: number; skipped: number };
type Check = { name: string; command: string; args: string[]; counts?: () => Counts };

const VITEST = '.reports/vitest.json';
const PLAYWRIGHT = '.reports/playwright.json';
const CHAOS = '.reports/chaos.json';

const checks: Check[] = [
  { name: 'types', command: 'node', args: ['test/kit/tooling/types.ts'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--quiet'] },
  { name: 'format', command: 'biome', args: ['format'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
  {
    name: 'units and walls',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`],
    counts: vitestCounts,
  },
  {
    name: 'chaos',
    command: 'node',
    args: ['test/bench/chaos.bench.ts', '--rounds', '5', '--short', '--teams', '4', '--seats', '3', '--report', CHAOS],
    counts: () => JSON.parse(readFileSync(CHAOS, 'utf8')).counts,
  },
  { name: 'browser', command: 'node', args: ['test/kit/tooling/e2e.ts'], counts: playwrightCounts },
];

function vitestCounts(): Counts {
  const report = JSON.parse(readFileSync(VITEST, 'utf8'));
  const failedFiles = report.testResults.filter(
    (file: { status: string; assertionResults: { status: string }[] }) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    // A file that fails to load holds no test that could fail: it counts as one.
    failed: report.numFailedTests + failedFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function playwrightCounts(): Counts {
  const { stats, errors } = JSON.parse(readFileSync(PLAYWRIGHT, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** What a runner reported; without a readable report, the failed run counts as one failure. */
function countsOf(check: Check, ok: boolean): Counts {
  try {
    const counts = check.counts?.() ?? { passed: 0, failed: 0, skipped: 0 };
    return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const red: string[] = [];
rmSync('.reports', { recursive: true, force: true });
for (const check of checks) {
  console.log(`\n== ${check.name}`);
  const started = Date.now();
  const run = spawnSync(check.command, check.args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const ok = run.status === 0;
  const counts = countsOf(check, ok);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  console.log(`== ${check.name}: ${ok ? 'holds' : 'FAILS'} (${Math.round((Date.now() - started) / 1000)} s)`);
  if (ok) continue;
  red.push(check.name);
  if (process.env['CI'] === undefined) break;
}
console.log(red.length === 0 ? '\nAll checks hold.' : `\nnpm test fails at: ${red.join(', ')}.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = red.length === 0 ? 0 : 1;
