// `excom docs`: writes the reference for authors as Markdown. scenarios/REFERENCE.md is its committed copy.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildReference, referenceMarkdown } from '../scenario/authoring.ts';
import type { Reference } from '../scenario/authoring.ts';
import { type Command, readArgs } from './command.ts';
import { readScenarioFiles, SHIPPED } from './read-scenario.ts';

export const docsCommand: Command = {
  usage: 'excom docs [--out <file>] [--print]',
  options: `  --out <file>  where to write it; scenarios/REFERENCE.md if left out
  --print       print it instead of writing it`,
  run(args, output) {
    const { values } = readArgs(args, { out: { type: 'string' }, print: { type: 'boolean' } });
    const markdown = referenceMarkdown(shippedReference());
    if (values.print === true) {
      output.out(markdown.trimEnd());
      return 0;
    }
    const path = resolve(values.out ?? join(SHIPPED, 'REFERENCE.md'));
    writeFileSync(path, markdown);
    output.out(`Written: ${path}`);
    return 0;
  },
};

/** The reference with examples from the scenario that comes with the game. */
export function shippedReference(): Reference {
  return buildReference([readScenarioFiles(join(SHIPPED, '3m-emea'))]);
}
