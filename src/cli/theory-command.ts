// `excom theory`: holds a scenario to the published evidence: stylised facts and calibration targets over many seeds.
import { runTheory } from '../analysis/index.ts';
import { compileWorld } from '../engine/index.ts';
import { type Command, LAST_SEED, MOST_SEEDS, onePositional, readArgs, wholeOption } from './command.ts';
import { compileScenarioFolder } from './compile-scenario.ts';

export const theoryCommand: Command = {
  usage: 'excom theory <scenario> [--seeds <n>] [--first-seed <k>] [--json]',
  options: `  --seeds <n>        how many seeds (200)
  --first-seed <k>   the first of them (1)
  --json             print { facts: [{ id, holds, figure }], targets: [{ id, value, low, high, holds }] }

Exit 1 when a fact or a target falls short.`,
  run(args, output) {
    const { values, positionals } = readArgs(args, {
      seeds: { type: 'string' },
      'first-seed': { type: 'string' },
      json: { type: 'boolean' },
    });
    const folder = onePositional(positionals, 'scenario');
    const seeds = wholeOption('seeds', values.seeds, 1, MOST_SEEDS, 200);
    const firstSeed = wholeOption('first-seed', values['first-seed'], 0, LAST_SEED - seeds, 1);
    const { facts, targets } = runTheory(compileWorld(compileScenarioFolder(folder)), { seeds, firstSeed });
    if (values.json === true) {
      output.out(
        JSON.stringify({
          facts: facts.map(({ id, holds, figure }) => ({ id, holds, figure })),
          targets: targets.map(({ id, value, low, high, holds }) => ({ id, value, low, high, holds })),
        }),
      );
    } else {
      const verdict = (holds: boolean) => (holds ? 'holds' : 'FALLS SHORT');
      for (const { id, holds, figure } of facts) output.out(`${id.padEnd(5)}${verdict(holds).padEnd(13)}${figure}`);
      for (const { id, value, low, high, holds } of targets) {
        output.out(`${id.padEnd(5)}${verdict(holds).padEnd(13)}${value.toFixed(2)} (from ${low} to ${high})`);
      }
    }
    return [...facts, ...targets].every(({ holds }) => holds) ? 0 : 1;
  },
};
