// `excom check`: reads scenarios as the game would and says what is wrong with them, with file, line and column.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RULES_VERSION } from '../engine/index.ts';
import { CERTIFICATE_FILE, checkCertificate } from '../scenario/certificate.ts';
import { formatDiagnostic, loadScenario, type Diagnostic } from '../scenario/index.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { findScenario, readScenarioFiles, scenariosInside } from './read-scenario.ts';

export const checkCommand: Command = {
  usage: 'excom check <path...> [--json]',
  options: `  <path...>  scenario folders, scenario.yaml files, or folders of scenarios
  --json     print { ok, diagnostics: [{ code, severity, file, line, column, message, help }] }`,
  run(args, output) {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean' } });
    if (positionals.length === 0) throw new UsageError('Name at least one scenario folder.');
    const diagnostics: Diagnostic[] = [];
    const texts: string[] = [];
    const checked = positionals.flatMap(foldersOf);
    let ok = true;
    for (const folder of checked) {
      const { files, entry } = readScenarioFiles(folder);
      const loaded = loadScenario(files, entry);
      ok &&= loaded.ok;
      diagnostics.push(...loaded.diagnostics);
      texts.push(...loaded.diagnostics.map((one) => formatDiagnostic(one, files.get(one.file))));
      const old = loaded.ok ? certificateWarning(folder, loaded.world.hash) : null;
      if (old !== null) {
        diagnostics.push(old);
        texts.push(formatDiagnostic(old, undefined));
      }
      texts.push(`${folder}: ${loaded.ok ? 'fine' : 'cannot be played yet'}`);
    }
    output.out(values.json === true ? JSON.stringify({ ok, diagnostics: diagnostics.map(plain) }) : texts.join('\n\n'));
    return ok ? 0 : 1;
  },
};

/** Says when the certificate beside the scenario is old, or none that can be read; without one there is nothing to say. */
function certificateWarning(folder: string, hash: string): Diagnostic | null {
  const path = join(folder, CERTIFICATE_FILE);
  if (!existsSync(path)) return null;
  return checkCertificate(join(basename(folder), CERTIFICATE_FILE), readFileSync(path, 'utf8'), {
    hash,
    rules: RULES_VERSION,
  });
}

function foldersOf(path: string): string[] {
  const folder = findScenario(path);
  const folders = folder === null ? scenariosInside(path) : [folder];
  if (folders.length === 0) {
    throw new UsageError(`There is no scenario at ${path}: a scenario is a folder with a file scenario.yaml.`);
  }
  return folders;
}

function plain({ code, severity, file, line, column, message, help }: Diagnostic) {
  return { code, severity, file, line, column, message, help: help ?? '' };
}
