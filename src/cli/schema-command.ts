// `excom schema`: writes JSON Schemas with which an editor completes and explains fields. scenarios/schema holds the
// committed copies; with a scenario, one is printed that also knows its ids.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FORMATS, idsOf, jsonSchema } from '../scenario/authoring.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { findScenario, noScenarioAt, readScenarioFiles, SHIPPED } from './read-scenario.ts';

export const schemaCommand: Command = {
  usage: 'excom schema [--out <folder>] [--for <scenario>]',
  options: `  --out <folder>    where to write the three schemas; scenarios/schema if left out
  --for <scenario>  print the schema of a scenario file that knows the ids of this scenario`,
  run(args, output) {
    const { values } = readArgs(args, { out: { type: 'string' }, for: { type: 'string' } });
    if (values.for !== undefined) {
      const folder = findScenario(values.for);
      if (folder === null) throw new UsageError(noScenarioAt(values.for));
      const { files, entry } = readScenarioFiles(folder);
      output.out(asFile(jsonSchema('scenario', idsOf(files, entry))).trimEnd());
      return 0;
    }
    const folder = resolve(values.out ?? join(SHIPPED, 'schema'));
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of schemaFiles()) {
      writeFileSync(join(folder, name), text);
      output.out(`Written: ${join(folder, name)}`);
    }
    return 0;
  },
};

/** The schema files by name. */
export function schemaFiles(): [name: string, text: string][] {
  return FORMATS.map((format) => [`excom-${format}-1.json`, asFile(jsonSchema(format))]);
}

const asFile = (schema: unknown): string => `${JSON.stringify(schema, null, 1)}\n`;
