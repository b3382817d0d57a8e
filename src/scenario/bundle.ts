// Whatever an instructor hands over - a folder, a zip of one, a single file - as the map of texts that the loader takes.
// One pure reader for the page, the command line and the server; none of them can be led to a file outside of it.
import { Findings } from './diagnostic.ts';
import type { Code } from './codes.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import { HIDDEN } from './format-diagnostic.ts';
import type { Files } from './merge.ts';
import { oneOf } from './sections.ts';
import { looksLikeZip, textOf, unzip } from './zip.ts';
import type { ZipProblem } from './zip.ts';

/** One file as it was given: its path with forward slashes, as the user sees it, and its bytes. */
export interface OfferedPart {
  path: string;
  bytes: Uint8Array;
}

export type Bundle =
  | { ok: true; files: Files; entry: string; diagnostics: Diagnostic[] }
  | { ok: false; files: Files; diagnostics: Diagnostic[] };

const ENTRY = 'scenario.yaml';
/** What an editor or a system makes of that name: scenario.yaml.txt, scenario.yml, Scenario.YAML. */
const ALMOST_ENTRY = /(^|\/)scenario(\.(ya?ml))?(\.txt)?$/i;

/** What to do where one of the names is almost that of the scenario file; undefined where none is. */
export function almostEntry(names: Iterable<string>): string | undefined {
  const name = [...names].find((one) => ALMOST_ENTRY.test(one));
  return name === undefined ? undefined : `Rename ${name.slice(folderOf(name).length)} to ${ENTRY}`;
}

const MOST_PARTS = 200;
/** Left behind by operating systems and editors; nobody wants to read of them. */
const LITTER = /(^|\/)(__MACOSX\/|\.[^/]|Thumbs\.db$|desktop\.ini$)/;

/**
 * The texts of a scenario and the packs of the library beside them, for `loadScenario`. Paths are relative to the folder
 * of the scenario file; packs stand under `packs/`. A zip, a folder or a single file is told by what it holds.
 */
export function openBundle(parts: readonly OfferedPart[], library: Files): Bundle {
  const findings = new Findings();
  const unpacked = unpack(parts, findings);
  const texts = unpacked === undefined ? undefined : cleaned(unpacked, findings);
  const entry =
    texts === undefined || findings.failed
      ? undefined
      : findEntry(
          texts,
          (unpacked ?? []).map(({ path }) => path),
          findings,
        );
  if (texts === undefined || entry === undefined)
    return { ok: false, files: texts ?? new Map(), diagnostics: findings.sorted() };
  const files = laidOut(texts, entry, library, findings);
  return findings.failed
    ? { ok: false, files, diagnostics: findings.sorted() }
    : { ok: true, files, entry: entry.slice(folderOf(entry).length), diagnostics: findings.sorted() };
}

const whole = (file: string): Place => ({ file, text: '', start: 0, end: 0 });
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const TROUBLE: Readonly<Record<ZipProblem, readonly [code: Code, message: string, help: string]>> = {
  damaged: ['E121', 'This archive cannot be read.', 'Make the zip again from the folder of the scenario.'],
  locked: ['E121', 'This archive is locked with a password.', 'Make a zip without one.'],
  too_large: [
    'E122',
    'This archive holds too much: at most 200 files and 8 MB.',
    'Keep only the files of the scenario in it.',
  ],
  link: ['E123', 'This archive holds a link instead of a file.', 'Put the file itself into the archive.'],
};

function unpack(parts: readonly OfferedPart[], findings: Findings): readonly OfferedPart[] | undefined {
  const [first] = parts;
  if (first === undefined) {
    findings.add('E120', whole(ENTRY), 'There is nothing here to read.', `A scenario is a folder with ${ENTRY} in it.`);
    return undefined;
  }
  if (parts.length > MOST_PARTS) {
    findings.add('E122', whole(first.path), `This is more than a scenario: ${parts.length} files, at most 200.`);
    return undefined;
  }
  if (parts.length > 1 || !looksLikeZip(first.bytes)) return parts;
  const unzipped = unzip(first.bytes, (name) => isText(name) && !LITTER.test(name));
  if (unzipped.ok)
    return unzipped.entries.flatMap(({ name, bytes }) => (name.endsWith('/') ? [] : [{ path: name, bytes }]));
  const [code, message, help] = TROUBLE[unzipped.problem];
  findings.add(code, whole(unzipped.name === '' ? first.path : unzipped.name), message, help);
  return undefined;
}

const isText = (path: string): boolean => /\.(ya?ml|json)$/i.test(path);

/** The texts among the parts, under names that cannot lead anywhere else. */
function cleaned(parts: readonly OfferedPart[], findings: Findings): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { path: given, bytes } of parts) {
    const path = given.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
    if (LITTER.test(path) && !path.includes('..')) continue;
    if (!harmless(path)) {
      findings.add(
        'E123',
        whole(printable(path)),
        'This name leads out of the folder.',
        'Names may not start with "/" or hold "..".',
      );
      continue;
    }
    if (!isText(path)) {
      findings.add('N503', whole(path), 'This file is not part of a scenario and was not read.');
      continue;
    }
    texts.set(path, textOf(bytes) ?? readable(bytes));
  }
  return texts;
}

/** What can be read of a file that is not UTF-8: the loader says where it cannot. */
const readable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');

function harmless(path: string): boolean {
  const steps = path.split('/');
  if (path.length > 200 || steps.length > 8 || /^[a-z]:/i.test(path) || path !== printable(path)) return false;
  return steps.every((step) => step !== '' && step !== '.' && step !== '..' && step !== '__proto__');
}

function printable(path: string): string {
  return path.replace(HIDDEN, '\ufffd').slice(0, 240);
}

/** The scenario file: the one called `scenario.yaml`, or else the only file there is. */
function findEntry(
  texts: ReadonlyMap<string, string>,
  given: readonly string[],
  findings: Findings,
): string | undefined {
  const paths = [...texts.keys()];
  const entries = paths.filter((path) => path.slice(folderOf(path).length) === ENTRY);
  const [entry, second] = entries.length > 0 || paths.length !== 1 ? entries : paths;
  if (entry === undefined)
    findings.add(
      'E120',
      whole(paths[0] ?? ENTRY),
      `There is no ${ENTRY} here.`,
      almostEntry(given) ?? 'Give the whole folder, or its zip.',
    );
  else if (second !== undefined) {
    const help = `One at a time: ${entries.map((path) => folderOf(path) || path).join(', ')}`;
    findings.add('E125', whole(second), 'There is more than one scenario here.', help.slice(0, 200));
    return undefined;
  }
  return entry;
}

/** Paths as the loader knows them: relative to the scenario's folder, and packs under `packs/`. */
function laidOut(texts: ReadonlyMap<string, string>, entry: string, library: Files, findings: Findings): Files {
  const home = folderOf(entry);
  const beside = folderOf(home.slice(0, -1));
  const files = new Map(library);
  for (const [path, text] of texts) {
    const inner = path.startsWith(home) ? path.slice(home.length) : path.slice(beside.length);
    const known = path.startsWith(home) ? /^([^/]+|(packs|texts)\/[^/]+)$/ : /^packs\/[^/]+$/;
    if (!(path.startsWith(home) || path.startsWith(beside)) || !known.test(inner)) {
      findings.add('N503', whole(path), 'This file is not part of a scenario and was not read.');
      continue;
    }
    const shipped = library.get(inner);
    if (shipped !== undefined && shipped.replaceAll('\r\n', '\n') !== text.replaceAll('\r\n', '\n')) {
      const kind = inner.startsWith('packs/') ? 'pack' : 'file';
      const message = `"${inner}" is the name of ${oneOf(kind)} that comes with the game, but says something else.`;
      findings.add('E126', whole(inner), message, 'Give it another name, and name that one in "extends".');
    } else files.set(inner, text);
  }
  return files;
}
