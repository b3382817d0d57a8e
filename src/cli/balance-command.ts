// `excom balance`: whether a scenario is a fair game: dominant options, unused ones, luck, difficulty, recipes, targets.
// Also what a change of the scenario did to the outcomes of its computer players.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { compareOutcomes, type Outcomes, outcomesTable, playOutcomes } from '../analysis/balance/outcomes.ts';
import { FULL, runBalance } from '../analysis/balance/run-balance.ts';
import { compileWorld } from '../engine/index.ts';
import type { World } from '../engine/world.ts';
import { balanceText } from './balance-text.ts';
import { balancePart, writeCertificate } from './certificate-file.ts';
import { type Command, LAST_SEED, onePositional, type Output, readArgs, UsageError, wholeOption } from './command.ts';
import { compileScenarioFolder } from './compile-scenario.ts';
import { findScenario } from './read-scenario.ts';
import { openThreadPool } from './worker-pool.ts';

/** Seeds of the outcomes that are compared: few, for they are compared exactly. */
const OUTCOME_SEEDS = [0, 1];
/** Seeds that a report uses lie within this distance of the first. */
const SEEDS_USED = 400_000;

export const balanceCommand: Command = {
  usage: 'excom balance <scenario> [--first-seed <k>] [--write] [--json] | --outcomes | --compare <file>',
  options: `  --first-seed <k>   the first of the seeds (0)
  --write            keep the result in the scenario's certificate.json
  --json             print the whole report as JSON
  --outcomes         print the outcomes of every policy on two seeds as JSON, and nothing else
  --compare <file>   play them again and show what changed against a file that --outcomes wrote: old, new, change

Exit 1 when an answer misses its bound, or when outcomes changed. A report takes about half a minute on two cores.`,
  async run(args, output) {
    const { values, positionals } = readArgs(args, {
      'first-seed': { type: 'string' },
      write: { type: 'boolean' },
      json: { type: 'boolean' },
      outcomes: { type: 'boolean' },
      compare: { type: 'string' },
    });
    const path = onePositional(positionals, 'scenario');
    const firstSeed = wholeOption('first-seed', values['first-seed'], 0, LAST_SEED - SEEDS_USED, 0);
    const world = compileScenarioFolder(path);
    if (values.outcomes === true || values.compare !== undefined) return outcomes(world, values.compare, output);
    const pool = openThreadPool(world, availableParallelism());
    try {
      const report = await runBalance(world, (batch, progress) => pool.run(batch, progress).numbers, { firstSeed });
      output.out(values.json === true ? JSON.stringify(report) : balanceText(report));
      if (values.write === true) {
        const folder = findScenario(path) ?? path;
        const part = balancePart(report, FULL.targetSeeds);
        const written = writeCertificate(folder, world, report.rules, { balance: part });
        output.err(`Written to ${written}.`);
      }
      return report.findings.some(({ holds }) => holds === false) ? 1 : 0;
    } finally {
      pool.close();
    }
  },
};

function outcomes(world: World, file: string | undefined, output: Output): number {
  const now = playOutcomes(compileWorld(world, { listen: false }), OUTCOME_SEEDS);
  if (file === undefined) {
    output.out(JSON.stringify(now, null, 2));
    return 0;
  }
  const changes = compareOutcomes(readOutcomes(file), now);
  output.out(changes.length === 0 ? 'No outcome has changed.' : outcomesTable(changes));
  return changes.length === 0 ? 0 : 1;
}

function readOutcomes(file: string): Outcomes {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof read === 'object' && read !== null && 'policies' in read) return read as Outcomes;
  } catch {
    // Told below: to the reader it is the same.
  }
  throw new UsageError(`${file} holds no outcomes. Write some with  excom balance <scenario> --outcomes > ${file}`);
}
