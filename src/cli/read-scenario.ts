// Reads a scenario from disk into the map of texts that the loader wants: the scenario's folder and the packs beside it,
// with paths such as `3m-emea/scenario.yaml` and `packs/practices-24.yaml`. Nothing outside these two folders is read,
// but for the packs that come with the game.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../scenario/index.ts';

export interface ScenarioFiles {
  files: Files;
  entry: string;
  /** Absolute paths of all files read. */
  paths: string[];
}

const ENTRY = 'scenario.yaml';
/** The folder of the scenarios that come with the game. */
export const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** The folder meant by a path or by the id of a shipped scenario, or null when there is no scenario there. */
export function findScenario(pathOrId: string): string | null {
  const path = resolve(pathOrId);
  const candidates = [basename(path) === ENTRY ? dirname(path) : path];
  if (/^[a-z0-9][a-z0-9-]*$/.test(pathOrId)) candidates.push(join(SHIPPED, pathOrId));
  return candidates.find((folder) => existsSync(join(folder, ENTRY))) ?? null;
}

/** The scenario folders directly inside a folder, such as `scenarios`. */
export function scenariosInside(path: string): string[] {
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const folders = readdirSync(folder).map((name) => join(folder, name));
  return folders.filter((inner) => existsSync(join(inner, ENTRY))).sort();
}

/** All texts of a scenario's folder and of the packs beside it; the packs that come with the game are always at hand. */
export function readScenarioFiles(folder: string): ScenarioFiles {
  const name = basename(folder);
  const files = new Map<string, string>();
  const paths: string[] = [];
  for (const [prefix, from] of [
    [name, folder],
    ['packs', join(dirname(folder), 'packs')],
    ['packs', join(SHIPPED, 'packs')],
  ] as const) {
    if (!existsSync(from)) continue;
    for (const file of readdirSync(from).sort()) {
      if (!file.endsWith('.yaml') || files.has(`${prefix}/${file}`)) continue;
      const path = join(from, file);
      paths.push(path);
      files.set(`${prefix}/${file}`, readFileSync(path, 'utf8'));
    }
  }
  return { files, entry: `${name}/${ENTRY}`, paths };
}
