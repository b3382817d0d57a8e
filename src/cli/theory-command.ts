// `excom theory`: holds a scenario to the published evidence: stylised facts and calibration targets over many seeds.
import { evidenceFor, runTheory } from '../analysis/index.ts';
import { compileWorld } from '../engine/index.ts';
import {
  type Command,
  LAST_SEED,
  MOST_SEEDS,
  onePositional,
  type Output,
  readArgs,
  UsageError,
  wholeOption,
} from './command.ts';
import { theoryPart, writeCertificate } from './certificate-file.ts';
import { compileScenarioFolder } from './compile-scenario.ts';
import { findScenario } from './read-scenario.ts';
import { sensitivity } from './theory-sensitivity.ts';

export const theoryCommand: Command = {
  usage:
    'excom theory <scenario> [--seeds <n>] [--first-seed <k>] [--only <ids>] [--write] [--json]\n' +
    '       excom theory <scenario> --sensitivity [--confirm <n>] [--parameters <names>] [--keep <file>] [--page <file>] ...',
  options: `  --seeds <n>        how many seeds (200)
  --first-seed <k>   the first of them (1)
  --only <ids>       measure these alone: F4,T1
  --sensitivity      move every parameter by -20 % and +20 %, one at a time, and say what falls short (takes hours)
  --parameters <names>  move these alone: discountRate,detection
  --confirm <n>      measure what falls short once more, on this many seeds
  --keep <file>      keep each move as it is done; Ctrl-C loses none, and the same command goes on where it stopped
  --page <file>      write the result as a page (Markdown)
  --beside <files>   show what other runs kept on it too: moves-1.jsonl,moves-2.jsonl
  --write            keep what was measured in the scenario's certificate.json
  --json             print { facts: [{ id, holds, figure }], targets: [{ id, value, low, high, holds }] }

Exit 1 when a fact or a target falls short.`,
  run(args, output) {
    const { values, positionals } = readArgs(args, {
      seeds: { type: 'string' },
      'first-seed': { type: 'string' },
      only: { type: 'string' },
      sensitivity: { type: 'boolean' },
      parameters: { type: 'string' },
      confirm: { type: 'string' },
      keep: { type: 'string' },
      page: { type: 'string' },
      beside: { type: 'string' },
      write: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const folder = onePositional(positionals, 'scenario');
    const seeds = wholeOption('seeds', values.seeds, 1, MOST_SEEDS, 200);
    const firstSeed = wholeOption('first-seed', values['first-seed'], 0, LAST_SEED - seeds, 1);
    const only = values.only?.split(',');
    const engine = compileWorld(compileScenarioFolder(folder));
    const asked = evidenceFor(engine.world);
    const known = [...asked.facts, ...asked.targets].map(({ id }) => id);
    const unknown = only?.find((id) => !known.includes(id));
    if (unknown !== undefined)
      throw new UsageError(`There is no fact or target "${unknown}". There are ${known.join(', ')}.`);
    const range = { seeds, firstSeed, ...(only === undefined ? {} : { only }) };
    if (values.sensitivity === true) {
      const confirm = wholeOption('confirm', values.confirm, 0, MOST_SEEDS, 0);
      const { keep, page } = values;
      const parameters = values.parameters?.split(',');
      const beside = values.beside?.split(',') ?? [];
      const json = values.json === true;
      return sensitivity(
        engine,
        { seeds, firstSeed, confirm, ids: only ?? known, parameters, keep, page, beside, json },
        output,
      );
    }
    const alone = (['parameters', 'confirm', 'keep', 'page', 'beside'] as const).find(
      (name) => values[name] !== undefined,
    );
    if (alone !== undefined) throw new UsageError(`--${alone} belongs to --sensitivity.`);
    const report = runTheory(engine, { ...range, measuring: teller(output) });
    const { facts, targets } = report;
    if (values.write === true) {
      const theory = theoryPart(report, range);
      output.err(
        `Written to ${writeCertificate(findScenario(folder) ?? folder, engine.world, engine.rules, { theory })}.`,
      );
    }
    if (values.json === true) {
      output.out(
        JSON.stringify({
          facts: facts.map(({ id, holds, figure }) => ({ id, holds, figure })),
          targets: targets.map(({ id, value, low, high, holds }) => ({ id, value, low, high, holds })),
        }),
      );
    } else {
      const width = 2 + Math.max(3, ...[...facts, ...targets].map(({ id }) => id.length));
      const verdict = (holds: boolean) => (holds ? 'holds' : 'FALLS SHORT');
      for (const { id, holds, figure } of facts) output.out(`${id.padEnd(width)}${verdict(holds).padEnd(13)}${figure}`);
      for (const { id, value, low, high, holds } of targets) {
        output.out(`${id.padEnd(width)}${verdict(holds).padEnd(13)}${value.toFixed(2)} (from ${low} to ${high})`);
      }
    }
    return [...facts, ...targets].every(({ holds }) => holds) ? 0 : 1;
  },
};

/** Long before a thousand seeds are done somebody wants to know how far it is: said from this many seconds on. */
const PATIENCE = 10;

function teller(output: Output): (id: string, share: number) => void {
  const began = performance.now();
  return (id, share) => {
    const seconds = (performance.now() - began) / 1000;
    if (seconds >= PATIENCE) output.err(`${(100 * share).toFixed(0)} % after ${seconds.toFixed(0)} s; measuring ${id}`);
  };
}
