// `excom replay`: rebuilds every figure of a recorded game and compares it, step by step, with the record.
import { readFileSync } from 'node:fs';
import { compileWorld } from '../engine/index.ts';
import { readRecord, replayRecord } from '../referee/index.ts';
import { type Command, onePositional, readArgs, UsageError } from './command.ts';
import { compileScenarioFolder } from './compile-scenario.ts';
import { describeGame, summarise } from './game-summary.ts';

export const replayCommand: Command = {
  usage: 'excom replay <record> [--scenario <folder>] [--json]',
  options: `  <record>              a file that the game or excom play has saved
  --scenario <folder>   the scenario it was played on, if it is not one of the shipped ones
  --json                print the game's summary, or { ok: false, code, message }

Exit 1, with the reason, when the record does not hold.`,
  run(args, output) {
    const { values, positionals } = readArgs(args, { scenario: { type: 'string' }, json: { type: 'boolean' } });
    const record = readRecord(readText(onePositional(positionals, 'record')));
    const replayed = record.ok
      ? replayRecord(
          compileWorld(compileScenarioFolder(values.scenario ?? record.value.header.scenario.id)),
          record.value,
        )
      : record;
    if (!replayed.ok) {
      const { code, message } = replayed.error;
      if (values.json === true) output.out(JSON.stringify({ ok: false, code, message }));
      else output.err(`${message} (${code})`);
      return 1;
    }
    const game = replayed.value;
    output.out(values.json === true ? JSON.stringify({ ok: true, ...summarise(game) }) : describeGame(game));
    return 0;
  },
};

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`The file ${path} cannot be read.`);
  }
}
