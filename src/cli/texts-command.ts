// `excom texts`: makes or completes the file of texts of a scenario in another language.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsFile } from '../scenario/authoring.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { findScenario, noScenarioAt, readScenarioFiles } from './read-scenario.ts';

export const textsCommand: Command = {
  usage: 'excom texts <scenario> <language> [--checked <path|all>] [--print]',
  options: `  <language>        two letters, such as it; the file is texts/<language>.yaml in the scenario's folder
  --checked <path>  this translation fits the original of today; all for every one. May be given several times
  --print           print the file instead of writing it`,
  run(args, output) {
    const options = { checked: { type: 'string', multiple: true }, print: { type: 'boolean' } } as const;
    const { values, positionals } = readArgs(args, options);
    const [path, language] = positionals;
    if (path === undefined || language === undefined || positionals.length > 2 || !/^[a-z]{2}$/.test(language))
      throw new UsageError('Name a scenario and a language of two letters, such as it.');
    const folder = findScenario(path);
    if (folder === null) throw new UsageError(noScenarioAt(path));
    const { files, entry } = readScenarioFiles(folder);
    const confirmed = values.checked ?? [];
    const made = textsFile(files, entry, language, confirmed.includes('all') ? 'all' : confirmed);
    if (made === undefined) {
      output.err(`The scenario or its texts have mistakes; run  excom check ${path}  first.`);
      return 1;
    }
    const { text, all, missing, stale } = made;
    if (values.print === true) {
      output.out(text.trimEnd());
      return 0;
    }
    mkdirSync(join(folder, 'texts'), { recursive: true });
    const file = join(folder, 'texts', `${language}.yaml`);
    writeFileSync(file, text);
    output.out(`Written: ${file}`);
    output.out(
      `${all - missing} of ${all} texts are translated, ${missing} are empty, ${stale.length} are of an older original.`,
    );
    for (const one of stale) output.out(`  ${one}`);
    return 0;
  },
};
