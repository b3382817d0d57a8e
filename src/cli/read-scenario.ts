// Reads a scenario from disk into the map of texts that the loader wants: the scenario's folder and the packs beside it,
// with paths such as `3m-emea/scenario.yaml` and `packs/practices-24.yaml`. Nothing outside these two folders is read,
// but for the packs that come with the game, and no link is followed.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { almostEntry, type Files, type OfferedPart } from '../scenario/index.ts';

export interface ScenarioFiles {
  files: Map<string, string>;
  entry: string;
  /** Absolute paths of all files read. */
  paths: string[];
  /** Symbolic links among them, which are not followed. */
  links: string[];
}

/** The file that makes a folder a scenario. */
export const ENTRY = 'scenario.yaml';
/** The folder of the scenarios that come with the game. */
export const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** The folder meant by a path or by the id of a shipped scenario, or null when there is no scenario there. */
export function findScenario(pathOrId: string): string | null {
  const path = resolve(pathOrId);
  const candidates = [basename(path) === ENTRY ? dirname(path) : path];
  if (/^[a-z0-9][a-z0-9-]*$/.test(pathOrId)) candidates.push(join(SHIPPED, pathOrId));
  return candidates.find((folder) => existsSync(join(folder, ENTRY))) ?? null;
}

/** What to say where `findScenario` finds none: the name of the file may only be a little wrong. */
export function noScenarioAt(pathOrId: string): string {
  const folder = resolve(pathOrId);
  if (!existsSync(folder))
    return `There is nothing at ${pathOrId}. Look at the path, or name a case that comes with the game.`;
  const almost = statSync(folder).isDirectory() ? almostEntry(readdirSync(folder)) : undefined;
  return `There is no scenario at ${pathOrId}: a scenario is a folder with a file ${ENTRY}.${almost === undefined ? '' : ` ${almost}.`}`;
}

/** The scenario folders directly inside a folder, such as `scenarios`. */
export function scenariosInside(path: string): string[] {
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const folders = readdirSync(folder).map((name) => join(folder, name));
  return folders.filter((inner) => existsSync(join(inner, ENTRY))).sort();
}

/** All texts of a scenario's folder, of its translations and of the packs beside it; the game's own are always at hand. */
export function readScenarioFiles(folder: string): ScenarioFiles {
  const name = basename(folder);
  const read: ScenarioFiles = { files: new Map(), entry: `${name}/${ENTRY}`, paths: [], links: [] };
  readInto(read, `${name}/`, folder);
  readInto(read, `${name}/texts/`, join(folder, 'texts'));
  readInto(read, 'packs/', join(dirname(folder), 'packs'));
  readInto(read, 'packs/', join(SHIPPED, 'packs'));
  return read;
}

/** The packs that come with the game, by the path that `extends` finds them under. */
export function libraryPacks(): Files {
  const read: ScenarioFiles = { files: new Map(), entry: '', paths: [], links: [] };
  readInto(read, 'packs/', join(SHIPPED, 'packs'));
  return read.files;
}

/** A file larger than this is not read; the loader says that it is too large. */
const MOST_BYTES = 4 * 1024 * 1024;

function readInto({ files, paths, links }: ScenarioFiles, prefix: string, from: string): void {
  if (!existsSync(from)) return;
  for (const file of readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!file.name.endsWith('.yaml') || files.has(prefix + file.name)) continue;
    const path = join(from, file.name);
    if (file.isSymbolicLink()) links.push(prefix + file.name);
    else if (file.isFile()) {
      paths.push(path);
      files.set(
        prefix + file.name,
        statSync(path).size > MOST_BYTES ? ' '.repeat(MOST_BYTES) : readFileSync(path, 'utf8'),
      );
    }
  }
}

/** A zip or a single file as it would be dropped on the page, or null where the path is neither. */
export function readHandedOver(path: string): OfferedPart[] | null {
  const absolute = resolve(path);
  if (!existsSync(absolute) || !statSync(absolute).isFile() || basename(absolute) === ENTRY) return null;
  const tooLarge = statSync(absolute).size > 2 * MOST_BYTES;
  // What is too large is not read; its size alone is answered.
  const bytes = tooLarge
    ? new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(2 * MOST_BYTES)])
    : readFileSync(absolute);
  return [{ path: basename(absolute), bytes: new Uint8Array(bytes) }];
}
