// `excom play`: one game of a computer player, under the same referee as a team's game, with its record.
import { writeFileSync } from 'node:fs';
import { playPolicy } from '../analysis/index.ts';
import { compileWorld } from '../engine/index.ts';
import { playDecisions, toRecord } from '../referee/index.ts';
import { type Command, LAST_SEED, onePositional, readArgs, UsageError, wholeOption } from './command.ts';
import { compileScenarioFolder } from './compile-scenario.ts';
import { findPolicy } from './find-policy.ts';
import { describeGame, summarise } from './game-summary.ts';

export const playCommand: Command = {
  usage: 'excom play <scenario> --policy <id> [--seed <n>] [--record <file>] [--json]',
  options: `  --policy <id>     which computer player
  --seed <n>        the game's luck (1)
  --record <file>   where to write the record, for excom replay
  --json            print the game's summary as JSON`,
  run(args, output) {
    const { values, positionals } = readArgs(args, {
      policy: { type: 'string' },
      seed: { type: 'string' },
      record: { type: 'string' },
      json: { type: 'boolean' },
    });
    const folder = onePositional(positionals, 'scenario');
    const seed = wholeOption('seed', values.seed, 0, LAST_SEED, 1);
    const engine = compileWorld(compileScenarioFolder(folder));
    const policy = findPolicy(engine.world, values.policy);
    const { decisions, reports } = playPolicy(engine, policy, seed);
    const played = playDecisions(engine, { seed, title: `Policy ${policy.id}`, seats: [policy.id] }, decisions);
    if (!played.ok) throw new Error(`The referee refused a decision of this policy: ${played.error.message}`);
    const game = played.value;
    const differs = game.steps.findIndex((step, i) => step.hash !== reports[i]?.hash);
    if (differs !== -1) throw new Error(`Under the referee the figures differ from step ${differs + 1} on.`);
    if (values.record !== undefined) write(values.record, `${JSON.stringify(toRecord(game))}\n`);
    output.out(values.json === true ? JSON.stringify({ policy: policy.id, ...summarise(game) }) : describeGame(game));
    return 0;
  },
};

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new UsageError(`The file ${path} cannot be written.`);
  }
}
