// Mends what can be mended without a doubt, brings old formats up to date and tidies the files: what `check --fix` does.
import type { Diagnostic } from './diagnostic.ts';
import { formatYaml } from './format-yaml.ts';
import { loadScenario } from './load.ts';
import type { Files } from './merge.ts';

const MOST_ROUNDS = 40;

/** The files as they would be after mending, only those that change; `own` says which may be changed. */
export function fixFiles(files: Files, entry: string, own: (path: string) => boolean): Map<string, string> {
  const mended = new Map(files);
  // One mistake can hide the next, so it goes round until nothing sure is left.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { diagnostics } = loadScenario(mended, entry);
    // Too large or too deep for the parser: nothing of it is read a second time.
    if (diagnostics.some(({ code }) => code === 'E101' || code === 'E102')) return new Map();
    if (!applyFixes(mended, diagnostics, own)) break;
  }
  for (const [path, text] of mended) {
    const tidy = own(path) ? formatYaml(text) : undefined;
    if (tidy !== undefined) mended.set(path, tidy);
  }
  return new Map([...mended].filter(([path, text]) => files.get(path) !== text));
}

/** Applies every sure mend, the last of each file first; false when there is none. */
function applyFixes(files: Map<string, string>, diagnostics: readonly Diagnostic[], own: (path: string) => boolean) {
  const sure = diagnostics
    .flatMap(({ file, fix }) => (fix?.sure === true && own(file) ? [{ file, ...fix }] : []))
    .toSorted((a, b) => b.start - a.start);
  const untouched = new Map<string, number>();
  for (const { file, start, end, text } of sure) {
    const whole = files.get(file) ?? '';
    if (end > (untouched.get(file) ?? whole.length)) continue;
    files.set(file, whole.slice(0, start) + text + whole.slice(end));
    untouched.set(file, start);
  }
  return sure.length > 0;
}
