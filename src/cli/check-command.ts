// `excom check`: reads scenarios as the game would and says what is wrong with them, with file, line and column.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RULES_VERSION } from '../engine/index.ts';
import { CERTIFICATE_FILE, checkCertificate } from '../scenario/certificate.ts';
import { checkWithin, type CheckWorker } from '../scenario/check-within.ts';
import {
  type Checked,
  type CheckJob,
  type Diagnostic,
  fixFiles,
  formatDiagnostic,
  type FromCheckWorker,
  textDiff,
} from '../scenario/index.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import {
  findScenario,
  libraryPacks,
  noScenarioAt,
  readHandedOver,
  readScenarioFiles,
  scenariosInside,
} from './read-scenario.ts';

export const checkCommand: Command = {
  usage: 'excom check <path...> [--json] [--fix [--dry-run]]',
  options: `  <path...>  scenario folders, zips of them, single files, or folders of scenarios
  --json     print { ok, diagnostics: [{ code, severity, file, line, column, message, help, fix }] }
  --fix      mend what is sure, bring old formats up to date, tidy the files, and show what changed; comments stay
  --dry-run  with --fix: show it, and write nothing`,
  async run(args, output) {
    const options = { json: { type: 'boolean' }, fix: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;
    const { values, positionals } = readArgs(args, options);
    if (positionals.length === 0) throw new UsageError('Name at least one scenario folder.');
    const diagnostics: Diagnostic[] = [];
    const texts: string[] = [];
    let ok = true;
    for (const { name, job, folder } of positionals.flatMap(jobsOf)) {
      if (values.fix === true && folder !== null) texts.push(...mend(folder, values['dry-run'] !== true));
      const again = values.fix === true && folder !== null && values['dry-run'] !== true;
      const checked = await checkInThread(again ? jobOf(folder) : job);
      ok &&= checked.ok;
      diagnostics.push(...checked.diagnostics);
      texts.push(...checked.texts);
      const old =
        checked.world === null || folder === null ? null : certificateWarning(folder, checked.world.wordlessHash);
      if (old !== null) {
        diagnostics.push(old);
        texts.push(formatDiagnostic(old, undefined));
      }
      if (checked.report !== '') texts.push(checked.report);
      texts.push(`${name}: ${verdict(checked)}`);
    }
    output.out(values.json === true ? JSON.stringify({ ok, diagnostics: diagnostics.map(plain) }) : texts.join('\n\n'));
    return ok ? 0 : 1;
  },
};

/** "fine", "can be played; 2 warnings", "cannot be played yet: 3 mistakes". */
function verdict({ ok, diagnostics }: Checked): string {
  const count = (severity: string, word: string) => {
    const found = diagnostics.filter((one) => one.severity === severity).length;
    return found === 0 ? [] : [`${found} ${word}${found === 1 ? '' : 's'}`];
  };
  const counts = [...count('error', 'mistake'), ...count('warning', 'warning'), ...count('note', 'note')].join(', ');
  if (ok) return counts === '' ? 'fine' : `can be played; ${counts}`;
  return `cannot be played yet${counts === '' ? '' : `: ${counts}`}`;
}

interface Job {
  name: string;
  job: CheckJob;
  /** The folder, where it is one: only there can files be mended. */
  folder: string | null;
}

function jobOf(folder: string): CheckJob {
  const { files, entry, links } = readScenarioFiles(folder);
  return { files, entry, links };
}

function jobsOf(path: string): Job[] {
  const parts = readHandedOver(path);
  if (parts !== null) return [{ name: path, job: { parts }, folder: null }];
  return foldersOf(path).map((folder) => ({ name: folder, job: jobOf(folder), folder }));
}

/** Mends the files of a folder, writes them if wanted, and gives what changed in each. */
function mend(folder: string, write: boolean): string[] {
  const { files, entry } = readScenarioFiles(folder);
  const home = entry.slice(0, entry.lastIndexOf('/') + 1);
  const changed = fixFiles(new Map([...libraryPacks(), ...files]), entry, (path) => path.startsWith(home));
  return [...changed].map(([path, text]) => {
    if (write) writeFileSync(join(folder, path.slice(home.length)), text);
    return `${write ? 'mended' : 'would mend'} ${path}\n${textDiff(files.get(path) ?? '', text)}`;
  });
}

/** In a thread of its own, so that no file can make the command hang. */
function checkInThread(job: CheckJob): Promise<Checked> {
  const thread = new Worker(new URL('./check-thread.ts', import.meta.url), { workerData: libraryPacks() });
  const worker: CheckWorker = {
    post: (wanted) => thread.postMessage(wanted),
    listen(hear, fail) {
      thread.on('message', (message: FromCheckWorker) => hear(message));
      thread.on('error', fail);
    },
    stop: () => void thread.terminate(),
  };
  return checkWithin(worker, job, {
    now: () => performance.now(),
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  });
}

/** Says when the certificate beside the scenario is old, or none that can be read; without one there is nothing to say. */
function certificateWarning(folder: string, wordlessHash: string): Diagnostic | null {
  const path = join(folder, CERTIFICATE_FILE);
  if (!existsSync(path)) return null;
  return checkCertificate(join(basename(folder), CERTIFICATE_FILE), readFileSync(path, 'utf8'), {
    wordlessHash,
    rules: RULES_VERSION,
  });
}

function foldersOf(path: string): string[] {
  const folder = findScenario(path);
  const folders = folder === null ? scenariosInside(path) : [folder];
  if (folders.length === 0) {
    throw new UsageError(noScenarioAt(path));
  }
  return folders;
}

function plain({ code, severity, file, line, column, message, help, fix }: Diagnostic) {
  return { code, severity, file, line, column, message, help: help ?? '', fix: fix ?? null };
}
