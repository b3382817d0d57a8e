// The small fixture scenario as the loader takes it, and ways to break it by one edit.
import { loadScenario } from '../../../src/scenario/index.ts';
import type { LoadResult } from '../../../src/scenario/index.ts';
import { scenarioFiles } from './scenario-files.ts';

const FOLDER = new URL('../../fixtures/scenarios/', import.meta.url).pathname;
const texts = scenarioFiles(FOLDER);
export const ENTRY = 'minimal/scenario.yaml';

/** The files of the fixture, afresh. */
export function minimalFiles(): Map<string, string> {
  return new Map(texts);
}

/** The fixture with one stretch of one file replaced; throws when the stretch is not there exactly once. */
export function edited(file: string, find: string, replacement: string): Map<string, string> {
  const files = minimalFiles();
  const text = files.get(file) ?? '';
  if (text.split(find).length !== 2) throw new Error(`"${find}" must stand exactly once in ${file}`);
  files.set(
    file,
    text.replace(find, () => replacement),
  );
  return files;
}

export function loadMinimal(files: ReadonlyMap<string, string> = texts): LoadResult {
  return loadScenario(files, ENTRY);
}
