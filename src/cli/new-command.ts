// `excom new`: a scenario folder to begin with, made of one of the starting points of one page that come with the game.
// It checks clean and plays as it is; what the author writes next is then known to be the author's own mistake.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AUTHOR_TO_BE, SCENARIO_ID } from '../scenario/authoring.ts';
import { type Command, onePositional, readArgs, UsageError } from './command.ts';
import { compileScenarioFolder } from './compile-scenario.ts';

const STARTS = fileURLToPath(new URL('../../scenarios/starts', import.meta.url));
const BY_DEFAULT = 'industrial';
const FILE = 'scenario.yaml';

/** Ids of the starting points, in alphabetical order. */
export const starts = (): string[] =>
  readdirSync(STARTS)
    .filter((name) => existsSync(join(STARTS, name, FILE)))
    .sort();

/** The starting point's text under another id, by another author. */
export function textFrom(start: string, id: string): string {
  const text = readFileSync(join(STARTS, start, FILE), 'utf8');
  const title = /^title: "(.*)"$/m.exec(text)?.[1] ?? start;
  const based = `based_on:\n  - { title: "${title}", author: "The ExCom authors", licence: CC-BY-4.0 }`;
  return text
    .replace(/^# A starting point of one page\. /, `# Begun from the starting point "${start}". `)
    .replace(
      /^# packs\/groundwork brings.*$/m,
      '# packs/groundwork brings models, computer players, objections and papers.',
    )
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^version: .*$/m, 'version: 0.1.0')
    .replace(/^authors: .*$/m, `authors: [{ name: "${AUTHOR_TO_BE}" }]\n${based}`);
}

export const newCommand: Command = {
  usage: 'excom new <folder> [--from <start>]',
  options: `  <folder>         where to write the scenario; its name becomes the id, such as orchard-foods
  --from <start>   ${starts().join(', ')} (${BY_DEFAULT})`,
  run(args, output) {
    const { values, positionals } = readArgs(args, { from: { type: 'string' } });
    const folder = resolve(onePositional(positionals, 'folder'));
    const id = basename(folder);
    const start = values.from ?? BY_DEFAULT;
    if (!starts().includes(start))
      throw new UsageError(`There is no starting point "${start}". There are ${starts().join(', ')}.`);
    if (!SCENARIO_ID.test(id))
      throw new UsageError(
        `"${id}" cannot be the name of a scenario: lower-case letters, figures and hyphens, 2 to 40 of them, such as orchard-foods.`,
      );
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new UsageError(`${folder} is not empty. Name a folder that does not exist yet.`);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, FILE), textFrom(start, id));
    } catch {
      throw new UsageError(`${folder} cannot be written.`);
    }
    const world = compileScenarioFolder(folder);
    output.out(
      [
        `Written to ${join(folder, FILE)}: ${world.accounts.length} accounts, ${world.people.length} people, ${world.events.length} event, ${world.years} years.`,
        'Next:',
        `  npm run excom -- check ${folder}`,
        `  npm run excom -- play ${folder} --policy reference`,
        `  npm run excom -- balance ${folder}`,
        'In the game: drop the folder on the title page. All fields and messages: scenarios/REFERENCE.md',
      ].join('\n'),
    );
    return 0;
  },
};
